import { AnswerError, ClientError, ConnectionError, ServerError, SppError, TimeoutError } from '../errors.js';
import { WrongUsage } from './wrong-usage.js';

/** How a command failed: its exit code, and what the standard error says. */
export interface Failure {
  readonly code: 1 | 2 | 3;
  readonly text: string;
}

/** Throws anything that is neither the API's refusal, a wrong use, nor a failed connection. */
export function failureOf(error: unknown, json: boolean): Failure {
  if (error instanceof WrongUsage)
    return { code: 2, text: json ? asJson({ detail: error.message }) : error.message };
  if (!(error instanceof SppError)) throw error;
  const code = isUnreachable(error) ? 3 : 1;
  return { code, text: json ? asJson(error) : inWords(error) };
}

// A proxy's error page and another site's answer say that the API itself was not reached.
const isUnreachable = (error: SppError): boolean =>
  error instanceof ConnectionError ||
  error instanceof TimeoutError ||
  error instanceof AnswerError ||
  (error instanceof ServerError && [502, 503, 504].includes(error.status ?? 0)) ||
  (error instanceof ClientError && error.code.startsWith('http-'));

function inWords({ message, errors, requestId }: SppError): string {
  const where = errors.map(({ pointer, detail }) => `  ${pointer}: ${detail}`);
  return [message, ...where, ...(requestId ? [`  (request ${requestId})`] : [])].join('\n');
}

const asJson = (
  problem: Partial<Pick<SppError, 'code' | 'status' | 'detail' | 'errors' | 'requestId'>>,
): string => {
  const { code = 'wrong-usage', status, detail, errors, requestId } = problem;
  return JSON.stringify({ code, status, detail, errors, requestId }, null, 2);
};
