import type { Commune } from '@spplus/contract/nouns/communes';
import type { StructureResults } from '@spplus/contract/nouns/results';
import { agency, fullAgency, house, neighbour, silent } from './recorded-structures.js';

export { agency, fullAgency };

const commune = (code: string, name: string, postCode: string, department: string): Commune => ({
  code,
  name,
  postCodes: [postCode],
  department: { code: code.slice(0, 2), name: department },
  region: { code: '32', name: 'Hauts-de-France' },
  population: null,
  latitude: null,
  longitude: null,
});

const communes = [
  commune('62080', 'Bapaume', '62450', 'Pas-de-Calais'),
  commune('62738', 'Saint-Aubin', '62170', 'Pas-de-Calais'),
  commune('2A004', 'Ajaccio', '20000', 'Corse-du-Sud'),
  commune('76555', 'Saint-Aubin-Celloville', '76520', 'Seine-Maritime'),
];

const everyone = [silent, fullAgency, house];
const byStructure = [agency, fullAgency, neighbour, house, silent];

const unplaced = ({ structure: found, results }: StructureResults): StructureResults => ({
  structure: { ...found, match: null, distance: null },
  results,
});

function page<I>(items: readonly I[], nextCursor: string | null = null) {
  return { items, nextCursor };
}

function answer({ pathname, searchParams: query }: URL): unknown {
  switch (pathname) {
    case '/v1/communes': {
      const typed = (query.get('q') ?? '').toLowerCase().replace(/^st\b/, 'saint').replace(/\W/g, '');
      const name = (text: string) => text.toLowerCase().replace(/\W/g, '');
      return {
        items: communes.filter((found) => name(found.name + found.postCodes.join()).includes(typed)),
      };
    }
    case '/v1/structures':
      return page(
        [agency, neighbour, silent].map((found) => ({ ...found.structure, match: null, distance: 1.2 })),
      );
    case '/v1/results':
      if (query.has('structure'))
        return page(
          byStructure.filter(({ structure: { id } }) => id === query.get('structure')).map(unplaced),
        );
      if (query.get('commune') !== '62080') return page([]);
      if (query.has('cursor')) return page([neighbour]);
      return page(
        everyone.filter(({ structure: { network } }) => (query.get('network') ?? network) === network),
        query.has('network') ? null : 'next',
      );
    default:
      return undefined;
  }
}

/** How the API behaves: it answers, answers a problem, cannot be reached, or has not answered yet. */
export type Behaviour = 'answering' | 'failing' | 'unreachable' | 'silent';

const json = (body: unknown, status: number, type: string) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });

/** A `fetch` that gives the recorded answers. */
export function recordedFetch(behaviour: Behaviour = 'answering'): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    switch (behaviour) {
      case 'unreachable':
        throw new TypeError('Failed to fetch');
      case 'silent':
        return new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
        });
      case 'failing':
        return json(
          { type: 'about:blank', title: 'Erreur interne', status: 500, code: 'internal', requestId: 'r-1' },
          500,
          'application/problem+json',
        );
      case 'answering': {
        const body = answer(new URL(request.url));
        return body === undefined
          ? json(
              { type: 'about:blank', title: 'Introuvable', status: 404, code: 'not-found', requestId: 'r-2' },
              404,
              'application/problem+json',
            )
          : json(body, 200, 'application/json');
      }
    }
  };
}
