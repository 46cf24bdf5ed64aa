/** What the build tells the loader of the chunks it wrote. */
export interface Embed {
  readonly version: string;
  readonly files: readonly string[];
  /**
   * For each tag, places in `files`: under the empty name, the module that registers the element, then all it
   * imports; under `en` and `ar`, its sentences; and by name, the parts it imports later.
   */
  readonly chunks: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}
