/** Where drafts stand in the browser's storage of the host page. */
export const draftKey = 'spp-share-experience';

/** The storage of the page; undefined where the browser, or the visitor, forbids it. */
export function pageStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Whether there may be drafts: cheap enough to be asked before anything is loaded. */
export const hasDrafts = (): boolean => Boolean(pageStorage()?.getItem(draftKey));
