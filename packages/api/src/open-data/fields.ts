import type { DatasetName, TableSchema } from '@spplus/contract';
import { authorKindNames, feelingNames, postedAsNames } from './french.js';

type Field = TableSchema['fields'][number];

/** What is said of a column: its meaning, and where it is not a text, its kind. */
type Said = string | (Pick<Field, 'description'> & Partial<Field>);

const number = (description: string): Said => ({ description, type: 'number' });
const integer = (description: string): Said => ({ description, type: 'integer' });
const oneOf = (description: string, values: readonly string[], required = false): Said => ({
  description,
  constraints: { ...(required ? { required } : {}), enum: [...values] },
});
const moment = (description: string): Said => ({
  description: `${description}, à l’heure de Paris`,
  type: 'datetime',
  format: '%d/%m/%Y %H:%M',
});
const required = (description: string): Said => ({ description, constraints: { required: true } });

const yesOrNo = ['Oui', 'Non'];

const structures: Readonly<Record<string, Said>> = {
  'Code SP+ de la structure': required('Identifiant de la structure dans Services Publics+'),
  'Intitulé du réseau': 'Réseau dont la structure fait partie',
  'Intitulé de la typologie': 'Type de la structure dans son réseau',
  'Intitulé de la structure': 'Nom officiel de la structure',
  'Intitulé structure usager': 'Nom montré aux usagers, où il est différent',
  'Code SP+ structure parent': 'Identifiant de la structure dont celle-ci dépend',
  Actif: oneOf('Si la structure est ouverte', yesOrNo),
  'INSEE Ville': 'Code INSEE de la commune, précédé de « com »',
  'INSEE Département': 'Code INSEE du département, précédé de « dep »',
  'INSEE Région': 'Code INSEE de la région, précédé de « reg »',
  'Codes Postaux': 'Codes postaux que la structure sert, séparés par des virgules',
  Départements: 'Départements que la structure sert, séparés par des virgules',
};

const indicators: Readonly<Record<string, Said>> = {
  code_sp_de_l_indicateur: required('Identifiant de l’indicateur'),
  reseau: 'Réseau qui mesure l’indicateur',
  intitule_original_de_l_indicateur: 'Nom officiel de l’indicateur',
  intitule_usager_de_l_indicateur: 'Nom montré aux usagers',
  type_d_indicateur: oneOf('Ce qui est mesuré', ['Performance', 'Satisfaction']),
  sources_et_methodes: 'D’où viennent les mesures, et comment elles sont faites',
  type_d_unite: 'Genre d’unité',
  unite: 'Unité des valeurs',
};

const results: Readonly<Record<string, Said>> = {
  code_sp_du_resultat: required('Identifiant du résultat : structure, indicateur, période'),
  code_sp_structure: required('Identifiant de la structure mesurée'),
  code_sp_de_l_indicateur: required('Identifiant de l’indicateur'),
  valeur: number('Valeur mesurée ; vide où moins de cinq personnes ont répondu'),
  date_de_mise_a_jour: { description: 'Jour de la publication', type: 'date' },
  periode: 'Période mesurée : 2024, 2024-H1, 2024-Q3 ou 2024-06',
  nombre_de_reponses: integer('Nombre de réponses dont la valeur est tirée'),
};

const ofStructure = (n: number): Readonly<Record<string, Said>> => ({
  [`ID structure ${n}`]: `Code SP+ de la structure ${n} dont parle l’expérience`,
  [`Intitulé structure ${n}`]: `Nom de la structure ${n}`,
  [`Intitulé Typologie ${n}`]: `Type de la structure ${n}`,
  [`Canaux Typologie ${n}`]: `Moyens de contact avec la structure ${n}, séparés par des virgules`,
  [`Statut réponse structure ${n}`]: `Où en est la réponse de la structure ${n}`,
  [`Réponse structure ${n}`]: `Première réponse de la structure ${n}`,
  [`Signature réponse structure ${n}`]: `Qui signe la réponse de la structure ${n}`,
  [`Evaluation réponse structure ${n} par auteur`]: `Ce que l’auteur dit de la réponse de la structure ${n}`,
});

const feelings = Object.values(feelingNames);

const experiences: Readonly<Record<string, Said>> = {
  'ID expérience': required('Identifiant de l’expérience'),
  'Date de publication': moment('Première publication'),
  'Écrit le': moment('Envoi par l’auteur'),
  'Pseudonyme usager': 'Nom que l’auteur s’est donné',
  Titre: required('Titre de l’expérience'),
  Description: required('Récit de l’auteur ; « […] » remplace ce qui a été masqué'),
  'Posté comme': oneOf('À quel titre l’auteur écrit', Object.values(postedAsNames)),
  'Profil usager': oneOf('Qui est l’auteur', Object.values(authorKindNames)),
  'Ressenti usager': oneOf('Ressenti de l’auteur', feelings, true),
  'Date des faits': { description: 'Jour où c’est arrivé', type: 'date' },
  Canaux: 'Moyens de contact, séparés par des virgules',
  'Hors structure': oneOf('Si aucune structure connue n’est nommée', yesOrNo),
  Réseau: 'Réseau, où aucune structure n’est nommée',
  ...ofStructure(1),
  ...ofStructure(2),
  ...ofStructure(3),
  'Date de premiere réponse': moment('Première réponse d’une structure'),
  Accessibilité: oneOf('Ressenti sur l’accessibilité', feelings),
  'Information/Explication': oneOf('Ressenti sur l’information', feelings),
  Relation: oneOf('Ressenti sur la relation', feelings),
  Réactivité: oneOf('Ressenti sur la réactivité', feelings),
  'Simplicité/Complexité': oneOf('Ressenti sur la simplicité', feelings),
  Action: 'Ce que l’administration s’est engagée à faire',
  'Date action engagée': moment('Engagement de l’action'),
  'Date action réalisée': moment('Réalisation de l’action'),
};

const said: Readonly<Record<DatasetName, Readonly<Record<string, Said>>>> = {
  structures,
  indicators,
  results,
  experiences,
};

/** Columns whose name says everything are described by it. */
export function fieldOf(dataset: DatasetName, header: string): Field {
  const about = said[dataset][header] ?? header;
  return { name: header, type: 'string', ...(typeof about === 'string' ? { description: about } : about) };
}
