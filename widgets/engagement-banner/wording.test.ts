import { expect, waitUntil } from '@open-wc/testing';
import type { SppEvent } from '@spplus/element';
import {
  answering,
  answerWith,
  api,
  asked,
  buttonOf,
  engagementsOf,
  refusing,
  restoreFetch,
  show,
  shows,
  textOf,
  wordedByNetwork,
} from './testing/shown.js';

const national = "Vous bénéficiez d'un accompagnement adapté à votre situation personnelle";
const own = 'dans votre Caf';

describe('the wording of a network', () => {
  beforeEach(() => answerWith(answering()));
  afterEach(restoreFetch);

  it('takes the place of the national one, which stands meanwhile', async () => {
    let arrive = (_: Response) => {};
    answerWith(() => new Promise((resolve) => (arrive = resolve)));
    const shown = await show('display="list" network="caf"');
    expect(textOf(shown.root)).to.contain(national);
    await waitUntil(() => asked.length > 0, 'nothing was asked', { timeout: 5000 });
    arrive(Response.json(wordedByNetwork()));
    await shows(shown, own);
    expect(engagementsOf(shown)).to.have.length(9);
    expect(textOf(shown.root)).not.to.contain(national);
  });

  it('stays French on a page in another language; what it keeps of the national one is translated', async () => {
    const shown = await show('display="list" network="caf" lang="en"');
    await shows(shown, own);
    const items = [...shown.root.querySelectorAll('li')];
    expect(items[0]?.querySelector('[lang="fr"][dir="ltr"]')).to.exist;
    expect(textOf(items[8])).to.equal('We are environmentally responsible');
    expect(items[8]?.querySelector('[lang]')).to.equal(null);
  });

  it('is marked when it was made up', async () => {
    answerWith(answering(wordedByNetwork({ demonstration: true })));
    const shown = await show('display="list" network="caf"');
    await shows(shown, 'Données de démonstration');
  });

  it('of another edition has its own number of engagements, and no proof', async () => {
    const items = wordedByNetwork().items.slice(0, 7);
    answerWith(answering(wordedByNetwork({ edition: 2024, items })));
    const shown = await show('display="list" network="caf" results-href="/r" experience-href="/e"');
    await shows(shown, own);
    expect(textOf(shown.root)).to.contain('Services Publics+ : nos engagements');
    expect(shown.root.querySelector('a')).to.equal(null);
    shown.element.display = 'poster';
    await shows(shown, 'Nos engagements');
  });

  it('leaves out a group that holds nothing', async () => {
    const items = wordedByNetwork().items.slice(0, 6);
    answerWith(answering(wordedByNetwork({ items })));
    const shown = await show('display="list" network="caf"');
    await shows(shown, own);
    expect(textOf(shown.root)).not.to.contain('+ simples');
  });

  it('is asked again when the network changes, and forgotten without one', async () => {
    const shown = await show('display="list" network="caf"');
    await shows(shown, own);
    shown.element.network = 'cpam';
    await waitUntil(() => asked.length === 2);
    expect(asked).to.deep.equal(['v1/engagements?network=caf', 'v1/engagements?network=cpam']);
    shown.element.network = '';
    await shows(shown, national);
  });

  it('is asked once for one network, whatever else changes', async () => {
    const shown = await show('display="list" network="caf"');
    await shows(shown, own);
    shown.element.resultsHref = '/resultats';
    await shown.element.updateComplete;
    expect(asked).to.have.length(1);
  });

  it('is smaller on paper where there is more of it', async () => {
    const items = wordedByNetwork().items.map((item) => ({ ...item, text: 'Promesse. '.repeat(25) }));
    answerWith(answering(wordedByNetwork({ items })));
    const shown = await show('display="poster" network="caf"');
    await shows(shown, 'Promesse.');
    expect(shown.root.querySelector('.poster')?.classList.contains('densest')).to.equal(true);
  });

  describe('that cannot be read', () => {
    const failure = 'Texte national : celui de ce réseau n’a pas pu être lu.';

    it('leaves the national one, says so softly, and tells the page', async () => {
      answerWith(refusing);
      const errors: string[] = [];
      const listen = ({ detail }: SppEvent<'spp-error'>) => errors.push(detail.code);
      document.body.addEventListener('spp-error', listen, { once: true });
      const shown = await show('display="list" network="inconnu"');
      await shows(shown, failure);
      expect(textOf(shown.root)).to.contain(national);
      expect(textOf(shown.root.querySelector('[role="status"]'))).to.contain(failure);
      expect(errors).to.deep.equal(['not-found']);
    });

    it('is tried again on a press', async () => {
      answerWith(refusing);
      const shown = await show('display="list" network="caf"');
      await shows(shown, failure);
      answerWith(answering());
      buttonOf(shown).focus();
      buttonOf(shown).click();
      await shows(shown, own);
      expect(shown.root.activeElement?.className).to.equal('remarks');
      expect(textOf(shown.root)).not.to.contain(failure);
    });

    it('is tried again when the connection is back', async () => {
      answerWith(refusing);
      const shown = await show('display="list" network="caf"');
      await shows(shown, failure);
      answerWith(answering());
      window.dispatchEvent(new Event('online'));
      await shows(shown, own);
    });
  });

  it('that is late is dropped once the element has left the page', async () => {
    let aborted = false;
    answerWith((input) => {
      const { signal } = new Request(input);
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          aborted = true;
          reject(new DOMException('left', 'AbortError'));
        });
      });
    });
    const errors: unknown[] = [];
    const shown = await show('display="list" network="caf"');
    shown.element.addEventListener('spp-error', ({ detail }) => errors.push(detail));
    await waitUntil(() => asked.length > 0);
    const { parentElement } = shown.element;
    shown.element.remove();
    await waitUntil(() => aborted);
    expect(errors).to.deep.equal([]);

    answerWith(answering());
    parentElement?.append(shown.element);
    shown.element.requestUpdate();
    await shows(shown, own);
  });

  it('needs the address of an API', async () => {
    const told: string[] = [];
    const warn = console.warn;
    console.warn = (...words: unknown[]) => void told.push(words.map(String).join(' '));
    const shown = await show('display="list"');
    shown.element.api = '';
    shown.element.network = 'caf';
    await shown.element.updateComplete;
    await waitUntil(() => told.length > 0);
    console.warn = warn;
    expect(told).to.deep.equal(['<spp-engagement-banner> network: expected an api attribute too.']);
    expect(asked).to.deep.equal([]);
    shown.element.api = api;
    await shows(shown, own);
  });
});
