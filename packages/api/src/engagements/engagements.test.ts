import type { EngagementList } from '@spplus/contract';
import { engagements } from '@spplus/reference';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authorizationOf, testApp, type TestApp } from '../platform/testing/app.js';
import { insertCountry, insertStructures } from '../structures/testing/country.js';

let api: TestApp;
let caf: { authorization: string; keyId: string };
let part: typeof caf;

before(async () => {
  api = await testApp();
  await insertCountry(api.db);
  await insertStructures(api.db, [{ id: 'root' }]);
  const rows = [2021, 2020].flatMap((edition) =>
    engagements.map(({ group, ...one }) => ({ ...one, edition, engagement_group: group })),
  );
  await api.db.insertInto('engagement').values(rows).execute();
  caf = await authorizationOf(api.db, { network: 'caf', rights: ['engagements'] });
  part = await authorizationOf(api.db, { network: 'caf', structure: 'root', rights: ['engagements'] });
});
after(() => api.close());

const list = async (query = '') => (await api.app.inject(`/v1/engagements${query}`)).json<EngagementList>();

const decline = (key: { authorization: string }, body: object) =>
  api.app.inject({
    method: 'PUT',
    url: '/v1/agent/engagements',
    headers: { authorization: key.authorization },
    payload: body,
  });

const refusals = async (keyId: string) =>
  api.db.selectFrom('audit').select(['operation', 'outcome', 'object']).where('key_id', '=', keyId).execute();

test('the latest edition is read by default, in the national text', async () => {
  const { edition, network, items } = await list();
  assert.equal(edition, 2021);
  assert.equal(network, null);
  assert.deepEqual(
    items.map(({ text, wording }) => [text, wording]),
    engagements.map(({ text }) => [text, 'national']),
  );
});

test('an edition or a network that does not exist is not found', async () => {
  assert.equal((await api.app.inject('/v1/engagements?edition=2050')).statusCode, 404);
  assert.equal((await api.app.inject('/v1/engagements?network=unheard-of')).statusCode, 404);
});

test('a network words an edition anew each time; what it leaves out keeps the national text', async () => {
  const first = {
    network: 'caf',
    edition: 2021,
    items: [{ number: 6, text: 'Nos résultats, près de vous' }],
  };
  assert.equal((await decline(caf, first)).statusCode, 200);
  const second = { ...first, items: [{ number: 9, text: 'Nous trions' }] };
  const answer = await decline(caf, second);
  assert.equal(answer.statusCode, 200, answer.body);
  const read = await list('?network=caf');
  assert.deepEqual(answer.json(), read);
  assert.deepEqual(
    read.items.filter(({ wording }) => wording === 'network').map(({ number, text }) => [number, text]),
    [[9, 'Nous trions']],
  );
  assert.ok((await list('?network=caf&edition=2020')).items.every(({ wording }) => wording === 'national'));
  assert.ok((await list('?network=france-travail')).items.every(({ wording }) => wording === 'national'));
  assert.ok((await list()).items.every(({ wording }) => wording === 'national'));
  assert.deepEqual((await refusals(caf.keyId)).at(-1), {
    operation: 'engagements.decline',
    outcome: 'done',
    object: 'caf',
  });
});

test('nothing is written where one number is wrong, and the problem names it', async () => {
  const before = await list('?network=caf');
  const items = [
    { number: 1, text: 'un' },
    { number: 12, text: 'douze' },
  ];
  const answer = await decline(caf, { network: 'caf', edition: 2021, items });
  assert.equal(answer.statusCode, 422);
  assert.deepEqual(
    answer.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer),
    ['/items/1/number'],
  );
  assert.deepEqual(await list('?network=caf'), before);
});

test('an edition that does not exist is not worded', async () => {
  const answer = await decline(caf, { network: 'caf', edition: 2050, items: [] });
  assert.equal(answer.statusCode, 422);
});

test('the engagements of another network are not found, and the refusal is kept', async () => {
  for (const network of ['france-travail', 'unheard-of']) {
    const answer = await decline(caf, { network, edition: 2021, items: [] });
    assert.equal(answer.statusCode, 404);
    assert.deepEqual((await refusals(caf.keyId)).at(-1), {
      operation: 'engagements.decline',
      outcome: 'refused',
      object: network,
    });
  }
});

test('a key of a part of the network may not word the engagements of the whole', async () => {
  const answer = await decline(part, { network: 'caf', edition: 2021, items: [] });
  assert.equal(answer.statusCode, 403);
  assert.deepEqual(
    (await refusals(part.keyId)).map(({ outcome }) => outcome),
    ['refused'],
  );
});
