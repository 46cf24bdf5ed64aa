import { findPersonalData, type PersonalDataKind } from '../personal-data/find.js';

/** What is found of a kind, as it stands in the text. */
export const found = (kind: PersonalDataKind, text: string): string[] =>
  findPersonalData(text)
    .filter((finding) => finding.kind === kind)
    .map(({ start, end }) => text.slice(start, end));
