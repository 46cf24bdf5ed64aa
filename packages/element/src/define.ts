/** Registers an element, unless the page has one of that name already: a second registration would throw. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
