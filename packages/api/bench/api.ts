import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestPostgres } from '../src/platform/testing/postgres.js';
import { startServer, type Child } from './child.js';
import { fillDatabase, structureCode, structures, type Environment } from './dataset.js';
import { rateOf } from './load.js';
import { median, perSecond, type Line } from './table.js';

const rounds = 3;

/** Reads of results, from the cache and from both engines, against the least that could answer. */
export async function measureApi(): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'spp-bench-'));
  const postgres = await startTestPostgres();
  try {
    const onPostgres = { DATABASE_URL: postgres.url };
    const embedded = { DATA_FOLDER: join(folder, 'var') };
    for (const environment of [onPostgres, embedded]) await fillDatabase(environment);
    return [
      await cached(onPostgres, folder),
      await uncached(onPostgres, 'PostgreSQL'),
      await uncached(embedded, 'the embedded engine'),
    ];
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function cached(environment: Environment, folder: string): Promise<Line> {
  const path = `/v1/results?structure=${structureCode(1)}`;
  const api = await startServer('api', environment);
  const response = await fetch(api.origin + path);
  const body = await response.text();
  const answer = join(folder, 'answer.json');
  await writeFile(answer, JSON.stringify({ headers: sameHeaders(response.headers, body), body }));
  const bare = await startServer('bare', { BARE_ANSWER: answer });
  const { ratio, rate, other } = await compare(api, bare, () => path);
  await api.stop();
  await bare.stop();
  return {
    what: `GET /v1/results, cached, ${Buffer.byteLength(body).toLocaleString('en')} bytes`,
    measured: perSecond(rate),
    against: `bare node:http, same bytes: ${perSecond(other)}, ratio ${ratio.toFixed(2)}`,
    aim: '≥ 0.7',
    reached: ratio >= 0.7,
  };
}

/** What `node:http` writes by itself is left to it. */
function sameHeaders(headers: Headers, body: string): Record<string, string> {
  const own = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length']);
  const given = [...headers].filter(([name]) => !own.has(name));
  return { ...Object.fromEntries(given), 'content-length': String(Buffer.byteLength(body)) };
}

async function uncached(environment: Environment, engine: string): Promise<Line> {
  // One after the other: only one process can hold the embedded database.
  const rates: number[] = [];
  const others: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [name, list] of [
      ['api', rates],
      ['one-query', others],
    ] as const) {
      const server = await startServer(name, { ...environment, BYPASS_CACHE: 'true' });
      const path = everyStructure();
      await rateOf(server.origin, path);
      list.push(await rateOf(server.origin, path));
      await server.stop();
    }
  }
  const [rate, other] = [median(rates), median(others)];
  const ratio = rate / other;
  return {
    what: `GET /v1/results, past the cache, on ${engine}`,
    measured: perSecond(rate),
    against: `Fastify with one SQL query: ${perSecond(other)}, ratio ${ratio.toFixed(2)}`,
    aim: '≥ 0.5',
    reached: ratio >= 0.5,
  };
}

/** Each structure in turn. */
function everyStructure(): () => string {
  let n = 0;
  return () => `/v1/results?structure=${structureCode((n++ % structures) + 1)}`;
}

async function compare(one: Child, other: Child, path: () => string) {
  const rates: number[] = [];
  const others: number[] = [];
  await rateOf(one.origin, path);
  await rateOf(other.origin, path);
  for (let round = 0; round < rounds; round++) {
    rates.push(await rateOf(one.origin, path));
    others.push(await rateOf(other.origin, path));
  }
  const [rate, otherRate] = [median(rates), median(others)];
  return { rate, other: otherRate, ratio: rate / otherRate };
}
