import type { ChallengeTask } from '@spplus/contract/nouns/challenge';
import type { Commune } from '@spplus/contract/nouns/communes';
import type { Receipt } from '@spplus/contract/nouns/experiences';
import type { FoundStructure } from '@spplus/contract/nouns/structures';

/** Solved by 1234. */
export const task: ChallengeTask = {
  algorithm: 'SHA-256',
  challenge: 'b356d1a6daf2451c63861246006a8eba11c2e2eb08244d8322d5e2472d569588',
  maxnumber: 2000,
  salt: 'c0ffee5a1t?expires=4102444800&',
  signature: 'signed',
};

export const receipt: Receipt = {
  id: 'exp-1',
  token: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  followUpUrl: 'https://avis.exemple.fr/suivi.html#abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  receivedAt: '2026-03-15T12:00:00.000Z',
  delays: { moderationHours: 20, replyDays: null },
};

const structure = (id: string, name: string, city: string): FoundStructure => ({
  id,
  name,
  officialName: name,
  network: 'caf',
  networkName: 'Caf',
  typology: null,
  parent: null,
  address: { lines: [], postCode: '62450', city, country: 'FR' },
  commune: '62080',
  department: '62',
  region: '32',
  latitude: null,
  longitude: null,
  url: null,
  active: true,
  welcomesPublic: true,
  demonstration: true,
  match: 'in-commune',
  distance: null,
});

export const caf = structure('om8uY5Zf3J', 'Caf du Pas-de-Calais, accueil de Bapaume', 'Bapaume');

const structures = [
  caf,
  structure('om8uY5Zf4K', 'France services du Sud-Artois', 'Bapaume'),
  structure('om8uY5Zf5L', 'Agence France Travail de Bapaume', 'Bapaume'),
  structure('om8uY5Zf6M', 'Sous-préfecture d’Arras', 'Arras'),
];

const bapaume: Commune = {
  code: '62080',
  name: 'Bapaume',
  postCodes: ['62450'],
  department: { code: '62', name: 'Pas-de-Calais' },
  region: { code: '32', name: 'Hauts-de-France' },
  population: null,
  latitude: null,
  longitude: null,
};

const matches = (name: string, query: URLSearchParams) =>
  name.toLowerCase().includes((query.get('q') ?? '').toLowerCase());

function answer({ pathname, searchParams: query }: URL): unknown {
  switch (pathname) {
    case '/v1/challenge':
      return task;
    case '/v1/experiences':
      return receipt;
    case '/v1/communes':
      return { items: [bapaume].filter(({ name }) => matches(name, query)) };
    case '/v1/communes/62080':
      return bapaume;
    case '/v1/structures':
      return { items: structures.filter(({ name }) => matches(name, query)), nextCursor: null };
    case `/v1/structures/${caf.id}`:
      return caf;
    default:
      return undefined;
  }
}

const json = (body: unknown, status: number, type: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type, ...headers } });

/** A problem document of the API. */
export const problem = (
  code: string,
  status: number,
  more: { readonly errors?: readonly { pointer: string; detail: string }[] } = {},
  headers: Readonly<Record<string, string>> = {},
): Response =>
  json(
    { type: 'about:blank', title: code, status, code, requestId: 'r-1', ...more },
    status,
    'application/problem+json',
    headers,
  );

/** A `fetch` that gives the recorded answers, but for stories what `onStory` answers. */
export function recordedFetch(onStory?: (request: Request) => Promise<Response>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (onStory && url.pathname === '/v1/experiences') return onStory(request);
    const body = answer(url);
    if (body === undefined) return problem('not-found', 404);
    return json(body, request.method === 'POST' ? 201 : 200, 'application/json');
  };
}
