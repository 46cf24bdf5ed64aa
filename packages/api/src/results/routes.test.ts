import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { authorizationOf, testApp, type TestApp } from '../platform/testing/app.js';
import { bapaume, seedRegister } from './testing/register.js';

const now = '2026-03-15T12:00:00.000Z';
const row = { structure: bapaume, indicator: 'IND-27', period: '2025', value: 78.8, n: 400 };

let api: TestApp;
let network: { authorization: string };
let subtree: { authorization: string };
before(async () => {
  api = await testApp();
  await seedRegister(api.db);
  network = await authorizationOf(api.db, { network: 'travail', rights: ['results'] });
  subtree = await authorizationOf(api.db, { network: 'travail', structure: 'dep62', rights: ['results'] });
});
after(() => api.close());
beforeEach(async () => {
  api.setNow(now);
  api.context.invalidate();
  for (const table of ['result', 'national_result', 'period_summary', 'audit'] as const)
    await api.db.deleteFrom(table).execute();
});

const publish = (payload: object, { authorization } = network) =>
  api.app.inject({ method: 'PUT', url: '/v1/agent/results', headers: { authorization }, payload });
const read = (query: string) => api.app.inject({ method: 'GET', url: `/v1/results?${query}` });
const auditLines = () =>
  api.db.selectFrom('audit').select(['operation', 'outcome', 'object']).orderBy('id').execute();
const stored = () => api.db.selectFrom('result').selectAll().execute();

interface Listed {
  items: { structure: { id: string; match: string | null }; results: Record<string, unknown>[] }[];
}
interface Refused {
  code: string;
  errors?: { pointer: string; detail: string }[];
}

describe('PUT /v1/agent/results', () => {
  it('publishes and is read at once', async () => {
    const before = await read(`structure=${bapaume}`);
    assert.deepEqual(before.json<Listed>().items[0]?.results, []);
    const answer = await publish({ rows: [row] });
    assert.equal(answer.statusCode, 200, answer.body);
    assert.deepEqual(answer.json(), { added: 1, changed: 0, unchanged: 0 });
    const after = await read(`structure=${bapaume}`);
    assert.equal(after.json<Listed>().items[0]?.results[0]?.['value'], 78.8);
    assert.deepEqual(await auditLines(), [
      { operation: 'results.publish', outcome: 'done', object: bapaume },
    ]);
  });

  it('publishes nothing where one row is wrong, and locates each fault', async () => {
    const answer = await publish({
      rows: [
        row,
        { ...row, structure: 'arras', value: 101 },
        { ...row, period: '2025-Q1' },
        row,
        { ...row, indicator: 'IND-0' },
      ],
    });
    assert.equal(answer.statusCode, 422, answer.body);
    const problem = answer.json<Refused>();
    assert.equal(problem.code, 'invalid-body');
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/rows/1/value', '/rows/2/period', '/rows/3', '/rows/4/indicator'],
    );
    assert.deepEqual(await stored(), []);
    assert.deepEqual(await api.db.selectFrom('period_summary').selectAll().execute(), []);
    assert.deepEqual(await auditLines(), []);
  });

  it('locates what the contract itself refuses', async () => {
    const answer = await publish({ rows: [row, { ...row, value: -1 }] });
    assert.equal(answer.statusCode, 422);
    assert.deepEqual(
      answer.json<Refused>().errors?.map(({ pointer }) => pointer),
      ['/rows/1/value'],
    );
  });

  it('tells another network’s structure or indicator from nothing in the audit alone', async () => {
    const foreign = await publish({ rows: [{ ...row, structure: 'caf62' }] });
    const absent = await publish({ rows: [{ ...row, structure: 'caf63' }] });
    assert.equal(foreign.statusCode, 422);
    assert.deepEqual(foreign.json<Refused>().errors, absent.json<Refused>().errors);
    const indicator = await publish({ rows: [{ ...row, indicator: 'IND-90' }] });
    assert.equal(indicator.statusCode, 422);
    assert.deepEqual(await auditLines(), [
      { operation: 'results.publish', outcome: 'refused', object: 'caf62' },
      { operation: 'results.publish', outcome: 'refused', object: 'IND-90' },
    ]);
    assert.deepEqual(await stored(), []);
  });

  it('keeps a key to its subtree', async () => {
    const inside = await publish({ rows: [row, { ...row, structure: 'dep62' }] }, subtree);
    assert.equal(inside.statusCode, 200, inside.body);
    const outside = await publish({ rows: [row, { ...row, structure: 'lille' }] }, subtree);
    assert.deepEqual(
      outside.json<Refused>().errors?.map(({ pointer }) => pointer),
      ['/rows/1/structure'],
    );
    assert.deepEqual((await auditLines()).at(-1), {
      operation: 'results.publish',
      outcome: 'refused',
      object: 'lille',
    });
  });

  it('keeps national values to keys of the whole network', async () => {
    const national = [{ indicator: 'IND-27', period: '2025', value: 75.4 }];
    const answer = await publish({ rows: [row], national }, subtree);
    assert.equal(answer.statusCode, 403, answer.body);
    assert.deepEqual(await stored(), []);
    assert.equal((await auditLines()).at(-1)?.outcome, 'refused');
    assert.equal((await publish({ rows: [row], national })).statusCode, 200);
  });

  it('replaces what was published for the same structure, indicator and period', async () => {
    await publish({ rows: [row] });
    api.setNow('2026-04-01T00:00:00.000Z');
    const answer = await publish({ rows: [{ ...row, value: 80 }] });
    assert.deepEqual(answer.json(), { added: 0, changed: 1, unchanged: 0 });
    const [kept, ...others] = await stored();
    assert.deepEqual(others, []);
    assert.equal(kept?.value, 80);
    assert.equal(kept?.updated_at, '2026-04-01T00:00:00.000Z');
  });
});

describe('GET /v1/results', () => {
  const example = async () => {
    const rows = [
      row,
      { ...row, structure: 'arras', value: 55.1 },
      { ...row, structure: 'lille', value: 91 },
    ];
    await publish({ rows, national: [{ indicator: 'IND-27', period: '2025', value: 75.4 }] });
  };

  it('gives the worked example of the programme', async () => {
    await example();
    const { items } = (await read('commune=62080')).json<Listed>();
    const found = items.find(({ structure }) => structure.id === bapaume);
    assert.equal(found?.structure.match, 'in-commune');
    const [result] = found?.results ?? [];
    assert.equal(result?.['value'], 78.8);
    assert.equal(result?.['lowest'], 55.1);
    assert.equal(result?.['highest'], 91);
    assert.deepEqual(result?.['national'], { value: 75.4, source: 'published' });
    assert.deepEqual(result?.['interval'], { low: 74.53, high: 82.52 });
    assert.deepEqual(result?.['history'], [{ period: '2025', value: 78.8, n: 400 }]);
    assert.equal(result?.['updatedAt'], now);
    assert.equal(result?.['stale'], false);
    assert.equal(result?.['demonstration'], false);
  });

  it('lists structures that publish nothing, too', async () => {
    await example();
    const { items } = (await read('commune=62080')).json<Listed>();
    assert.deepEqual(items.find(({ structure }) => structure.id === 'caf62')?.results, []);
  });

  it('finds by département and région, narrowed to a network and an indicator', async () => {
    await example();
    for (const place of ['department=62', 'region=32']) {
      const { items } = (await read(`${place}&network=travail&indicator=IND-27`)).json<Listed>();
      assert.ok(items.some(({ structure, results }) => structure.id === bapaume && results.length === 1));
      assert.ok(items.every(({ structure }) => structure.id !== 'caf62'));
      const none = (await read(`${place}&network=travail&indicator=IND-28`)).json<Listed>();
      assert.ok(none.items.every(({ results }) => results.length === 0));
    }
  });

  it('goes from page to page', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const answer = await read(`department=62&limit=2${cursor}`);
      assert.equal(answer.statusCode, 200, answer.body);
      const { items, nextCursor } = answer.json<Listed & { nextCursor: string | null }>();
      seen.push(...items.map(({ structure }) => structure.id));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    assert.deepEqual(seen.toSorted(), ['arras', 'caf62', 'dep62', bapaume]);
  });

  it('asks for one place, no more and no less', async () => {
    for (const query of ['', 'network=travail', 'structure=lille&commune=62080']) {
      const answer = await read(query);
      assert.equal(answer.statusCode, 400, query);
      assert.equal(answer.json<Refused>().code, 'invalid-query');
      assert.ok((answer.json<Refused>().errors?.length ?? 0) > 0);
    }
  });

  it('knows no structure that does not exist', async () => {
    assert.equal((await read('structure=nobody')).statusCode, 404);
    assert.equal((await read('structure=lille&network=caf')).statusCode, 404);
    assert.equal((await read('commune=99999')).statusCode, 404);
  });

  it('says when a result is stale', async () => {
    await example();
    api.setNow('2027-03-15T12:00:00.001Z');
    api.context.invalidate();
    const [found] = (await read(`structure=${bapaume}`)).json<Listed>().items;
    assert.equal(found?.results[0]?.['stale'], true);
  });

  it('withholds what fewer than five people said, from its neighbours’ answers too', async () => {
    const rows = [
      { ...row, value: 12.3, n: 4 },
      { ...row, structure: 'arras', value: 60 },
    ];
    await publish({ rows });
    const answer = await read('department=62');
    assert.ok(!answer.body.includes('12.3'), answer.body);
    const found = answer.json<Listed>().items.find(({ structure }) => structure.id === bapaume);
    assert.equal(found?.results[0]?.['suppressed'], true);
    assert.equal(found?.results[0]?.['lowest'], 60);
    assert.deepEqual(found?.results[0]?.['national'], { value: 60, source: 'weighted-mean' });
  });
});
