/** A name under which the official register of structures knows a network. */
export interface RegisterName {
  /** «Intitulé du réseau». */
  readonly network: string;
  /** «Intitulé de la typologie», where the register's network is shared out among several of ours. */
  readonly typologies?: readonly string[];
}

const agriculture = 'Ministère de l’Agriculture et de l’Alimentation';
const culture = 'Ministère de la Culture';
const ecology = 'MTE-MCTRCT';
const education = 'Réseau des rectorats et DSDEN';
const universities = 'Universités et écoles';

/** By network. The register, of 2023, does not hold the DREETS. */
export const registerNames: Readonly<Record<string, readonly RegisterName[]>> = {
  'france-travail': [{ network: 'POLE EMPLOI' }],
  cpam: [{ network: 'CNAM' }],
  carsat: [{ network: 'CNAV' }],
  caf: [{ network: 'CNAF' }],
  msa: [{ network: 'CCMSA' }],
  urssaf: [{ network: 'URSSAF' }],
  cgss: [
    { network: 'CNAM', typologies: ['CGSS Assurance Maladie'] },
    { network: 'CNAV', typologies: ['CGSS RETRAITE'] },
  ],
  'dgfip-particuliers': [
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
  'dgfip-professionnels': [
    {
      network: 'DGFIP',
      typologies: ['Service des Impôts des entreprises', 'Direction des grandes entreprises'],
    },
  ],
  douane: [{ network: 'DGDDI' }],
  dgccrf: [{ network: 'DGCCRF' }],
  'police-nationale': [{ network: 'POLICE NATIONALE' }],
  'gendarmerie-nationale': [{ network: 'Gendarmerie Nationale' }],
  prefectures: [
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
  'prefecture-de-police': [
    {
      network: 'POLICE NATIONALE',
      typologies: ['PREFECTURE DE POLICE DE PARIS', 'ANTENNE PREFECTURE DE POLICE'],
    },
  ],
  ants: [{ network: 'ANTS' }],
  // A tribunal de proximité is a chamber of its tribunal judiciaire (code de l'organisation judiciaire, L. 212-8).
  'tribunaux-judiciaires': [
    { network: 'Ministère de la Justice', typologies: ['TRIBUNAL JUDICIAIRE', 'TRIBUNAL DE PROXIMITE'] },
  ],
  rectorats: [{ network: education }],
  dsden: [{ network: education, typologies: ['DSDEN'] }],
  'bibliotheques-universitaires': [
    {
      network: universities,
      typologies: [
        'Bibliothèques universitaires',
        'Services de documentation des universités et écoles de l’enseignement supérieur',
      ],
    },
  ],
  crous: [{ network: 'LES CROUS' }],
  'universites-et-ecoles': [{ network: universities }],
  'directions-regionales-agriculture': [
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
  'enseignement-agricole': [
    {
      network: agriculture,
      typologies: [
        'Etablissement d’enseignement technique agricole',
        'Etablissement d’enseignement supérieur agricole',
      ],
    },
  ],
  drac: [{ network: culture, typologies: ['DRAC'] }],
  'musees-et-monuments': [
    { network: culture, typologies: ['Musées nationaux et assimilés', 'Monuments nationaux'] },
  ],
  'service-national': [{ network: 'DSNJ' }],
  cnmss: [{ network: 'CAISSE NATIONALE MILITAIRE DE SECURITE SOCIALE' }],
  consulats: [
    {
      network: 'Ministère de l’Europe et des Affaires étrangères (MEAE)',
      typologies: ['Réseau consulaire', 'France Consulaire'],
    },
  ],
  dreal: [{ network: ecology, typologies: ['DREAL', 'DEAL', 'DGTM'] }],
  ademe: [{ network: ecology, typologies: ['ADEME', 'Agirpourlatransition.ademe.fr'] }],
  anah: [{ network: ecology, typologies: ['ANAH', 'monprojetanah', 'Maprim’renov', 'FranceRenov’'] }],
  'france-services': [{ network: 'France services' }],
};
