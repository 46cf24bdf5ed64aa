import autocannon from 'autocannon';

const connections = 20;
const seconds = 4;

/**
 * Requests a second that a server answers to twenty connections which each wait for their answer. The path is asked
 * anew for each request. Throws where an answer is not a success.
 */
export async function rateOf(origin: string, path: () => string): Promise<number> {
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, path: path() }) }],
  });
  if (result.non2xx + result.errors > 0) {
    throw new Error(
      `${origin}${path()}: ${result.non2xx} answers other than a success, ${result.errors} errors.`,
    );
  }
  return result.requests.total / result.duration;
}
