import type { Indicator } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { authorizationOf, testApp, type TestApp } from '../platform/testing/app.js';
import { bapaume, seedRegister } from '../results/testing/register.js';

const description = {
  network: 'travail',
  name: 'Demandeurs d’emploi satisfaits',
  kind: 'satisfaction',
  unit: 'percent',
  direction: 'higher-is-better',
  frequency: 'yearly',
};

let api: TestApp;
let network: { authorization: string };
let subtree: { authorization: string };
before(async () => {
  api = await testApp();
  await seedRegister(api.db);
  network = await authorizationOf(api.db, { network: 'travail', rights: ['indicators', 'results'] });
  subtree = await authorizationOf(api.db, { network: 'travail', structure: 'dep62', rights: ['indicators'] });
});
after(() => api.close());
beforeEach(async () => {
  api.context.invalidate();
  await api.db.deleteFrom('audit').execute();
});

const save = (id: string, payload: object, headers = network) =>
  api.app.inject({
    method: 'PUT',
    url: `/v1/agent/indicators/${id}`,
    headers: { authorization: headers.authorization },
    payload,
  });
const get = (path: string) => api.app.inject({ method: 'GET', url: `/v1/indicators${path}` });
const lastAudit = () =>
  api.db
    .selectFrom('audit')
    .select(['operation', 'outcome', 'object'])
    .orderBy('id', 'desc')
    .executeTakeFirst();
const pointersOf = (answer: Awaited<ReturnType<typeof save>>) =>
  answer.json<{ errors?: { pointer: string }[] }>().errors?.map(({ pointer }) => pointer);

describe('GET /v1/indicators', () => {
  it('lists page by page, narrowed to a network and a kind', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const answer = await get(`?limit=1${cursor}`);
      assert.equal(answer.statusCode, 200, answer.body);
      const { items, nextCursor } = answer.json<{ items: Indicator[]; nextCursor: string | null }>();
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    assert.deepEqual(seen, ['IND-27', 'IND-28', 'IND-90']);
    const narrowed = await get('?network=travail&kind=performance');
    assert.deepEqual(
      narrowed.json<{ items: Indicator[] }>().items.map(({ id }) => id),
      ['IND-28'],
    );
  });

  it('gives one, or nothing', async () => {
    assert.equal((await get('/IND-27')).json<Indicator>().kind, 'satisfaction');
    assert.equal((await get('/IND-0')).statusCode, 404);
  });
});

describe('PUT /v1/agent/indicators/{id}', () => {
  it('creates an indicator, named officially as for citizens unless said otherwise', async () => {
    const answer = await save('IND-1', description);
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal(answer.json<Indicator>().officialName, description.name);
    assert.equal(answer.json<Indicator>().demonstration, false);
    assert.deepEqual((await get('/IND-1')).json(), answer.json());
    assert.deepEqual(await lastAudit(), { operation: 'indicators.save', outcome: 'done', object: 'IND-1' });
  });

  it('replaces the whole description, and is read at once', async () => {
    await save('IND-2', { ...description, source: 'Enquête' });
    assert.equal((await get('/IND-2')).json<Indicator>().source, 'Enquête');
    await save('IND-2', { ...description, name: 'Autre nom' });
    const after = (await get('/IND-2')).json<Indicator>();
    assert.deepEqual([after.name, after.source], ['Autre nom', null]);
  });

  it('asks a mark, and a mark alone, for the highest there is', async () => {
    assert.deepEqual(pointersOf(await save('IND-3', { ...description, unit: 'mark' })), ['/outOf']);
    assert.deepEqual(pointersOf(await save('IND-3', { ...description, outOf: 5 })), ['/outOf']);
    assert.equal((await save('IND-3', { ...description, unit: 'mark', outOf: 5 })).statusCode, 200);
  });

  it('settles what the numbers mean once results exist', async () => {
    await save('IND-4', description);
    assert.equal((await save('IND-4', { ...description, unit: 'days' })).statusCode, 200);
    await save('IND-4', description);
    const published = await api.app.inject({
      method: 'PUT',
      url: '/v1/agent/results',
      headers: { authorization: network.authorization },
      payload: { rows: [{ structure: bapaume, indicator: 'IND-4', period: '2025', value: 80 }] },
    });
    assert.equal(published.statusCode, 200, published.body);
    const changed = { ...description, kind: 'performance', unit: 'mark', outOf: 10, frequency: 'monthly' };
    const refused = await save('IND-4', changed);
    assert.equal(refused.statusCode, 409, refused.body);
    assert.deepEqual(pointersOf(refused), ['/kind', '/unit', '/outOf', '/frequency']);
    assert.equal((await get('/IND-4')).json<Indicator>().unit, 'percent');
    const corrected = await save('IND-4', { ...description, direction: 'lower-is-better', name: 'Corrigé' });
    assert.equal(corrected.statusCode, 200, corrected.body);
  });

  it('never changes its scale under a publication at the same time', async () => {
    for (const id of ['IND-71', 'IND-72', 'IND-73', 'IND-74']) {
      await save(id, description);
      const rows = [{ structure: bapaume, indicator: id, period: '2025', value: 80 }];
      const answers = await Promise.all([
        save(id, { ...description, unit: 'mark', outOf: 10 }),
        api.app.inject({
          method: 'PUT',
          url: '/v1/agent/results',
          headers: { authorization: network.authorization },
          payload: { rows },
        }),
      ]);
      // Either the results came first and settled the unit, or 80 out of 10 is refused.
      const statuses = answers.map(({ statusCode }) => statusCode).join(' ');
      assert.match(statuses, /^(409 200|200 422)$/);
    }
  });

  it('keeps to its network, which it tells from nothing in the audit alone', async () => {
    assert.equal((await save('IND-5', { ...description, network: 'caf' })).statusCode, 404);
    assert.deepEqual(await lastAudit(), { operation: 'indicators.save', outcome: 'refused', object: 'caf' });
    assert.equal((await save('IND-90', description)).statusCode, 404);
    assert.deepEqual(await lastAudit(), {
      operation: 'indicators.save',
      outcome: 'refused',
      object: 'IND-90',
    });
    assert.equal((await get('/IND-90')).json<Indicator>().network, 'caf');
  });

  it('is for keys of a whole network', async () => {
    assert.equal((await save('IND-6', description, subtree)).statusCode, 403);
    assert.deepEqual(await lastAudit(), {
      operation: 'indicators.save',
      outcome: 'refused',
      object: 'IND-6',
    });
    assert.equal((await get('/IND-6')).statusCode, 404);
  });
});
