import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { caf, receipt } from './recorded-answers.js';
import {
  announced,
  answerWith,
  asked,
  drawn,
  find,
  goOn,
  goTo,
  input,
  named,
  press,
  restoreFetch,
  sent,
  show,
  stepOf,
  stories,
  textOf,
  told,
  type,
  type Shown,
} from './testing/shown.js';

const errorsOf = ({ root }: Shown) => [...root.querySelectorAll('.errors a')].map(textOf);

describe('<spp-share-experience>', () => {
  beforeEach(() => answerWith());
  afterEach(restoreFetch);

  describe('the right place', () => {
    it('gives each situation its channel, and asks nothing of the API', async () => {
      const shown = await show();
      expect(stepOf(shown)).to.equal('Étape 1 sur 5 Est-ce le bon endroit ?');
      const links = [...shown.root.querySelectorAll<HTMLAnchorElement>('details a')].map(({ href }) => href);
      expect(links).to.include.members(['tel:15', 'tel:17', 'tel:18', 'tel:112', 'sms:114']);
      const text = textOf(shown.root);
      for (const part of ['deux mois', 'messagerie', 'Défenseur des droits', '33700', 'THESEE', 'L123-1']) {
        expect(text).to.contain(part);
      }
      expect(asked).to.deep.equal([]);
    });

    it('goes on with one press, and solves the challenge while the visitor writes', async () => {
      const shown = await goTo(await show(), 'what');
      expect(stepOf(shown)).to.equal('Étape 2 sur 5 Que s’est-il passé ?');
      expect(shown.root.activeElement?.id).to.equal('step');
      await waitUntil(() => asked.some(({ path }) => path === 'v1/challenge'), 'no challenge was asked for');
    });
  });

  describe('what happened', () => {
    it('sums up what is missing, with links to the fields', async () => {
      const shown = await goTo(await show(), 'what');
      goOn(shown);
      await drawn(shown, '#errors');
      expect(shown.root.activeElement?.id).to.equal('errors');
      expect(errorsOf(shown)).to.deep.equal([
        'Choisissez un ressenti.',
        'Donnez un titre à votre témoignage.',
        'Racontez ce qui s’est passé.',
      ]);
      named(shown, 'Racontez ce qui').click();
      const story = find(shown, '#story', HTMLTextAreaElement);
      expect(shown.root.activeElement).to.equal(story);
      expect(story.getAttribute('aria-describedby')).to.equal('story-hint story-error');
      expect(story.getAttribute('aria-invalid')).to.equal('true');
    });

    it('refuses a day to come', async () => {
      const shown = await goTo(await show(), 'what');
      await type(shown, 'happened-on', '2999-01-01');
      goOn(shown);
      await drawn(shown, '#errors');
      expect(errorsOf(shown)).to.include('Indiquez une date complète et passée, ou laissez le champ vide.');
    });

    it('counts only near the limit, says it at marks, and refuses what is too long', async () => {
      const shown = await goTo(await show(), 'what');
      await type(shown, 'story', 'a'.repeat(8000));
      expect(textOf(shown.root)).not.to.contain('Caractères');
      await type(shown, 'story', 'a'.repeat(9001));
      expect(textOf(shown.root)).to.contain('Caractères restants : 999');
      expect(announced(shown)).to.equal('Caractères restants : 999');
      await type(shown, 'story', 'a'.repeat(9010));
      expect(announced(shown)).to.equal('Caractères restants : 999');
      await type(shown, 'story', 'a'.repeat(11_234));
      expect(textOf(shown.root)).to.contain('Caractères en trop : 1 234');
      goOn(shown);
      await drawn(shown, '#errors');
      expect(errorsOf(shown)).to.include('Raccourcissez votre récit : 10 000 caractères au plus.');
    });
  });

  describe('where', () => {
    it('asks for a service, or that the visitor says not to know', async () => {
      const shown = await goTo(await show(), 'where');
      goOn(shown);
      await drawn(shown, '#errors');
      expect(errorsOf(shown)).to.deep.equal(['Choisissez un service, ou cochez « Je ne sais pas ».']);
    });

    it('offers the services of a commune, three at most, each to be taken back', async () => {
      const shown = await goTo(await show('commune="62080" network="caf"'), 'where');
      await drawn(shown, '.nearby');
      expect(asked.map(({ path }) => path)).to.include('v1/structures?commune=62080&network=caf&limit=20');
      for (let chosen = 1; chosen <= 3; chosen += 1) {
        find(shown, '.nearby button', HTMLButtonElement).click();
        await shown.element.updateComplete;
        expect(shown.root.querySelectorAll('.chosen li')).to.have.length(chosen);
        expect(textOf(shown.root.activeElement)).to.equal('Retirer');
      }
      expect(textOf(shown.root)).to.contain('Trois services au plus');
      expect(shown.root.querySelector('#commune')).to.equal(null);
      await press(shown, 'Retirer');
      expect(shown.root.querySelectorAll('.chosen li')).to.have.length(2);
      expect(announced(shown)).to.contain('retiré');
    });

    it('finds a service by its name', async () => {
      const shown = await goTo(await show(), 'where');
      await type(shown, 'service', 'caf du');
      const option = await drawn(shown, '#service-list [role="option"]');
      expect(textOf(option)).to.equal('Caf du Pas-de-Calais, accueil de Bapaume Bapaume');
      option.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await drawn(shown, '.chosen li');
      expect(input(shown, '#service').value).to.equal('');
    });

    it('sends to the service that the page fixes, by its name', async () => {
      const shown = await goTo(await show(`structure="${caf.id}"`), 'where');
      expect(shown.root.querySelector('#commune')).to.equal(null);
      await waitUntil(() => textOf(shown.root).includes(caf.name), 'its name did not come');
      await goTo(shown, 'sent', 'where');
      expect(sent()['structures']).to.deep.equal([caf.id]);
    });

    it('says what was felt of each aspect, and forgets it again', async () => {
      const shown = await goTo(await show(), 'where');
      input(shown, '#aspect-relation').click();
      await shown.element.updateComplete;
      input(shown, '#aspect-simplicity').click();
      await shown.element.updateComplete;
      input(shown, '#aspect-relation-none').click();
      await goTo(shown, 'sent', 'where');
      expect(sent()['aspects']).to.deep.equal({ simplicity: 'positive' });
    });
  });

  describe('you', () => {
    it('asks who tells it, and for an address that is one', async () => {
      const shown = await goTo(await show(), 'you');
      await type(shown, 'email', 'jeanne@');
      goOn(shown);
      await drawn(shown, '#errors');
      expect(errorsOf(shown)).to.deep.equal([
        'Dites qui raconte cette expérience.',
        'Dites à quel titre.',
        'Vérifiez l’adresse e-mail, par exemple : prenom@exemple.fr. Ou laissez vide.',
      ]);
    });
  });

  it('goes back through every step without losing anything', async () => {
    const shown = await goTo(await show(), 'you');
    await type(shown, 'pseudonym', 'Jeanne');
    await press(shown, 'Retour');
    expect(input(shown, '#unknown').checked).to.equal(true);
    await press(shown, 'Retour');
    expect(find(shown, '#story', HTMLTextAreaElement).value).to.equal(told);
    await press(shown, 'Retour');
    expect(stepOf(shown)).to.contain('Étape 1');
    goOn(shown);
    await drawn(shown, '#story');
    expect(find(shown, '#story', HTMLTextAreaElement).value).to.equal(told);
    expect(input(shown, '#feeling').checked).to.equal(true);
    goOn(shown);
    await drawn(shown, '#channels');
    goOn(shown);
    await drawn(shown, '#pseudonym');
    expect(input(shown, '#pseudonym').value).to.equal('Jeanne');
  });

  describe('sent', () => {
    it('sends what was told, and nothing more', async () => {
      const shown = await goTo(await show('network="caf" lang="fr"'), 'you');
      await type(shown, 'email', ' jeanne@exemple.fr ');
      await goTo(shown, 'check', 'you');
      expect(textOf(shown.root)).to.contain('n’a pas encore quitté votre appareil');
      expect(stories()).to.deep.equal([]);
      await goTo(shown, 'sent', 'check');
      const { challenge, ...content } = sent();
      expect(JSON.parse(atob(String(challenge)))).to.include({ number: 1234, signature: 'signed' });
      expect(content).to.deep.equal({
        feeling: 'positive',
        title: 'Dossier retrouvé',
        story: told,
        pseudonym: null,
        happenedOn: null,
        aspects: {},
        channels: [],
        structures: [],
        postedAs: 'self',
        authorKind: 'person',
        language: 'fr',
        network: 'caf',
        email: 'jeanne@exemple.fr',
      });
    });

    it('tells the page, gives the secret link, and says what comes next and when', async () => {
      const shown = await goTo(await show(), 'check');
      const submitted = oneEvent(shown.element, 'spp-submit');
      goOn(shown);
      expect((await submitted).detail).to.deep.equal({ id: receipt.id });
      await drawn(shown, '.receipt');
      expect(stepOf(shown)).to.equal('C’est envoyé, merci');
      expect(shown.root.activeElement?.id).to.equal('step');
      const text = textOf(shown.root);
      expect(text).to.contain('En général, en 20 heures.');
      expect(text).to.contain('Nous ne mesurons pas encore ce délai.');
      const mail = named(shown, 'Envoyer par e-mail').getAttribute('href') ?? '';
      expect(decodeURIComponent(mail)).to.match(/^mailto:\?subject=.*\n\nhttps:.*\n$/s);
      expect(decodeURIComponent(mail)).to.contain(receipt.followUpUrl);
    });

    it('lets the host route the link', async () => {
      const shown = await goTo(await show(), 'sent');
      shown.element.addEventListener('spp-navigate', (event) => event.preventDefault());
      const navigation = oneEvent(shown.element, 'spp-navigate');
      named(shown, receipt.followUpUrl).click();
      expect((await navigation).detail).to.deep.equal({ to: 'follow-up', href: receipt.followUpUrl });
    });

    it('copies the link, or selects it where the page may not', async () => {
      const shown = await goTo(await show(), 'sent');
      await press(shown, 'Copier le lien');
      await waitUntil(() => /copi/.test(announced(shown)), 'nothing was said');
      expect(announced(shown)).to.match(/^(Lien copié|Le lien est sélectionné)/);
    });

    it('begins again for another story, with empty fields', async () => {
      const shown = await goTo(await show(), 'sent');
      await press(shown, 'Raconter une autre expérience');
      expect(stepOf(shown)).to.contain('Étape 1');
      await goTo(shown, 'what');
      expect(find(shown, '#story', HTMLTextAreaElement).value).to.equal('');
    });
  });

  it('sends to the service that the page fixes, even where its name does not come', async () => {
    const shown = await goTo(await show('structure="inconnue"'), 'where');
    expect(textOf(shown.root)).to.contain('le service de cette page');
    await goTo(shown, 'sent', 'where');
    expect(sent()['structures']).to.deep.equal(['inconnue']);
  });
});
