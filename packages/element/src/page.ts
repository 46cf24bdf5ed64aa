/** What elements follow on the page around them: its languages and the DSFR's theme. */
const followers = new Set<() => void>();

const observer =
  typeof MutationObserver === 'undefined'
    ? undefined
    : new MutationObserver(() => {
        for (const follower of followers) follower();
      });

/** Calls back when a `lang` or `data-fr-theme` attribute changes anywhere in the document. */
export function followPage(follower: () => void): () => void {
  if (followers.size === 0) {
    observer?.observe(document, {
      attributes: true,
      attributeFilter: ['lang', 'data-fr-theme'],
      subtree: true,
    });
  }
  followers.add(follower);
  return () => {
    followers.delete(follower);
    if (followers.size === 0) observer?.disconnect();
  };
}

/** The nearest `lang` at or above an element, through shadow roots; the empty string where there is none. */
export function languageAround(element: Element): string {
  let node: Element | null = element;
  while (node) {
    const holder: Element | null = node.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? '';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
