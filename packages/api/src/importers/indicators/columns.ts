import { needed, optional, type Columns } from '../columns.js';

export type IndicatorColumn =
  'id' | 'network' | 'officialName' | 'name' | 'kind' | 'method' | 'unitType' | 'unit';

/** Of `export-indicateurs`, which does not always give the code. */
export const indicatorColumns: Columns<IndicatorColumn> = {
  id: optional('code_sp_de_l_indicateur', 'code_sp_indicateur'),
  network: needed('reseau', 'intitule_du_reseau'),
  officialName: needed('intitule_original_de_l_indicateur', 'titre_original_de_l_indicateur'),
  name: optional('intitule_usager_de_l_indicateur', 'titre_usager_de_l_indicateur'),
  kind: needed('type_d_indicateur'),
  method: optional('sources_et_methodes'),
  unitType: needed('type_d_unite'),
  unit: needed('unite'),
};
