import type { AnswerOf, Endpoint } from '@spplus/contract/endpoint';
import { AnswerError } from './errors/answer-error.js';
import { interruption } from './errors/interruptions.js';

/** Reads an answer as its row says. Fields the contract does not know are left out; a mismatch throws. */
export function readAnswer<E extends Endpoint>(
  row: E,
  what: string,
  response: Response,
  signal?: AbortSignal,
): Promise<AnswerOf<E>>;
export async function readAnswer(
  { answer }: Endpoint,
  what: string,
  response: Response,
  signal?: AbortSignal,
): Promise<unknown> {
  if (answer === 'no-content') return;
  const mismatch = (message: string, cause?: unknown) =>
    new AnswerError({
      message: `${what}: ${message}`,
      status: response.status,
      requestId: response.headers.get('x-request-id') ?? undefined,
      cause,
    });

  const expected = typeof answer === 'string' ? answer : 'application/json';
  const type = response.headers.get('content-type');
  if (!type?.startsWith(expected)) throw mismatch(`${expected} was expected, ${type} came`);

  const text = await response.text().catch((cause: unknown) => {
    throw interruption(cause, what, signal);
  });
  if (typeof answer === 'string') return text;

  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw mismatch('the answer is no JSON', cause);
  }
  const { data, error } = answer.safeParse(json);
  if (error) throw mismatch(`wrong at ${error.issues.map(({ path }) => path.join('.')).join(', ')}`, error);
  return data;
}
