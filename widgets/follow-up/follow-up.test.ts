import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { recorded, recordedFetch, token } from './recorded-answers.js';
import { tokenIn } from './token.js';
import {
  announced,
  answerWith,
  asked,
  find,
  named,
  outcome,
  restoreFetch,
  settled,
  show,
  showSettled,
  textOf,
} from './testing/shown.js';

const here = location.href;

describe('<spp-follow-up>', () => {
  beforeEach(() => answerWith());
  afterEach(() => {
    restoreFetch();
    history.replaceState(null, '', here);
  });

  describe('the secret', () => {
    it('is found in a link, in a fragment, or alone', () => {
      expect(tokenIn(token)).to.equal(token);
      expect(tokenIn(`#${token}`)).to.equal(token);
      expect(tokenIn(` https://avis.test/suivi.html#${token}\n`)).to.equal(token);
      expect(tokenIn(`${token}x`)).to.equal(undefined);
      expect(tokenIn('https://avis.test/suivi.html')).to.equal(undefined);
    });

    it('comes from the address, and a new one is followed', async () => {
      history.replaceState(null, '', `${here.split('#')[0]}#${token}`);
      const { root } = await showSettled('');
      expect(textOf(root.querySelector('.standing'))).to.contain('une réponse est apportée');
      location.hash = 'a'.repeat(43);
      await waitUntil(() => root.getElementById('link'));
      expect(textOf(root)).to.contain('ne mène à aucune expérience');
    });

    it('is asked for, and pasted, by keyboard', async () => {
      const shown = await showSettled('');
      expect(asked).to.deep.equal([]);
      find(shown.root, '#link', HTMLInputElement).focus();
      await sendKeys({ type: 'https://avis.test/suivi.html' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => shown.root.getElementById('link-error'));
      await expect(shown.element).to.be.accessible();
      const field = find(shown.root, '#link', HTMLInputElement);
      field.value = `https://avis.test/suivi.html#${token}`;
      named(shown.root, 'Ouvrir').click();
      await settled(shown);
      expect(textOf(shown.root)).to.contain('Ce que vous avez écrit');
      expect(shown.root.activeElement?.id).to.equal('top');
    });

    it('is told to nobody but the API: neither events, nor page, nor device', async () => {
      answerWith(recordedFetch('failing'));
      history.replaceState(null, '', `${here.split('#')[0]}#${token}`);
      const told = oneEvent(document.body, 'spp-error');
      const shown = await show('');
      await settled(shown);
      expect(JSON.stringify((await told).detail)).not.to.contain(token);
      expect(shown.element.outerHTML + shown.root.innerHTML).not.to.contain(token);
      expect(asked.every(({ url }) => url.startsWith('https://api.test/v1/follow-ups/'))).to.equal(true);
      expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    }).timeout(20_000);
  });

  describe('says where the story stands, and what happens next', () => {
    for (const [behaviour, ...parts] of [
      ['pending', 'attend d’être lue', 'En général, cela prend 26 heures', 'Expérience reçue, 20 juin 2026'],
      ['amended', 'Votre nouveau texte attend d’être lu', 'L’ancien n’est plus visible', 'Texte modifié'],
      ['accepted', 'Votre expérience est publiée', 'En général, cela prend 9 jours'],
      ['answered', 'une réponse est apportée', 'Réponse apportée', 'Action réalisée', '3 400 SMS'],
      [
        'rejected',
        'n’a pas été publiée',
        'reconnaître une personne',
        'Retirez le nom',
        'Vous pouvez modifier',
      ],
      ['removed', 'a été retirée', 'signalé comme diffamatoire'],
    ] as const) {
      it(behaviour, async () => {
        answerWith(recordedFetch(behaviour));
        const { root } = await showSettled();
        for (const part of [...parts, 'Trois mois sans réponse', 'Personne ne pouvait me dire']) {
          expect(textOf(root)).to.contain(part);
        }
      });
    }

    it('a removed story is not amended', async () => {
      answerWith(recordedFetch('removed'));
      const { root } = await showSettled();
      expect(root.getElementById('amend')).to.equal(null);
    });
  });

  describe('lets the author', () => {
    const sent = () => asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

    it('rate a reply, by keyboard, once', async () => {
      const shown = await showSettled();
      named(shown.root, 'En partie').focus();
      const told = oneEvent(shown.element, 'spp-submit');
      await sendKeys({ press: 'Enter' });
      expect(await outcome(shown)).to.contain('votre avis sur la réponse est enregistré');
      expect((await told).detail).to.deep.equal({ id: 'story-1' });
      expect(sent()).to.deep.equal([{ rating: { reply: 'reply-1', rating: 'partly' } }]);
      expect(textOf(shown.root)).to.contain('utile en partie');
      expect(textOf(shown.root)).not.to.contain('vous aide-t-elle');
    });

    it('say whether it is really better', async () => {
      const shown = await showSettled();
      named(shown.root, 'Non, ce n’est pas mieux').click();
      expect(await outcome(shown)).to.contain('votre avis sur le changement');
      expect(sent()).to.deep.equal([{ confirmation: { action: 'action-1', better: false } }]);
    });

    it('answer once, with words', async () => {
      const shown = await showSettled();
      named(shown.root, 'Envoyer ma réponse').click();
      expect(await outcome(shown)).to.contain('Écrivez votre réponse');
      find(shown.root, '#answer-thread-1', HTMLTextAreaElement).focus();
      await sendKeys({ type: 'Merci, tout va mieux.' });
      named(shown.root, 'Envoyer ma réponse').click();
      await waitUntil(() => textOf(shown.root.activeElement).includes('Votre réponse est reçue'));
      expect(sent()).to.deep.equal([{ answer: { thread: 'thread-1', text: 'Merci, tout va mieux.' } }]);
      expect(shown.root.querySelector('textarea')).to.equal(null);
    });

    it('amend only what changed, knowing that it is read again', async () => {
      answerWith(recordedFetch('rejected'));
      const shown = await showSettled();
      named(shown.root, 'Modifier mon texte').click();
      await waitUntil(() => shown.root.activeElement?.id === 'amending');
      expect(textOf(shown.root.activeElement)).to.contain('Une personne relira');
      named(shown.root, 'Envoyer le nouveau texte').click();
      expect(await outcome(shown)).to.contain('encore rien changé');

      const title = find(shown.root, '#title', HTMLInputElement);
      title.value = '  ';
      title.dispatchEvent(new InputEvent('input'));
      named(shown.root, 'Envoyer le nouveau texte').click();
      await waitUntil(() => shown.root.activeElement?.id === 'errors');
      await expect(shown.element).to.be.accessible();

      title.value = 'Trois mois';
      title.dispatchEvent(new InputEvent('input'));
      find(shown.root, '#aspect-relation', HTMLInputElement).click();
      named(shown.root, 'Envoyer le nouveau texte').click();
      await waitUntil(() => textOf(shown.root.activeElement).includes('Votre nouveau texte est reçu'));
      expect(sent()).to.deep.equal([
        { amendment: { title: 'Trois mois', aspects: { responsiveness: 'negative', relation: 'positive' } } },
      ]);
      expect(textOf(shown.root.querySelector('.standing'))).to.contain('Votre nouveau texte attend');
    });

    it('have the address forgotten', async () => {
      const shown = await showSettled();
      named(shown.root, 'Oublier mon adresse').click();
      expect(await outcome(shown)).to.contain('est oubliée');
      expect(sent()).to.deep.equal([{ email: null }]);
      expect(textOf(shown.root)).not.to.contain('Oublier mon adresse');
    });

    it('take everything away, as a file', async () => {
      const shown = await showSettled();
      const links: { readonly name: string; readonly href: string }[] = [];
      const record = (event: MouseEvent) => {
        if (!(event.target instanceof HTMLAnchorElement)) return;
        event.preventDefault();
        links.push({ name: event.target.download, href: event.target.href });
      };
      const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click');
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        this.addEventListener('click', record, { once: true });
        this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
      };
      try {
        named(shown.root, 'Télécharger').dispatchEvent(new MouseEvent('click', { bubbles: true }));
        expect(await outcome(shown)).to.contain('au format JSON');
      } finally {
        if (own) Object.defineProperty(HTMLAnchorElement.prototype, 'click', own);
      }
      expect(links.map(({ name }) => name)).to.deep.equal(['experience-story-1.json']);
      expect(links[0]?.href).to.match(/^blob:/);
    });

    it('erase everything, in two steps, and says what is kept', async () => {
      const shown = await showSettled();
      named(shown.root, 'Tout effacer').click();
      await waitUntil(() => shown.root.activeElement?.id === 'confirming');
      expect(asked.some(({ method }) => method === 'DELETE')).to.equal(false);
      await expect(shown.element).to.be.accessible();
      named(shown.root, 'Non, garder').click();
      await waitUntil(() => shown.root.activeElement?.id === 'erase');
      named(shown.root, 'Tout effacer').click();
      await waitUntil(() => shown.root.activeElement?.id === 'confirming');
      named(shown.root, 'Oui, tout effacer').click();
      await waitUntil(() => textOf(shown.root).includes('Votre expérience est effacée'));
      expect(textOf(shown.root)).to.contain('La preuve que votre récit a été effacé');
      expect(textOf(shown.root)).to.contain('Jusqu’au 23 novembre 2027');
      expect(textOf(shown.root)).not.to.contain('Personne ne pouvait me dire');
      await waitUntil(() => shown.root.activeElement?.id === 'top');
      expect(announced(shown)).to.contain('est effacée');
    });

    it('know that something could not be done, and why', async () => {
      answerWith(recordedFetch('refusing'));
      const shown = await showSettled();
      named(shown.root, 'Oui, c’est mieux').click();
      expect(await outcome(shown)).to.contain('C’est déjà fait');
    });
  });

  it('reads again what could not be reached', async () => {
    answerWith(recordedFetch('unreachable'));
    const shown = await showSettled();
    expect(announced(shown)).to.contain('ne répond pas');
    answerWith();
    named(shown.root, 'Réessayer').click();
    await waitUntil(() => textOf(shown.root).includes(recorded.answered.title));
  }).timeout(20_000);
});
