import { expect, fixture, html } from '@open-wc/testing';
import './define.js';

it('renders', async () => {
  const element = await fixture<HTMLElement>(html`<spp-engagement-banner lang="en"></spp-engagement-banner>`);
  expect(element.shadowRoot?.textContent).to.contain('Services');
});
