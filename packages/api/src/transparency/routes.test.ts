import type { TransparencyShare } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { NewRow } from '../platform/database/tables.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { bapaume, seedRegister } from '../results/testing/register.js';

const now = '2026-03-15T12:00:00.000Z';

const published = (structure: string, indicator: string, updatedAt: string): NewRow<'result'> => ({
  structure_id: structure,
  indicator_id: indicator,
  period: '2024',
  period_end: '2024-12-31',
  value: 80,
  demonstration: false,
  updated_at: updatedAt,
});

let api: TestApp;

before(async () => {
  api = await testApp({ now });
  await seedRegister(api.db);
  await api.db
    .insertInto('result')
    .values([
      published(bapaume, 'IND-27', '2025-03-15T12:00:00.000Z'),
      published('arras', 'IND-27', '2025-03-15T11:59:59.999Z'),
      published('lille', 'IND-28', now),
      published('region32', 'IND-27', now),
    ])
    .execute();
});
after(() => api.close());

const share = async (query: string) => {
  const answer = await api.app.inject(`/v1/transparency${query}`);
  assert.equal(answer.statusCode, 200);
  return answer.json<TransparencyShare>();
};

test('only satisfaction updated within the year, of structures that welcome the public, counts', async () => {
  assert.deepEqual(await share(''), {
    structures: 4,
    publishing: 1,
    share: 25,
    start: 83,
    aim: 100,
    asOf: now,
    demonstration: false,
  });
});

test('the share of a network, and of a département', async () => {
  const network = await share('?network=travail');
  assert.deepEqual([network.structures, network.publishing], [3, 1]);
  const department = await share('?network=travail&department=62');
  assert.deepEqual([department.structures, department.publishing, department.share], [2, 1, 50]);
});

test('where no structure is counted there is no share', async () => {
  assert.equal((await share('?department=2A')).share, null);
});
