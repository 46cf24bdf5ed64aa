import * as banner from '../engagement-banner/first-data.js';
import * as experiences from '../experiences/first-data.js';
import * as followUp from '../follow-up/first-data.js';
import * as results from '../local-results/first-data.js';
import * as sharing from '../share-experience/first-data.js';

/** Attributes of an element, by their name. */
type Attributes = Readonly<Partial<Record<string, string>>>;

/** What the loader knows of an element, beside its chunks, before it is defined. */
type Known = readonly [
  /** Heights to keep, by selector of the attributes. */
  space: Readonly<Record<string, string>>,
  /** Address of its first data, from that of the API; the empty string where it has none. */
  path?: (attributes: Attributes) => string,
  /** Names of the parts it will import by itself at once. */
  parts?: (attributes: Attributes) => readonly string[],
];

export const elements: Readonly<Record<string, Known>> = {
  'spp-engagement-banner': [banner.reservedSpace, banner.firstDataPath, banner.firstParts],
  'spp-local-results': [results.reservedSpace, results.firstDataPath, results.firstParts],
  'spp-share-experience': [sharing.reservedSpace],
  'spp-experiences': [experiences.reservedSpace, experiences.firstDataPath, experiences.firstParts],
  'spp-follow-up': [followUp.reservedSpace],
};
