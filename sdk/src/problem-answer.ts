import { problem, type Problem } from '@spplus/contract/problem';
import { ClientError, ServerError } from './errors/refusals.js';
import type { Failure, SppError } from './errors/spp-error.js';

/** The class to throw for each problem code. */
export type ErrorClasses = Readonly<Record<string, new (failure: Failure) => SppError>>;

/** The problem document of an answer; undefined where there is none, as from a proxy in between. */
export async function problemOf(response: Response): Promise<Problem | undefined> {
  const body: unknown = await response.json().catch(() => undefined);
  return problem.safeParse(body).data;
}

/** What to throw for an answer that is no success. A code without a class, new or foreign, goes by its status. */
export async function refusal(response: Response, what: string, classes: ErrorClasses): Promise<SppError> {
  const { status } = response;
  const document = await problemOf(response);
  const { code = `http-${status}`, detail } = document ?? {};
  const byStatus = status >= 500 ? ServerError : ClientError;
  const Refusal = (Object.hasOwn(classes, code) && classes[code]) || byStatus;
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  const message = `${what}: ${status} ${detail ?? code}`;
  return new Refusal({ ...document, status, code, retryAfter, message });
}
