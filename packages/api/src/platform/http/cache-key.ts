export type KeyReader = (url: string, params: unknown) => string | undefined;

/**
 * The same key for the same question to an endpoint, however its parameters are ordered and encoded; undefined where
 * the query string is malformed, and must be refused.
 */
export function cacheKeyOf(operation: string, hasParams: boolean): KeyReader {
  return (url, params) => {
    const mark = url.indexOf('?');
    const query = mark < 0 ? '' : normalise(url.slice(mark + 1));
    if (query === undefined) return undefined;
    return hasParams ? `${operation} ${JSON.stringify(params)}?${query}` : `${operation}?${query}`;
  };
}

function normalise(query: string): string | undefined {
  const encoded = query.includes('%') || query.includes('+');
  if (!encoded && !query.includes('&')) return query;
  try {
    const pairs = query.split('&');
    return (encoded ? pairs.map(normalisePair) : pairs).sort().join('&');
  } catch {
    return undefined;
  }
}

function normalisePair(pair: string): string {
  const equals = pair.indexOf('=');
  if (equals < 0) return normaliseText(pair);
  return `${normaliseText(pair.slice(0, equals))}=${normaliseText(pair.slice(equals + 1))}`;
}

/** @throws URIError */
const normaliseText = (text: string): string =>
  encodeURIComponent(decodeURIComponent(text.replaceAll('+', ' ')));
