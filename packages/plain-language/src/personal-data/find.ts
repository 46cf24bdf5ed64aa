import { findAllocataireNumbers } from './allocataire-number.js';
import { findEmails } from './email.js';
import type { Finder, Finding, PersonalDataKind } from './finding.js';
import { findIbans } from './iban.js';
import { findNames } from './name.js';
import { findNirs } from './nir.js';
import { findPhones } from './phone.js';
import { findPostAddresses } from './post-address.js';
import { findTaxNumbers } from './tax-number.js';
import { findVehiclePlates } from './vehicle-plate.js';

export type { Finding, PersonalDataKind } from './finding.js';

/** Where two overlap the first of these stays: proved by a key, then told by words around, then by shape alone. */
const finders: readonly (readonly [PersonalDataKind, Finder])[] = [
  ['iban', findIbans],
  ['nir', findNirs],
  ['email', findEmails],
  ['tax-number', findTaxNumbers],
  ['allocataire-number', findAllocataireNumbers],
  ['phone', findPhones],
  ['post-address', findPostAddresses],
  ['vehicle-plate', findVehiclePlates],
  ['name', findNames],
];

/** Personal data of a text, in order, never overlapping. Pure; time linear in the text. */
export function findPersonalData(text: string): Finding[] {
  const taken = new Uint8Array(text.length);
  const findings: Finding[] = [];
  for (const [kind, find] of finders) {
    for (const { start, end } of find(text)) {
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      findings.push({ kind, start, end });
    }
  }
  return findings.sort((one, other) => one.start - other.start);
}
