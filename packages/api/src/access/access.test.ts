import { table, type Endpoint, type Group } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { matrix, type Asked, type Row } from './testing/matrix.js';
import { roles, setScene, type Scene } from './testing/scene.js';

const groups: Readonly<Record<string, Group>> = table;
const rows: Readonly<Record<string, Row>> = matrix;
const operations = Object.entries(groups).flatMap(([noun, group]) =>
  Object.entries(group).map(([name, endpoint]) => ({ operation: `${noun}.${name}`, endpoint })),
);

let scene: Scene;
before(async () => {
  scene = await setScene();
});
after(() => scene.close());

async function ask({ method }: Endpoint, { url, payload }: Asked, authorization?: string) {
  const answer = await scene.api.app.inject({
    method,
    url,
    ...(payload instanceof Object && { payload }),
    headers: authorization === undefined ? {} : { authorization },
  });
  return { status: answer.statusCode, body: answer.body, headers: answer.headers };
}

test('every operation of the table is in the matrix', () => {
  assert.deepEqual(Object.keys(rows).sort(), operations.map(({ operation }) => operation).sort());
});

describe('every operation × role × owner', () => {
  for (const { operation, endpoint } of operations) {
    const row = rows[operation];
    if (row === undefined) continue;
    const { access } = endpoint;

    test(operation, async () => {
      for (const role of roles) {
        if (role === 'revoked') continue;
        const asked = await row.ask(scene, role);
        const { status, body } = await ask(endpoint, asked, scene.authorization[role]);
        assert.equal(status, row.answers[role], `${role}: ${body}`);
      }
      const asked = await row.ask(scene, undefined);
      if (access === 'public') {
        assert.equal((await ask(endpoint, asked)).status, row.answers.whole, 'nobody');
      } else {
        assert.equal((await ask(endpoint, asked)).status, 401, 'nobody');
        assert.equal((await ask(endpoint, asked, scene.authorization.revoked)).status, 401, 'revoked');
        const lacking = await scene.without(access.right);
        assert.equal((await ask(endpoint, asked, lacking)).status, 403, `without the right ${access.right}`);
      }
    });
  }
});

test('private answers carry no-store, refusals included; what pages of any origin read, no credentials', async () => {
  const personal = /^followUps\.|^challenge\.|^demonstration\./;
  for (const { operation, endpoint } of operations) {
    const asked = await rows[operation]?.ask(scene, 'whole');
    assert.ok(asked, operation);
    for (const role of ['whole', 'other'] as const) {
      const { headers } = await ask(endpoint, asked, scene.authorization[role]);
      assert.equal(headers['access-control-allow-credentials'], undefined, operation);
      if (endpoint.access === 'public' && endpoint.method === 'GET' && !personal.test(operation)) continue;
      assert.equal(headers['cache-control'], 'no-store', `${operation}: ${role}`);
    }
  }
});

describe('what another may not see', () => {
  test('lists of agents hold only what their key covers', async () => {
    for (const operation of [
      'moderation.get',
      'replies.write',
      'actions.finish',
      'moderation.decideReport',
    ] as const) {
      const asked = await matrix[operation].ask(scene, undefined);
      assert.ok(asked.url);
    }
    for (const url of [
      '/v1/agent/moderation',
      '/v1/agent/replies',
      '/v1/agent/actions',
      '/v1/agent/reports',
    ]) {
      const seen = async (authorization: string) => {
        const answer = await scene.api.app.inject({ url, headers: { authorization } });
        return answer.json<{ items: unknown[] }>().items.length;
      };
      assert.ok((await seen(scene.authorization.whole)) > 0, url);
      assert.ok((await seen(scene.authorization.subtree)) > 0, url);
      assert.equal(await seen(scene.authorization.beside), 0, url);
      assert.equal(await seen(scene.authorization.other), 0, url);
    }
  });

  test('another token finds nothing, whatever is asked', async () => {
    const { app } = scene.api;
    const url = `/v1/follow-ups/${'A'.repeat(43)}`;
    const answers = await Promise.all([
      app.inject(url),
      app.inject(`${url}/data`),
      app.inject({ method: 'PATCH', url, payload: { email: null } }),
      app.inject({ method: 'DELETE', url }),
    ]);
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [404, 404, 404, 404],
    );
  });
});
