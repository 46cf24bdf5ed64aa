import type { Indicator } from '@spplus/contract/nouns/indicators';
import type { Result, StructureResults } from '@spplus/contract/nouns/results';
import type { FoundStructure } from '@spplus/contract/nouns/structures';

// Figures are made up, but for those of the worked example.
const structure = (own: Partial<FoundStructure> & Pick<FoundStructure, 'id' | 'name'>): FoundStructure => ({
  officialName: own.name,
  network: 'france-travail',
  networkName: 'France Travail',
  typology: 'Agence',
  parent: null,
  address: { lines: ['12 rue de l’Église'], postCode: '62450', city: 'Bapaume', country: 'France' },
  commune: '62080',
  department: '62',
  region: '32',
  latitude: 50.104,
  longitude: 2.849,
  url: null,
  active: true,
  welcomesPublic: true,
  demonstration: false,
  match: 'in-commune',
  distance: null,
  ...own,
});

const indicator = (own: Partial<Indicator> & Pick<Indicator, 'id' | 'name'>): Indicator => ({
  network: 'france-travail',
  officialName: own.name,
  kind: 'satisfaction',
  unit: 'percent',
  outOf: null,
  direction: 'higher-is-better',
  source: 'Enquête nationale auprès des demandeurs d’emploi',
  method:
    'Questionnaire envoyé par courriel quinze jours après un rendez-vous ; part des réponses « satisfait ».',
  frequency: 'yearly',
  demonstration: false,
  ...own,
});

const result = (of: Indicator, own: Partial<Result>): Result => ({
  indicator: of,
  period: '2025',
  value: null,
  suppressed: false,
  n: null,
  interval: null,
  lowest: null,
  highest: null,
  national: null,
  comparison: null,
  history: [],
  updatedAt: '2026-03-12T08:00:00.000Z',
  stale: false,
  demonstration: false,
  ...own,
});

const satisfaction = indicator({
  id: 'IND-27',
  name: 'Satisfaction des demandeurs d’emploi sur leur suivi',
  officialName: 'Taux de satisfaction des demandeurs d’emploi sur le suivi dont ils bénéficient',
});
const delay = indicator({
  id: 'IND-31',
  name: 'Délai moyen de réponse à un courriel',
  kind: 'performance',
  unit: 'days',
  direction: 'lower-is-better',
  source: 'Système d’information du réseau',
  method: null,
  frequency: 'quarterly',
});
const mark = indicator({
  id: 'IND-40',
  name: 'Note donnée à l’accueil',
  unit: 'mark',
  outOf: 5,
  frequency: 'half-yearly',
});
const waiting = indicator({
  id: 'IND-44',
  name: 'Temps d’attente au guichet',
  kind: 'performance',
  unit: 'minutes',
  direction: 'lower-is-better',
  frequency: 'monthly',
});
const visits = indicator({
  id: 'IND-50',
  network: 'france-services',
  name: 'Personnes reçues',
  kind: 'performance',
  unit: 'count',
});

const satisfactionHere = result(satisfaction, {
  value: 78.8,
  n: 412,
  interval: { low: 74.6, high: 82.5 },
  lowest: 55.1,
  highest: 91,
  national: { value: 75.4, source: 'published' },
  comparison: 'similar',
  history: [
    { period: '2022', value: 71.3, n: 388 },
    { period: '2023', value: 74, n: 397 },
    { period: '2024', value: 76.1, n: 405 },
    { period: '2025', value: 78.8, n: 412 },
  ],
});

const delayHere = result(delay, {
  period: '2026-Q2',
  value: 3.5,
  n: 1204,
  lowest: 1,
  highest: 12,
  national: { value: 4.3, source: 'weighted-mean' },
  comparison: 'better',
  history: [
    { period: '2025-Q3', value: 6, n: 1170 },
    { period: '2025-Q4', value: null, n: 3 },
    { period: '2026-Q1', value: 5.5, n: 1190 },
    { period: '2026-Q2', value: 3.5, n: 1204 },
  ],
});

const markHere = result(mark, {
  period: '2024-H1',
  value: 3.6,
  n: 22,
  lowest: 2.9,
  highest: 4.8,
  national: { value: 4.1, source: 'mean' },
  history: [{ period: '2024-H1', value: 3.6, n: 22 }],
  updatedAt: '2024-09-02T08:00:00.000Z',
  stale: true,
});

const waitingHere = result(waiting, {
  period: '2026-06',
  suppressed: true,
  n: 3,
  lowest: 2,
  highest: 45,
  national: { value: 11, source: 'mean' },
  history: [
    { period: '2026-05', value: 9, n: 40 },
    { period: '2026-06', value: null, n: 3 },
  ],
});

/** One structure, one indicator: the worked example of the programme's own page. */
export const agency: StructureResults = {
  structure: structure({
    id: 'om8uY5Zf3J',
    name: 'Agence France Travail de Bapaume',
    url: 'https://www.francetravail.fr/',
  }),
  results: [satisfactionHere],
};

/** Every unit, and every reason not to compare. */
export const fullAgency: StructureResults = {
  structure: { ...agency.structure, id: 'om8uY5Zf4K' },
  results: [waitingHere, satisfactionHere, delayHere, markHere],
};

const elsewhere = { lines: ['Place de la République'], postCode: '62000', city: 'Arras', country: 'France' };

export const neighbour: StructureResults = {
  structure: structure({
    id: 'aR7kQ2Lm9X',
    name: 'Agence France Travail d’Arras Dutilleul',
    address: elsewhere,
    commune: '62041',
    match: null,
    distance: 21.4,
  }),
  results: [
    result(satisfaction, {
      ...satisfactionHere,
      value: 64.2,
      n: 18,
      interval: { low: 39.8, high: 82.9 },
      comparison: null,
    }),
  ],
};

export const house: StructureResults = {
  structure: structure({
    id: 'fS5pT8Wn2C',
    name: 'France services du Sud-Artois',
    network: 'france-services',
    networkName: 'France services',
    match: 'serving',
    distance: 6.2,
    demonstration: true,
  }),
  results: [
    result(visits, {
      value: 3210,
      lowest: 120,
      highest: 9800,
      national: { value: 2950, source: 'mean' },
      history: [{ period: '2025', value: 3210, n: null }],
      demonstration: true,
    }),
  ],
};

export const silent: StructureResults = {
  structure: structure({
    id: 'gN3dV6Yh1B',
    name: 'Brigade de gendarmerie de Bapaume',
    network: 'gendarmerie-nationale',
    networkName: 'Gendarmerie nationale',
  }),
  results: [],
};
