import { fold } from '../platform/fold.js';

/** What a search finds a structure by, each word once; everyone who writes `structure.folded` writes this. */
export function foldedStructure(structure: {
  readonly name: string;
  readonly officialName: string;
  /** Full and short names of its network. */
  readonly networkNames: readonly string[];
  readonly typology: string | null;
  readonly postCode: string | null;
  readonly city: string | null;
}): string {
  const { name, officialName, networkNames, typology, postCode, city } = structure;
  const parts = [name, officialName, ...networkNames, typology, postCode, city];
  const words = parts.flatMap((part) => (part === null ? [] : fold(part).split(' ')));
  return [...new Set(words)].join(' ').trim();
}
