/**
 * CSS that keeps a height for an element, from before its definition to after its data, so that nothing under it
 * moves. The same text serves the loader, on the tag, and elements that work without it, on `:host`.
 *
 * A float without width holds it: content of any kind flows beside, and may be taller. `blockSize` may depend on the
 * width of the element, in `cqi`.
 */
export const reserve = (selector: string, blockSize: string): string =>
  `${selector}{display:flow-root!important;container-type:inline-size!important}` +
  `${selector}::before{content:"";float:left;block-size:${blockSize}}`;
