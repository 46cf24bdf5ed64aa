import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { recorded, recordedFetch, token, type Behaviour } from './recorded-answers.js';
import { answerWith, named, restoreFetch, settled, show, showSettled, textOf } from './testing/shown.js';

const states: readonly Behaviour[] = [
  'pending',
  'amended',
  'accepted',
  'answered',
  'rejected',
  'removed',
  'failing',
  'unreachable',
];

describe('accessibility', () => {
  afterEach(async () => {
    restoreFetch();
    await setViewport({ width: 800, height: 600 });
  });

  for (const lang of ['fr', 'en', 'ar']) {
    for (const behaviour of states) {
      it(`has no violation: ${behaviour}, ${lang}`, async () => {
        answerWith(recordedFetch(behaviour));
        const { element } = await showSettled(`token="${token}" lang="${lang}"`);
        await expect(element).to.be.accessible();
      }).timeout(20_000);
    }

    it(`has no violation without a link, and while it loads: ${lang}`, async () => {
      answerWith(recordedFetch('silent'));
      await expect((await show(`lang="${lang}"`)).element).to.be.accessible();
      await expect((await show(`token="${token}" lang="${lang}"`)).element).to.be.accessible();
    });

    it(`has no violation while amending and once erased: ${lang}`, async () => {
      answerWith();
      const shown = await showSettled(`token="${token}" lang="${lang}"`);
      shown.root.getElementById('amend')?.click();
      await waitUntil(() => shown.root.getElementById('amending'));
      await expect(shown.element).to.be.accessible();
      shown.root.getElementById('erase')?.click();
      await waitUntil(() => shown.root.getElementById('confirming'));
      shown.root.querySelector<HTMLElement>('.confirming button')?.click();
      await waitUntil(() => shown.root.querySelector('.kept'));
      await expect(shown.element).to.be.accessible();
    });
  }

  it('holds in 320 px', async () => {
    answerWith();
    await setViewport({ width: 320, height: 800 });
    const shown = await showSettled();
    named(shown.root, 'Modifier mon texte').click();
    await waitUntil(() => shown.root.getElementById('amending'));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('says everything in Arabic, from right to left', async () => {
    answerWith();
    const { root } = await showSettled(`token="${token}" lang="ar"`);
    expect(root.querySelector('[part="base"]')?.getAttribute('dir')).to.equal('rtl');
    expect(textOf(root)).to.contain('هل تحسّن الوضع فعلًا؟');
    expect(textOf(root)).to.contain(recorded.answered.title);
  });
});

describe('layout shift', () => {
  let shifted: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => shifted.push(...list.getEntries()));
  before(() => observer.observe({ type: 'layout-shift', buffered: false }));
  after(() => observer.disconnect());
  afterEach(restoreFetch);

  for (const attributes of ['', `token="${token}"`]) {
    it(`is none: ${attributes ? 'a story' : 'no link'}`, async () => {
      await setViewport({ width: 800, height: 600 });
      answerWith(async (input, init) => {
        await nextFrame();
        await nextFrame();
        return recordedFetch()(input, init);
      });
      await nextFrame();
      const shown = await show(attributes);
      await nextFrame();
      shifted = [];
      await settled(shown);
      await nextFrame();
      await nextFrame();
      shifted.push(...observer.takeRecords());
      expect(shifted).to.have.lengthOf(0);
    });
  }
});
