import { reserve } from '@spplus/element';
import { decisive, elements } from './elements.js';
import type { Embed } from './embed.js';

/**
 * Brings the `spp-*` elements of the page, now and later: writes the address of the API on each that has none, and
 * asks for all that one needs at once, modules and first data, when it comes within a screen of the viewport.
 * `script` is the loader's own address, beside which the chunks are.
 */
export function start({ version, files, chunks }: Embed, script: string, api: string): void {
  const met = new WeakSet<Element>();
  const done = new Set<string>();
  const once = (what: string) => done.size < done.add(what).size;

  const preload = (href: string, rel: string, attributes = {}) => {
    if (once(href))
      document.head.append(Object.assign(document.createElement('link'), { rel, href, ...attributes }));
  };

  const bring = (element: Element) => {
    const tag = element.localName;
    const known = elements[tag];
    const own = chunks[tag];
    if (!known || !own) return;
    const attributes = { ...decisive };
    for (const { name, value } of element.attributes) Reflect.set(attributes, name, value);
    const language = element.closest('[lang]')?.getAttribute('lang')?.slice(0, 2) ?? '';

    const [entry, ...others] = ['', language, ...(known.parts?.(attributes) ?? [])]
      .flatMap((part) => own[part] ?? [])
      .map((file) => new URL(`../${version}/${files[file]}`, script).href);
    for (const href of others) preload(href, 'modulepreload');
    const path = known.path(attributes);
    if (path) {
      const base = (element.getAttribute('api') ?? api).replace(/\/$/, '');
      // The same credentials as the SDK's fetch, or the browser would ask twice.
      preload(`${base}/${path}`, 'preload', { as: 'fetch', crossOrigin: '' });
    }
    if (entry && once(entry)) {
      import(entry).catch((cause: unknown) =>
        console.warn(`<${tag}> could not be loaded; what the page holds inside it is shown.`, cause),
      );
    }
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
    if (!tag.startsWith('spp-') || met.has(element)) return;
    met.add(element);
    if (!chunks[tag]) {
      if (once(tag)) console.warn(`<${tag}> is no element of Services Publics+.`);
      return;
    }
    if (!Reflect.get(element, 'api') && !element.hasAttribute('api')) element.setAttribute('api', api);
    // Not left to the observer where it can be known at once: that would cost a frame.
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) bring(element);
    else near.observe(element);
  };

  // `:not(:defined)` finds misspelt tags too, without a look at every element of the page.
  const tags = [...Object.keys(chunks), ':not(:defined)'].join();
  const meetIn = (root: ParentNode) => root.querySelectorAll(tags).forEach(meet);

  const places = Object.entries(elements).flatMap(([tag, { space }]) =>
    Object.entries(space).map(([attributes, steps]) => reserve(`${tag}${attributes}:not(:defined)`, steps)),
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(places.join(''));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  meetIn(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        meet(node);
        meetIn(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
