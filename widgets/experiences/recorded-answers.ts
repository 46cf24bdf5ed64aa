import type { AnswerClockFigures } from '@spplus/contract/nouns/answer-clock';
import type { ExperienceList, Facets } from '@spplus/contract/nouns/experiences';
import { answered, stories, waiting } from './recorded-stories.js';

const facets: Facets = {
  feeling: [
    { value: 'positive', label: null, count: 903 },
    { value: 'neutral', label: null, count: 202 },
    { value: 'negative', label: null, count: 713 },
  ],
  network: [
    { value: 'caf', label: 'Caisses d’allocations familiales', count: 1204 },
    { value: 'france-travail', label: 'France Travail', count: 614 },
  ],
  department: [{ value: '62', label: 'Pas-de-Calais', count: 77 }],
  answered: [
    { value: 'true', label: null, count: 1650 },
    { value: 'false', label: null, count: 168 },
  ],
  action: [{ value: 'done', label: null, count: 12 }],
  aspect: [{ value: 'responsiveness', label: null, count: 402 }],
};

const figures: AnswerClockFigures = {
  since: '2025-11-23T00:00:00.000Z',
  experiences: 1818,
  answered: 1650,
  share: 0.9076,
  median: { days: 5.2, atLeast: false },
  ninthDecile: { days: 35, atLeast: true },
  actions: { committed: 40, done: 22, asked: 15, confirmed: 12 },
  demonstration: false,
};

const unmeasured: AnswerClockFigures = {
  ...figures,
  experiences: 0,
  answered: 0,
  share: null,
  median: null,
  ninthDecile: null,
  actions: { committed: 0, done: 0, asked: 0, confirmed: 0 },
};

function list(query: URLSearchParams): ExperienceList {
  const searched = query.get('q')?.toLowerCase() ?? '';
  const kept = stories.filter(
    ({ title, feeling, structures }) =>
      title.toLowerCase().includes(searched) &&
      feeling === (query.get('feeling') ?? feeling) &&
      structures.some(({ network }) => network === (query.get('network') ?? network)),
  );
  const from = Number(query.get('cursor')?.replace('after-', '') ?? 0);
  const to = from + Number(query.get('limit') ?? 20);
  const filtered = ['q', 'feeling', 'network'].some((name) => query.has(name));
  return {
    items: kept.slice(from, to),
    nextCursor: to < kept.length ? `after-${to}` : null,
    total: filtered ? kept.length : 1818,
    exact: true,
    facets: from === 0 ? facets : null,
  };
}

/** How the API behaves: it answers, has nothing, answers a problem, cannot be reached, or has not answered yet. */
export type Behaviour = 'answering' | 'uncounted' | 'nothing' | 'failing' | 'unreachable' | 'silent';

/** Problem codes to answer to what a visitor sends. */
export interface Refusals {
  readonly votes?: string;
  readonly reports?: string;
}

const refused = (code: string, status: number) => ({
  status,
  body: { type: 'about:blank', title: 'Refusé', status, code, requestId: 'r-1' },
});

/** SHA-256 of `salt` followed by 42. */
const task = {
  algorithm: 'SHA-256',
  challenge: '',
  maxnumber: 100,
  salt: 'sel?expires=4102444800',
  signature: 'signature',
};

async function solvable(): Promise<typeof task> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${task.salt}42`));
  const challenge = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { ...task, challenge };
}

async function answer(
  { method, url }: Request,
  behaviour: Behaviour,
  refusals: Refusals,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const { pathname, searchParams } = new URL(url);
  const path = pathname.replace(/^.*\/v1\//, '');
  if (path === 'challenge') return { status: 200, body: await solvable() };
  if (path === 'answer-clock') return { status: 200, body: behaviour === 'nothing' ? unmeasured : figures };
  if (path === 'communes') {
    const commune = {
      code: '62080',
      name: 'Bapaume',
      postCodes: ['62450'],
      department: { code: '62', name: 'Pas-de-Calais' },
      region: { code: '32', name: 'Hauts-de-France' },
      population: null,
      latitude: null,
      longitude: null,
    };
    return { status: 200, body: { items: [commune] } };
  }
  if (path === 'experiences') {
    const page = list(behaviour === 'nothing' ? new URLSearchParams('q=introuvable') : searchParams);
    return { status: 200, body: behaviour === 'uncounted' ? { ...page, total: 10_000, exact: false } : page };
  }
  if (method === 'POST' && path.endsWith('/votes')) {
    return refusals.votes
      ? refused(refusals.votes, 409)
      : { status: 201, body: { useful: 13, notUseful: 1 } };
  }
  if (method === 'POST' && path.endsWith('/reports')) {
    return refusals.reports
      ? refused(refusals.reports, 403)
      : { status: 201, body: { id: 'S-2026-7', receivedAt: '2026-11-23T10:00:00.000Z' } };
  }
  const story = [answered, waiting].find(({ id }) => path === `experiences/${id}`);
  return story ? { status: 200, body: story } : refused('not-found', 404);
}

/** A `fetch` that gives the recorded answers. */
export function recordedFetch(behaviour: Behaviour = 'answering', refusals: Refusals = {}): typeof fetch {
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
        return Response.json(refused('internal', 500).body, {
          status: 500,
          headers: { 'content-type': 'application/problem+json' },
        });
      case 'answering':
      case 'uncounted':
      case 'nothing': {
        const { status, body } = await answer(request, behaviour, refusals);
        const type = status < 400 ? 'application/json' : 'application/problem+json';
        return Response.json(body, { status, headers: { 'content-type': type } });
      }
    }
  };
}
