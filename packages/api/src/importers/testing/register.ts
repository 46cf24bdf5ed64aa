import { stringify } from 'csv-stringify/sync';

/** Cells of a plain row, under the official headers. */
export const defaults = {
  'Code SP+ de la structure': 'aaaa000001',
  'Intitulé du réseau': 'CNAF',
  'Intitulé de la typologie': 'CAF',
  'Intitulé de la structure': 'CAF DU PAS DE CALAIS',
  'Intitulé structure usager': '',
  'Code SP+ structure parent': '',
  Adresse: '',
  'Compléments Adresse': '',
  'Code postal de la structure': '62450',
  Ville: 'BAPAUME',
  PAYS: 'France',
  'Codes Postaux': '',
  Départements: '',
  'URL du site internet': '',
  Actif: 'Oui',
  'INSEE Ville': 'com62080',
  'INSEE Département': 'dep62',
  'INSEE Région': 'reg32',
  'INSEE Arrondissement': 'arr62080',
};
export type Cells = Partial<typeof defaults>;

/** A register of these rows, each as the plain one but for the cells given. */
export const register = (
  rows: readonly Cells[],
  options: { delimiter?: string; record_delimiter?: string } = {},
) =>
  stringify(
    rows.map((row) => ({ ...defaults, ...row })),
    { header: true, delimiter: ';', ...options },
  );
