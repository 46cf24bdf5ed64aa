import { challengeTask } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { solve } from '../challenge/testing/solve.js';
import { fieldsOf } from '../platform/testing/json.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { told } from './testing/told.js';

let api: TestApp;
let challenge: string;
before(async () => {
  api = await testApp();
  challenge = await solve(challengeTask.parse((await api.app.inject('/v1/challenge')).json()));
});
after(() => api.close());

/** Sends a story; a text goes as it is. */
async function send(body: object | string, headers: Record<string, string> = {}) {
  const answer = await api.app.inject({
    method: 'POST',
    url: '/v1/experiences',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { code, errors = [] } = answer.json<{ code: string; errors?: { pointer: string }[] }>();
  return { status: answer.statusCode, code, pointers: errors.map(({ pointer }) => pointer) };
}
const story = (changes: object = {}) => ({ ...told, challenge, ...changes });

async function refused(changes: object, code: string, pointer: string): Promise<void> {
  const answer = await send(story(changes));
  assert.deepEqual([answer.status, answer.code], [422, code], JSON.stringify(changes).slice(0, 100));
  assert.ok(answer.pointers.includes(pointer), answer.pointers.join());
}

describe('a story from the public', () => {
  test('trailing junk in the content type → 415', async () => {
    for (const type of ['application/json junk', 'text/plain', 'application/x-www-form-urlencoded']) {
      assert.equal((await send(story(), { 'content-type': type })).status, 415, type);
    }
  });

  test('body too large → 413, field too large → 422', async () => {
    assert.equal((await send(story({ story: 'x'.repeat(300_000) }))).status, 413);
    await refused({ story: 'x'.repeat(10_001) }, 'invalid-body', '/story');
    await refused({ title: 'x'.repeat(151) }, 'invalid-body', '/title');
    await refused({ pseudonym: 'x'.repeat(51) }, 'invalid-body', '/pseudonym');
    await refused({ structures: ['aaaa', 'bbbb', 'cccc', 'dddd'] }, 'invalid-body', '/structures');
    await refused({ challenge: 'x'.repeat(2001) }, 'invalid-body', '/challenge');
  });

  test('nothing but spaces in a text → 422', async () => {
    await refused({ title: ' \u00a0\n ' }, 'invalid-body', '/title');
    await refused({ story: '' }, 'invalid-body', '/story');
  });

  test('`__proto__`, unknown or privileged fields → 422', async () => {
    const poisoned = await send(JSON.stringify(story()).replace('{', '{"__proto__":{"urgent":true},'));
    assert.deepEqual([poisoned.status, poisoned.pointers], [422, ['/__proto__']]);
    for (const name of ['id', 'state', 'urgent', 'demonstration', 'publishedAt', 'token_hash', 'official']) {
      await refused({ [name]: true }, 'invalid-body', `/${name}`);
    }
    await refused({ aspects: { speed: 'positive' } }, 'invalid-body', '/aspects/speed');
  });

  test('deep JSON → 400', async () => {
    const deep = `${'['.repeat(50)}${']'.repeat(50)}`;
    assert.equal((await send(JSON.stringify(story()).replace('{', `{"x":${deep},`))).code, 'json-too-deep');
  });

  test('NUL and lone surrogates → 422', async () => {
    await refused({ story: 'a\0b' }, 'invalid-text', '/story');
    await refused({ pseudonym: '\ud800' }, 'invalid-text', '/pseudonym');
  });

  test('CR/LF in an address → 422', async () => {
    await refused({ email: 'a@example.org\r\nBcc: b@example.org' }, 'invalid-body', '/email');
    await refused({ email: 'a@example.org\n' }, 'invalid-body', '/email');
  });

  test('regex bombs → answered within 50 ms', async () => {
    for (const part of ['a', ' ', 'me tuer ', 'violent', '\u0301', 'é', '\u00a0', 'œ', '٠']) {
      const bomb = part.repeat(Math.floor(10_000 / part.length));
      const texts = { title: bomb.slice(0, 150), story: bomb, email: `${bomb.slice(0, 200)}@` };
      // What the server takes, not what its neighbours do.
      let best = Infinity;
      for (let attempt = 0; attempt < 20 && best >= 50; attempt += 1) {
        const start = performance.now();
        await send(story({ ...texts, challenge: bomb.slice(0, 2000) }));
        await send(story({ title: texts.title, story: bomb, challenge: bomb.slice(0, 2000) }));
        best = Math.min(best, performance.now() - start);
      }
      assert.ok(best < 50, `${part}: ${best} ms`);
    }
  });

  test('an Idempotency-Key that is not visible ASCII → 400', async () => {
    const answer = await send(story(), { 'idempotency-key': 'é' });
    assert.deepEqual([answer.status, answer.code], [400, 'invalid-request']);
  });

  test('once corrected is taken', async () => {
    const answer = await api.app.inject({ method: 'POST', url: '/v1/experiences', payload: story() });
    assert.equal(answer.statusCode, 201, answer.body);
    assert.ok('token' in fieldsOf(answer.body));
  });
});
