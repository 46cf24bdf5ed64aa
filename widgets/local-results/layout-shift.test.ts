import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { reserve } from '@spplus/element';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { reservedSpace } from './first-data.js';
import { recordedFetch, type Behaviour } from './recorded-answers.js';
import {
  answerWith,
  find,
  named,
  restoreFetch,
  settled,
  show,
  showSettled,
  textOf,
} from './testing/shown.js';

/** Answers once what waits for it has been painted. */
const afterPaint =
  (behaviour: Behaviour): typeof fetch =>
  async (input, init) => {
    await nextFrame();
    await nextFrame();
    return recordedFetch(behaviour)(input, init);
  };

describe('layout shift', () => {
  let shifted: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => shifted.push(...list.getEntries()));

  before(() => observer.observe({ type: 'layout-shift', buffered: false }));
  beforeEach(async () => {
    await nextFrame();
    shifted = [];
  });
  afterEach(async () => {
    restoreFetch();
    await setViewport({ width: 800, height: 600 });
  });
  after(() => observer.disconnect());

  const shifts = async (): Promise<number> => {
    await nextFrame();
    await nextFrame();
    shifted.push(...observer.takeRecords());
    return shifted.length;
  };

  it('is measured here: something that pushes the page is seen', async () => {
    const { element } = await showSettled('structure="om8uY5Zf3J"');
    await shifts();
    element.before(Object.assign(document.createElement('p'), { textContent: 'Poussé' }));
    expect(await shifts()).to.be.greaterThan(0);
  });

  for (const width of [320, 480, 900]) {
    for (const [attributes, behaviour] of [
      ['structure="om8uY5Zf3J"', 'answering'],
      ['structure="om8uY5Zf4K"', 'answering'],
      ['commune="62080"', 'answering'],
      ['commune="62080" lang="ar"', 'answering'],
      ['commune="01001"', 'answering'],
      ['structure="om8uY5Zf3J"', 'failing'],
      ['', 'answering'],
    ] as const) {
      it(`is none at ${width} px: ${attributes || 'no place'}, ${behaviour}`, async () => {
        await setViewport({ width, height: 900 });
        answerWith(afterPaint(behaviour));
        const shown = await show(attributes);
        const before = shown.after.getBoundingClientRect().top;
        await settled(shown);
        expect(await shifts()).to.equal(0);
        expect(shown.after.getBoundingClientRect().top).to.equal(before);
      });
    }

    for (const attribute of ['', 'structure="om8uY5Zf4K"', 'commune="62080"']) {
      it(`keeps at ${width} px the height that the loader keeps: ${attribute || 'no place'}`, async () => {
        await setViewport({ width, height: 900 });
        answerWith();
        const { element } = await showSettled(attribute);
        const undefinedYet = document.createElement('spp-undefined');
        if (attribute) undefinedYet.setAttribute(attribute.split('=')[0] ?? '', '');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          Object.entries(reservedSpace)
            .map(([when, space]) => reserve(`spp-undefined${when}`, space))
            .join(''),
        );
        document.adoptedStyleSheets.push(sheet);
        element.after(undefinedYet);
        expect(undefinedYet.offsetHeight).to.equal(element.offsetHeight);
        undefinedYet.remove();
        document.adoptedStyleSheets.pop();
      });
    }
  }

  it('is none once a place is chosen: the room is made by the press', async () => {
    answerWith(afterPaint('answering'));
    const shown = await showSettled('');
    find(shown.root, 'input', HTMLInputElement).focus();
    await sendKeys({ type: 'bapaume' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => shown.root.querySelector('[role="option"]'), 'no option came');
    await sendKeys({ press: 'Enter' });
    await shown.element.updateComplete;
    const before = shown.after.getBoundingClientRect().top;
    await settled(shown);
    expect(shown.after.getBoundingClientRect().top).to.equal(before);
    expect(textOf(shown.root)).to.contain('78,8 %');
  });

  it('unfolds on a press, and on the focus of what is out of sight', async () => {
    answerWith();
    const pressed = await showSettled('commune="62080"');
    const folded = pressed.element.offsetHeight;
    await waitUntil(() => pressed.root.querySelector('.unfold'), 'nothing is folded');
    named(pressed.root, 'Tout afficher').click();
    await pressed.element.updateComplete;
    expect(pressed.element.offsetHeight).to.be.greaterThan(folded);
    expect(pressed.root.activeElement?.className).to.equal('results');

    const focused = await showSettled('commune="62080"');
    named(focused.root, 'Brigade').focus();
    await waitUntil(() => focused.element.offsetHeight > folded, 'it stays folded');
  });
});
