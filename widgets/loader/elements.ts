import {
  firstDataPath as wordingPath,
  firstParts as bannerParts,
  reservedSpace as bannerSpace,
} from '../engagement-banner/first-data.js';
import {
  firstDataPath as resultsPath,
  firstParts as resultsParts,
  reservedSpace as resultsSpace,
} from '../local-results/first-data.js';

/** Attributes that decide what an element asks for first; the empty string where it has them not. */
export const decisive = { structure: '', commune: '', network: '', display: '' };

/** What the loader knows of an element, beside its chunks, before it is defined. */
interface Known {
  readonly space: Readonly<Record<string, string>>;
  /** Address of its first data, from that of the API; the empty string where it has none. */
  readonly path: (attributes: typeof decisive) => string;
  /** Names of the parts it will import by itself at once. */
  readonly parts: (attributes: typeof decisive) => readonly string[];
}

export const elements: Readonly<Record<string, Known>> = {
  'spp-engagement-banner': { space: bannerSpace, path: wordingPath, parts: bannerParts },
  'spp-local-results': { space: resultsSpace, path: resultsPath, parts: resultsParts },
};
