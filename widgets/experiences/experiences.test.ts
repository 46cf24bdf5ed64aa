import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { recordedFetch } from './recorded-answers.js';
import {
  announced,
  answerWith,
  appears,
  asked,
  choose,
  find,
  lists,
  named,
  open,
  restoreFetch,
  settled,
  show,
  showSettled,
  textOf,
  type Shown,
} from './testing/shown.js';

const count = ({ root }: Shown) => textOf(root.getElementById('count'));
const titles = ({ root }: Shown) => [...root.querySelectorAll('.stories > li a')].map(textOf);

describe('<spp-experiences>', () => {
  beforeEach(async () => {
    await setViewport({ width: 1100, height: 800 });
    answerWith();
  });
  afterEach(restoreFetch);

  describe('the list', () => {
    it('heads with the exact count, and tells it', async () => {
      const shown = await showSettled();
      expect(count(shown)).to.equal('1 818 expériences');
      expect(announced(shown)).to.equal('1 818 expériences. Affichées : 10.');
      expect(lists()).to.deep.equal(['GET experiences?limit=10']);
    });

    it('says that it is a lower bound where not all were counted', async () => {
      answerWith(recordedFetch('uncounted'));
      expect(count(await showSettled())).to.equal('Plus de 10 000 expériences');
    });

    it('shows what became of each story, in the words the public knows', async () => {
      const { root } = await showSettled();
      const [first, second] = [...root.querySelectorAll('.stories > li')].map(textOf);
      for (const part of ['Négatif', 'CAF du Pas-de-Calais', 'Camille', '21 juin 2026']) {
        expect(first).to.contain(part);
      }
      expect(first).to.contain('Réponse apportée Action réalisée');
      expect(second).not.to.contain('Réponse apportée');
      expect(second).to.contain('Données de démonstration');
    });

    it('draws hostile words as words', async () => {
      const { root } = await showSettled();
      expect(titles({ root } as Shown)[1]).to.equal('Un accueil <b>parfait</b>');
      expect(root.querySelector('b, img')).to.equal(null);
    });

    it('brings the next stories after those shown, and takes the focus to them', async () => {
      const shown = await showSettled();
      named(shown.root, 'Afficher plus').click();
      await waitUntil(() => titles(shown).length === 20);
      await waitUntil(() => shown.root.activeElement instanceof HTMLAnchorElement);
      expect(textOf(shown.root.activeElement)).to.equal('Ma démarche numéro 11');
      named(shown.root, 'Afficher plus').click();
      await waitUntil(() => titles(shown).length === 24);
      expect(new Set(titles(shown)).size).to.equal(24);
      expect(shown.root.querySelector('.more')).to.equal(null);
      expect(lists().at(-1)).to.equal('GET experiences?limit=10&cursor=after-20');
    });

    it('keeps to what the host fixes, and offers no choice of it', async () => {
      const shown = await showSettled('network="caf" department="62"');
      expect(lists()).to.deep.equal(['GET experiences?network=caf&department=62&limit=10']);
      expect(asked.map(({ path }) => path)).to.contain('GET answer-clock?network=caf&department=62');
      await appears(shown.root, '.there');
      const labels = [...shown.root.querySelectorAll('.filter')].map(textOf).join();
      expect(labels).to.contain('Ressenti');
      expect(labels).not.to.contain('Réseau');
      expect(labels).not.to.contain('Département');
    });

    it('says what to do when there is nothing, with and without filters', async () => {
      answerWith(recordedFetch('nothing'));
      const shown = await showSettled();
      expect(count(shown)).to.equal('0 expérience');
      expect(textOf(shown.root.querySelector('.content'))).to.contain('encore publiée ici');
      expect(textOf(shown.root.querySelector('.top'))).to.contain('ne peuvent pas encore être mesurées');
    });

    for (const [behaviour, words] of [
      ['failing', 'ne peuvent pas être affichées'],
      ['unreachable', 'ne répond pas'],
    ] as const) {
      it(`tells of a failure, and tries again (${behaviour})`, async () => {
        answerWith(recordedFetch(behaviour));
        const told = oneEvent(document.body, 'spp-error');
        const shown = await show();
        await settled(shown);
        expect(textOf(shown.root.querySelector('.content'))).to.contain(words);
        expect(announced(shown)).to.contain(words);
        expect((await told).detail.code).to.equal(behaviour === 'failing' ? 'internal' : 'offline');
        answerWith();
        named(shown.root, 'Réessayer').click();
        await waitUntil(() => titles(shown).length === 10);
      }).timeout(20_000);
    }
  });

  describe('the answer clock', () => {
    it('says share, delays and confirmations, silent stories included', async () => {
      const { root } = await showSettled();
      const text = textOf(root.querySelector('.top'));
      for (const part of ['91 %', '5 jours', 'plus de 35 jours', '80 %', '23 novembre 2025']) {
        expect(text).to.contain(part);
      }
      expect(text).to.contain('attendent encore une réponse sont comptées');
    });
  });

  describe('filters', () => {
    it('count what each choice would leave, and apply at once', async () => {
      const shown = await showSettled();
      await appears(shown.root, '.there');
      const options = [...shown.root.querySelectorAll('option')].map(textOf);
      expect(options).to.include.members([
        'Positif (903)',
        'Caisses d’allocations familiales (1 204)',
        'Avec une réponse (1 650)',
      ]);
      await choose(shown, 'Ressenti', 'negative');
      expect(lists().at(-1)).to.equal('GET experiences?feeling=negative&limit=10');
      expect(textOf(shown.root.querySelector('.applied'))).to.contain('Ressenti : Négatif');
    });

    it('are taken away one by one, or all, and the focus stays with the list', async () => {
      const shown = await showSettled();
      await appears(shown.root, '.there');
      await choose(shown, 'Ressenti', 'positive');
      await choose(shown, 'Réseau', 'france-travail');
      named(shown.root, 'Réseau : France Travail').focus();
      await sendKeys({ press: 'Enter' });
      await settled(shown);
      expect(lists().at(-1)).to.equal('GET experiences?feeling=positive&limit=10');
      expect(shown.root.activeElement?.id).to.equal('count');
    });

    it('search by keyboard, and say how to widen an empty search', async () => {
      const shown = await showSettled();
      find(shown.root, 'input[type="search"]', HTMLInputElement).focus();
      await sendKeys({ type: 'licorne' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => textOf(shown.root.querySelector('.content')).includes('retirez un filtre'));
      expect(lists().at(-1)).to.equal('GET experiences?q=licorne&limit=10');
      named(shown.root, 'Retirer tous les filtres').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => titles(shown).length === 10);
      expect(lists().at(-1)).to.equal('GET experiences?limit=10');
      expect(shown.root.activeElement?.id).to.equal('count');
    });

    it('find a commune and a structure by their names, and keep to a period', async () => {
      const shown = await showSettled();
      await appears(shown.root, '.there');
      named(shown.root, 'Commune, structure').click();
      (await appears(shown.root, '#commune')).focus();
      await sendKeys({ type: 'bapaume' });
      await appears(shown.root, '#commune-list [role="option"]');
      await sendKeys({ press: 'Enter' });
      await settled(shown);
      expect(lists().at(-1)).to.equal('GET experiences?commune=62080&limit=10');
      expect(textOf(shown.root.querySelector('.applied'))).to.contain('Commune : Bapaume');
      const from = find(shown.root, 'input[type="date"]', HTMLInputElement);
      from.value = '2026-01-01';
      from.dispatchEvent(new Event('change'));
      await settled(shown);
      expect(lists().at(-1)).to.equal('GET experiences?commune=62080&from=2026-01-01&limit=10');
    });

    it('wait behind a button where there is little room', async () => {
      await setViewport({ width: 360, height: 800 });
      const shown = await showSettled();
      const button = named(shown.root, 'Filtrer et trier');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(find(shown.root, '#filters', HTMLElement).offsetHeight).to.equal(0);
      button.click();
      await appears(shown.root, '.there select');
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(find(shown.root, '#filters', HTMLElement).offsetHeight).to.be.greaterThan(0);
    });
  });

  describe('a story', () => {
    it('opens in place by keyboard with its thread, and gives the focus back', async () => {
      const shown = await showSettled();
      named(shown.root, 'Trois mois').focus();
      await sendKeys({ press: 'Enter' });
      const story = await appears(shown.root, '.story[aria-busy="false"]');
      await waitUntil(() => shown.root.activeElement?.id === 'opened');
      const text = textOf(story);
      for (const part of [
        'En juin, une conseillère',
        'Réponse apportée La CAF du Pas-de-Calais, le 28 juin 2026 (modifiée le 29 juin 2026)',
        'utile en partie',
        'Réponse de l’auteur',
        'Action réalisée Réalisée le 20 août 2026',
        '3 400 SMS',
        'Délai moyen de traitement Avant (trimestre 1 de 2026) : 21 jours Après (trimestre 3 de 2026) : 12 jours',
        'c’est vraiment mieux',
        'Action engagée Engagée le 5 juillet 2026, promise pour le 31 janvier 2027',
        'Réactivité Négatif',
        'Contact avec le service : Par téléphone et Dans l’espace personnel',
      ]) {
        expect(text).to.contain(part);
      }
      named(shown.root, 'Revenir à la liste').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => textOf(shown.root.activeElement).startsWith('Trois mois'));
    });

    it('says that nobody answered yet', async () => {
      const shown = await showSettled();
      const story = await open(shown, 'Un accueil');
      expect(textOf(story)).to.contain('n’a pas encore répondu');
      expect(story.querySelector('.thread')).to.equal(null);
    });

    it('lets the host open it instead', async () => {
      const shown = await showSettled();
      shown.element.addEventListener('spp-navigate', (event) => event.preventDefault());
      const told = oneEvent(shown.element, 'spp-navigate');
      named(shown.root, 'Trois mois').click();
      expect((await told).detail.href).to.contain('spp-experience=story-caf');
      await shown.element.updateComplete;
      expect(shown.root.querySelector('.story')).to.equal(null);
    });

    it('counts a vote once', async () => {
      const shown = await showSettled();
      await open(shown, 'Trois mois');
      named(shown.root, 'Utile (12)').click();
      await waitUntil(() => textOf(shown.root.querySelector('.votes')).includes('Merci'));
      expect(textOf(shown.root.querySelector('.votes'))).to.contain('Utile (13)');
      expect(announced(shown)).to.contain('votre vote est compté');
      named(shown.root, 'Pas utile').click();
      named(shown.root, 'Revenir').click();
      await shown.element.updateComplete;
      await open(shown, 'Trois mois');
      named(shown.root, 'Utile').click();
      expect(textOf(shown.root.querySelector('.votes'))).to.contain('déjà voté');
      expect(asked.filter(({ path }) => path.endsWith('/votes')).map(({ body }) => body)).to.deep.equal([
        { useful: true },
      ]);
    });

    it('says that a vote was given before, as the API remembers', async () => {
      answerWith(recordedFetch('answering', { votes: 'conflict' }));
      const shown = await showSettled();
      await open(shown, 'Trois mois');
      named(shown.root, 'Pas utile').click();
      await waitUntil(() => textOf(shown.root.querySelector('.votes')).includes('déjà voté'));
    });

    it('is reported with reason, place and good faith, each asked for where it is missing', async () => {
      const shown = await showSettled();
      await open(shown, 'Un accueil');
      named(shown.root, 'Signaler').click();
      (await appears(shown.root, '#report [type="submit"]')).click();
      await waitUntil(() => shown.root.activeElement?.id === 'errors');
      expect(shown.root.querySelectorAll('#errors a')).to.have.lengthOf(3);
      await expect(shown.element).to.be.accessible();

      find(shown.root, '#reason', HTMLInputElement).click();
      find(shown.root, '#explanation', HTMLTextAreaElement).focus();
      await sendKeys({ type: 'Le nom complet de l’agente' });
      find(shown.root, '#good-faith', HTMLInputElement).click();
      const told = oneEvent(shown.element, 'spp-submit');
      find(shown.root, '#report [type="submit"]', HTMLButtonElement).click();
      expect((await told).detail).to.deep.equal({ id: 'S-2026-7' });
      await waitUntil(() => shown.root.activeElement?.id === 'receipt');
      expect(textOf(shown.root.getElementById('receipt'))).to.contain('S-2026-7');
      const sent = asked.find(({ path }) => path.endsWith('/reports'))?.body;
      expect(sent).to.deep.include({
        reason: 'personal-data',
        explanation: 'Le nom complet de l’agente',
        goodFaith: true,
      });
      expect(JSON.parse(atob(Reflect.get(sent ?? {}, 'challenge'))).number).to.equal(42);
    });

    it('says why a report did not go, and keeps what was typed', async () => {
      answerWith(recordedFetch('answering', { reports: 'challenge-failed' }));
      const shown = await showSettled();
      await open(shown, 'Un accueil');
      named(shown.root, 'Signaler').click();
      await appears(shown.root, '#explanation');
      find(shown.root, '#reason', HTMLInputElement).click();
      find(shown.root, '#explanation', HTMLTextAreaElement).focus();
      await sendKeys({ type: 'Le nom' });
      find(shown.root, '#good-faith', HTMLInputElement).click();
      find(shown.root, '#report [type="submit"]', HTMLButtonElement).click();
      await waitUntil(() => shown.root.activeElement?.id === 'refusal');
      expect(textOf(shown.root.getElementById('refusal'))).to.contain('anti-robot a expiré');
      expect(find(shown.root, '#explanation', HTMLTextAreaElement).value).to.equal('Le nom');
    });

    it('stands alone with `experience`, and says when it is no longer there', async () => {
      const shown = await show('experience="story-caf"');
      await appears(shown.root, '.story[aria-busy="false"]');
      expect(find(shown.root, '#opened', HTMLElement).getAttribute('aria-level')).to.equal('2');
      expect(lists()).to.deep.equal([]);
      expect(shown.root.querySelector('.close')).to.equal(null);
      const gone = await show('experience="inconnue"');
      await appears(gone.root, '.story[aria-busy="false"]');
      expect(textOf(gone.root.querySelector('.story'))).to.contain('ne l’est plus');
    });
  });
});
