import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { define } from './define.js';
import { matching, oneOf, webAddress } from './attributes.js';
import { Sample } from './testing/sample.js';
import { show, textOf, warningsOf } from './testing/shown.js';

describe('a wrong attribute', () => {
  it('is told once, with what was expected, and never throws', async () => {
    const told = await warningsOf(async () => {
      for (let time = 0; time < 2; time++) {
        await show(
          '<spp-sample api="javascript:alert(1)" theme="pink" headline-level="7" network="a b" structure="?" commune="Paris"></spp-sample>',
        );
      }
    });
    expect(told).to.have.members([
      '<spp-sample> api="javascript:alert(1)": expected an address.',
      '<spp-sample> theme="pink": expected auto, light, dark, dsfr.',
      '<spp-sample> headline-level="7": expected something like 2.',
      '<spp-sample> network="a b": expected something like caf.',
      '<spp-sample> structure="?": expected something like 1yhRU8afDj.',
      '<spp-sample> commune="Paris": expected something like 62080.',
    ]);
  });

  it('leaves the default in place', async () => {
    const sample = await show('<spp-sample network="not a slug" headline-level="x"></spp-sample>');
    expect(textOf(sample, '.network')).to.equal('none');
    expect(sample.shadowRoot?.querySelector('.heading')).to.have.attribute('aria-level', '2');
  });

  it('is told when it was set as a property', async () => {
    const sample = await show();
    const told = await warningsOf(async () => {
      sample.network = 'no network';
      await sample.updateComplete;
    });
    expect(told).to.deep.equal(['<spp-sample> network="no network": expected something like caf.']);
  });
});

describe('the rules of attributes', () => {
  it('know web addresses, relative to the page', () => {
    const { accepts } = webAddress('api');
    for (const good of ['https://api.test', 'http://localhost:8080/x', '/page?a=1', 'page.html', '#part']) {
      expect(accepts(good), good).to.equal(true);
    }
    for (const bad of ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'https://']) {
      expect(accepts(bad), bad).to.equal(false);
    }
  });

  it('know lists and patterns', () => {
    expect(oneOf('display', ['list', 'poster']).accepts('list')).to.equal(true);
    expect(oneOf('display', ['list', 'poster']).accepts('lists')).to.equal(false);
    expect(matching('commune', /^\d{5}$/, '62080').accepts('2A004')).to.equal(false);
  });
});

describe('headings', () => {
  it('have the level the host asks for, never past 6', async () => {
    const sample = await show('<spp-sample headline-level="5"></spp-sample>');
    expect(sample.headingLevel()).to.equal(5);
    expect(sample.headingLevel(3)).to.equal(6);
  });
});

describe('events', () => {
  it('tell the first drawing', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const sample = document.createElement('spp-sample');
    setTimeout(() => host.append(sample));
    const event = await oneEvent(host, 'spp-ready');
    expect(event.composed).to.equal(true);
  });

  it('let the host route a link itself', async () => {
    const sample = await show();
    const link = sample.shadowRoot?.querySelector('a');
    const asked: unknown[] = [];
    sample.addEventListener('spp-navigate', (event) => {
      asked.push(event.detail);
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link?.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(asked).to.deep.equal([{ to: 'results', href: `${location.origin}/results` }]);
  });

  it('leave a link alone when the visitor opens it elsewhere', async () => {
    const sample = await show();
    const asked: unknown[] = [];
    sample.addEventListener('spp-navigate', ({ detail }) => asked.push(detail));
    sample.addEventListener('click', (event) => event.preventDefault());
    sample.shadowRoot
      ?.querySelector('a')
      ?.dispatchEvent(
        new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
      );
    expect(asked).to.deep.equal([]);
  });
});

describe('a failure while drawing', () => {
  it('shows what the page holds inside the element, tells it, and stays still', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const sample = new Sample();
    sample.innerHTML = '<a href="/">Les engagements</a>';
    sample.failure = new Error('broken');
    const errors: unknown[] = [];
    host.addEventListener('spp-error', ({ detail }) => errors.push(detail));
    const told = await warningsOf(async () => {
      host.append(sample);
      await sample.updateComplete;
    });
    expect(errors).to.deep.equal([{ code: 'internal', message: 'Error: broken' }]);
    expect(told[0]).to.contain('<spp-sample>').and.to.contain('broken');
    expect(sample.shadowRoot?.firstElementChild?.localName).to.equal('slot');
    expect(sample.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);

    sample.failure = undefined;
    sample.requestUpdate();
    await sample.updateComplete;
    expect(sample.shadowRoot?.firstElementChild?.localName).to.equal('slot');
  });
});

describe('define', () => {
  it('keeps the first of two elements with one name', () => {
    define('spp-sample', class extends HTMLElement {});
    expect(customElements.get('spp-sample')).to.equal(Sample);
  });
});
