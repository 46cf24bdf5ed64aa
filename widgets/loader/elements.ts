import type { ReservedSpace } from '@spplus/element';
import {
  firstDataPath as wordingPath,
  firstParts as bannerParts,
  reservedSpace as bannerSpace,
} from '../engagement-banner/first-data.js';
import { firstDataPath as resultsPath, reservedSpace as resultsSpace } from '../local-results/first-data.js';

/** What the loader knows of an element, beside its chunks, before it is defined. */
interface Known {
  readonly reservedSpace: Readonly<Record<string, ReservedSpace>>;
  /** Address of its first data, from that of the API; the empty string where it has none. */
  readonly firstDataPath: (place: { structure: string; commune: string; network: string }) => string;
  /** Names of the parts it will import by itself at once. */
  readonly firstParts?: (element: Element) => readonly string[];
}

export const elements: Readonly<Record<string, Known>> = {
  'spp-engagement-banner': {
    reservedSpace: bannerSpace,
    firstDataPath: wordingPath,
    firstParts: bannerParts,
  },
  'spp-local-results': { reservedSpace: resultsSpace, firstDataPath: resultsPath },
};
