/** What the list takes, in the longest of three languages and a wide font, on one column or on three. */
export const listSpace =
  'max(24em, 85em - 100cqi, 48em - 30cqi, min((48em - 100cqi) * 99, max(117em - 210cqi, 74em - 55cqi)))';

/** A network may have more to say, and its wording may be made up, or not come: all of that is told under it. */
export const networkListSpace = `calc(1.1 * ${listSpace} + 2em)`;

/** What the poster takes with its QR code: in proportion to its width, once that makes its text larger. */
export const posterSpace = 'max(150em - 250cqi, 77em - 42cqi, 120cqi)';

/** Heights that the loader keeps, from before the element is defined. */
export const reservedSpace: Readonly<Record<string, string>> = {
  '': 'max(3.9em, min((48em - 100cqi) * 9, 6em), min((34em - 100cqi) * 9, 7.5em))',
  '[display=list]': listSpace,
  '[display=list][network]': networkListSpace,
  '[display=poster]': posterSpace,
};

/** Addresses of the first data, by whom they are for: open, and in the wording of a network. See `firstAsked`. */
export const firstData: Readonly<Record<string, string>> = {
  'v1/engagements?network': '[display=list][network],[display=poster][network]',
};

/** Modules the element imports at once, besides its own, by whom they are for. */
export const firstParts: Readonly<Record<string, string>> = {
  content: '[display=list],[display=poster]',
  poster: '[display=poster]',
  wording: '[display=list][network],[display=poster][network]',
};
