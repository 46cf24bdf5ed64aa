import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { recordedFetch } from './recorded-answers.js';
import {
  announced,
  answerWith,
  asked,
  find,
  named,
  restoreFetch,
  settled,
  showSettled,
  textOf,
  type Shown,
} from './testing/shown.js';

const options = ({ root }: Shown): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[role="option"]'),
];

const optionTexts = (shown: Shown): string[] => options(shown).map(textOf);

async function typed(text: string, fake?: typeof fetch): Promise<{ shown: Shown; input: HTMLInputElement }> {
  answerWith(fake);
  const shown = await showSettled('');
  const input = find(shown.root, 'input', HTMLInputElement);
  input.focus();
  await sendKeys({ type: text });
  return { shown, input };
}

async function suggested(text: string): Promise<{ shown: Shown; input: HTMLInputElement }> {
  const found = await typed(text);
  await waitUntil(() => options(found.shown).length > 0, 'no option came');
  return found;
}

/** What `aria-activedescendant` points to. */
const active = ({ root }: Shown, input: HTMLInputElement): string =>
  textOf(root.getElementById(input.getAttribute('aria-activedescendant') ?? ''));

describe('the place field', () => {
  afterEach(restoreFetch);

  it('is a labelled combobox with a list', async () => {
    answerWith();
    const { root } = await showSettled('');
    const input = find(root, '[role="combobox"]', HTMLInputElement);
    expect(input.labels?.[0]?.textContent).to.equal('Votre commune ou votre code postal');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(root.getElementById(input.getAttribute('aria-controls') ?? '')?.role).to.equal('listbox');
    expect(textOf(root.getElementById(input.getAttribute('aria-describedby') ?? ''))).to.contain('62450');
  });

  it('asks once for what was typed, and announces how many communes it found', async () => {
    answerWith();
    const shown = await showSettled('');
    const input = find(shown.root, 'input', HTMLInputElement);
    for (const text of ['st', 'st-a', 'st-aubin']) {
      input.value = text;
      input.dispatchEvent(new Event('input'));
    }
    await waitUntil(() => options(shown).length > 0, 'no option came');
    expect(asked.map(({ path }) => path)).to.deep.equal(['v1/communes?q=st-aubin&limit=8']);
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    expect(optionTexts(shown)).to.deep.equal([
      'Saint-Aubin 62170, Pas-de-Calais',
      'Saint-Aubin-Celloville 76520, Seine-Maritime',
    ]);
    await shown.element.updateComplete;
    expect(announced(shown)).to.equal('2 communes proposées');
    await expect(shown.element).to.be.accessible();
  });

  it('goes through the list by the keyboard, the focus staying in the field', async () => {
    const { shown, input } = await suggested('st-aubin');
    const steps: readonly [string, string][] = [
      ['ArrowDown', 'Saint-Aubin 62170, Pas-de-Calais'],
      ['ArrowDown', 'Saint-Aubin-Celloville 76520, Seine-Maritime'],
      ['ArrowDown', 'Saint-Aubin 62170, Pas-de-Calais'],
      ['ArrowUp', 'Saint-Aubin-Celloville 76520, Seine-Maritime'],
      ['Home', 'Saint-Aubin 62170, Pas-de-Calais'],
      ['End', 'Saint-Aubin-Celloville 76520, Seine-Maritime'],
    ];
    for (const [key, expected] of steps) {
      await sendKeys({ press: key });
      await shown.element.updateComplete;
      expect(active(shown, input), key).to.equal(expected);
    }
    expect(shown.root.activeElement).to.equal(input);
    expect(options(shown).map((option) => option.ariaSelected)).to.deep.equal(['false', 'true']);
  });

  it('shows the results of the commune chosen with Enter, and says how many', async () => {
    const { shown, input } = await suggested('62450');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await settled(shown);
    expect(input.value).to.equal('Bapaume');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(textOf(shown.root.querySelector('.results'))).to.contain('78,8 %');
    expect(announced(shown)).to.equal('3 structures affichées');
    expect(shown.root.activeElement).to.equal(input);
    await expect(shown.element).to.be.accessible();
  });

  it('shows the results of the commune that is clicked', async () => {
    const { shown } = await suggested('bapaume');
    const { x, y, width, height } = options(shown)[0]?.getBoundingClientRect() ?? new DOMRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    });
    await settled(shown);
    expect(asked.at(-1)?.path).to.equal('v1/results?commune=62080&limit=10');
  });

  it('takes the only commune on Enter, and asks to choose between several', async () => {
    const several = await suggested('st-aubin');
    await sendKeys({ press: 'Enter' });
    await several.shown.element.updateComplete;
    expect(active(several.shown, several.input)).to.contain('Saint-Aubin 62170');

    const only = await suggested('bapaume');
    await sendKeys({ press: 'Enter' });
    await settled(only.shown);
    expect(textOf(only.shown.root)).to.contain('78,8 %');
  });

  it('closes on Escape, then empties the field', async () => {
    const { shown, input } = await suggested('bapaume');
    await sendKeys({ press: 'Escape' });
    await shown.element.updateComplete;
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(input.value).to.equal('bapaume');
    await sendKeys({ press: 'ArrowDown' });
    await shown.element.updateComplete;
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    await shown.element.updateComplete;
    expect(input.value).to.equal('');
  });

  it('closes when the focus leaves', async () => {
    const { shown, input } = await suggested('bapaume');
    await sendKeys({ press: 'Tab' });
    await shown.element.updateComplete;
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(shown.root.activeElement).to.equal(named(shown.root, 'Autour de moi'));
  });

  it('says when no commune has that name', async () => {
    const { shown } = await typed('zzz');
    await waitUntil(() => announced(shown).startsWith('Aucune commune'), 'nothing was said');
    expect(textOf(shown.root.getElementById('place-help'))).to.contain('Vérifiez l’orthographe');
  });

  it('says when the search fails, and keeps what was typed', async () => {
    const { shown, input } = await typed('bapaume', recordedFetch('failing'));
    await waitUntil(
      () => textOf(shown.root.getElementById('place-help')).includes('ne répond pas'),
      'nothing was said',
    );
    expect(input.value).to.equal('bapaume');
  });

  it('drops the answer to what is no longer typed', async () => {
    const { shown } = await typed('ba', recordedFetch('silent'));
    await waitUntil(() => asked.length === 1, 'nothing was asked');
    await sendKeys({ type: 'p' });
    await waitUntil(() => asked.length === 2, 'nothing more was asked');
    expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    shown.element.remove();
    expect(asked.at(-1)?.signal.aborted).to.equal(true);
  });

  it('looks for nothing before two characters', async () => {
    const { shown } = await typed('b');
    await sendKeys({ press: 'Enter' });
    await nextFrame();
    await shown.element.updateComplete;
    expect(asked).to.deep.equal([]);
  });
});

describe('around me', () => {
  const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation');
  const locateWith = (getCurrentPosition: Geolocation['getCurrentPosition']) =>
    Object.defineProperty(Navigator.prototype, 'geolocation', {
      configurable: true,
      get: () => ({ getCurrentPosition }),
    });
  afterEach(() => {
    restoreFetch();
    if (own) Object.defineProperty(Navigator.prototype, 'geolocation', own);
  });

  const position = (latitude: number, longitude: number): GeolocationPosition => {
    const coords = {
      latitude,
      longitude,
      accuracy: 10,
      altitude: null,
      altitudeAccuracy: null,
      heading: null,
      speed: null,
    };
    return {
      timestamp: 0,
      coords: { ...coords, toJSON: () => coords },
      toJSON: () => ({}),
    };
  };

  const failure = (code: number): GeolocationPositionError => ({
    code,
    message: '',
    PERMISSION_DENIED: 1,
    POSITION_UNAVAILABLE: 2,
    TIMEOUT: 3,
  });

  it('asks nothing of the device before a press', async () => {
    let calls = 0;
    locateWith(() => (calls += 1));
    answerWith();
    await showSettled('');
    expect(calls).to.equal(0);
  });

  it('shows the nearest structures, from a position rounded to a kilometre', async () => {
    locateWith((found) => found(position(50.103_912_3, 2.849_444_4)));
    answerWith();
    const shown = await showSettled('network="france-travail"');
    named(shown.root, 'Autour de moi').click();
    await settled(shown);
    expect(asked[0]?.path).to.equal('v1/structures?near=50.10%2C2.85&network=france-travail&limit=5');
    expect(textOf(shown.root.querySelector('article'))).to.contain('à 1,2 km');
    expect(announced(shown)).to.equal('3 structures affichées');
  });

  for (const [code, words] of [
    [1, 'Vous n’avez pas partagé votre position'],
    [2, 'Votre position n’a pas pu être trouvée'],
    [3, 'Votre position n’a pas pu être trouvée'],
  ] as const) {
    it(`says what to do instead when the position does not come (${code})`, async () => {
      locateWith((_found, failed) => failed?.(failure(code)));
      answerWith();
      const shown = await showSettled('');
      named(shown.root, 'Autour de moi').click();
      await settled(shown);
      expect(announced(shown)).to.contain(words);
      expect(textOf(shown.root.querySelector('.results'))).to.contain('Indiquez plutôt votre commune');
      await expect(shown.element).to.be.accessible();
      expect(asked).to.deep.equal([]);
    });
  }

  it('ignores a position that comes after a commune was chosen', async () => {
    let found: PositionCallback = () => undefined;
    locateWith((callback) => {
      found = callback;
    });
    answerWith();
    const shown = await showSettled('');
    named(shown.root, 'Autour de moi').click();
    find(shown.root, 'input', HTMLInputElement).focus();
    await sendKeys({ type: 'bapaume' });
    await waitUntil(() => options(shown).length > 0, 'no option came');
    await sendKeys({ press: 'Enter' });
    await settled(shown);
    const before = asked.length;
    found(position(43, 5));
    await shown.element.updateComplete;
    expect(asked).to.have.lengthOf(before);
    expect(textOf(shown.root)).to.contain('78,8 %');
  });
});
