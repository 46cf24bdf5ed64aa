import { warnOnce } from './warn.js';

/** Registers an element. A page that loads two versions keeps the first: a second registration would throw. */
export function define(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element) warnOnce(`<${tag}> is already defined on this page; that one is kept.`);
}
