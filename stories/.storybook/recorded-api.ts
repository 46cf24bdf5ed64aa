/** An answer by path (query included or not), or how the API fails. */
export type RecordedAnswers = Readonly<Record<string, unknown>>;

/** Never answers, so that the loading state can be looked at. */
export const pending = Symbol('pending');
/** The network is down. */
export const unreachable = Symbol('unreachable');

const find = (answers: RecordedAnswers, { pathname, search }: URL): unknown =>
  answers[pathname + search] ?? answers[pathname];

/** Answers the API's requests from records while a story is shown; returns how to undo it. */
export function answerFrom(answers: RecordedAnswers): () => void {
  const before = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (!url.pathname.startsWith('/v1/')) return before(input, init);
    const answer = find(answers, url);
    if (answer === pending) return new Promise<never>(() => undefined);
    if (answer === unreachable) throw new TypeError('Failed to fetch');
    return answer === undefined
      ? Response.json(
          { type: 'about:blank', title: 'Not found', status: 404, code: 'not-found', requestId: 'story' },
          { status: 404 },
        )
      : Response.json(answer);
  };
  return () => {
    globalThis.fetch = before;
  };
}
