/** How many structures one request brings; the others come on a press. */
export const structuresAtOnce = 10;

/** Height of a place's results: the first structure, whole where it is no longer than most. */
export const resultsSpace = 'clamp(31em, 66em - 80cqi, 48em)';

/** Height kept before the element is defined, and until a press. With a fixed place, that of its results. */
export const reservedSpace: Readonly<Record<string, string>> = {
  '': 'clamp(11em, 33em - 85cqi, 16em)',
  '[structure]': resultsSpace,
  '[commune]': resultsSpace,
};

/** Addresses of the first data, by whom they are for: the others have to be given a place. See `firstAsked`. */
export const firstData: Readonly<Record<string, string>> = {
  'v1/results?structure': '[structure]',
  [`v1/results?commune&network&limit=${structuresAtOnce}`]: '[commune]:not([structure])',
};

/** Modules the element imports at once, besides its own, by whom they are for. */
export const firstParts: Readonly<Record<string, string>> = {
  'place-field': ':not([structure],[commune])',
};
