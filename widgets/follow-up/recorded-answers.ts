import {
  followUpChange,
  type Erasure,
  type FollowUp,
  type FollowUpChange,
  type PersonalData,
} from '@spplus/contract/nouns/follow-ups';
import { accepted, amended, answered, pending, rejected, removed } from './recorded-stories.js';

/** A follow-up secret, as the API makes them. */
export const token = 'Zm9sbG93LXVwLXNlY3JldC1vZi10aGUtc3RvcnktMDE';

export const recorded = { pending, amended, accepted, rejected, removed, answered };

/** Which story the link leads to, or how the API fails to tell. */
export type Behaviour =
  keyof typeof recorded | 'answering' | 'refusing' | 'failing' | 'unreachable' | 'silent';

const erasure: Erasure = {
  erasedAt: '2026-11-23T10:00:00.000Z',
  kept: [
    {
      what: 'La preuve que votre récit a été effacé',
      why: 'Elle évite qu’une sauvegarde le fasse revenir',
      until: '2027-11-23T10:00:00.000Z',
    },
  ],
};

const personalData = (story: FollowUp): PersonalData => ({
  exportedAt: '2026-11-23T10:00:00.000Z',
  story,
  email: 'camille@example.org',
  masks: [],
  mails: [],
});

/** The story once changed, as far as what is shown depends on it. */
function changed(story: FollowUp, change: FollowUpChange): FollowUp {
  const { amendment, rating, answer, confirmation, email } = change;
  const threads = story.threads.map((thread) => ({
    ...thread,
    messages: thread.messages.map((message) =>
      message.id === rating?.reply ? { ...message, rating: rating.rating } : message,
    ),
    actions: thread.actions.map((action) =>
      action.id === confirmation?.action
        ? { ...action, confirmation: { better: confirmation.better, at: '2026-11-23T10:00:00.000Z' } }
        : action,
    ),
  }));
  return {
    ...story,
    ...(amendment && { state: 'pending', revision: story.revision + 1, rejection: null }),
    ...(amendment?.title && { title: amendment.title }),
    ...(amendment?.story && { story: amendment.story }),
    ...(email === null && { contactable: false }),
    threads,
    ratable: rating ? [] : story.ratable,
    answerable: answer ? [] : story.answerable,
    confirmable: confirmation ? [] : story.confirmable,
  };
}

const problem = (code: string, status: number) =>
  Response.json(
    { type: 'about:blank', title: 'Refusé', status, code, requestId: 'r-1' },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** A `fetch` that gives the recorded answers, and remembers what was changed. */
export function recordedFetch(behaviour: Behaviour = 'answering'): typeof fetch {
  const stories: Readonly<Partial<Record<Behaviour, FollowUp>>> = recorded;
  let story = stories[behaviour] ?? answered;
  return async (input, init) => {
    const request = new Request(input, init);
    const { method, signal } = request;
    const { pathname } = new URL(request.url);
    if (behaviour === 'unreachable') throw new TypeError('Failed to fetch');
    if (behaviour === 'failing') return problem('internal', 500);
    if (behaviour === 'silent') {
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      });
    }
    if (!pathname.includes(`/v1/follow-ups/${token}`)) return problem('not-found', 404);
    if (behaviour === 'refusing' && method !== 'GET') return problem('conflict', 409);
    if (method === 'DELETE') return Response.json(erasure);
    if (pathname.endsWith('/data')) return Response.json(personalData(story));
    if (method === 'PATCH') story = changed(story, followUpChange.parse(await request.json()));
    return Response.json(story);
  };
}
