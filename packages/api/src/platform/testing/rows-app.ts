import type { Endpoint } from '@spplus/contract';
import type { FastifyInstance } from 'fastify';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { pino, type Logger } from 'pino';
import { readConfiguration, type Configuration } from '../configuration.js';
import type { Database } from '../database/tables.js';
import { createAuthentication } from '../http/authentication.js';
import type { Timeouts } from '../http/connections.js';
import { allowDraining } from '../http/drain.js';
import { commonHeaders, sendHeaders } from '../http/headers.js';
import { createInstance } from '../http/instance.js';
import { limitFloods } from '../http/limits.js';
import { mountRows } from '../http/mount.js';
import { createOrigins } from '../http/origins.js';
import { observe } from '../http/observation.js';
import { PublicCache, type PublicCacheOptions } from '../http/public-cache.js';
import type { Row } from '../http/rows.js';
import { answerUnknownAddresses } from '../http/unknown-addresses.js';
import { Writes } from '../idempotency/writes.js';

export interface RowsAppOptions {
  readonly configuration?: Partial<Configuration>;
  readonly log?: Logger;
  readonly cache?: PublicCacheOptions;
  readonly timeouts?: Partial<Timeouts>;
  /** Sites whose pages may write. */
  readonly registered?: readonly string[];
}

/** A row for a test: an endpoint, and what answers it. */
export const row = (endpoint: Endpoint, handle: Row['handle'], operation = 'test.row'): Row => ({
  operation,
  endpoint,
  handle,
});

/** The way of a request, without nouns and without a database. */
export async function rowsApp(rows: readonly Row[], options: RowsAppOptions = {}): Promise<FastifyInstance> {
  const { registered = [] } = options;
  const limits = { RATE_LIMIT: '1000000', ORIGIN_RATE_LIMIT: '1000000' };
  const configuration = { ...readConfiguration(limits), ...options.configuration };
  const app = createInstance(
    { configuration, log: options.log ?? pino({ level: 'silent' }) },
    options.timeouts,
  );
  const cache = new PublicCache(options.cache);
  allowDraining(app);
  const origins = createOrigins(configuration, async (origin) => registered.includes(origin));
  sendHeaders(app, configuration, origins);
  limitFloods(app, configuration);
  observe(app, cache);
  answerUnknownAddresses(
    app,
    rows.map(({ endpoint }) => endpoint),
    origins,
  );
  mountRows(app, rows, {
    authentication: createAuthentication(async () => undefined),
    origins,
    cache,
    writes: new Writes({ db: unconnected(), now: () => new Date() }),
    headers: commonHeaders(configuration),
  });
  await app.ready();
  return app;
}

/** Compiles queries, and answers nothing. */
const unconnected = () =>
  new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
