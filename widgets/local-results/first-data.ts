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

/** Names of the modules the element imports at once, besides its own. */
export const firstParts = ({ structure, commune }: FixedPlace): readonly string[] =>
  structure || commune ? [] : ['place-field'];

export interface FixedPlace {
  readonly structure?: string;
  readonly commune?: string;
  readonly network?: string;
}

/**
 * Address, relative to the API, of the first data of `<spp-local-results>`: what the loader may preload.
 * The empty string where the visitor has to give a place first.
 */
export function firstDataPath({ structure, commune, network }: FixedPlace): string {
  if (structure) return `v1/results?structure=${structure}`;
  if (!commune) return '';
  return `v1/results?commune=${commune}${network ? `&network=${network}` : ''}&limit=${structuresAtOnce}`;
}
