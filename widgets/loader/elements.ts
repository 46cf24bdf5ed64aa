import * as banner from '../engagement-banner/first-data.js';
import * as experiences from '../experiences/first-data.js';
import * as followUp from '../follow-up/first-data.js';
import * as results from '../local-results/first-data.js';
import * as sharing from '../share-experience/first-data.js';

/** By name, a selector of the attributes for which it is needed. */
type Needs = Readonly<Record<string, string>>;

/** What the loader knows of an element, beside its chunks, before it is defined. */
type Known = readonly [
  /** Heights to keep, by selector of the attributes. */
  space: Readonly<Record<string, string>>,
  /** Addresses of its first data, from that of the API. */
  data?: Needs,
  /** Names of the parts it will import by itself at once. */
  parts?: Needs,
];

export const elements: Readonly<Record<string, Known>> = {
  'spp-engagement-banner': [banner.reservedSpace, banner.firstData, banner.firstParts],
  'spp-local-results': [results.reservedSpace, results.firstData, results.firstParts],
  'spp-share-experience': [sharing.reservedSpace],
  'spp-experiences': [experiences.reservedSpace, experiences.firstData, experiences.firstParts],
  'spp-follow-up': [followUp.reservedSpace],
};
