import type { Right } from '@spplus/contract';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { buildApp, type AppOptions } from '../../app.js';
import { hashOf, newSecret } from '../../keys/secret.js';
import { readConfiguration, type Configuration } from '../configuration.js';
import { createContext, type Context } from '../context.js';
import type { Database } from '../database/tables.js';
import { testSecretKey } from './context.js';
import { testDatabase, type TestDatabase } from './database.js';

export { testSecretKey };

export interface TestAppOptions extends AppOptions {
  readonly configuration?: Partial<Configuration>;
  /** The moment at which the test begins. */
  readonly now?: string;
  readonly log?: Logger;
}

export interface TestApp {
  readonly app: FastifyInstance;
  readonly db: Kysely<Database>;
  readonly engine: TestDatabase['engine'];
  readonly context: Context;
  /** Sets the present. */
  readonly setNow: (moment: string) => void;
  close(): Promise<void>;
}

/** The whole application on a fresh database of its own. Ask it by `app.inject`. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { db, engine, close } = await testDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'spplus-data-'));
  let present = options.now ?? '2026-03-15T12:00:00.000Z';
  const context = await createContext({
    db,
    configuration: {
      ...readConfiguration({
        RATE_LIMIT: '1000000',
        ORIGIN_RATE_LIMIT: '1000000',
        CHALLENGE_COST: '20',
        STORY_LIMIT: '1000000',
        VOTE_LIMIT: '1000000',
        REPORT_LIMIT: '1000000',
        SECRET_KEY: testSecretKey,
        DATA_FOLDER: dataFolder,
      }),
      ...options.configuration,
    },
    log: options.log ?? pino({ level: 'silent' }),
    now: () => new Date(present),
  });
  const app = await buildApp(context, options);
  return {
    app,
    db,
    engine,
    context,
    setNow: (moment) => {
      present = moment;
    },
    async close() {
      await app.close();
      await close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** An API key of a network, which is created where it is missing. Gives the header to send. */
export async function authorizationOf(
  db: Kysely<Database>,
  {
    network,
    structure = null,
    rights,
  }: { network: string; structure?: string | null; rights: readonly Right[] },
): Promise<{ authorization: string; keyId: string }> {
  const secret = newSecret();
  const keyId = randomUUID();
  await db
    .insertInto('network')
    .values({ id: network, name: network, short_name: network, ministry: null, position: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('api_key')
    .values({
      id: keyId,
      hash: hashOf(secret),
      label: 'test',
      network_id: network,
      structure_id: structure,
      rights: [...rights],
      created_at: '2026-01-01T00:00:00.000Z',
      revoked_at: null,
    })
    .execute();
  return { authorization: `Bearer ${secret}`, keyId };
}
