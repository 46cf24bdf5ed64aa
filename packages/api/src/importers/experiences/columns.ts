import { derived } from '../../open-data/experience-columns.js';
import { needed, optional, type Column, type Columns } from '../columns.js';

/** Other headers of the same columns: of the current export, and of extracts. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  'ID expérience': ['id_experience'],
  'Pseudonyme usager': ['pseudonyme'],
  'Écrit le': ['ecrit_le'],
  'Intitulé département usager': ['Département'],
};

/** Of extracts: all structures in one cell, and one answer for all. */
export const everyStructure = 'Structures';
export const onlyReply = 'Réponse structure';

const required: ReadonlySet<string> = new Set(['Titre', 'Description', 'Ressenti usager']);

const columnOf = (header: string): Column =>
  required.has(header)
    ? needed(header, ...(aliases[header] ?? []))
    : optional(header, ...(aliases[header] ?? []));

/** By header: every column of our own export, which are those of all official files of experiences. */
export const experienceColumns: Columns<string> = Object.fromEntries(
  [...Object.keys(derived), everyStructure, onlyReply].map((header) => [header, columnOf(header)]),
);
