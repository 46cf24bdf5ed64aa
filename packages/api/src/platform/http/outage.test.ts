import { pino } from 'pino';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../app.js';
import { readConfiguration } from '../configuration.js';
import { createContext } from '../context.js';
import { openDatabase, type OpenDatabase } from '../database/open.js';
import { authorizationOf, testSecretKey } from '../testing/app.js';
import { startTestPostgres, type TestPostgres } from '../testing/postgres.js';

const log = pino({ level: 'silent' });
let postgres: TestPostgres;
let database: OpenDatabase;
let app: FastifyInstance;
let authorization: string;

before(async () => {
  postgres = await startTestPostgres();
  const configuration = readConfiguration({ DATABASE_URL: postgres.url, SECRET_KEY: testSecretKey });
  database = await openDatabase(configuration, log);
  const context = await createContext({ db: database.db, configuration, log, now: () => new Date() });
  app = await buildApp(context, { cache: { freshMilliseconds: 0 } });
  ({ authorization } = await authorizationOf(database.db, { network: 'caf', rights: ['keys'] }));
});
after(async () => {
  await app.close();
  await database.close();
  await postgres.stop();
});

const read = (url: string) => app.inject(url);
const write = (key: string) =>
  app.inject({
    method: 'POST',
    url: '/v1/agent/keys',
    headers: { authorization, 'idempotency-key': key },
    payload: { label: key, network: 'caf', rights: ['keys'] },
  });

const keysNamed = async (label: string): Promise<number> =>
  (await database.db.selectFrom('api_key').select('id').where('label', '=', label).execute()).length;

describe('PostgreSQL gone and back', () => {
  test('reads are served from memory, writes refused, and nothing is acknowledged falsely', async () => {
    const known = await read('/v1/networks');
    assert.equal((await write('before')).statusCode, 201);
    await postgres.pause();

    const old = await read('/v1/networks');
    assert.deepEqual([old.statusCode, old.body], [200, known.body]);
    assert.equal(old.headers['warning'], '110 - "Response is Stale"');
    assert.equal((await read('/v1/networks?limit=3')).statusCode, 503);

    const refused = await write('during');
    assert.equal(refused.statusCode, 503);
    assert.equal(refused.headers['retry-after'], '2');
    assert.equal((await read('/ready')).statusCode, 503);
    assert.equal((await read('/health')).statusCode, 200);

    await postgres.resume();
    const back = performance.now();
    while ((await write('during')).statusCode !== 201) await delay(20);
    assert.ok(performance.now() - back < 2000, 'recovers within two seconds');
    assert.equal((await read('/ready')).statusCode, 200);
    assert.equal(await keysNamed('before'), 1);
    assert.equal(await keysNamed('during'), 1);
    // The database was left alone for a second after it was found gone: then it is asked again.
    while ((await read('/v1/networks')).headers['warning'] !== undefined) await delay(20);
    assert.ok(performance.now() - back < 2000, 'reads too');
  });
});
