import { fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import '../define.js';
import type { Experiences } from '../experiences.js';
import { recordedFetch } from '../recorded-answers.js';

export const api = 'https://api.test';

/** Requests made since the last `answerWith`: method, path, body. */
export const asked: { readonly path: string; readonly body: unknown }[] = [];

/** Puts a `fetch` in place of the page's, behind the SDK. */
export function answerWith(fake: typeof fetch = recordedFetch()): void {
  asked.length = 0;
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.clone().text();
    asked.push({
      path: `${request.method} ${request.url.replace(`${api}/v1/`, '')}`,
      body: text ? JSON.parse(text) : undefined,
    });
    return fake(request);
  };
}

/** What was asked for the list, in order. */
export const lists = (): string[] =>
  asked.map(({ path }) => path).filter((path) => path.startsWith('GET experiences?'));

const own = Object.getOwnPropertyDescriptor(window, 'fetch');

export function restoreFetch(): void {
  if (own) Object.defineProperty(window, 'fetch', own);
}

export interface Shown {
  readonly element: Experiences;
  readonly root: ShadowRoot;
  /** What stands after the element on the host page. */
  readonly after: HTMLElement;
}

/** The element with these attributes, on a page where something follows it. */
export async function show(attributes = ''): Promise<Shown> {
  const page = await fixture<HTMLElement>(
    html`<main>
      ${unsafeHTML(`<spp-experiences api="${api}" ${attributes}></spp-experiences><p>La suite</p>`)}
    </main>`,
  );
  const element = page.querySelector('spp-experiences');
  const after = page.querySelector('p');
  const root = element?.shadowRoot;
  if (!element || !root || !after) throw new Error('The element was not drawn.');
  await element.updateComplete;
  return { element, root, after };
}

/** The same, once what it waits for has come. */
export async function showSettled(attributes = ''): Promise<Shown> {
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
  await element.updateComplete;
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

/** The first that a press brings. */
export async function appears(root: ParentNode, selector: string): Promise<HTMLElement> {
  await waitUntil(() => root.querySelector(selector), `${selector} never came`, { timeout: 5000 });
  return find(root, selector, HTMLElement);
}

/** Opens a story of the list. */
export async function open(shown: Shown, title: string): Promise<HTMLElement> {
  named(shown.root, title).click();
  const story = await appears(shown.root, '.story[aria-busy="false"]');
  await shown.element.updateComplete;
  return story;
}

/** Chooses in a list of choices, by the text of its label. */
export async function choose(shown: Shown, label: string, value: string): Promise<void> {
  const found = [...shown.root.querySelectorAll('label')].find((one) => textOf(one).startsWith(label));
  const select = found?.querySelector('select');
  if (!select) throw new Error(`«${label}» is not there.`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(shown);
}
