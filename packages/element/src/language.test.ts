import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sentences, type Sample } from './testing/sample.js';
import { show, textOf, warningsOf } from './testing/shown.js';

const ready = { ...sentences };
const page = document.documentElement;
const ownLanguage = page.lang;

describe('the language of an element', () => {
  afterEach(() => {
    Object.assign(sentences, ready);
    page.lang = ownLanguage;
  });

  it('is French by default', async () => {
    page.removeAttribute('lang');
    const sample = await show();
    expect(textOf(sample)).to.equal('Bonjour');
    expect(sample.shadowRoot?.querySelector('[part="base"]')).to.have.attribute('lang', 'fr');
  });

  it('is its own, with region', async () => {
    const sample = await show('<spp-sample lang="en-GB"></spp-sample>');
    expect(textOf(sample)).to.equal('Hello');
  });

  it('is that of the nearest ancestor, before that of the page', async () => {
    page.lang = 'ar';
    const sample = await show('<div lang="en"><p><spp-sample></spp-sample></p></div>');
    expect(textOf(sample)).to.equal('Hello');
  });

  it('is that of the page', async () => {
    page.lang = 'en';
    expect(textOf(await show())).to.equal('Hello');
  });

  it('is French on a page in a language that is not translated', async () => {
    page.lang = 'de';
    const sample = await show();
    expect(textOf(sample)).to.equal('Bonjour');
    expect(sample.shadowRoot?.querySelector('[part="base"]')).to.have.attribute('lang', 'fr');
  });

  it('writes Arabic from right to left, shared sentences too', async () => {
    const sample = await show('<spp-sample lang="ar"></spp-sample>');
    expect(textOf(sample)).to.equal('مرحبًا');
    expect(textOf(sample, '.demonstration')).to.equal('بيانات تجريبية');
    expect(sample.shadowRoot?.querySelector('[part="base"]')).to.have.attribute('dir', 'rtl');
  });

  it('differs from one element of the page to the next', async () => {
    const both = await fixture<HTMLElement>(
      html`<div><spp-sample lang="ar"></spp-sample><spp-sample lang="en"></spp-sample></div>`,
    );
    const samples = [...both.querySelectorAll<Sample>('spp-sample')];
    await Promise.all(samples.map((sample) => sample.updateComplete));
    for (const sample of samples) sample.requestUpdate();
    await Promise.all(samples.map((sample) => sample.updateComplete));
    expect(samples.map((sample) => textOf(sample))).to.deep.equal(['مرحبًا', 'Hello']);
  });

  it('follows the page as it changes', async () => {
    page.lang = 'fr';
    const sample = await show();
    page.lang = 'en';
    await waitUntil(() => textOf(sample) === 'Hello');
    page.lang = 'fr';
    await waitUntil(() => textOf(sample) === 'Bonjour');
  });

  it('follows its own attribute and property', async () => {
    const sample = await show();
    sample.setAttribute('lang', 'en');
    await waitUntil(() => textOf(sample) === 'Hello');
    sample.lang = 'ar';
    await waitUntil(() => textOf(sample) === 'مرحبًا');
  });

  it('follows ancestors through shadow trees', async () => {
    const outer = await fixture<HTMLElement>(html`<section lang="en"></section>`);
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const sample = document.createElement('spp-sample');
    inner.append(sample);
    await waitUntil(() => textOf(sample) === 'Hello');
    inner.lang = 'ar';
    await waitUntil(() => textOf(sample) === 'مرحبًا');
    inner.removeAttribute('lang');
    outer.lang = 'fr';
    await waitUntil(() => textOf(sample) === 'Bonjour');
  });

  it('is the last asked for, whichever sentences come first', async () => {
    let arrive = () => {};
    sentences.en = () =>
      new Promise((resolve) => {
        arrive = () => resolve({ templates: { hello: 'Hello' } });
      });
    const sample = await show();
    sample.lang = 'en';
    await new Promise((done) => queueMicrotask(() => done(undefined)));
    sample.lang = 'ar';
    await waitUntil(() => sample.isUpdatePending);
    arrive();
    await waitUntil(() => textOf(sample) === 'مرحبًا');
  });

  it('no longer follows a page it has left', async () => {
    page.lang = 'fr';
    const sample = await show();
    sample.remove();
    page.lang = 'en';
    await Promise.resolve();
    await sample.updateComplete;
    expect(textOf(sample)).to.equal('Bonjour');
  });

  it('shows French, and says so once, when its sentences cannot be loaded', async () => {
    sentences.en = () => Promise.reject(new Error('gone'));
    let sample: Sample | undefined;
    const told = await warningsOf(async () => {
      sample = await show('<spp-sample lang="en"></spp-sample>');
      await show('<spp-sample lang="en"></spp-sample>');
    });
    expect(sample && textOf(sample)).to.equal('Bonjour');
    expect(sample?.shadowRoot?.querySelector('[part="base"]')).to.have.attribute('lang', 'fr');
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('"en"').and.to.contain('gone');
  });
});
