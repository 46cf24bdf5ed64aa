/** What the build tells the loader of the chunks it wrote beside it. */
export interface Embed {
  /** Name of the folder that holds them, and no others, for ever. */
  readonly version: string;
  /** For each file, without `.js`, those it imports; for a part of an element, those the element does not. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
}
