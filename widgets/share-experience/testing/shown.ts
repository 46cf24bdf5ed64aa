import { fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import '../define.js';
import { recordedFetch } from '../recorded-answers.js';
import type { ShareExperience } from '../share-experience.js';

export const api = 'https://api.test';

export interface Asked {
  readonly path: string;
  readonly method: string;
  readonly key: string | null;
  readonly body: string;
}

/** What was asked for since the last `answerWith`. */
export const asked: Asked[] = [];

/** Stories sent since the last `answerWith`. */
export const stories = (): readonly Asked[] => asked.filter(({ path }) => path === 'v1/experiences');

/** What the story sent last says. */
export function sent(): Record<string, unknown> {
  return JSON.parse(stories().at(-1)?.body ?? '{}');
}

/** Puts a `fetch` in place of the page's, behind the SDK. */
export function answerWith(fake: typeof fetch = recordedFetch()): void {
  asked.length = 0;
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { url, method, headers } = request;
    const body = await request.clone().text();
    asked.push({ path: url.replace(`${api}/`, ''), method, key: headers.get('idempotency-key'), body });
    return fake(request);
  };
}

const own = Object.getOwnPropertyDescriptor(window, 'fetch');

export function restoreFetch(): void {
  if (own) Object.defineProperty(window, 'fetch', own);
}

export interface Shown {
  readonly element: ShareExperience;
  readonly root: ShadowRoot;
}

/** The element with these attributes, on a page where something follows it. */
export async function show(attributes = ''): Promise<Shown> {
  const page = await fixture<HTMLElement>(
    html`<main>
      ${unsafeHTML(`<spp-share-experience api="${api}" ${attributes}></spp-share-experience><p>La suite</p>`)}
    </main>`,
  );
  const element = page.querySelector('spp-share-experience');
  const root = element?.shadowRoot;
  if (!element || !root) throw new Error('The element was not drawn.');
  await element.updateComplete;
  return { element, root };
}

/** What a reader sees, with ordinary spaces. */
export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

export const stepOf = ({ root }: Shown): string => textOf(root.querySelector('#step'));

/** What assistive technologies were last told. */
export const announced = ({ root }: Shown): string => textOf(root.querySelector('[role="status"]'));

export function find<E extends Element>({ root }: Shown, selector: string, kind: new () => E): E {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`${selector} is not there.`);
}

export const input = (shown: Shown, selector: string): HTMLInputElement =>
  find(shown, selector, HTMLInputElement);

/** The button, link or fold that bears this text. */
export function named({ root }: Shown, text: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>('button, a, summary, label.choice')];
  const found = all.find((candidate) => textOf(candidate).startsWith(text));
  if (found) return found;
  throw new Error(`«${text}» is not there, only: ${all.map(textOf).join(', ')}.`);
}

export async function press(shown: Shown, text: string): Promise<void> {
  named(shown, text).click();
  await shown.element.updateComplete;
}

/** Types in a field as a visitor does, all at once. */
export async function type(shown: Shown, id: string, text: string): Promise<void> {
  const field = shown.root.getElementById(id);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error(`#${id} is no field.`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await shown.element.updateComplete;
}

/** Waits until something is drawn. */
export async function drawn(shown: Shown, selector: string): Promise<Element> {
  const found = () => shown.root.querySelector(selector);
  await waitUntil(found, `${selector} did not come`, { timeout: 9000 });
  await shown.element.updateComplete;
  const element = found();
  if (!element) throw new Error(`${selector} went away.`);
  return element;
}

export const told = 'J’ai attendu trois semaines, puis on m’a rappelée.';

/** What shows that a step is there. */
const signs = { what: '#title', where: '#channels', you: '#pseudonym', check: '.preview', sent: '.receipt' };
export type Stop = keyof typeof signs;

export const goOn = (shown: Shown): void => find(shown, 'button.primary', HTMLButtonElement).click();

const fill: Readonly<Record<Stop, (shown: Shown) => Promise<void>>> = {
  what: () => Promise.resolve(),
  where: async (shown) => {
    input(shown, '#feeling').click();
    await type(shown, 'title', 'Dossier retrouvé');
    await type(shown, 'story', told);
  },
  you: async (shown) => {
    if (shown.root.querySelector('#unknown')) input(shown, '#unknown').click();
  },
  check: async (shown) => {
    if (!shown.root.querySelector('[name="posted-as"]:checked')) input(shown, '#posted-as').click();
    input(shown, '#author-kind').click();
  },
  sent: () => Promise.resolve(),
};

/** Goes on to a step, with the least that each asks for; from the first, or from one already reached. */
export async function goTo(shown: Shown, stop: Stop, from: 'start' | Stop = 'start'): Promise<Shown> {
  const stops: readonly Stop[] = ['what', 'where', 'you', 'check', 'sent'];
  const passed = from === 'start' ? 0 : stops.indexOf(from) + 1;
  for (const next of stops.slice(passed, stops.indexOf(stop) + 1)) {
    await fill[next](shown);
    await shown.element.updateComplete;
    goOn(shown);
    await drawn(shown, signs[next]);
  }
  return shown;
}
