/** For whom a part is drawn: the language they read, and the depth of headings it stands at. */
export interface Reader {
  /** BCP 47 tag for `Intl`. */
  readonly tag: string;
  /** Level of a heading that many steps under the element's first. */
  readonly level: (deeper: number) => number;
}
