import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import { openPostgresql } from '../database/postgresql.js';
import type { TestDatabase } from './database.js';
import { migrationsHash } from './migrations-hash.js';
import { startTestPostgres } from './postgres.js';

const log = pino({ level: 'silent' });
/** Any number: test files that make the template wait for each other on it. */
const templateLock = 7_146_202;

/** A copy of a migrated database on the server of the tests. */
export async function postgresqlTestDatabase(): Promise<TestDatabase> {
  const shared = process.env['SPP_TEST_POSTGRES_URL'];
  const own = shared === undefined ? await startTestPostgres() : undefined;
  const server = shared ?? own?.url ?? '';
  const name = `spplus_${randomBytes(6).toString('hex')}`;
  await onServer(server, async (client) => {
    await client.query(`create database ${name} template ${await template(server, client)}`);
  });
  const { db, engine, close } = await openPostgresql(addressOf(server, name), log);
  const erase = async (): Promise<void> => {
    await close();
    await onServer(server, (client) => client.query(`drop database ${name} with (force)`));
    await own?.stop();
  };
  return { db, engine, close: erase };
}

async function template(server: string, client: pg.Client): Promise<string> {
  const name = `spplus_template_${await migrationsHash()}`;
  await client.query('select pg_advisory_lock($1)', [templateLock]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) {
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft}`);
    await client.query(`create database ${draft}`);
    await (await openPostgresql(addressOf(server, draft), log)).close();
    await client.query(`alter database ${draft} rename to ${name}`);
  }
  await client.query('select pg_advisory_unlock($1)', [templateLock]);
  return name;
}

async function onServer(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
