import autocannon from 'autocannon';

const connections = 20;
const seconds = 4;

export interface Load {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds of half of the answers, and of all but one in a hundred, at most. */
  readonly p50: number;
  readonly p99: number;
}

type Asked = Pick<autocannon.Request, 'path' | 'method' | 'body' | 'headers'>;

/**
 * What a server answers to twenty connections which each wait for their answer. The request is asked anew each time.
 * Throws where an answer is not a success.
 */
export async function loadOf(origin: string, next: () => Asked): Promise<Load> {
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  });
  if (result.non2xx + result.errors > 0) {
    throw new Error(
      `${origin}${next().path}: ${result.non2xx} answers other than a success, ${result.errors} errors.`,
    );
  }
  const { p50, p99 } = result.latency;
  return { rate: result.requests.total / result.duration, p50, p99 };
}

/** `loadOf`, of reads. */
export const rateOf = async (origin: string, path: () => string): Promise<number> =>
  (await loadOf(origin, () => ({ path: path() }))).rate;
