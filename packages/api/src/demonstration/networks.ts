import type { NewRow } from '../platform/database/tables.js';
import { atPlace, ofPlace } from './french-place.js';

type IndicatorRow = NewRow<'indicator'>;

/** What an indicator measures, and where its values lie. */
export interface DemonstratedIndicator extends Pick<IndicatorRow, 'name' | 'kind' | 'unit' | 'direction'> {
  readonly source: string;
  readonly method: string;
  readonly outOf?: number;
  readonly mean: number;
  /** Between structures. */
  readonly deviation: number;
}

export interface DemonstratedNetwork {
  readonly id: string;
  readonly typology: string;
  /** Counters in each département, in its most populous communes from the rank `from`. */
  readonly counters: number;
  readonly from: number;
  readonly nameOf: (commune: string) => string;
  readonly indicators: readonly DemonstratedIndicator[];
}

const survey = 'Enquête de démonstration, menée chaque année auprès des usagers reçus.';

const satisfaction = (name: string, mean: number): DemonstratedIndicator => ({
  name,
  kind: 'satisfaction',
  unit: 'percent',
  direction: 'higher-is-better',
  source: survey,
  method: 'Part des personnes interrogées qui se disent satisfaites ou très satisfaites.',
  mean,
  deviation: 6,
});

const welcome: DemonstratedIndicator = {
  name: 'Note donnée à l’accueil',
  kind: 'satisfaction',
  unit: 'mark',
  outOf: 10,
  direction: 'higher-is-better',
  source: survey,
  method: 'Moyenne des notes données en sortant du lieu d’accueil.',
  mean: 7.9,
  deviation: 0.6,
};

const answered = (name: string, mean: number): DemonstratedIndicator => ({
  name,
  kind: 'performance',
  unit: 'percent',
  direction: 'higher-is-better',
  source: 'Relevés de l’outil de gestion, inventés pour la démonstration.',
  method: 'Part des demandes traitées dans le délai annoncé.',
  mean,
  deviation: 5,
});

const delay = (name: string, unit: 'days' | 'minutes', mean: number): DemonstratedIndicator => ({
  name,
  kind: 'performance',
  unit,
  direction: 'lower-is-better',
  source: 'Relevés de l’outil de gestion, inventés pour la démonstration.',
  method: 'Moyenne sur l’année, jours de fermeture exclus.',
  mean,
  deviation: mean / 5,
});

/** The four every network of the demonstration measures, in its own words. */
const four = (
  served: string,
  request: string,
  means: readonly [satisfied: number, onTime: number, days: number, wait: number],
): readonly DemonstratedIndicator[] => [
  satisfaction(`${served} satisfaits du service`, means[0]),
  welcome,
  answered(`${request} traitées dans le délai annoncé`, means[1]),
  delay(`Délai moyen : ${request.toLowerCase()}`, 'days', means[2]),
  delay('Attente moyenne à l’accueil', 'minutes', means[3]),
];

export const demonstratedNetworks: readonly DemonstratedNetwork[] = [
  {
    id: 'france-travail',
    typology: 'Agence',
    counters: 4,
    from: 0,
    nameOf: (commune) => `Agence France Travail ${ofPlace(commune)}`,
    indicators: four('Demandeurs d’emploi', 'Demandes d’allocation', [75, 90, 9, 11]),
  },
  {
    id: 'caf',
    typology: 'Accueil',
    counters: 2,
    from: 0,
    nameOf: (commune) => `Accueil de la Caf ${atPlace(commune)}`,
    indicators: four('Allocataires', 'Demandes de prestation', [80, 84, 14, 13]),
  },
  {
    id: 'cpam',
    typology: 'Accueil',
    counters: 2,
    from: 0,
    nameOf: (commune) => `Accueil de la CPAM ${atPlace(commune)}`,
    indicators: four('Assurés', 'Demandes de remboursement', [82, 88, 11, 10]),
  },
  {
    id: 'msa',
    typology: 'Agence',
    counters: 1,
    from: 2,
    nameOf: (commune) => `Agence de la MSA ${atPlace(commune)}`,
    indicators: four('Adhérents', 'Demandes de prestation', [84, 87, 12, 7]),
  },
  {
    id: 'urssaf',
    typology: 'Accueil',
    counters: 1,
    from: 0,
    nameOf: (commune) => `Accueil de l’Urssaf ${atPlace(commune)}`,
    indicators: four('Cotisants', 'Demandes écrites', [77, 91, 8, 6]),
  },
  {
    id: 'dgfip-particuliers',
    typology: 'Service des impôts des particuliers',
    counters: 3,
    from: 0,
    nameOf: (commune) => `Service des impôts des particuliers ${ofPlace(commune)}`,
    indicators: four('Contribuables', 'Réclamations', [79, 93, 21, 15]),
  },
  {
    id: 'dgfip-professionnels',
    typology: 'Service des impôts des entreprises',
    counters: 1,
    from: 0,
    nameOf: (commune) => `Service des impôts des entreprises ${ofPlace(commune)}`,
    indicators: four('Professionnels', 'Demandes écrites', [78, 92, 17, 9]),
  },
  {
    id: 'prefectures',
    typology: 'Point d’accueil',
    counters: 2,
    from: 0,
    nameOf: (commune) => `Point d’accueil de la préfecture ${atPlace(commune)}`,
    indicators: four('Usagers', 'Demandes de titre', [70, 78, 34, 18]),
  },
  {
    id: 'tribunaux-judiciaires',
    typology: 'Tribunal judiciaire',
    counters: 1,
    from: 0,
    nameOf: (commune) => `Tribunal judiciaire ${ofPlace(commune)}`,
    indicators: four('Justiciables', 'Demandes au service d’accueil unique', [72, 81, 28, 12]),
  },
  {
    id: 'police-nationale',
    typology: 'Commissariat',
    counters: 1,
    from: 0,
    nameOf: (commune) => `Commissariat ${ofPlace(commune)}`,
    indicators: four('Usagers', 'Demandes de rendez-vous', [74, 83, 5, 24]),
  },
  {
    id: 'gendarmerie-nationale',
    typology: 'Brigade',
    counters: 2,
    from: 3,
    nameOf: (commune) => `Brigade de gendarmerie ${ofPlace(commune)}`,
    indicators: four('Usagers', 'Demandes de rendez-vous', [81, 86, 4, 14]),
  },
  {
    id: 'france-services',
    typology: 'France services',
    counters: 5,
    from: 4,
    nameOf: (commune) => `France services ${ofPlace(commune)}`,
    indicators: four('Visiteurs', 'Demandes accompagnées', [92, 95, 2, 5]),
  },
];
