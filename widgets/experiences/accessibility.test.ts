import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { recordedFetch, type Behaviour } from './recorded-answers.js';
import {
  answerWith,
  appears,
  named,
  restoreFetch,
  settled,
  show,
  textOf,
  type Shown,
} from './testing/shown.js';

const press = async ({ element, root }: Shown, selector: string) => {
  root.querySelector<HTMLElement>(selector)?.click();
  await element.updateComplete;
};

describe('accessibility', () => {
  afterEach(async () => {
    restoreFetch();
    await setViewport({ width: 800, height: 600 });
    await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  });

  for (const lang of ['fr', 'en', 'ar']) {
    for (const behaviour of [
      'answering',
      'uncounted',
      'nothing',
      'failing',
      'unreachable',
    ] satisfies Behaviour[]) {
      it(`has no violation: ${behaviour}, ${lang}`, async () => {
        answerWith(recordedFetch(behaviour));
        const shown = await show(`lang="${lang}"`);
        await settled(shown);
        await expect(shown.element).to.be.accessible();
      }).timeout(20_000);
    }

    it(`has no violation while it loads: ${lang}`, async () => {
      answerWith(recordedFetch('silent'));
      await expect((await show(`lang="${lang}"`)).element).to.be.accessible();
    });

    it(`has no violation with filters, story, votes and report: ${lang}`, async () => {
      answerWith();
      await setViewport({ width: 360, height: 800 });
      const shown = await show(`lang="${lang}"`);
      await settled(shown);
      await press(shown, '.unfilter');
      await appears(shown.root, '.there details');
      await press(shown, 'summary');
      await appears(shown.root, '#commune');
      await press(shown, '.stories a');
      await appears(shown.root, '.story[aria-busy="false"]');
      await press(shown, '.reporting button');
      await appears(shown.root, '#report form');
      await press(shown, '.votes button');
      await expect(shown.element).to.be.accessible();
    });
  }

  it('holds in 320 px, the narrowest, and at 400 %', async () => {
    answerWith();
    await setViewport({ width: 320, height: 800 });
    const shown = await show();
    await settled(shown);
    await press(shown, '.unfilter');
    await appears(shown.root, '.there');
    named(shown.root, 'Un accueil').click();
    await appears(shown.root, '.story[aria-busy="false"]');
    await press(shown, '.reporting button');
    await appears(shown.root, '#report form');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('says everything in Arabic, from right to left', async () => {
    answerWith();
    const shown = await show('lang="ar"');
    await settled(shown);
    expect(shown.root.querySelector('[part="base"]')?.getAttribute('dir')).to.equal('rtl');
    expect(textOf(shown.root.getElementById('count'))).to.contain('تجربة');
  });

  it('moves nothing for whoever asked for less motion, and draws its places in forced colours', async () => {
    answerWith(recordedFetch('silent'));
    await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const shown = await show();
    const skeleton = shown.root.querySelector('.skeleton');
    expect(skeleton && getComputedStyle(skeleton).animationName).to.equal('none');
    expect(skeleton && getComputedStyle(skeleton).borderTopStyle).to.equal('solid');
  });
});
