import { sql, type Kysely } from 'kysely';
import { Gauge, type Registry } from 'prom-client';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';
import { queueNames } from '../platform/jobs/queues.js';

/** Measures what waits and what is dead: operators watch the latter. Nothing while the database is away. */
export function measureBacklog(registry: Registry, { db, log }: Pick<Context, 'db' | 'log'>): void {
  const measure = (name: string, help: string, read: (db: Kysely<Database>) => Promise<Counted[]>): Gauge =>
    new Gauge({
      name,
      help,
      labelNames: ['of', 'state'],
      registers: [registry],
      async collect() {
        this.reset();
        try {
          for (const { count, ...labels } of await read(db)) this.set(labels, count);
        } catch (error) {
          log.warn({ err: error, metric: name }, 'A measure could not be taken');
        }
      },
    });
  measure(
    'outbox_entries',
    'Mails and webhook deliveries that wait, or whose tries have run out (dead).',
    readOutboxes,
  );
  measure(
    'jobs',
    'Jobs that wait, or that were set aside in the last seven days (dead), by queue.',
    readJobs,
  );
}

interface Counted {
  readonly of: string;
  readonly state: 'waiting' | 'dead';
  readonly count: number;
}

async function readOutboxes(db: Kysely<Database>): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select 'mail' as of, state, count(rows.state) as count
    from (values ('waiting'), ('dead')) as states (state)
    left join (select state from mail where state <> 'sent') as rows using (state) group by state
    union all
    select 'webhook', case state when 'pending' then 'waiting' else state end, count(rows.state)
    from (values ('pending'), ('dead')) as states (state)
    left join (select state from webhook_delivery where state <> 'delivered') as rows using (state) group by state
  `.execute(db);
  return rows;
}

async function readJobs(db: Kysely<Database>): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select name as of, case state when 'failed' then 'dead' else 'waiting' end as state, count(*) as count
    from pgboss.job
    where name = any(${queueNames}::text[]) and state in ('created', 'retry', 'failed')
    group by 1, 2`.execute(db);
  return rows;
}
