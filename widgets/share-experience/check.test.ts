import { expect } from '@open-wc/testing';
import {
  announced,
  answerWith,
  drawn,
  find,
  goTo,
  input,
  press,
  restoreFetch,
  sent,
  show,
  textOf,
  type,
  type Shown,
} from './testing/shown.js';

const story =
  'Appelez-moi au 06 12 34 56 78 ou à jeanne.dupont@exemple.fr.\n\nJe répète\u00a0: 06 12 34 56 78.';

async function checkOf(text: string, title = 'Rappelée'): Promise<Shown> {
  const shown = await goTo(await show(), 'what');
  input(shown, '#feeling').click();
  await type(shown, 'title', title);
  await type(shown, 'story', text);
  find(shown, 'button.primary', HTMLButtonElement).click();
  await drawn(shown, '#channels');
  return goTo(shown, 'check', 'where');
}

const marks = ({ root }: Shown) => [...root.querySelectorAll('mark')].map(textOf);

describe('the check', () => {
  beforeEach(() => answerWith());
  afterEach(restoreFetch);

  it('marks personal data in place, with their kind in words', async () => {
    const shown = await checkOf(story);
    expect(marks(shown)).to.deep.equal([
      '06 12 34 56 78 (numéro de téléphone)',
      'jeanne.dupont@exemple.fr (adresse e-mail)',
      '06 12 34 56 78 (numéro de téléphone)',
    ]);
    expect(shown.root.querySelectorAll('.findings li')).to.have.length(2);
  });

  it('hides one wherever it stands, and shows it again', async () => {
    const shown = await checkOf(story);
    await press(shown, 'Masquer');
    expect(marks(shown).filter((mark) => mark.startsWith('[…]'))).to.have.length(2);
    expect(announced(shown)).to.equal('06 12 34 56 78 est masqué');
    await press(shown, 'Remettre');
    expect(marks(shown).filter((mark) => mark.startsWith('[…]'))).to.have.length(0);
    await press(shown, 'Masquer');
    await goTo(shown, 'sent', 'check');
    expect(sent()['story']).to.equal(
      'Appelez-moi au […] ou à jeanne.dupont@exemple.fr.\n\nJe répète\u00a0: […].',
    );
  });

  it('hides all with one press', async () => {
    const shown = await checkOf(story, 'Écrire à jeanne.dupont@exemple.fr');
    await press(shown, 'Tout masquer');
    await shown.element.updateComplete;
    expect(shown.root.activeElement?.id).to.equal('findings');
    await goTo(shown, 'sent', 'check');
    expect(sent()['title']).to.equal('Écrire à […]');
    expect(JSON.stringify(sent())).not.to.match(/06 12|jeanne/);
  });

  it('never forces it', async () => {
    const shown = await checkOf(story);
    await goTo(shown, 'sent', 'check');
    expect(sent()['story']).to.equal(story);
  });

  it('shows the text as text, its lines kept', async () => {
    const shown = await checkOf('<img src=x onerror=alert(1)>\nDeuxième ligne', '<b>Gras</b>');
    expect(shown.root.querySelector('.preview img, .preview b')).to.equal(null);
    expect(textOf(shown.root.querySelector('.preview .title'))).to.equal('<b>Gras</b>');
    expect(getComputedStyle(find(shown, '.told', HTMLElement)).whiteSpace).to.contain('pre-wrap');
  });
});
