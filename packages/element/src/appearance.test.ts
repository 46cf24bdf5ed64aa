import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { reserve } from './reserved-space.js';
import { reservedStyles } from './reserved-styles.js';
import type { Sample } from './testing/sample.js';
import { show } from './testing/shown.js';

const light = 'color: #1b1b1f; background: #fff';
const dark = 'color: #eee; background: #111';

const styleOf = (sample: Sample, selector: string) => {
  const found = sample.shadowRoot?.querySelector(selector);
  if (!found) throw new Error(`${selector} is not there.`);
  return getComputedStyle(found);
};

/** Relative lightness of a computed colour, drawn on a pixel. */
function lightness(color: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('No canvas here.');
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

describe('the themes', () => {
  for (const theme of ['auto', 'light', 'dark', 'dsfr']) {
    for (const [page, style] of Object.entries({ light, dark })) {
      it(`${theme} can be read on a ${page} page`, async () => {
        const sample = await show(
          `<div style="padding: 1rem; ${style}"><spp-sample theme="${theme}"></spp-sample></div>`,
        );
        await expect(sample).to.be.accessible();
      });
    }
  }

  it('auto takes the font and colours of the page, and an accent that suits its text', async () => {
    const onLight = await show(
      `<div style="font-family: monospace; ${light}"><spp-sample></spp-sample></div>`,
    );
    expect(styleOf(onLight, '.heading').fontFamily).to.equal('monospace');
    expect(styleOf(onLight, '.heading').color).to.equal('rgb(27, 27, 31)');
    expect(lightness(styleOf(onLight, 'a').color)).to.be.lessThan(0.4);
    const onDark = await show(`<div style="${dark}"><spp-sample></spp-sample></div>`);
    expect(lightness(styleOf(onDark, 'a').color)).to.be.greaterThan(0.6);
  });

  it('give way to the host', async () => {
    const sample = await show(
      '<spp-sample theme="dark" style="--spp-color-text: #00f; --spp-color-accent: #f00; --spp-font-family: serif"></spp-sample>',
    );
    expect(styleOf(sample, '.heading').color).to.equal('rgb(0, 0, 255)');
    expect(styleOf(sample, 'a').color).to.equal('rgb(255, 0, 0)');
    expect(styleOf(sample, '.heading').fontFamily).to.equal('serif');
  });

  it('dsfr follows the variables and the theme of the DSFR, live', async () => {
    const root = document.documentElement;
    const sample = await show(
      '<div style="--text-default-grey: #3a3a3a; --text-action-high-blue-france: #000091"><spp-sample theme="dsfr"></spp-sample></div>',
    );
    expect(styleOf(sample, '.heading').color).to.equal('rgb(58, 58, 58)');
    expect(styleOf(sample, 'a').color).to.equal('rgb(0, 0, 145)');
    root.dataset['frTheme'] = 'dark';
    await Promise.resolve();
    expect(getComputedStyle(sample).colorScheme).to.equal('dark');
    delete root.dataset['frTheme'];
    await Promise.resolve();
    expect(getComputedStyle(sample).colorScheme).to.equal('normal');
  });

  it('is not written on elements that keep the default', async () => {
    const sample = await show();
    expect(sample).not.to.have.attribute('theme');
    sample.theme = 'dark';
    await sample.updateComplete;
    expect(sample).to.have.attribute('theme', 'dark');
  });
});

describe('an element', () => {
  it('can be read from right to left, and in English', async () => {
    for (const lang of ['ar', 'en']) {
      await expect(await show(`<spp-sample lang="${lang}"></spp-sample>`)).to.be.accessible();
    }
  });

  it('keeps still for whoever asked for less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const sample = await show();
    expect(styleOf(sample, '.skeleton').animationName).to.equal('none');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('marks waiting places in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    expect(styleOf(await show(), '.skeleton').borderTopStyle).to.equal('solid');
    await emulateMedia({ forcedColors: 'none' });
  });

  it('hides when it is told to', async () => {
    expect(getComputedStyle(await show('<spp-sample hidden></spp-sample>')).display).to.equal('none');
  });

  it('has a width in a flex row, and shrinks with it', async () => {
    const row = await fixture<HTMLElement>(
      html`<div style="display: flex; inline-size: 20rem"><spp-sample></spp-sample></div>`,
    );
    expect(row.querySelector('spp-sample')?.getBoundingClientRect().width).to.equal(320);
  });

  it('withstands a page that restyles everything', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <style>
          * {
            all: revert !important;
            display: inline !important;
            text-transform: uppercase !important;
          }
        </style>
        <spp-sample></spp-sample>
      </div>
    `);
    const sample = page.querySelector('spp-sample');
    if (!sample) throw new Error('The page holds no sample.');
    expect(getComputedStyle(sample).display).to.equal('flow-root');
    expect(styleOf(sample, '.heading').textTransform).to.equal('none');
  });
});

describe('reserved space', () => {
  const sheet = new CSSStyleSheet();
  before(() => {
    sheet.replaceSync(reserve('spp-later', 'clamp(4em, (30em - 100cqi) * 9, 8em)'));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  for (const [width, height] of [
    ['20em', 128],
    ['40em', 64],
  ] as const) {
    it(`is ${height} px at ${width}, link included`, async () => {
      const page = await fixture<HTMLElement>(
        html`<div style="inline-size: ${width}; font-size: 16px">
          <spp-later><a href="/">Lien</a></spp-later>
        </div>`,
      );
      expect(page.getBoundingClientRect().height).to.equal(height);
    });
  }

  it('does not hold back what is taller', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="inline-size: 40em; font-size: 16px">
        <spp-later><p style="block-size: 90px">Haut</p></spp-later>
      </div>`,
    );
    expect(page.getBoundingClientRect().height).to.be.greaterThan(89);
  });

  it('is the same in the shadow tree, for each selector', () => {
    const { cssText } = reservedStyles({ '': '4em', '[display=list]': '9em' });
    expect(cssText).to.equal(reserve(':host', '4em') + reserve(':host([display=list])', '9em'));
  });
});
