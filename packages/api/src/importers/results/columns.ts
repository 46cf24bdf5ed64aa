import { needed, optional, type Columns } from '../columns.js';

export type ResultColumn =
  'structure' | 'indicator' | 'title' | 'network' | 'value' | 'n' | 'date' | 'period';

/** Of `export-resultats`, and what our own export adds to it: the number of answers and the period. */
export const resultColumns: Columns<ResultColumn> = {
  structure: needed('code_sp_structure', 'code_sp_de_la_structure'),
  indicator: needed('code_sp_de_l_indicateur', 'code_sp_indicateur'),
  title: optional('titre_original_de_l_indicateur', 'intitule_original_de_l_indicateur'),
  network: optional('intitule_du_reseau', 'reseau'),
  value: needed('valeur'),
  n: optional('nombre_de_reponses', 'n'),
  date: needed('date_de_mise_a_jour'),
  period: optional('periode'),
};
