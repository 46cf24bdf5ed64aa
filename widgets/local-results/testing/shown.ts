import { fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import '../define.js';
import type { LocalResults } from '../local-results.js';
import { recordedFetch } from '../recorded-answers.js';

export const api = 'https://api.test';

/** Addresses asked for since the last `answerWith`, and the signals that may abort them. */
export const asked: { readonly path: string; readonly signal: AbortSignal }[] = [];

/** Puts a `fetch` in place of the page's, behind the SDK. */
export function answerWith(fake: typeof fetch = recordedFetch()): void {
  asked.length = 0;
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    asked.push({ path: request.url.replace(`${api}/`, ''), signal: request.signal });
    return fake(request);
  };
}

const own = Object.getOwnPropertyDescriptor(window, 'fetch');

export function restoreFetch(): void {
  if (own) Object.defineProperty(window, 'fetch', own);
}

export interface Shown {
  readonly element: LocalResults;
  readonly root: ShadowRoot;
  /** What stands after the element on the host page. */
  readonly after: HTMLElement;
}

/** The element with these attributes, on a page where something follows it. */
export async function show(attributes: string): Promise<Shown> {
  const page = await fixture<HTMLElement>(
    html`<main>
      ${unsafeHTML(`<spp-local-results api="${api}" ${attributes}></spp-local-results><p>La suite</p>`)}
    </main>`,
  );
  const element = page.querySelector('spp-local-results');
  const after = page.querySelector('p');
  const root = element?.shadowRoot;
  if (!element || !root || !after) throw new Error('The element was not drawn.');
  await element.updateComplete;
  return { element, root, after };
}

/** The same, once what it waits for has come. */
export async function showSettled(attributes: string): Promise<Shown> {
  const shown = await show(attributes);
  await settled(shown);
  return shown;
}

const waiting = '[aria-busy="true"], .place > p:only-child';

/** Waits for the answer, retries of the SDK included. */
export async function settled({ element, root }: Shown): Promise<void> {
  await element.updateComplete;
  await waitUntil(() => !root.querySelector(waiting), 'no answer was shown', { timeout: 9000 });
}

/** What a reader sees, with ordinary spaces. */
export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** What assistive technologies were last told. */
export const announced = ({ root }: Shown): string => textOf(root.querySelector('[role="status"]'));

export function find<E extends Element>(root: ParentNode, selector: string, kind: new () => E): E {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`${selector} is not there.`);
}

/** The button or link that bears this text. */
export function named(root: ParentNode, text: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>('button, a, summary')];
  const found = all.find((candidate) => textOf(candidate).startsWith(text));
  if (found) return found;
  throw new Error(`«${text}» is not there, only: ${all.map(textOf).join(', ')}.`);
}
