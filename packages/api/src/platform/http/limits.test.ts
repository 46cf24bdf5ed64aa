import { endpoint } from '@spplus/contract';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import type { Configuration } from '../configuration.js';
import { row, rowsApp } from '../testing/rows-app.js';
import { fieldsOf } from '../testing/json.js';

const state = { answer: z.object({ ok: z.boolean() }), status: 200, access: 'public' } as const;
const thing = endpoint({ method: 'GET', path: '/v1/thing', cacheSeconds: 60, ...state });
const health = endpoint({ method: 'GET', path: '/health', ...state });
const ok = async () => ({ ok: true });

let app: FastifyInstance;
const serve = async (configuration: Partial<Configuration>) => {
  app = await rowsApp([row(thing, ok), row(health, ok)], { configuration });
};
afterEach(() => app.close());

const get = (remoteAddress: string, headers = {}, url = '/v1/thing') =>
  app.inject({ url, remoteAddress, headers });
const statuses = async (...answers: ReturnType<typeof get>[]) =>
  (await Promise.all(answers)).map(({ statusCode }) => statusCode);

describe('floods', () => {
  test('from one address → 429 with Retry-After, answers from memory included', async () => {
    await serve({ rateLimit: 2 });
    assert.deepEqual(await statuses(get('203.0.113.1'), get('203.0.113.1')), [200, 200]);
    const refused = await get('203.0.113.1', { origin: 'https://caf.example' });
    assert.equal(refused.statusCode, 429);
    assert.match(String(refused.headers['retry-after']), /^\d+$/);
    assert.equal(fieldsOf(refused.body)['code'], 'rate-limited');
    assert.equal(refused.headers['access-control-allow-origin'], '*');
    assert.equal((await get('203.0.113.2')).statusCode, 200);
  });

  test('from the pages of one origin → 429, whatever the addresses', async () => {
    await serve({ originRateLimit: 2 });
    const from = (address: string, origin: string) => get(address, { origin });
    assert.deepEqual(
      await statuses(
        from('203.0.113.1', 'https://a.example'),
        from('203.0.113.2', 'https://a.example'),
        from('203.0.113.3', 'https://a.example'),
        from('203.0.113.3', 'https://b.example'),
      ),
      [200, 200, 429, 200],
    );
  });

  test('probes of a load balancer are not counted', async () => {
    await serve({ rateLimit: 1 });
    const probe = () => get('203.0.113.1', {}, '/health');
    assert.deepEqual(await statuses(probe(), probe(), probe()), [200, 200, 200]);
  });
});

describe('X-Forwarded-For', () => {
  const through = (client: string, proxy = '10.0.0.1') => get(proxy, { 'x-forwarded-for': client });

  test('is ignored unless the proxy is trusted', async () => {
    await serve({ rateLimit: 1 });
    assert.deepEqual(await statuses(through('203.0.113.1'), through('203.0.113.2')), [200, 429]);
  });

  test('is believed from a trusted proxy, its last word only', async () => {
    await serve({ rateLimit: 1, trustProxy: ['10.0.0.0/8'] });
    assert.deepEqual(
      await statuses(
        through('203.0.113.1'),
        through('203.0.113.2'),
        through('198.51.100.7, 203.0.113.2'),
        through('203.0.113.3', '192.0.2.1'),
        through('203.0.113.4', '192.0.2.1'),
      ),
      [200, 200, 429, 200, 429],
    );
  });
});
