/** What elements follow on the page around them: its languages and the DSFR's theme. */
interface Followed {
  readonly observer: MutationObserver;
  readonly followers: Set<() => void>;
}

/** One observer a tree, however many elements follow it. */
const trees = new Map<Node, Followed>();

function follow(root: Node): Followed {
  const followers = new Set<() => void>();
  const observer = new MutationObserver(() => {
    for (const follower of followers) follower();
  });
  observer.observe(root, { attributes: true, attributeFilter: ['lang', 'data-fr-theme'], subtree: true });
  const followed = { observer, followers };
  trees.set(root, followed);
  return followed;
}

/** The shadow trees an element is in, then the document: a mutation observer sees one tree only. */
function treesAround(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...treesAround(root.host)] : [root];
}

/** Calls back when a `lang` or `data-fr-theme` attribute changes around an element, or on it, until told to stop. */
export function followPage(element: Element, follower: () => void): () => void {
  const roots = treesAround(element);
  for (const root of roots) (trees.get(root) ?? follow(root)).followers.add(follower);
  return () => {
    for (const root of roots) {
      const followed = trees.get(root);
      followed?.followers.delete(follower);
      if (followed?.followers.size !== 0) continue;
      followed.observer.disconnect();
      trees.delete(root);
    }
  };
}

/** The nearest `lang` at or above an element, through shadow roots; the empty string where there is none. */
export function languageAround(element: Element): string {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : '';
}
