import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pino } from 'pino';
import { readConfiguration } from '../configuration.js';
import { createContext, type Context } from '../context.js';
import { openDatabase, type OpenDatabase } from '../database/open.js';
import { testSecretKey } from '../testing/context.js';
import { startTestPostgres, type TestPostgres } from '../testing/postgres.js';
import { startWork, type Working } from './start-work.js';

const log = pino({ level: 'silent' });
let postgres: TestPostgres;
let database: OpenDatabase;
let context: Context;
let working: Working | undefined;

before(async () => {
  postgres = await startTestPostgres();
  const configuration = readConfiguration({ DATABASE_URL: postgres.url, SECRET_KEY: testSecretKey });
  database = await openDatabase(configuration, log);
  context = await createContext({ db: database.db, configuration, log, now: () => new Date() });
});
after(async () => {
  await working?.stop();
  await database.close();
  await postgres.stop();
});

test('fault 3, PostgreSQL gone and back: jobs are worked on again, without a restart', async () => {
  const done: string[] = [];
  let tell: () => void = () => undefined;
  const next = (): Promise<void> => new Promise((resolve) => (tell = resolve));
  const idle = { run: () => Promise.resolve() };
  const mail = {
    run: ({ id }: { readonly id: string }) => {
      done.push(id);
      tell();
      return Promise.resolve();
    },
  };
  working = await startWork(context, { mail, webhook: idle, 'ask-if-better': idle, purge: idle });
  const enqueue = (id: string) =>
    context.db.transaction().execute((transaction) => context.jobs.enqueue(transaction, 'mail', { id }));

  const first = next();
  await enqueue('before');
  await first;
  await postgres.pause();
  await assert.rejects(enqueue('meanwhile'));
  await postgres.resume();
  const second = next();
  await enqueue('after');
  await second;
  assert.deepEqual(done, ['before', 'after']);
});
