import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import {
  answering,
  answerWith,
  engagementsOf,
  openBanner,
  refusing,
  restoreFetch,
  show,
  shows,
  textOf,
  wordedByNetwork,
} from './testing/shown.js';

const links = 'results-href="/resultats" experience-href="/raconter"';
const displays = ['banner', 'list', 'poster'];

describe('no axe violation', () => {
  beforeEach(() => answerWith(answering()));
  afterEach(async () => {
    restoreFetch();
    document.body.removeAttribute('style');
    await setViewport({ width: 800, height: 600 });
  });

  for (const display of displays) {
    for (const lang of ['fr', 'en', 'ar']) {
      for (const theme of ['auto', 'light', 'dark', 'dsfr']) {
        it(`${display}, ${lang}, ${theme}`, async () => {
          const shown = await show(
            `display="${display}" lang="${lang}" theme="${theme}" structure="om8uY5Zf3J" ${links}`,
          );
          if (display === 'banner') await openBanner(shown);
          expect(engagementsOf(shown)).to.have.length(9);
          await expect(shown.element).to.be.accessible();
        });
      }
    }

    it(`${display}, on a dark page`, async () => {
      document.body.style.cssText = 'background: #101014; color: #f2f2f2';
      const shown = await show(`display="${display}" structure="om8uY5Zf3J" ${links}`);
      if (display === 'banner') await openBanner(shown);
      await expect(shown.element).to.be.accessible();
    });

    it(`${display}, in forced colours`, async () => {
      await emulateMedia({ forcedColors: 'active' });
      const shown = await show(`display="${display}" structure="om8uY5Zf3J" ${links}`);
      await expect(shown.element).to.be.accessible();
      await emulateMedia({ forcedColors: 'none' });
    });

    it(`${display}, 320 px wide, with nothing out of sight`, async () => {
      await setViewport({ width: 320, height: 800 });
      const shown = await show(`display="${display}" structure="om8uY5Zf3J" ${links}`);
      await expect(shown.element).to.be.accessible();
      expect(document.documentElement.scrollWidth).to.equal(320);
    });
  }

  it('closed, loading, worded by a network, made up, refused', async () => {
    await expect((await show()).element).to.be.accessible();

    answerWith(() => new Promise(() => {}));
    await expect((await show('display="list" network="caf"')).element).to.be.accessible();

    answerWith(answering(wordedByNetwork({ demonstration: true })));
    const worded = await show('display="list" network="caf" lang="ar"');
    await shows(worded, 'dans votre Caf');
    await expect(worded.element).to.be.accessible();

    answerWith(refusing);
    const refused = await show('display="poster" network="caf"');
    await shows(refused, 'Réessayer');
    await expect(refused.element).to.be.accessible();
  });
});

describe('in other languages', () => {
  const nine = {
    en: 'You receive support suited to your personal situation',
    ar: 'تستفيدون من مرافقة تلائم وضعكم الشخصي',
  };

  for (const [lang, third] of Object.entries(nine)) {
    it(`every sentence is translated: ${lang}`, async () => {
      const shown = await show(`display="poster" lang="${lang}" structure="om8uY5Zf3J" ${links}`);
      const text = textOf(shown.root);
      expect(text).to.contain(third);
      for (const french of ['engagement', 'Vous', 'Nous', 'résultats', 'proches', 'Code QR menant']) {
        expect(text + (shown.root.querySelector('svg')?.getAttribute('aria-label') ?? '')).not.to.contain(
          french,
        );
      }
    });
  }
});
