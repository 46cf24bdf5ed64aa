import { fixture, waitUntil } from '@open-wc/testing';
import type { EngagementList } from '@spplus/contract/nouns/engagements';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import '../define.js';
import type { EngagementBanner } from '../engagement-banner.js';

export const api = 'https://api.test';

const texts = [
  "Dans le respect mutuel, vous êtes accueillis dans votre Caf avec courtoisie et bienveillance, et vous avez le droit à l'erreur",
  'Vous nous joignez par téléphone, par courriel et en agence, et nous facilitons vos démarches en ligne',
  'Vous avez un conseiller désigné, qui adapte votre accompagnement à votre situation',
  'Nous vous orientons vers la personne ou le partenaire compétent pour votre logement ou votre emploi',
  'Vos prestations sont versées à la date annoncée, et vous suivez l’avancement de votre dossier à tout moment',
  'Vous avez accès à nos résultats de qualité de service, agence par agence',
  'Vos avis, recueillis à chaque étape, sont pris en compte pour simplifier nos démarches',
  'Nos conseillers se forment chaque année et nous améliorons nos services en continu',
];

/** A network that words all but the last engagement itself, a little longer than the national text. */
export const wordedByNetwork = (changes: Partial<EngagementList> = {}): EngagementList => ({
  edition: 2021,
  network: 'caf',
  demonstration: false,
  items: [...texts, 'Nous sommes éco-responsables'].map((text, index) => ({
    number: index + 1,
    group: index < 3 ? 'closer' : index < 6 ? 'more-effective' : 'simpler',
    text,
    wording: index === 8 ? 'national' : 'network',
  })),
  ...changes,
});

export const answering =
  (list = wordedByNetwork()): typeof fetch =>
  () =>
    Promise.resolve(Response.json(list));

/** A problem that trying again does not solve. */
export const refusing: typeof fetch = () =>
  Promise.resolve(
    new Response(
      JSON.stringify({
        type: 'about:blank',
        title: 'Introuvable',
        status: 404,
        code: 'not-found',
        requestId: 'r1',
      }),
      { status: 404, headers: { 'content-type': 'application/problem+json' } },
    ),
  );

/** Addresses asked for since the last `answerWith`. */
export const asked: string[] = [];

const own = Object.getOwnPropertyDescriptor(window, 'fetch');

/** Puts a `fetch` in place of the page's, behind the SDK. */
export function answerWith(fake: typeof fetch): void {
  asked.length = 0;
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    asked.push(request.url.replace(`${api}/`, ''));
    return fake(request);
  };
}

export function restoreFetch(): void {
  if (own) Object.defineProperty(window, 'fetch', own);
}

export interface Shown {
  readonly element: EngagementBanner;
  readonly root: ShadowRoot;
  /** What stands after the element on the host page. */
  readonly after: HTMLElement;
}

/** The element with these attributes, on a page where something follows it. */
export async function show(attributes = ''): Promise<Shown> {
  const page = await fixture<HTMLElement>(
    html`<main>
      ${unsafeHTML(
        `<spp-engagement-banner api="${api}" ${attributes}><a href="/charte">Nos engagements</a></spp-engagement-banner><p>La suite</p>`,
      )}
    </main>`,
  );
  const element = page.querySelector('spp-engagement-banner');
  const after = page.querySelector('p');
  const root = element?.shadowRoot;
  if (!element || !root || !after) throw new Error('The element was not drawn.');
  await element.updateComplete;
  return { element, root, after };
}

/** What a reader sees, with ordinary spaces. */
export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/[\s\u00a0\u200e]+/g, ' ').trim();

export const engagementsOf = ({ root }: Shown): string[] => [...root.querySelectorAll('li')].map(textOf);

export const buttonOf = ({ root }: Shown): HTMLButtonElement => {
  const button = root.querySelector('button');
  if (!button) throw new Error('There is no button.');
  return button;
};

/** Presses the button of a one-line banner, and waits for what it opens. */
export async function openBanner(shown: Shown): Promise<void> {
  buttonOf(shown).click();
  await waitUntil(() => shown.root.querySelector('li'), 'nothing was opened');
}

/** Waits for a text to be shown. */
export const shows = (shown: Shown, text: string): Promise<void> =>
  waitUntil(() => textOf(shown.root).includes(text), `«${text}» was not shown`, { timeout: 9000 });
