import type { AuditEntry } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authorizationOf, testApp, type TestApp } from '../platform/testing/app.js';
import { recordAudit } from './store.js';

let api: TestApp;
let caf: Awaited<ReturnType<typeof authorizationOf>>;

before(async () => {
  api = await testApp();
  caf = await authorizationOf(api.db, { network: 'caf', rights: ['audit'] });
  const line = { operation: 'results.publish', outcome: 'done', object: null } as const;
  for (const [network, minute] of [
    ['caf', '00'],
    ['msa', '01'],
    ['caf', '02'],
    ['caf', '03'],
  ] as const) {
    const at = `2026-01-01T00:${minute}:00.000Z`;
    await recordAudit(api.db, { ...line, at, agent: { keyId: 'key', network } });
  }
});
after(() => api.close());

const list = async (query: string) => {
  const { authorization } = caf;
  const answer = await api.app.inject({ url: `/v1/agent/audit${query}`, headers: { authorization } });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<{ items: AuditEntry[]; nextCursor: string | null }>();
};

test('a network reads its own lines, newest first, page by page', async () => {
  const first = await list('?limit=2');
  const second = await list(`?limit=2&cursor=${first.nextCursor}`);
  assert.deepEqual(
    [...first.items, ...second.items].map(({ at }) => at.slice(14, 16)),
    ['03', '02', '00'],
  );
  assert.equal(second.nextCursor, null);
});

test('a line says who did what, and when', async () => {
  const [line] = (await list('?limit=1')).items;
  assert.deepEqual(
    { ...line, id: '' },
    {
      id: '',
      at: '2026-01-01T00:03:00.000Z',
      key: 'key',
      operation: 'results.publish',
      outcome: 'done',
      object: null,
    },
  );
});
