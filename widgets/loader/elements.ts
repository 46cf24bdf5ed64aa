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

/** Attributes of an element, by their name. */
type Attributes = Readonly<Partial<Record<string, string>>>;

/** What the loader knows of an element, beside its chunks, before it is defined. */
interface Known {
  readonly space: Readonly<Record<string, string>>;
  /** Address of its first data, from that of the API; the empty string where it has none. */
  readonly path: (attributes: Attributes) => string;
  /** Names of the parts it will import by itself at once. */
  readonly parts: (attributes: Attributes) => readonly string[];
}

export const elements: Readonly<Record<string, Known>> = {
  'spp-engagement-banner': { space: bannerSpace, path: wordingPath, parts: bannerParts },
  'spp-local-results': { space: resultsSpace, path: resultsPath, parts: resultsParts },
};
