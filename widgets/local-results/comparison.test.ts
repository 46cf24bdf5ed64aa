import { expect, waitUntil } from '@open-wc/testing';
import { recordedFetch } from './recorded-answers.js';
import {
  answerWith,
  asked,
  find,
  named,
  restoreFetch,
  showSettled,
  textOf,
  type Shown,
} from './testing/shown.js';

async function comparing(attributes: string): Promise<Shown> {
  answerWith();
  const shown = await showSettled(attributes);
  named(shown.root, 'Comparer').click();
  await waitUntil(() => shown.root.querySelector('select'), 'no choice came');
  return shown;
}

function choose({ root }: Shown, name: string): void {
  const select = find(root, 'select', HTMLSelectElement);
  const option = [...select.options].find(({ text }) => text === name);
  if (!option) throw new Error(`${name} is not offered.`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the comparison of two structures', () => {
  afterEach(restoreFetch);

  it('offers the structures of the same network around', async () => {
    const { root } = await comparing('structure="om8uY5Zf4K"');
    expect(asked.at(-1)?.path).to.equal(
      'v1/structures?network=france-travail&near=50.10400%2C2.84900&limit=20',
    );
    expect([...find(root, 'select', HTMLSelectElement).options].map(({ text }) => text)).to.deep.equal([
      'Choisissez une structure',
      'Agence France Travail de Bapaume',
      'Agence France Travail d’Arras Dutilleul',
      'Brigade de gendarmerie de Bapaume',
    ]);
  });

  it('puts shared indicators side by side, and warns of small numbers', async () => {
    const shown = await comparing('structure="om8uY5Zf4K"');
    choose(shown, 'Agence France Travail d’Arras Dutilleul');
    await waitUntil(() => shown.root.querySelector('.comparison table'), 'no table came');
    const rows = [...shown.root.querySelectorAll('.comparison tbody tr')].map(textOf);
    expect(rows).to.deep.equal([
      'Satisfaction des demandeurs d’emploi sur leur suivi 78,8 % 2025 · 412 réponses 64,2 % 2025 · 18 réponses 75,4 %',
    ]);
    expect(textOf(shown.root.querySelector('.comparison'))).to.contain('peut être dû au hasard');
    await expect(shown.element).to.be.accessible();
  });

  it('says when nothing is shared', async () => {
    const shown = await comparing('structure="om8uY5Zf3J"');
    choose(shown, 'Brigade de gendarmerie de Bapaume');
    await waitUntil(() => textOf(shown.root).includes('aucun résultat commun'), 'nothing was said');
  });

  it('closes on a second press', async () => {
    const shown = await comparing('structure="om8uY5Zf3J"');
    const button = named(shown.root, 'Comparer');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    button.click();
    await shown.element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(shown.root.querySelector('.comparison')).to.equal(null);
  });

  it('says when the structures cannot be read', async () => {
    answerWith();
    const shown = await showSettled('structure="om8uY5Zf3J"');
    answerWith(recordedFetch('failing'));
    named(shown.root, 'Comparer').click();
    await waitUntil(() => textOf(shown.root).includes('n’a pas pu être chargée'), 'nothing was said');
    expect(textOf(shown.root)).to.contain('78,8 %');
  });
});
