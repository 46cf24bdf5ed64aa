import { sql, type Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../tables.js';

/** How often the database is looked at, in milliseconds. */
const interval = 30_000;
/** How much must have been written, in bytes of write-ahead log, for tables to be vacuumed and analysed. */
const worthVacuuming = 4 * 1024 * 1024;

/**
 * Does what PostgreSQL's background processes would: nothing else checkpoints, vacuums or gathers
 * statistics in the embedded engine, and its write-ahead log would grow without end.
 */
export class Maintenance {
  private readonly timer: NodeJS.Timeout;

  private constructor(
    private readonly db: Kysely<Database>,
    private readonly log: Logger,
    private checkpointed: number,
    private vacuumed: number,
  ) {
    this.timer = setInterval(() => void this.run(), interval).unref();
  }

  static async start(db: Kysely<Database>, log: Logger): Promise<Maintenance> {
    const written = await bytesWritten(db);
    return new Maintenance(db, log, written, written);
  }

  /** Vacuums and analyses when enough was written since the last time, and checkpoints when anything was. */
  async run(): Promise<void> {
    try {
      await this.tidy();
    } catch (error) {
      this.log.warn({ err: error }, 'Database maintenance failed; it is tried again later');
    }
  }

  /** A last run; none follows. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.run();
  }

  private async tidy(): Promise<void> {
    const written = await bytesWritten(this.db);
    if (written === this.checkpointed) return;
    if (written - this.vacuumed >= worthVacuuming) {
      await sql`vacuum (analyze)`.execute(this.db);
      this.vacuumed = written;
    }
    await sql`checkpoint`.execute(this.db);
    this.checkpointed = await bytesWritten(this.db);
  }
}

/** Bytes of write-ahead log since the cluster was created. */
async function bytesWritten(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as bytes`.execute(db);
  return rows[0]?.bytes ?? 0;
}
