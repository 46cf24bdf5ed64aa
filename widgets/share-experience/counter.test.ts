import { expect } from '@open-wc/testing';
import { receipt } from './recorded-answers.js';
import {
  answerWith,
  drawn,
  find,
  goTo,
  input,
  press,
  restoreFetch,
  sent,
  show,
  stepOf,
  textOf,
  type Shown,
} from './testing/shown.js';

const twoMinutes = 120_000;

/** Runs `act` with clocks of two minutes in hand: calling what it gives makes the last one strike. */
async function withClock(act: (strike: () => void) => Promise<void>): Promise<void> {
  const own = window.setTimeout.bind(window);
  let last: (() => void) | undefined;
  const patched = (callback: () => void, delay?: number): number => {
    if (delay !== twoMinutes) return own(callback, delay);
    last = callback;
    return 0;
  };
  Object.assign(window, { setTimeout: patched });
  try {
    await act(() => last?.());
  } finally {
    Object.assign(window, { setTimeout: own });
  }
}

const atCounter = (): Promise<Shown> => show('counter="fs-62"');

describe('at a counter', () => {
  beforeEach(() => answerWith());
  afterEach(restoreFetch);

  it('speaks to who helps, who is already said to write', async () => {
    const shown = await atCounter();
    expect(textOf(shown.root)).to.contain('Vous aidez une personne');
    await goTo(shown, 'what');
    expect(stepOf(shown)).to.contain('Que s’est-il passé pour la personne ?');
    await goTo(shown, 'you', 'what');
    expect(input(shown, '#posted-as-mediator').checked).to.equal(true);
    await goTo(shown, 'sent', 'you');
    expect(sent()).to.include({ postedAs: 'mediator', embed: 'fs-62' });
    expect(textOf(shown.root)).to.contain('Lien secret à remettre à la personne');
  });

  it('goes to the next person with one press, nothing left of the one before', async () => {
    const shown = await goTo(await atCounter(), 'sent');
    await press(shown, 'Personne suivante');
    expect(stepOf(shown)).to.contain('Étape 1');
    expect(shown.root.innerHTML).not.to.contain(receipt.token);
    await goTo(shown, 'what');
    expect(find(shown, '#story', HTMLTextAreaElement).value).to.equal('');
  });

  it('takes the receipt away after two minutes without a gesture', () =>
    withClock(async (strike) => {
      const shown = await goTo(await atCounter(), 'sent');
      strike();
      await shown.element.updateComplete;
      expect(stepOf(shown)).to.contain('Étape 1');
      expect(shown.root.innerHTML).not.to.contain(receipt.token);
    }));

  it('prints the receipt alone', async () => {
    const shown = await goTo(await atCounter(), 'sent');
    let printed = '';
    const own = HTMLIFrameElement.prototype;
    const contentWindow = Object.getOwnPropertyDescriptor(own, 'contentWindow');
    Object.defineProperty(own, 'contentWindow', {
      configurable: true,
      get(this: HTMLIFrameElement) {
        const view: Window | null = contentWindow?.get?.call(this) ?? null;
        if (view) view.print = () => (printed = textOf(view.document.body));
        return view;
      },
    });
    try {
      await press(shown, 'Imprimer');
    } finally {
      if (contentWindow) Object.defineProperty(own, 'contentWindow', contentWindow);
    }
    expect(printed).to.contain('Reçu de votre témoignage');
    expect(printed).to.contain(receipt.followUpUrl);
    expect(printed).not.to.contain('Copier le lien');
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
  });

  it('stays as long as someone moves', () =>
    withClock(async (strike) => {
      const shown = await goTo(await atCounter(), 'sent');
      window.dispatchEvent(new PointerEvent('pointermove'));
      expect((await drawn(shown, '.receipt')).isConnected).to.equal(true);
      strike();
      await shown.element.updateComplete;
      expect(stepOf(shown)).to.contain('Étape 1');
    }));
});
