import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Sample } from './sample.js';
import './sample.js';

/** Draws a piece of host page that holds one `<spp-sample>`, and gives that. */
export async function show(page = '<spp-sample></spp-sample>'): Promise<Sample> {
  const host = await fixture<HTMLElement>(html`<div>${unsafeHTML(page)}</div>`);
  const sample = host.querySelector('spp-sample');
  if (!sample) throw new Error('The page holds no sample.');
  await sample.updateComplete;
  return sample;
}

export const textOf = (sample: Sample, selector = '.heading'): string =>
  sample.shadowRoot?.querySelector(selector)?.textContent?.trim() ?? '';

/** What the console was told while `act` ran. */
export async function warningsOf(act: () => unknown): Promise<string[]> {
  const told: string[] = [];
  const own = console.warn;
  console.warn = (...words: unknown[]) => void told.push(words.map(String).join(' '));
  try {
    await act();
  } finally {
    console.warn = own;
  }
  return told;
}
