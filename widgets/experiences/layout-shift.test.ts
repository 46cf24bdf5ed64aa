import { expect, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { recordedFetch, type Behaviour } from './recorded-answers.js';
import { answerWith, appears, restoreFetch, settled, show } from './testing/shown.js';

/** Answers once what waits for it has been painted. */
const afterPaint =
  (behaviour: Behaviour): typeof fetch =>
  async (input, init) => {
    await nextFrame();
    await nextFrame();
    return recordedFetch(behaviour)(input, init);
  };

describe('layout shift', () => {
  afterEach(async () => {
    restoreFetch();
    await setViewport({ width: 800, height: 600 });
  });

  for (const width of [320, 560, 1100]) {
    for (const [attributes, behaviour] of [
      ['', 'answering'],
      ['lang="ar"', 'answering'],
      ['', 'nothing'],
      ['', 'failing'],
      ['experience="story-caf"', 'answering'],
    ] as const) {
      it(`is none at ${width} px: ${attributes || 'a list'}, ${behaviour}`, async () => {
        await setViewport({ width, height: 900 });
        answerWith(afterPaint(behaviour));
        const shown = await show(attributes);
        const before = shown.after.getBoundingClientRect().top;
        const search = shown.root.querySelector('.searching')?.getBoundingClientRect().top;
        await settled(shown);
        if (attributes.startsWith('experience')) await appears(shown.root, '.story[aria-busy="false"]');
        await nextFrame();
        expect(shown.after.getBoundingClientRect().top).to.equal(before);
        expect(shown.root.querySelector('.searching')?.getBoundingClientRect().top).to.equal(search);
      }).timeout(20_000);
    }
  }
});
