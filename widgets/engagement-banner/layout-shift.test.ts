import { expect, nextFrame } from '@open-wc/testing';
import { reserve } from '@spplus/element';
import { setViewport } from '@web/test-runner-commands';
import { reservedSpace } from './first-data.js';
import {
  answering,
  answerWith,
  refusing,
  restoreFetch,
  show,
  shows,
  wordedByNetwork,
} from './testing/shown.js';

/** Answers once what waits for it has been painted. */
const afterPaint =
  (answer: typeof fetch): typeof fetch =>
  async (input, init) => {
    await nextFrame();
    await nextFrame();
    return answer(input, init);
  };

const links = 'results-href="/resultats" experience-href="/raconter"';

describe('layout shift', () => {
  let shifted: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => shifted.push(...list.getEntries()));
  const asLoader = new CSSStyleSheet();

  before(() => {
    observer.observe({ type: 'layout-shift', buffered: false });
    asLoader.replaceSync(
      Object.entries(reservedSpace)
        .flatMap(([attributes, size]) =>
          ['spp-engagement-banner', 'spp-later'].map((tag) => reserve(tag + attributes, size)),
        )
        .join(''),
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, asLoader];
    document.body.style.cssText = 'font: 16px/1.5 Arial, sans-serif; margin: 1rem';
  });
  beforeEach(async () => {
    await nextFrame();
    shifted = [];
  });
  afterEach(async () => {
    restoreFetch();
    await setViewport({ width: 800, height: 600 });
  });
  after(() => {
    observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== asLoader);
    document.body.removeAttribute('style');
  });

  const shifts = async (): Promise<number> => {
    await nextFrame();
    await nextFrame();
    shifted.push(...observer.takeRecords());
    return shifted.length;
  };

  it('is measured here: something that pushes the page is seen', async () => {
    const { element } = await show('display="list"');
    await shifts();
    element.before(Object.assign(document.createElement('p'), { textContent: 'Poussé' }));
    expect(await shifts()).to.be.greaterThan(0);
  });

  for (const width of [320, 390, 600, 768, 1024, 1280]) {
    for (const attributes of ['', `display="list" ${links}`, 'display="poster" structure="om8uY5Zf3J"']) {
      for (const lang of ['fr', 'en', 'ar']) {
        it(`is none at ${width} px: ${attributes || 'closed'}, ${lang}`, async () => {
          await setViewport({ width, height: 2000 });
          const page = document.createElement('div');
          page.innerHTML = `<spp-later ${attributes} lang="${lang}"><a href="/">Nos engagements</a></spp-later>`;
          document.body.append(page);
          const kept = page.getBoundingClientRect().height;
          page.remove();
          const { element } = await show(`${attributes} lang="${lang}"`);
          expect(element.getBoundingClientRect().height).to.equal(kept);
        });
      }
    }

    for (const [name, answer, sign] of [
      ['answering', answering(wordedByNetwork({ demonstration: true })), 'dans votre Caf'],
      ['refusing', refusing, 'Réessayer'],
    ] as const) {
      it(`is none at ${width} px when the network’s wording comes: ${name}`, async () => {
        await setViewport({ width, height: 2000 });
        answerWith(afterPaint(answer));
        const shown = await show('display="list" network="caf"');
        const before = shown.after.getBoundingClientRect().top;
        await shows(shown, sign);
        expect(await shifts()).to.equal(0);
        expect(shown.after.getBoundingClientRect().top).to.equal(before);
      });
    }
  }
});
