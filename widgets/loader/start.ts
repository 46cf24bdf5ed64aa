import { reserve } from '@spplus/element';
import { elements } from './elements.js';
import type { Embed } from './embed.js';
import { firstAsked, needed } from './first-asked.js';

/**
 * Brings the `spp-*` elements of the page, now and later: writes the address of the API on each that has none, and
 * asks for all that one needs at once, modules and first data, when it comes within a screen of the viewport.
 * `folder` is the address that holds a folder for each version.
 */
export function start({ version, imports }: Embed, folder: string, api: string): void {
  const done = new Set<string>();
  const once = (what: string) => done.size < done.add(what).size;

  const bring = (element: Element) => {
    const tag = element.localName;
    const name = tag.slice(4);
    const [, data, parts] = elements[tag] ?? [];
    const language = ['en', 'ar'].find((tag) => element.matches(`:lang(${tag})`));

    const sentences = language ? [`${name}-${language}`, `element-${language}`, 'element-translation'] : [];
    const asked = needed(element, parts).map((part) => `${name}-${part}`);
    const modules = ['spp-element', name, ...asked, ...sentences]
      .flatMap((file) => [file, ...(imports[file] ?? [])])
      .map((file) => import(`${folder}${version}/${file}.js`));
    Promise.all(modules).catch((cause: unknown) => {
      if (once(tag)) console.warn(`<${tag}> could not be loaded.`, cause);
    });

    for (const address of needed(element, data)) {
      const base = (element.getAttribute('api') ?? api).replace(/\/$/, '');
      const href = `${base}/${firstAsked(element, address)}`;
      // The same credentials as the SDK's fetch, or the browser would ask twice.
      const preload = { rel: 'preload', as: 'fetch', crossOrigin: '', href };
      if (once(href)) document.head.append(Object.assign(document.createElement('link'), preload));
    }
  };

  const near = new IntersectionObserver(
    (entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && bring(target)),
    { rootMargin: '100%' },
  );

  const meet = (element: Element) => {
    const tag = element.localName;
    if (elements[tag]) {
      if (!Reflect.get(element, 'api') && !element.hasAttribute('api')) element.setAttribute('api', api);
      near.observe(element);
    } else if (tag.startsWith('spp-') && once(tag)) console.warn(`<${tag}> does not exist.`);
  };

  // `:not(:defined)` finds misspelt tags too, without a look at every element of the page.
  const tags = [...Object.keys(elements), ':not(:defined)'].join();
  const meetIn = (root: ParentNode) => root.querySelectorAll(tags).forEach(meet);

  const places = Object.entries(elements).flatMap(([tag, [space]]) =>
    Object.entries(space).map(([attributes, size]) => reserve(`${tag}${attributes}`, size)),
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(places.join(''));
  document.adoptedStyleSheets.push(sheet);

  meetIn(document);
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      meet(node);
      meetIn(node);
    }
  }).observe(document, { childList: true, subtree: true });
}
