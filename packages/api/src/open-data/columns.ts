import { sourcesAndMethods } from '../indicators/row.js';
import type { Row } from '../platform/database/tables.js';
import { isSuppressed } from '../results/suppression.js';
import type { ExportedIndicator, ExportedResult, ExportedStructure } from './store.js';

export type Cell = string | number | null;

/** Each official header, and what stands under it. */
export type Columns<R> = Readonly<Record<string, (row: R) => Cell>>;

const prefixed = (prefix: string, code: string | null): string | null =>
  code === null ? null : prefix + code;

/** `export-structures`, every column of it: those we hold nothing for stay empty. */
export const structureColumns: Columns<ExportedStructure> = {
  'Code SP+ de la structure': ({ id }) => id,
  'Intitulé du réseau': ({ network_name }) => network_name,
  'Intitulé de la typologie': ({ typology }) => typology,
  'Intitulé de la structure': ({ official_name }) => official_name,
  'Intitulé structure usager': ({ name, official_name }) => (name === official_name ? null : name),
  'Description de la structure': () => null,
  'Identifiant de la structure': () => null,
  "Type d'identifiant": () => null,
  'Code SP+ structure parent': ({ parent_id }) => parent_id,
  'Intitulé de la structure parente': ({ parent_name }) => parent_name,
  Adresse: ({ address_lines }) => address_lines[0] ?? null,
  'Compléments Adresse': ({ address_lines }) => address_lines.slice(1).join('\n') || null,
  'Code postal de la structure': ({ post_code }) => post_code,
  Ville: ({ city }) => city,
  PAYS: ({ country }) => country,
  'Codes Postaux': ({ served_post_codes }) => served_post_codes.join(',') || null,
  Départements: ({ served_departments }) => served_departments.join(',') || null,
  'URL du site internet': ({ url }) => url,
  'Boîte à lettre fonctionnelle': () => null,
  'Clé de tracking': () => null,
  Actif: ({ active }) => (active ? 'Oui' : 'Non'),
  'Code sp+ de la typologie': () => null,
  'INSEE Ville': ({ commune_code }) => prefixed('com', commune_code),
  'INSEE Département': ({ department_code }) => prefixed('dep', department_code),
  'INSEE Région': ({ region_code }) => prefixed('reg', region_code),
  'INSEE Arrondissement': () => null,
};

const kindNames: Readonly<Record<Row<'indicator'>['kind'], string>> = {
  performance: 'Performance',
  satisfaction: 'Satisfaction',
};

const unitTypes: Readonly<Record<Row<'indicator'>['unit'], string>> = {
  percent: 'Pourcentage',
  days: 'Durée',
  minutes: 'Durée',
  mark: 'Note',
  count: 'Nombre',
};

function unitName({ unit, out_of }: ExportedIndicator): string {
  if (unit === 'mark') return out_of === null ? 'Note' : `/${out_of}`;
  return { percent: '%', days: 'jours', minutes: 'minutes', count: 'nombre' }[unit];
}

/** `export-indicateurs`; the code first, which results name. */
export const indicatorColumns: Columns<ExportedIndicator> = {
  code_sp_de_l_indicateur: ({ id }) => id,
  reseau: ({ network_name }) => network_name,
  intitule_original_de_l_indicateur: ({ official_name }) => official_name,
  intitule_usager_de_l_indicateur: ({ name }) => name,
  type_d_indicateur: ({ kind }) => kindNames[kind],
  sources_et_methodes: sourcesAndMethods,
  type_d_unite: ({ unit }) => unitTypes[unit],
  unite: unitName,
};

/** `export-resultats`, then what it lacks: the period and the number of answers. */
export const resultColumns: Columns<ExportedResult> = {
  code_sp_du_resultat: ({ structure_id, indicator_id, period }) =>
    `${structure_id}-${indicator_id}-${period}`,
  intitule_du_reseau: ({ network_name }) => network_name,
  typologie: ({ typology }) => typology,
  intitule_de_la_structure: ({ structure_name }) => structure_name,
  code_sp_structure: ({ structure_id }) => structure_id,
  titre_original_de_l_indicateur: ({ indicator_name }) => indicator_name,
  code_sp_de_l_indicateur: ({ indicator_id }) => indicator_id,
  valeur: ({ kind, n, value }) => (isSuppressed(kind, n) ? null : value),
  date_de_mise_a_jour: ({ updated_at }) => updated_at.slice(0, 10),
  periode: ({ period }) => period,
  nombre_de_reponses: ({ n }) => n,
};
