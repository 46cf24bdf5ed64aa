/** For whom the story is drawn. */
export interface Reader {
  /** BCP 47 tag for `Intl`. */
  readonly tag: string;
  /** Level of the headings under the element's first. */
  readonly level: number;
}
