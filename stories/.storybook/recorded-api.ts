/** Puts a story's own `fetch` in place of the page's for what the API would answer; returns how to undo it. */
export function answerWith(recorded: typeof fetch): () => void {
  const own = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    return pathname.startsWith('/v1/') ? recorded(input, init) : own(input, init);
  };
  return () => {
    globalThis.fetch = own;
  };
}

/** Answers everything with one body. */
export const always =
  (body: unknown): typeof fetch =>
  () =>
    Promise.resolve(Response.json(body));
