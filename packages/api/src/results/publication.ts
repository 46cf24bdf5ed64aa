import type { ProblemError, PublicationReport, Table } from '@spplus/contract';
import { recordAudit } from '../audit/store.js';
import type { Context } from '../platform/context.js';
import type { Call } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { findForeign, holdIndicators, namesIn, readReach } from './reach-store.js';
import { publicationFaults } from './rules.js';
import { publishResults } from './store.js';

type PublishCall = Pick<Call<Table['results']['publish']>, 'agent' | 'body' | 'commit'>;

const operation = 'results.publish';

/**
 * Checks every row, then applies all of them together with their audit line.
 *
 * @throws Problem `invalid-body` with each fault located, and nothing applied. A row about another network reads
 * like one about nothing, but leaves an audit line.
 */
export async function publish(
  { db, now }: Context,
  { agent, body, commit }: PublishCall,
): Promise<PublicationReport> {
  const moment = now();
  const at = moment.toISOString();
  const names = namesIn(body);
  const reach = await readReach(db, agent, names);
  const faults = publicationFaults(body, reach, moment);
  if (faults.length > 0) {
    const object = await findForeign(db, names, reach);
    if (object !== undefined) await recordAudit(db, { at, agent, operation, outcome: 'refused', object });
    throw refusal(faults);
  }
  return commit(async (transaction) => {
    const indicators = await holdIndicators(transaction, agent, names);
    // An indicator may have been described otherwise since the first look.
    const late = publicationFaults(body, { ...reach, indicators }, moment);
    if (late.length > 0) throw refusal(late);
    const [structure, ...others] = names.structures;
    const object = structure !== undefined && others.length === 0 ? structure : null;
    await recordAudit(transaction, { at, agent, operation, outcome: 'done', object });
    return publishResults(transaction, {
      rows: body.rows.map((row) => ({ ...row, updatedAt: at })),
      national: (body.national ?? []).map((row) => ({ ...row, updatedAt: at })),
      demonstration: false,
    });
  });
}

function refusal(errors: readonly ProblemError[]): Problem {
  const detail = `Nothing was published: ${errors.length} fault(s) found. Correct each at its pointer and send it all again.`;
  return new Problem('invalid-body', { detail, errors });
}
