import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { recordedFetch, type Behaviour } from './recorded-answers.js';
import {
  announced,
  answerWith,
  api,
  asked,
  find,
  named,
  restoreFetch,
  settled,
  show,
  showSettled,
  textOf,
} from './testing/shown.js';

const one = 'structure="om8uY5Zf3J"';
const full = 'structure="om8uY5Zf4K"';
const commune = 'commune="62080"';

describe('<spp-local-results>', () => {
  beforeEach(() => answerWith());
  afterEach(restoreFetch);

  describe('with a structure', () => {
    it('shows value, lowest, highest, national, number of answers and date', async () => {
      const { root } = await showSettled(one);
      const text = textOf(root.querySelector('article'));
      for (const part of [
        'Agence France Travail de Bapaume',
        '12 rue de l’Église, 62450 Bapaume',
        '78,8 %',
        'Proche du résultat national',
        '412 réponses',
        'mis à jour le 12 mars 2026',
        'Plus bas 55,1 %',
        'Plus haut 91 %',
        'National 75,4 %',
      ]) {
        expect(text).to.contain(part);
      }
    });

    it('says the scale and the evolution in words', async () => {
      const { root } = await showSettled(one);
      const labels = [...root.querySelectorAll('svg')].map((svg) =>
        svg.getAttribute('aria-label')?.replace(/[\u00a0\u202f]/g, ' '),
      );
      expect(labels).to.deep.equal([
        'Plus bas 55,1 %. Plus haut 91 %. National 75,4 %. Ici 78,8 %',
        'Évolution. 2022 : 71,3 %, 2025 : 78,8 %.',
      ]);
    });

    it('shows the other indicators on a press', async () => {
      const shown = await showSettled(full);
      const row = named(shown.root, 'Délai moyen');
      expect(textOf(row)).to.contain('3,5 jours');
      expect(row.getAttribute('aria-expanded')).to.equal('false');
      row.click();
      await shown.element.updateComplete;
      expect(row.getAttribute('aria-expanded')).to.equal('true');
      const content = shown.root.getElementById(row.getAttribute('aria-controls') ?? '');
      expect(textOf(content)).to.contain('Meilleur que le résultat national');
      expect(textOf(content)).to.contain('cas mesurés : 1 204');
      row.click();
      await shown.element.updateComplete;
      expect(textOf(content)).to.equal('');
    });

    it('marks what is stale, and compares nothing under thirty answers', async () => {
      const shown = await showSettled(full);
      named(shown.root, 'Note donnée').click();
      await shown.element.updateComplete;
      const text = textOf(shown.root.querySelector('article'));
      expect(text).to.contain('Résultat ancien');
      expect(text).to.contain('Trop peu de données pour comparer');
      expect(text).to.contain('3,6 sur 5');
    });

    it('hides a value given by fewer than five people', async () => {
      const shown = await showSettled(full);
      named(shown.root, 'Temps d’attente').click();
      await shown.element.updateComplete;
      const card = textOf(shown.root.querySelector('[id$="IND-44"]'));
      expect(card).to.contain('Moins de cinq réponses');
      expect(card).to.contain('pour que personne ne soit reconnu');
      expect(card).to.contain('National 11 minutes');
      expect(card).not.to.contain('Ici');
    });

    it('explains a figure, with every figure of its chart in a table', async () => {
      const { root } = await showSettled(one);
      named(root, 'Comprendre').click();
      await waitUntil(() => root.querySelector('dl'), 'no explanation came');
      const text = textOf(root.querySelector('details'));
      expect(text).to.contain('95 chances sur 100 de se trouver entre 74,6 % et 82,5 %');
      expect(text).to.contain('75,4 %, publié par le réseau');
      expect(text).to.contain('Questionnaire envoyé par courriel');
      const rows = [...root.querySelectorAll('tbody tr')].map(textOf);
      expect(rows).to.deep.equal(['2022 71,3 % 388', '2023 74 % 397', '2024 76,1 % 405', '2025 78,8 % 412']);
    });

    it('links to its open data, and lets the host route links', async () => {
      const { element, root } = await showSettled(one);
      const link = named(root, 'Données ouvertes');
      expect(link.getAttribute('href')).to.equal(`${api}/v1/open-data/results.csv?structure=om8uY5Zf3J`);
      element.addEventListener('spp-navigate', (event) => event.preventDefault());
      const navigation = oneEvent(element, 'spp-navigate');
      link.click();
      expect((await navigation).detail).to.deep.equal({ to: 'open-data', href: link.getAttribute('href') });
    });

    it('says that it is not in the register when it is not found', async () => {
      const { root } = await showSettled('structure="inconnue"');
      expect(textOf(root.querySelector('.results'))).to.contain('n’est pas dans le registre');
    });
  });

  describe('with a commune', () => {
    it('shows whole the first that has figures, and says politely which have none', async () => {
      const { element, root } = await showSettled(commune);
      const names = [...root.querySelectorAll('article')].map((article) => textOf(article.firstElementChild));
      expect(names).to.deep.equal([
        'Agence France Travail de Bapaume',
        'Brigade de gendarmerie de Bapaume pas encore de résultat',
        'France services du Sud-Artois',
      ]);
      named(root, 'Brigade').click();
      await element.updateComplete;
      expect(textOf(root.querySelector('article:nth-child(2)'))).to.contain('n’a pas encore publié');
    });

    it('says how each was found, and what is a demonstration', async () => {
      const { element, root } = await showSettled(commune);
      named(root, 'France services').click();
      await element.updateComplete;
      const [first, , third] = [...root.querySelectorAll('article')].map(textOf);
      expect(first).to.contain('Dans la commune');
      expect(first).not.to.contain('démonstration');
      expect(third).to.contain('Dessert la commune, à 6,2 km');
      expect(third).to.contain('Données de démonstration');
    });

    it('keeps to a network', async () => {
      const { root } = await showSettled(`${commune} network="france-services"`);
      expect(asked.map(({ path }) => path)).to.deep.equal([
        'v1/results?commune=62080&network=france-services&limit=10',
      ]);
      expect(root.querySelectorAll('article')).to.have.lengthOf(1);
    });

    it('shows more structures on a press', async () => {
      const { root } = await showSettled(commune);
      named(root, 'Afficher d’autres').click();
      await waitUntil(() => root.querySelectorAll('article').length === 4, 'no more structures came');
      expect(asked.at(-1)?.path).to.equal('v1/results?commune=62080&limit=10&cursor=next');
      expect(() => named(root, 'Afficher d’autres')).to.throw();
      await waitUntil(() => textOf(root.activeElement).includes('Arras'), 'the focus stays behind');
    });

    it('says when nothing is there', async () => {
      const { root } = await showSettled('commune="01001"');
      expect(textOf(root.querySelector('.results'))).to.contain('Aucune structure n’a été trouvée ici');
    });
  });

  describe('accessibility', () => {
    const states: readonly [string, string, Behaviour][] = [
      ['filled', full, 'answering'],
      ['several structures', commune, 'answering'],
      ['empty', 'commune="01001"', 'answering'],
      ['error', one, 'failing'],
    ];
    for (const [name, attributes, behaviour] of states) {
      for (const theme of ['light', 'dark', 'dsfr']) {
        it(`has no axe violation: ${name}, ${theme}`, async () => {
          answerWith(recordedFetch(behaviour));
          const { element } = await showSettled(`${attributes} theme="${theme}"`);
          await expect(element).to.be.accessible();
        });
      }
    }

    it('has no axe violation: loading, no place, everything open, Arabic', async () => {
      const idle = await showSettled('');
      await expect(idle.element).to.be.accessible();

      const open = await showSettled(`${full} lang="ar"`);
      for (const button of open.root.querySelectorAll<HTMLElement>('.row button, summary')) button.click();
      await waitUntil(() => open.root.querySelector('dl'), 'no explanation came');
      await expect(open.element).to.be.accessible();

      answerWith(recordedFetch('silent'));
      const loading = await show(one);
      await expect(loading.element).to.be.accessible();
    });

    it('nests its headings from the level of the host', async () => {
      const { root } = await showSettled(`${full} headline-level="3"`);
      const levels = [...root.querySelectorAll('[role="heading"]')].map((heading) => heading.ariaLevel);
      expect(levels).to.deep.equal(['3', '4', '5', '5', '5', '5']);
    });

    it('fits 320 px', async () => {
      await setViewport({ width: 320, height: 800 });
      const { element, root } = await showSettled(full);
      for (const button of root.querySelectorAll<HTMLElement>('.row button')) button.click();
      await element.updateComplete;
      expect(document.documentElement.scrollWidth).to.equal(320);
      await setViewport({ width: 800, height: 600 });
    });

    it('gives targets of at least 44 px', async () => {
      const { root } = await showSettled(full);
      for (const target of root.querySelectorAll<HTMLElement>('button, summary, .links a')) {
        expect(target.offsetHeight, textOf(target)).to.be.at.least(44);
      }
    });
  });

  describe('media', () => {
    afterEach(() => emulateMedia({ media: 'screen', forcedColors: 'none', reducedMotion: 'no-preference' }));

    it('prints all it has', async () => {
      const { root } = await showSettled(commune);
      await emulateMedia({ media: 'print' });
      const box = find(root, '.results', HTMLElement);
      expect(box.scrollHeight).to.be.at.most(box.clientHeight);
      expect(named(root, 'Comparer').offsetHeight).to.equal(0);
    });

    it('keeps its marks apart in forced colours', async () => {
      await emulateMedia({ forcedColors: 'active' });
      const { element, root } = await showSettled(one);
      const fill = getComputedStyle(find(root, '.local', SVGElement)).fill;
      expect(fill).not.to.equal(getComputedStyle(find(root, '.track', SVGElement)).stroke);
      await expect(element).to.be.accessible();
    });

    it('moves nothing when motion is to be reduced', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      answerWith(recordedFetch('silent'));
      const { root } = await show(one);
      expect(getComputedStyle(find(root, '.skeleton', HTMLElement)).animationName).to.equal('none');
    });
  });

  describe('languages', () => {
    it('speaks English', async () => {
      const { root } = await showSettled(`${one} lang="en"`);
      const text = textOf(root.querySelector('[part="base"]'));
      expect(text).to.contain('This public service’s results');
      expect(text).to.contain('78.8%');
      expect(text).to.contain('412 answers');
      expect(root.querySelector('article [lang="fr"]')).to.exist;
    });

    it('speaks Arabic from right to left, the scale too', async () => {
      const { root } = await showSettled(`${one} lang="ar"`);
      expect(root.querySelector('[part="base"]')?.getAttribute('dir')).to.equal('rtl');
      expect(textOf(root.querySelector('.card'))).to.contain('412 إجابة');
      const [local, national] = ['circle', '.national'].map((mark) =>
        find(root, mark, SVGElement).getBoundingClientRect(),
      );
      expect(local?.x).to.be.lessThan(national?.x ?? 0);
    });

    it('aligns French names with the Arabic around them', async () => {
      const { root } = await showSettled(`${full} lang="ar"`);
      const name = find(root, '.row [dir="auto"]', HTMLElement);
      expect(getComputedStyle(name).direction).to.equal('ltr');
      expect(getComputedStyle(name).textAlign).to.equal('right');
    });

    it('asks for its data without waiting for its sentences', async () => {
      await show(`${one} lang="en"`);
      expect(asked).to.have.lengthOf(1);
    });
  });

  describe('failures', () => {
    it('says when the API fails, tells the host, and tries again on a press', async () => {
      answerWith(recordedFetch('failing'));
      const codes: string[] = [];
      const listen = ({ detail }: HTMLElementEventMap['spp-error']) => codes.push(detail.code);
      document.body.addEventListener('spp-error', listen);
      const shown = await showSettled(one);
      document.body.removeEventListener('spp-error', listen);
      expect(codes).to.deep.equal(['internal']);
      expect(announced(shown)).to.contain('ne peuvent pas être affichés');

      answerWith();
      named(shown.root, 'Réessayer').click();
      await settled(shown);
      expect(textOf(shown.root)).to.contain('78,8 %');
      expect(shown.root.activeElement?.className).to.equal('results');
    });

    it('says when the API cannot be reached, and reads by itself once it can', async () => {
      answerWith(recordedFetch('unreachable'));
      const shown = await show(one);
      await settled(shown);
      expect(textOf(shown.root.querySelector('.results'))).to.contain('ne répond pas');
      await expect(shown.element).to.be.accessible();

      answerWith();
      window.dispatchEvent(new Event('online'));
      await settled(shown);
      expect(textOf(shown.root)).to.contain('78,8 %');
    });

    it('aborts what is superseded or no longer on the page', async () => {
      answerWith(recordedFetch('silent'));
      const { element } = await show(one);
      element.setAttribute('structure', 'om8uY5Zf4K');
      await element.updateComplete;
      element.remove();
      expect(asked.map(({ path, signal }) => [path, signal.aborted])).to.deep.equal([
        ['v1/results?structure=om8uY5Zf3J', true],
        ['v1/results?structure=om8uY5Zf4K', true],
      ]);
    });

    it('reads again when it comes back to the page unread', async () => {
      answerWith(recordedFetch('silent'));
      const shown = await show(one);
      const page = shown.element.parentElement;
      shown.element.remove();
      answerWith();
      page?.prepend(shown.element);
      await settled(shown);
      expect(textOf(shown.root)).to.contain('78,8 %');
    });

    it('asks nothing, and says why, without the address of an API', async () => {
      const said: string[] = [];
      const { warn } = console;
      console.warn = (message: string) => said.push(message);
      try {
        const { element } = await show(`${one} api=""`);
        element.api = '';
        element.setAttribute('structure', 'om8uY5Zf4K');
        await element.updateComplete;
      } finally {
        console.warn = warn;
      }
      expect(said).to.deep.equal(['<spp-local-results>: expected an api attribute.']);
      expect(asked.map(({ path }) => path)).to.deep.equal(['v1/results?structure=om8uY5Zf3J']);
    });

    it('warns once of wrong attributes, and asks for a place instead', async () => {
      const said: string[] = [];
      const { warn } = console;
      console.warn = (message: string) => said.push(message);
      try {
        const { root } = await showSettled('commune="Bapaume"');
        await showSettled('commune="Bapaume"');
        expect(root.querySelector('[role="combobox"]')).to.exist;
      } finally {
        console.warn = warn;
      }
      expect(said.filter((message) => message.includes('commune="Bapaume"'))).to.have.lengthOf(1);
    });
  });
});
