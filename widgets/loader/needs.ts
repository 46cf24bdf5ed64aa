/** The chunks of this build. Numbers are places in `files`. */
export interface Embed {
  readonly version: string;
  readonly files: readonly string[];
  readonly elements: Readonly<Record<string, ElementNeeds>>;
}

export interface ElementNeeds {
  /** The module that registers the element, then everything it imports. */
  readonly modules: readonly number[];
  readonly sentences: Readonly<Record<string, readonly number[]>>;
}
