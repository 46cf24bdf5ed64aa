import { fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import '../define.js';
import type { FollowUp } from '../follow-up.js';
import { recordedFetch, token } from '../recorded-answers.js';

export const api = 'https://api.test';

/** Requests made since the last `answerWith`: method and body. */
export const asked: { readonly method: string; readonly url: string; readonly body: unknown }[] = [];

/** Puts a `fetch` in place of the page's, behind the SDK. */
export function answerWith(fake: typeof fetch = recordedFetch()): void {
  asked.length = 0;
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.clone().text();
    asked.push({ method: request.method, url: request.url, body: text ? JSON.parse(text) : undefined });
    return fake(request);
  };
}

const own = Object.getOwnPropertyDescriptor(window, 'fetch');

export function restoreFetch(): void {
  if (own) Object.defineProperty(window, 'fetch', own);
}

export interface Shown {
  readonly element: FollowUp;
  readonly root: ShadowRoot;
  /** What stands after the element on the host page. */
  readonly after: HTMLElement;
}

/** The element with these attributes, on a page where something follows it. */
export async function show(attributes = `token="${token}"`): Promise<Shown> {
  const page = await fixture<HTMLElement>(
    html`<main>
      ${unsafeHTML(`<spp-follow-up api="${api}" ${attributes}></spp-follow-up><p>La suite</p>`)}
    </main>`,
  );
  const element = page.querySelector('spp-follow-up');
  const after = page.querySelector('p');
  const root = element?.shadowRoot;
  if (!element || !root || !after) throw new Error('The element was not drawn.');
  await element.updateComplete;
  return { element, root, after };
}

/** The same, once what it waits for has come. */
export async function showSettled(attributes?: string): Promise<Shown> {
  const shown = await show(attributes);
  await settled(shown);
  return shown;
}

/** Waits for the answers, retries of the SDK included. */
export async function settled({ element, root }: Shown): Promise<void> {
  await element.updateComplete;
  await waitUntil(() => !root.querySelector('[aria-busy="true"], .skeleton'), 'no answer was shown', {
    timeout: 9000,
  });
}

/** What a reader sees, with ordinary spaces. */
export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

export const announced = ({ root }: Shown): string => textOf(root.querySelector('[role="status"]'));

export function find<E extends Element>(root: ParentNode, selector: string, kind: new () => E): E {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`${selector} is not there.`);
}

/** The button that bears this text. */
export function named(root: ParentNode, text: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>('button, a')];
  const found = all.find((candidate) => textOf(candidate).startsWith(text));
  if (found) return found;
  throw new Error(`«${text}» is not there, only: ${all.map(textOf).join(', ')}.`);
}

/** Waits until what came of an act has the focus, and gives its words. */
export async function outcome({ root }: Shown): Promise<string> {
  await waitUntil(() => root.activeElement?.id === 'outcome', 'nothing came of it', { timeout: 5000 });
  return textOf(root.activeElement);
}
