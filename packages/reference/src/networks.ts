/** A name under which the official register of structures knows a network. */
export interface RegisterName {
  /** «Intitulé du réseau». */
  readonly network: string;
  /** «Intitulé de la typologie», where the register's network is shared out among several of ours. */
  readonly typologies?: readonly string[];
}

export interface GivenNetwork {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly ministry: string;
  /** Empty where the register does not hold the network. */
  readonly register: readonly RegisterName[];
}

const under = (ministry: string, given: readonly Omit<GivenNetwork, 'ministry'>[]): GivenNetwork[] =>
  given.map((network) => ({ ...network, ministry }));

const agriculture = 'Ministère de l’Agriculture et de l’Alimentation';
const universities = 'Universités et écoles';
const ecology = 'MTE-MCTRCT';

/** The networks as the programme lists them, by ministry. */
export const networks: readonly GivenNetwork[] = [
  ...under('Travail', [
    {
      id: 'france-travail',
      name: 'France Travail',
      shortName: 'France Travail',
      register: [{ network: 'POLE EMPLOI' }],
    },
    {
      id: 'dreets',
      name: 'Directions régionales de l’économie, de l’emploi, du travail et des solidarités',
      shortName: 'DREETS',
      register: [],
    },
  ]),
  ...under('Santé et Solidarités', [
    {
      id: 'cpam',
      name: 'Caisses primaires d’assurance maladie',
      shortName: 'CPAM',
      register: [{ network: 'CNAM' }],
    },
    {
      id: 'carsat',
      name: 'Caisses d’assurance retraite et de la santé au travail',
      shortName: 'CARSAT',
      register: [{ network: 'CNAV' }],
    },
    {
      id: 'caf',
      name: 'Caisses d’allocations familiales',
      shortName: 'CAF',
      register: [{ network: 'CNAF' }],
    },
    { id: 'msa', name: 'Mutualité sociale agricole', shortName: 'MSA', register: [{ network: 'CCMSA' }] },
    {
      id: 'urssaf',
      name: 'Unions de recouvrement des cotisations de sécurité sociale et d’allocations familiales',
      shortName: 'URSSAF',
      register: [{ network: 'URSSAF' }],
    },
    {
      id: 'cgss',
      name: 'Caisses générales de sécurité sociale',
      shortName: 'CGSS',
      register: [
        { network: 'CNAM', typologies: ['CGSS Assurance Maladie'] },
        { network: 'CNAV', typologies: ['CGSS RETRAITE'] },
      ],
    },
  ]),
  ...under('Économie et Finances', [
    {
      id: 'dgfip-particuliers',
      name: 'Direction générale des finances publiques : particuliers',
      shortName: 'DGFiP particuliers',
      register: [
        {
          network: 'DGFIP',
          typologies: [
            'Service des Impôts des particuliers',
            // A counter for both: its visitors are mostly private persons.
            'Service des Impôts des particuliers et des entreprises',
            'Direction des impôts des non résidents',
            'Numéro d’assistance des particuliers',
          ],
        },
      ],
    },
    {
      id: 'dgfip-professionnels',
      name: 'Direction générale des finances publiques : professionnels',
      shortName: 'DGFiP professionnels',
      register: [
        {
          network: 'DGFIP',
          typologies: ['Service des Impôts des entreprises', 'Direction des grandes entreprises'],
        },
      ],
    },
    {
      id: 'douane',
      name: 'Direction générale des douanes et droits indirects',
      shortName: 'Douane',
      register: [{ network: 'DGDDI' }],
    },
    {
      id: 'dgccrf',
      name: 'Direction générale de la concurrence, de la consommation et de la répression des fraudes',
      shortName: 'DGCCRF',
      register: [{ network: 'DGCCRF' }],
    },
  ]),
  ...under('Intérieur', [
    {
      id: 'police-nationale',
      name: 'Police nationale',
      shortName: 'Police nationale',
      register: [{ network: 'POLICE NATIONALE' }],
    },
    {
      id: 'gendarmerie-nationale',
      name: 'Gendarmerie nationale',
      shortName: 'Gendarmerie nationale',
      register: [{ network: 'Gendarmerie Nationale' }],
    },
    {
      id: 'prefectures',
      name: 'Préfectures',
      shortName: 'Préfectures',
      register: [
        {
          network: 'Administration territoriale de l’Etat',
          typologies: [
            'Préfecture',
            'Sous-préfecture',
            'Secrétariat général commun',
            'MI-ATE-départemental',
            'MI-ATE-régional',
          ],
        },
      ],
    },
    {
      id: 'prefecture-de-police',
      name: 'Préfecture de police',
      shortName: 'Préfecture de police',
      register: [
        {
          network: 'POLICE NATIONALE',
          typologies: ['PREFECTURE DE POLICE DE PARIS', 'ANTENNE PREFECTURE DE POLICE'],
        },
      ],
    },
    {
      id: 'ants',
      name: 'Agence nationale des titres sécurisés',
      shortName: 'ANTS',
      register: [{ network: 'ANTS' }],
    },
  ]),
  ...under('Justice', [
    {
      id: 'tribunaux-judiciaires',
      name: 'Tribunaux judiciaires',
      shortName: 'Tribunaux judiciaires',
      register: [
        // A tribunal de proximité is a chamber of its tribunal judiciaire (code de l'organisation judiciaire, L. 212-8).
        {
          network: 'Ministère de la Justice',
          typologies: ['TRIBUNAL JUDICIAIRE', 'TRIBUNAL DE PROXIMITE'],
        },
      ],
    },
  ]),
  ...under('Éducation nationale', [
    {
      id: 'rectorats',
      name: 'Rectorats',
      shortName: 'Rectorats',
      register: [{ network: 'Réseau des rectorats et DSDEN' }],
    },
    {
      id: 'dsden',
      name: 'Directions des services départementaux de l’Éducation nationale',
      shortName: 'DSDEN',
      register: [{ network: 'Réseau des rectorats et DSDEN', typologies: ['DSDEN'] }],
    },
  ]),
  ...under('Enseignement supérieur', [
    {
      id: 'bibliotheques-universitaires',
      name: 'Bibliothèques universitaires',
      shortName: 'Bibliothèques universitaires',
      register: [
        {
          network: universities,
          typologies: [
            'Bibliothèques universitaires',
            'Services de documentation des universités et écoles de l’enseignement supérieur',
          ],
        },
      ],
    },
    {
      id: 'crous',
      name: 'Centres régionaux des œuvres universitaires et scolaires',
      shortName: 'CROUS',
      register: [{ network: 'LES CROUS' }],
    },
    {
      id: 'universites-et-ecoles',
      name: universities,
      shortName: universities,
      register: [{ network: universities }],
    },
  ]),
  ...under('Agriculture', [
    {
      id: 'directions-regionales-agriculture',
      name: 'Directions régionales de l’alimentation, de l’agriculture et de la forêt',
      shortName: 'DRAAF',
      register: [
        {
          network: agriculture,
          typologies: [
            'Direction régionale de l’alimentation, de l’agriculture et de la forêt (DRAAF)',
            'Direction de l’alimentation, de l’agriculture et de la forêt en Outre-mer (DAAF)',
            'Service Régional Formation et Développement',
            'Service Formation et Développement',
          ],
        },
      ],
    },
    {
      id: 'enseignement-agricole',
      name: 'Enseignement agricole',
      shortName: 'Enseignement agricole',
      register: [
        {
          network: agriculture,
          typologies: [
            'Etablissement d’enseignement technique agricole',
            'Etablissement d’enseignement supérieur agricole',
          ],
        },
      ],
    },
  ]),
  ...under('Culture', [
    {
      id: 'drac',
      name: 'Directions régionales des affaires culturelles',
      shortName: 'DRAC',
      register: [{ network: 'Ministère de la Culture', typologies: ['DRAC'] }],
    },
    {
      id: 'musees-et-monuments',
      name: 'Musées et monuments nationaux',
      shortName: 'Musées et monuments',
      register: [
        {
          network: 'Ministère de la Culture',
          typologies: ['Musées nationaux et assimilés', 'Monuments nationaux'],
        },
      ],
    },
  ]),
  ...under('Armées', [
    {
      id: 'service-national',
      name: 'Centres du service national',
      shortName: 'Service national',
      register: [{ network: 'DSNJ' }],
    },
    {
      id: 'cnmss',
      name: 'Caisse nationale militaire de sécurité sociale',
      shortName: 'CNMSS',
      register: [{ network: 'CAISSE NATIONALE MILITAIRE DE SECURITE SOCIALE' }],
    },
  ]),
  ...under('Europe et Affaires étrangères', [
    {
      id: 'consulats',
      name: 'Consulats',
      shortName: 'Consulats',
      register: [
        {
          network: 'Ministère de l’Europe et des Affaires étrangères (MEAE)',
          typologies: ['Réseau consulaire', 'France Consulaire'],
        },
      ],
    },
  ]),
  ...under('Transition écologique', [
    {
      id: 'dreal',
      name: 'Directions régionales de l’environnement, de l’aménagement et du logement',
      shortName: 'DREAL',
      register: [{ network: ecology, typologies: ['DREAL', 'DEAL', 'DGTM'] }],
    },
    {
      id: 'ademe',
      name: 'Agence de la transition écologique',
      shortName: 'ADEME',
      register: [{ network: ecology, typologies: ['ADEME', 'Agirpourlatransition.ademe.fr'] }],
    },
    {
      id: 'anah',
      name: 'Agence nationale de l’habitat',
      shortName: 'ANAH',
      register: [{ network: ecology, typologies: ['ANAH', 'monprojetanah', 'Maprim’renov', 'FranceRenov’'] }],
    },
  ]),
  ...under('Cohésion des territoires', [
    {
      id: 'france-services',
      name: 'France services',
      shortName: 'France services',
      register: [{ network: 'France services' }],
    },
  ]),
];
