import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { engagements as given } from '../../packages/reference/src/engagements.js';
import {
  answering,
  answerWith,
  asked,
  buttonOf,
  engagementsOf,
  openBanner,
  restoreFetch,
  show,
  shows,
  textOf,
} from './testing/shown.js';

const nine = given.filter(({ edition }) => edition === 2021).map(({ text }) => text);
const groups = ['+ proches', '+ efficaces', '+ simples'];

describe('<spp-engagement-banner>', () => {
  beforeEach(() => answerWith(answering()));
  afterEach(restoreFetch);

  describe('on one line', () => {
    it('has a title and a button, and asks nothing of the API', async () => {
      const shown = await show('network="caf"');
      expect(textOf(shown.root)).to.equal('Services Publics+ : nos neuf engagements Lire les engagements');
      expect(buttonOf(shown).getAttribute('aria-expanded')).to.equal('false');
      expect(asked).to.deep.equal([]);
    });

    it('opens in place and closes', async () => {
      const shown = await show();
      await openBanner(shown);
      expect(engagementsOf(shown)).to.deep.equal(nine);
      expect(buttonOf(shown).getAttribute('aria-expanded')).to.equal('true');
      const opened = shown.root.getElementById(buttonOf(shown).getAttribute('aria-controls') ?? '');
      expect(opened?.hidden).to.equal(false);
      buttonOf(shown).click();
      await shown.element.updateComplete;
      expect(opened?.hidden).to.equal(true);
    });

    it('is used by keyboard alone', async () => {
      const shown = await show('results-href="/resultats"');
      await sendKeys({ press: 'Tab' });
      expect(shown.root.activeElement).to.equal(buttonOf(shown));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => shown.root.querySelector('li'));
      await sendKeys({ press: 'Tab' });
      expect(shown.root.activeElement?.textContent).to.equal('Voir nos résultats');
    });

    it('reads the wording of the network once it is opened', async () => {
      const shown = await show('network="caf"');
      await openBanner(shown);
      await shows(shown, 'dans votre Caf');
      expect(asked).to.deep.equal(['v1/engagements?network=caf']);
    });
  });

  describe('as a list and as a poster', () => {
    for (const display of ['list', 'poster']) {
      it(`shows the nine engagements of the reference data in three groups: ${display}`, async () => {
        const shown = await show(`display="${display}"`);
        expect(engagementsOf(shown)).to.deep.equal(nine);
        const headings = [...shown.root.querySelectorAll('[role="heading"]')];
        expect(headings.slice(1).map(textOf)).to.deep.equal(groups);
        expect(headings.map((heading) => heading.getAttribute('aria-level'))).to.deep.equal([
          '2',
          '3',
          '3',
          '3',
        ]);
        expect([...shown.root.querySelectorAll('li')].map(({ value }) => value)).to.deep.equal([
          1, 2, 3, 4, 5, 6, 7, 8, 9,
        ]);
        expect(asked).to.deep.equal([]);
      });
    }

    it('changes from one to the other', async () => {
      const shown = await show('display="list"');
      for (const display of ['poster', 'banner', 'list']) {
        shown.element.display = display;
        await shown.element.updateComplete;
        expect(shown.root.querySelector(`.${display}`), display).to.exist;
        expect(shown.element.getAttribute('display') ?? 'banner').to.equal(display);
      }
    });

    it('takes an unknown display for one line', async () => {
      const shown = await show('display="carousel"');
      expect(buttonOf(shown)).to.exist;
    });
  });

  describe('proofs', () => {
    it('are links where the page says to which address', async () => {
      const shown = await show('display="list" results-href="/resultats" experience-href="/raconter"');
      const links = [...shown.root.querySelectorAll('a')];
      expect(links.map((link) => [link.closest('li')?.value, link.textContent, link.pathname])).to.deep.equal(
        [
          [6, 'Voir nos résultats', '/resultats'],
          [7, 'Raconter votre expérience', '/raconter'],
        ],
      );
    });

    it('are not, elsewhere', async () => {
      const shown = await show('display="list" results-href="javascript:alert(1)"');
      expect(shown.root.querySelector('a')).to.equal(null);
    });

    it('may be routed by the page', async () => {
      const shown = await show('display="list" experience-href="/raconter"');
      const routed: unknown[] = [];
      shown.element.addEventListener('spp-navigate', (event) => {
        routed.push(event.detail);
        event.preventDefault();
      });
      shown.root.querySelector('a')?.click();
      expect(routed).to.deep.equal([{ to: 'experience', href: `${location.origin}/raconter` }]);
    });
  });

  describe('the QR code', () => {
    const labelOf = (root: ShadowRoot) => root.querySelector('svg')?.getAttribute('aria-label');

    it('leads to the page of the structure on the API', async () => {
      const { root } = await show('display="poster" structure="om8uY5Zf3J"');
      const address = 'https://api.test/structure.html?id=om8uY5Zf3J';
      expect(labelOf(root)).to.equal(`Code QR menant à ${address}`);
      expect(root.querySelector<HTMLAnchorElement>('.foot a')?.href).to.equal(address);
    });

    it('leads where the page says', async () => {
      const { root } = await show('display="poster" structure="om8uY5Zf3J" structure-url="/agences/bapaume"');
      expect(labelOf(root)).to.equal(`Code QR menant à ${location.origin}/agences/bapaume`);
    });

    it('is not drawn without a structure, nor elsewhere than on a poster', async () => {
      expect((await show('display="poster"')).root.querySelector('svg')).to.equal(null);
      expect((await show('display="list" structure="om8uY5Zf3J"')).root.querySelector('svg')).to.equal(null);
    });
  });

  it('keeps its text small enough for one page when a network has much to say', async () => {
    const shown = await show('display="poster"');
    expect(shown.root.querySelector('.poster')?.className.trim()).to.equal('poster');
  });
});
