import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { reserve } from '@spplus/element';
import { setViewport } from '@web/test-runner-commands';
import { reservedSpace } from './first-data.js';
import { draftKey } from './draft-key.js';
import { answerWith, restoreFetch, show } from './testing/shown.js';

const widths = [320, 360, 480, 640, 900, 1280];

/** Height that the loader keeps, before the element is defined. */
async function keptHeight(): Promise<number> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    Object.entries(reservedSpace)
      .map(([when, space]) => reserve(`spp-undefined${when}`, space))
      .join(''),
  );
  document.adoptedStyleSheets.push(sheet);
  const page = await fixture<HTMLElement>(html`<main><spp-undefined></spp-undefined></main>`);
  await nextFrame();
  const height = page.querySelector<HTMLElement>('spp-undefined')?.offsetHeight ?? 0;
  document.adoptedStyleSheets.pop();
  return height;
}

describe('layout shift', () => {
  beforeEach(() => answerWith());
  afterEach(async () => {
    restoreFetch();
    localStorage.removeItem(draftKey);
    await setViewport({ width: 800, height: 600 });
  });

  for (const width of widths) {
    for (const attributes of ['', 'lang="en"', 'lang="ar"', 'counter="fs-62"', 'theme="light"']) {
      it(`is none at ${width} px: ${attributes || 'in French'}`, async () => {
        await setViewport({ width, height: 900 });
        const { element } = await show(attributes);
        expect(element.offsetHeight).to.equal(await keptHeight());
      });
    }
  }

  it('is none where there are drafts', async () => {
    localStorage.setItem(draftKey, '[{}]');
    await setViewport({ width: 320, height: 900 });
    const { element } = await show();
    expect(element.offsetHeight).to.equal(await keptHeight());
  });
});
