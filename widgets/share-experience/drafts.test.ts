import { expect, oneEvent } from '@open-wc/testing';
import { draftKey } from './draft-key.js';
import { keptFor } from './drafts.js';
import { problem, recordedFetch } from './recorded-answers.js';
import {
  answerWith,
  drawn,
  find,
  goOn,
  goTo,
  input,
  named,
  press,
  restoreFetch,
  show,
  stepOf,
  stories,
  textOf,
  told,
  type,
  type Shown,
} from './testing/shown.js';

const stored = (): readonly Record<string, unknown>[] => JSON.parse(localStorage.getItem(draftKey) ?? '[]');

async function tell(title: string): Promise<Shown> {
  const shown = await goTo(await show(), 'what');
  input(shown, '#keep').click();
  await type(shown, 'title', title);
  await type(shown, 'story', told);
  return shown;
}

async function openShelf(): Promise<Shown> {
  const shown = await show();
  await press(shown, 'Reprendre un brouillon');
  await drawn(shown, '#drafts');
  return shown;
}

/** Makes the storage of the page answer so, while a test runs. */
function withStorage(change: Partial<Storage>, run: () => Promise<void>): Promise<void> {
  const own = { ...Object.getOwnPropertyDescriptors(Storage.prototype) };
  Object.assign(Storage.prototype, change);
  return run().finally(() => Object.defineProperties(Storage.prototype, own));
}

describe('drafts', () => {
  beforeEach(() => {
    localStorage.removeItem(draftKey);
    answerWith();
  });
  afterEach(() => {
    localStorage.removeItem(draftKey);
    restoreFetch();
  });

  it('writes nothing on the device without consent, to the end', async () => {
    await goTo(await show(), 'sent');
    expect(localStorage.getItem(draftKey)).to.equal(null);
  });

  it('keeps what is typed once agreed to, and erases it when that is taken back', async () => {
    const shown = await tell('Mon titre');
    expect(stored()).to.have.length(1);
    expect(stored()[0]?.['story']).to.include({ title: 'Mon titre', story: told });
    input(shown, '#keep').click();
    expect(localStorage.getItem(draftKey)).to.equal(null);
  });

  it('lists several, takes one up, and erases one or all', async () => {
    await tell('Premier');
    await tell('Deuxième');
    await tell('Troisième');
    const shown = await openShelf();
    expect(shown.root.activeElement?.id).to.equal('drafts');
    const titles = () => [...shown.root.querySelectorAll('.drafts bdi')].map(textOf);
    expect(titles()).to.have.members(['Premier', 'Deuxième', 'Troisième']);
    shown.root.querySelector<HTMLElement>('[aria-label="Effacer Deuxième"]')?.click();
    await shown.element.updateComplete;
    expect(titles()).to.have.members(['Premier', 'Troisième']);
    shown.root.querySelector<HTMLElement>('[aria-label="Reprendre Premier"]')?.click();
    await drawn(shown, '#title');
    expect(input(shown, '#title').value).to.equal('Premier');
    expect(input(shown, '#keep').checked).to.equal(true);

    const again = await openShelf();
    await press(again, 'Effacer tous les brouillons');
    expect(textOf(again.root)).to.contain('Aucun brouillon sur cet appareil');
    expect(localStorage.getItem(draftKey)).to.equal(null);
  });

  it('forgets a draft after seven days, and what it cannot read', async () => {
    await tell('Ancien');
    const [old] = stored();
    const aged = { ...old, savedAt: Date.now() - keptFor - 1 };
    localStorage.setItem(draftKey, JSON.stringify([aged, { id: 3 }, null]));
    const shown = await openShelf();
    expect(textOf(shown.root)).to.contain('Aucun brouillon');
    localStorage.setItem(draftKey, '{broken');
    const broken = await openShelf();
    expect(textOf(broken.root)).to.contain('Aucun brouillon');
  });

  it('goes once the story is received', async () => {
    const shown = await goTo(await show(), 'what');
    input(shown, '#keep').click();
    await goTo(shown, 'check', 'what');
    expect(stored()).to.have.length(1);
    await goTo(shown, 'sent', 'check');
    expect(localStorage.getItem(draftKey)).to.equal(null);
  });

  it('keeps a story that could not leave, and sends it after a reload under the same key', async () => {
    answerWith(recordedFetch(() => Promise.resolve(problem('internal', 500))));
    const shown = await goTo(await show(), 'what');
    input(shown, '#keep').click();
    await goTo(shown, 'check', 'what');
    const failure = oneEvent(shown.element, 'spp-error');
    goOn(shown);
    await failure;
    const [lost] = stories();
    shown.element.remove();

    answerWith();
    const again = await openShelf();
    expect(textOf(again.root)).to.contain('Attend d’être envoyé.');
    await press(again, 'Reprendre');
    await drawn(again, '.preview');
    await goTo(again, 'sent', 'check');
    expect(stories().map(({ key, body }) => ({ key, body }))).to.deep.equal([
      { key: lost?.key, body: lost?.body },
    ]);
    expect(localStorage.getItem(draftKey)).to.equal(null);
  });

  it('says when the device has no room, and goes on', () =>
    withStorage(
      {
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      },
      async () => {
        const shown = await tell('Sans place');
        expect(textOf(shown.root)).to.contain('refuse de garder le brouillon');
        await goTo(shown, 'sent', 'what');
        expect(stepOf(shown)).to.contain('envoyé');
      },
    ));

  it('does without a storage that the visitor forbids', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
    try {
      const shown = await tell('Interdit');
      expect(textOf(shown.root)).to.contain('refuse de garder le brouillon');
    } finally {
      if (own) Object.defineProperty(window, 'localStorage', own);
    }
  });

  it('are never offered at a counter', async () => {
    await tell('Laissé là');
    const shown = await show('counter="fs-62"');
    expect(() => named(shown, 'Reprendre un brouillon')).to.throw();
    await goTo(shown, 'what');
    expect(shown.root.querySelector('#keep')).to.equal(null);
    expect(find(shown, '#title', HTMLInputElement).value).to.equal('');
  });
});
