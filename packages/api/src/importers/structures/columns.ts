import { needed, optional, type Columns } from '../columns.js';

export type StructureColumn =
  | 'id'
  | 'network'
  | 'typology'
  | 'officialName'
  | 'name'
  | 'parent'
  | 'address'
  | 'complement'
  | 'postCode'
  | 'city'
  | 'country'
  | 'servedPostCodes'
  | 'servedDepartments'
  | 'url'
  | 'active'
  | 'commune'
  | 'department'
  | 'district';

/** Of `export-structures`; columns without a use here are passed over. */
export const structureColumns: Columns<StructureColumn> = {
  id: needed('Code SP+ de la structure', 'Code SP+ structure'),
  network: needed('Intitulé du réseau', 'Réseau'),
  typology: needed('Intitulé de la typologie', 'Typologie'),
  officialName: needed('Intitulé de la structure'),
  name: optional('Intitulé structure usager', 'Intitulé usager de la structure'),
  parent: needed('Code SP+ structure parent', 'Code SP+ de la structure parente'),
  address: optional('Adresse'),
  complement: optional('Compléments Adresse', 'Complément Adresse'),
  postCode: needed('Code postal de la structure', 'Code postal'),
  city: needed('Ville'),
  country: needed('PAYS'),
  servedPostCodes: optional('Codes Postaux'),
  servedDepartments: optional('Départements'),
  url: optional('URL du site internet', 'Site internet'),
  active: needed('Actif'),
  commune: needed('INSEE Ville'),
  department: needed('INSEE Département'),
  district: optional('INSEE Arrondissement'),
};
