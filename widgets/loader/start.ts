import { reserve } from '@spplus/element';
import { elements } from './elements.js';
import type { Embed } from './embed.js';

/**
 * Brings the `spp-*` elements of the page, now and later: writes the address of the API on each that has none, and
 * asks for all that one needs at once, modules and first data, when it comes within a screen of the viewport.
 * `script` is the loader's own address, beside which the chunks are.
 */
export function start({ version, files, chunks }: Embed, script: string, api: string): void {
  const base = new URL(`../${version}/`, script);
  const seen = new WeakSet<Element>();
  const done = new Set<string>();
  const once = (what: string) => done.size < done.add(what).size;

  const preload = (href: string, attributes: Readonly<Record<string, string>>) => {
    if (!once(href)) return;
    const link = document.createElement('link');
    for (const [name, value] of Object.entries({ ...attributes, href })) link.setAttribute(name, value);
    document.head.append(link);
  };

  const bring = (element: Element) => {
    const tag = element.localName;
    const known = elements[tag];
    const own = chunks[tag];
    if (!known || !own) return;
    const attribute = (name: string) => element.getAttribute(name) ?? '';
    const language = element.closest('[lang]')?.getAttribute('lang')?.slice(0, 2) ?? '';
    const addresses = ['', language, ...(known.firstParts?.(element) ?? [])]
      .flatMap((part) => own[part] ?? [])
      .map((file) => `${base}${files[file]}`);
    for (const address of addresses) preload(address, { rel: 'modulepreload' });
    const path = known.firstDataPath({
      structure: attribute('structure'),
      commune: attribute('commune'),
      network: attribute('network'),
    });
    const data = { rel: 'preload', as: 'fetch', crossorigin: '' };
    if (path) preload(`${attribute('api').replace(/\/$/, '')}/${path}`, data);
    if (!once(tag)) return;
    import(`${addresses[0]}`).catch((cause: unknown) => {
      console.warn(`<${tag}> could not be loaded; what the page holds inside it is shown.`, cause);
    });
  };

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        bring(target);
      }
    },
    { rootMargin: '100%' },
  );

  const meet = (element: Element) => {
    const tag = element.localName;
    if (!tag.startsWith('spp-') || seen.has(element)) return;
    seen.add(element);
    if (!chunks[tag]) {
      if (once(tag)) console.warn(`<${tag}> is no element of Services Publics+.`);
      return;
    }
    if (!element.getAttribute('api') && !Reflect.get(element, 'api')) element.setAttribute('api', api);
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > -innerHeight && top < 2 * innerHeight) bring(element);
    else near.observe(element);
  };

  // `:not(:defined)` finds misspelt tags too, without looking at every element of the page.
  const tags = [...Object.keys(chunks), ':not(:defined)'].join();
  const meetIn = (root: ParentNode) => root.querySelectorAll(tags).forEach(meet);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    Object.entries(elements)
      .flatMap(([tag, { reservedSpace }]) =>
        Object.entries(reservedSpace).map(([attributes, space]) =>
          reserve(`${tag}${attributes}:not(:defined)`, space),
        ),
      )
      .join(''),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  meetIn(document);
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      meet(node);
      meetIn(node);
    }
  }).observe(document, { childList: true, subtree: true });
}
