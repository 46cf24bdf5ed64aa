/** The shadow trees an element is in, then the document: a mutation observer sees one tree only. */
function treesAround(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...treesAround(root.host)] : [root];
}

/** Calls back when a `lang` or `data-fr-theme` attribute changes around an element, or on it, until told to stop. */
export function followPage(element: Element, follower: () => void): () => void {
  const observer = new MutationObserver(follower);
  const changes = { attributeFilter: ['lang', 'data-fr-theme'], subtree: true };
  for (const tree of treesAround(element)) observer.observe(tree, changes);
  return () => observer.disconnect();
}

/** The nearest `lang` at or above an element, through shadow roots; the empty string where there is none. */
export function languageAround(element: Element): string {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : '';
}
