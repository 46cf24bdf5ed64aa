import type { BodyOf, Table } from '@spplus/contract';
import { Problem } from '../platform/problems.js';
import { spanOf } from '../results/periods.js';

export type Proof = NonNullable<BodyOf<Table['actions']['finish']>['indicator']>;

/** `today`: `YYYY-MM-DD`. @throws Problem `invalid-body` for a promise that is already broken. */
export function checkPromise(dueOn: string, today: string): void {
  if (dueOn >= today) return;
  throw invalid('/dueOn', `An action is promised for ${today} or later.`);
}

/**
 * An indicator moved from one period to a later one. `published`: those of the two that have a result.
 *
 * @throws Problem `invalid-body` where a result is missing, or the later period does not end after the earlier.
 */
export function checkProof({ id, before, after }: Proof, published: ReadonlySet<string>): void {
  for (const [part, period] of [
    ['before', before],
    ['after', after],
  ] as const) {
    if (published.has(period)) continue;
    throw invalid(`/indicator/${part}`, `The structure has no public result of «${id}» for ${period}.`);
  }
  if (spanOf(before).end < spanOf(after).end) return;
  throw invalid('/indicator/after', `${after} does not come after ${before}.`);
}

const invalid = (pointer: string, detail: string): Problem =>
  new Problem('invalid-body', { detail, errors: [{ pointer, detail }] });
