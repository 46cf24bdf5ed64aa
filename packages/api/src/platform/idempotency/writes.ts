import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Context } from '../context.js';
import { pastDeadlocks } from '../database/deadlocks.js';
import type { Database } from '../database/tables.js';
import type { Commit } from '../handlers.js';
import { Problem } from '../problems.js';
import { openAnswer, sealAnswer } from './sealed-answer.js';
import { findRecord, holdKey, insertRecord } from './store.js';

/** A write as it was asked for. */
export interface WriteRequest {
  readonly caller: { readonly keyId: string; readonly secret: string };
  /** `Idempotency-Key`; absent, the write is carried out each time it is asked for. */
  readonly key: string | undefined;
  /** Operation, address and body: what must not differ under one key. */
  readonly content: readonly (string | Uint8Array)[];
  readonly status: number;
}

export interface WriteOutcome {
  readonly status: number;
  readonly body: string;
  readonly replayed: boolean;
}

/**
 * Carries out writes, each `Idempotency-Key` once for a caller.
 *
 * Guaranteed: the write and the record of its key are one transaction, and the answer leaves after its commit. So
 * whatever breaks in between, a key is either recorded with what it wrote, or free: none stays in flight for ever.
 * A key being carried out is refused meanwhile with `idempotency-in-flight`: here by `underWay`, in other processes
 * by an advisory lock that ends with the transaction. Refusals are not recorded: nothing was written, and the same
 * request may succeed later.
 */
export class Writes {
  private readonly underWay = new Set<string>();

  constructor(private readonly context: Pick<Context, 'db' | 'now'>) {}

  /** @throws Problem `idempotency-mismatch` or `idempotency-in-flight`, or what `carryOut` throws. */
  async run(
    request: WriteRequest,
    serialize: (answer: unknown) => string,
    carryOut: (commit: Commit<unknown>) => Promise<unknown>,
  ): Promise<WriteOutcome> {
    if (request.key === undefined) return this.write(request, undefined, serialize, carryOut);
    const id = digest([request.caller.keyId, request.key]);
    if (this.underWay.has(id)) throw inFlight();
    this.underWay.add(id);
    try {
      return (await this.replay(request, id)) ?? (await this.write(request, id, serialize, carryOut));
    } finally {
      this.underWay.delete(id);
    }
  }

  private async replay(request: WriteRequest, id: string): Promise<WriteOutcome | undefined> {
    const record = await findRecord(this.context.db, id);
    if (record === undefined) return undefined;
    if (record.request_hash !== digest(request.content)) throw new Problem('idempotency-mismatch');
    const body = openAnswer(record.response, request.caller.secret, id);
    return { status: record.status, body, replayed: true };
  }

  private async write(
    request: WriteRequest,
    id: string | undefined,
    serialize: (answer: unknown) => string,
    carryOut: (commit: Commit<unknown>) => Promise<unknown>,
  ): Promise<WriteOutcome> {
    let body: string | undefined;
    await carryOut(async (work) => {
      const transaction = this.context.db.transaction();
      const write = async (trx: Transaction<Database>) => {
        if (id !== undefined) await this.claim(trx, id);
        const answer = await work(trx);
        const serialized = serialize(answer);
        if (id !== undefined) await this.record(trx, id, request, serialized);
        return [answer, serialized] as const;
      };
      const [answer, serialized] = await pastDeadlocks(() => transaction.execute(write));
      body = serialized;
      return answer;
    });
    if (body === undefined) throw new Error('A handler answered a write without committing it.');
    return { status: request.status, body, replayed: false };
  }

  private async claim(transaction: Transaction<Database>, id: string): Promise<void> {
    const free = (await holdKey(transaction, id)) && (await findRecord(transaction, id)) === undefined;
    // Another process is at it, or ended between our look and our lock: the next try replays its answer.
    if (!free) throw inFlight();
  }

  private async record(
    transaction: Transaction<Database>,
    id: string,
    { caller, content, status }: WriteRequest,
    body: string,
  ): Promise<void> {
    await insertRecord(transaction, {
      id,
      request_hash: digest(content),
      status,
      response: sealAnswer(body, caller.secret, id),
      created_at: this.context.now().toISOString(),
    });
  }
}

const inFlight = (): Problem => new Problem('idempotency-in-flight', { retryAfterSeconds: 1 });

/** One hash over several parts, whose lengths keep `ab, c` apart from `a, bc`. */
function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}
