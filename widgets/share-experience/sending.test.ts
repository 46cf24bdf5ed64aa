import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { problem, receipt, recordedFetch } from './recorded-answers.js';
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
  type,
  type Shown,
} from './testing/shown.js';

const received = () =>
  Promise.resolve(
    new Response(JSON.stringify(receipt), { status: 201, headers: { 'content-type': 'application/json' } }),
  );
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

/** Answers each story with the next line, and the last one for ever. */
function answerStories(...lines: readonly (() => Promise<Response>)[]): void {
  let next = 0;
  answerWith(recordedFetch(() => (lines[Math.min(next++, lines.length - 1)] ?? received)()));
}

const refused =
  (...answer: Parameters<typeof problem>) =>
  () =>
    Promise.resolve(problem(...answer));

/** Sends from the check, and waits for what is said. */
async function sendAndRead(shown: Shown): Promise<string> {
  const failure = oneEvent(shown.element, 'spp-error');
  goOn(shown);
  await failure;
  await shown.element.updateComplete;
  return textOf(shown.root.querySelector('.notice'));
}

const distinct = (values: readonly (string | null)[]) => new Set(values).size;

describe('sending', () => {
  afterEach(restoreFetch);

  it('is done once, however often the button is pressed', async () => {
    answerStories(received);
    const shown = await goTo(await show(), 'check');
    goOn(shown);
    goOn(shown);
    find(shown, 'form', HTMLFormElement).requestSubmit();
    await shown.element.updateComplete;
    expect(textOf(shown.root.querySelector('.primary'))).to.equal('Envoi en cours…');
    await drawn(shown, '.receipt');
    expect(stories()).to.have.length(1);
  });

  it('sends the very same again after a lost answer: same key, same body', async () => {
    answerStories(unreachable, received);
    const shown = await goTo(await show(), 'check');
    expect(await sendAndRead(shown)).to.contain('n’est pas encore parti');
    expect(stepOf(shown)).to.contain('Vérifiez');
    await press(shown, 'Réessayer');
    await drawn(shown, '.receipt');
    expect(stories()).to.have.length(2);
    expect(distinct(stories().map(({ key }) => key))).to.equal(1);
    expect(distinct(stories().map(({ body }) => body))).to.equal(1);
  });

  it('goes by itself when the connection comes back', async () => {
    answerStories(unreachable, received);
    const shown = await goTo(await show(), 'check');
    await sendAndRead(shown);
    window.dispatchEvent(new Event('online'));
    await drawn(shown, '.receipt');
    expect(distinct(stories().map(({ key }) => key))).to.equal(1);
  });

  it('takes another key once the words have changed', async () => {
    answerStories(refused('internal', 500), received);
    const shown = await goTo(await show(), 'check');
    expect(await sendAndRead(shown)).to.contain('n’a pas pu être enregistré');
    await press(shown, 'Modifier le récit');
    await drawn(shown, '#title');
    await type(shown, 'title', 'Autre titre');
    for (const sign of ['#channels', '#pseudonym', '.preview', '.receipt']) {
      goOn(shown);
      await drawn(shown, sign);
    }
    expect(distinct(stories().map(({ key }) => key))).to.equal(2);
    expect(sent()['title']).to.equal('Autre titre');
  });

  it('solves a refused challenge again, once and silently, under the same key', async () => {
    answerStories(refused('challenge-failed', 403), received);
    const shown = await goTo(await show(), 'sent');
    expect(announced(shown)).to.equal('');
    expect(stories()).to.have.length(2);
    expect(distinct(stories().map(({ key }) => key))).to.equal(1);
    expect(asked.filter(({ path }) => path === 'v1/challenge')).to.have.length(2);
  });

  it('tells what to do when the challenge is refused twice', async () => {
    answerStories(refused('challenge-failed', 403));
    const shown = await goTo(await show(), 'check');
    expect(await sendAndRead(shown)).to.contain('robots');
    expect(stories()).to.have.length(2);
  });

  it('tells how long to wait', async () => {
    answerStories(refused('rate-limited', 429, {}, { 'retry-after': '600' }));
    const shown = await goTo(await show(), 'check');
    expect(await sendAndRead(shown)).to.contain('envoyez-le dans 10 minutes');
  });

  it('tells that the site may not send, and not to lose the story', async () => {
    answerStories(refused('origin-refused', 403));
    const shown = await goTo(await show(), 'check');
    const failure = oneEvent(shown.element, 'spp-error');
    goOn(shown);
    const { detail } = await failure;
    expect(detail.code).to.equal('origin-refused');
    expect(detail.message).to.contain('Copiez votre récit');
  });

  it('leads to the field that the API refuses', async () => {
    answerStories(refused('invalid-body', 422, { errors: [{ pointer: '/email', detail: 'no address' }] }));
    const shown = await goTo(await show(), 'check');
    goOn(shown);
    await drawn(shown, '#errors');
    expect(stepOf(shown)).to.contain('Étape 4');
    expect(input(shown, '#email').getAttribute('aria-invalid')).to.equal('true');
    named(shown, 'Cette réponse').click();
    expect(shown.root.activeElement?.id).to.equal('email');
  });

  it('tells what no field can mend: a form set up wrong', async () => {
    answerStories(refused('invalid-body', 422, { errors: [{ pointer: '/structures/0', detail: 'none' }] }));
    const shown = await goTo(await show('structure="inconnue"'), 'check');
    expect(await sendAndRead(shown)).to.contain('n’est pas enregistré');
  });

  it('sends what a robot writes in the field that people do not meet', async () => {
    answerStories(received);
    const shown = await goTo(await show(), 'check');
    const trap = input(shown, '#website');
    expect(trap.tabIndex).to.equal(-1);
    expect(trap.autocomplete).to.equal('off');
    expect(trap.closest('[aria-hidden="true"]')?.getBoundingClientRect().width).to.be.at.most(1);
    trap.value = 'https://robot.test';
    await goTo(shown, 'sent', 'check');
    expect(sent()['website']).to.equal('https://robot.test');
  });

  it('goes on after the page has moved the element', async () => {
    answerStories(received);
    const shown = await goTo(await show(), 'check');
    const { parentElement } = shown.element;
    shown.element.remove();
    parentElement?.prepend(shown.element);
    await goTo(shown, 'sent', 'check');
    expect(stories()).to.have.length(1);
  });

  it('stops with the element', async () => {
    answerStories(unreachable);
    const shown = await goTo(await show(), 'check');
    await sendAndRead(shown);
    const before = stories().length;
    shown.element.remove();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => true);
    expect(stories()).to.have.length(before);
  });
});
