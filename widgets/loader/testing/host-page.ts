import { fixture, html, waitUntil } from '@open-wc/testing';

/** What `record.js` keeps of a page. */
export interface Recorded {
  readonly loaded: readonly string[];
  readonly told: readonly string[];
  readonly violations: readonly string[];
}

export interface HostPage extends Recorded {
  readonly document: Document;
  readonly window: Window;
}

const isRecorded = (window: object): window is Recorded => 'loaded' in window && 'told' in window;

/** A page of its own, 800 × 600, that holds the loader. */
export async function hostPage(
  body: string,
  {
    policy = '',
    loader = '<script type="module" src="/widgets/loader/testing/loader.ts"></script>',
    lang = 'fr',
  } = {},
): Promise<HostPage> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.srcdoc = `<!doctype html><html lang="${lang}"><head>
    ${policy && `<meta http-equiv="content-security-policy" content="${policy}">`}
    <script src="/widgets/loader/testing/record.js"></script>${loader}
    </head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  (await fixture(html`<div></div>`)).append(frame);
  await loaded;
  const { contentWindow, contentDocument } = frame;
  if (!contentWindow || !contentDocument || !isRecorded(contentWindow))
    throw new Error('The page was not loaded.');
  const { loaded: files, told, violations } = contentWindow;
  return { window: contentWindow, document: contentDocument, loaded: files, told, violations };
}

/** Waits until the page has loaded these chunks, in any order, and no other. */
export const hasLoaded = (page: Recorded, ...files: readonly string[]): Promise<void> =>
  waitUntil(
    () => [...page.loaded].sort().join() === [...files].sort().join(),
    `loaded: ${page.loaded.join()}`,
    { timeout: 5000 },
  );
