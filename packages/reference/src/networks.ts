export interface GivenNetwork {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly ministry: string;
}

const under = (ministry: string, given: readonly Omit<GivenNetwork, 'ministry'>[]): GivenNetwork[] =>
  given.map((network) => ({ ...network, ministry }));

/** The networks as the programme lists them, by ministry. */
export const networks: readonly GivenNetwork[] = [
  ...under('Travail', [
    { id: 'france-travail', name: 'France Travail', shortName: 'France Travail' },
    {
      id: 'dreets',
      name: 'Directions régionales de l’économie, de l’emploi, du travail et des solidarités',
      shortName: 'DREETS',
    },
  ]),
  ...under('Santé et Solidarités', [
    { id: 'cpam', name: 'Caisses primaires d’assurance maladie', shortName: 'CPAM' },
    { id: 'carsat', name: 'Caisses d’assurance retraite et de la santé au travail', shortName: 'CARSAT' },
    { id: 'caf', name: 'Caisses d’allocations familiales', shortName: 'CAF' },
    { id: 'msa', name: 'Mutualité sociale agricole', shortName: 'MSA' },
    {
      id: 'urssaf',
      name: 'Unions de recouvrement des cotisations de sécurité sociale et d’allocations familiales',
      shortName: 'URSSAF',
    },
    { id: 'cgss', name: 'Caisses générales de sécurité sociale', shortName: 'CGSS' },
  ]),
  ...under('Économie et Finances', [
    {
      id: 'dgfip-particuliers',
      name: 'Direction générale des finances publiques : particuliers',
      shortName: 'DGFiP particuliers',
    },
    {
      id: 'dgfip-professionnels',
      name: 'Direction générale des finances publiques : professionnels',
      shortName: 'DGFiP professionnels',
    },
    { id: 'douane', name: 'Direction générale des douanes et droits indirects', shortName: 'Douane' },
    {
      id: 'dgccrf',
      name: 'Direction générale de la concurrence, de la consommation et de la répression des fraudes',
      shortName: 'DGCCRF',
    },
  ]),
  ...under('Intérieur', [
    { id: 'police-nationale', name: 'Police nationale', shortName: 'Police nationale' },
    { id: 'gendarmerie-nationale', name: 'Gendarmerie nationale', shortName: 'Gendarmerie nationale' },
    { id: 'prefectures', name: 'Préfectures', shortName: 'Préfectures' },
    { id: 'prefecture-de-police', name: 'Préfecture de police', shortName: 'Préfecture de police' },
    { id: 'ants', name: 'Agence nationale des titres sécurisés', shortName: 'ANTS' },
  ]),
  ...under('Justice', [
    { id: 'tribunaux-judiciaires', name: 'Tribunaux judiciaires', shortName: 'Tribunaux judiciaires' },
  ]),
  ...under('Éducation nationale', [
    { id: 'rectorats', name: 'Rectorats', shortName: 'Rectorats' },
    {
      id: 'dsden',
      name: 'Directions des services départementaux de l’Éducation nationale',
      shortName: 'DSDEN',
    },
  ]),
  ...under('Enseignement supérieur', [
    {
      id: 'bibliotheques-universitaires',
      name: 'Bibliothèques universitaires',
      shortName: 'Bibliothèques universitaires',
    },
    { id: 'crous', name: 'Centres régionaux des œuvres universitaires et scolaires', shortName: 'CROUS' },
    { id: 'universites-et-ecoles', name: 'Universités et écoles', shortName: 'Universités et écoles' },
  ]),
  ...under('Agriculture', [
    {
      id: 'directions-regionales-agriculture',
      name: 'Directions régionales de l’alimentation, de l’agriculture et de la forêt',
      shortName: 'DRAAF',
    },
    { id: 'enseignement-agricole', name: 'Enseignement agricole', shortName: 'Enseignement agricole' },
  ]),
  ...under('Culture', [
    { id: 'drac', name: 'Directions régionales des affaires culturelles', shortName: 'DRAC' },
    { id: 'musees-et-monuments', name: 'Musées et monuments nationaux', shortName: 'Musées et monuments' },
  ]),
  ...under('Armées', [
    { id: 'service-national', name: 'Centres du service national', shortName: 'Service national' },
    { id: 'cnmss', name: 'Caisse nationale militaire de sécurité sociale', shortName: 'CNMSS' },
  ]),
  ...under('Europe et Affaires étrangères', [{ id: 'consulats', name: 'Consulats', shortName: 'Consulats' }]),
  ...under('Transition écologique', [
    {
      id: 'dreal',
      name: 'Directions régionales de l’environnement, de l’aménagement et du logement',
      shortName: 'DREAL',
    },
    { id: 'ademe', name: 'Agence de la transition écologique', shortName: 'ADEME' },
    { id: 'anah', name: 'Agence nationale de l’habitat', shortName: 'ANAH' },
  ]),
  ...under('Cohésion des territoires', [
    { id: 'france-services', name: 'France services', shortName: 'France services' },
  ]),
];
