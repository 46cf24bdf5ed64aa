/** Height kept for an element before and after it is defined: `[from this inline size, at least this block size]`. */
export type ReservedSpace = readonly (readonly [inlineSize: string, blockSize: string])[];

/**
 * CSS that keeps the height of an element, from before its definition to after its data, so that nothing under it
 * moves. The same text serves the loader, on `tag:not(:defined)`, and the element, on `:host`.
 *
 * A zero-width float holds the height: content of any kind flows beside it, and may be taller.
 */
export const reserve = (selector: string, space: ReservedSpace): string => {
  const heights = space.map(
    ([from, blockSize]) =>
      `@container(inline-size>=${from}){${selector}::before{block-size:${blockSize}!important}}`,
  );
  return (
    `${selector}{display:flow-root!important;container-type:inline-size!important}` +
    `@media screen{${selector}::before{content:""!important;float:left!important}${heights.join('')}}`
  );
};
