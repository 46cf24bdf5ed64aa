import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { Agent } from '../handlers.js';
import { createAuthentication, identityLifetime, type Authentication } from './authentication.js';

const secret = `spp_${'a'.repeat(43)}`;
const header = `Bearer ${secret}`;
const agent: Agent = { keyId: 'key', network: 'caf', structure: null, rights: ['results'] };

let present = 0;
let known: Map<string, Agent>;
let asked: number;
let authentication: Authentication;

beforeEach(() => {
  present = 1;
  known = new Map([[secret, agent]]);
  asked = 0;
  const find = async (given: string) => {
    asked += 1;
    return known.get(given);
  };
  authentication = createAuthentication(find, () => present);
});

describe('createAuthentication', () => {
  test('identifies the caller of a key, asking once', async () => {
    assert.deepEqual(await authentication.identify(header, 'results'), { agent, secret });
    await authentication.identify(`bearer ${secret}`, 'results');
    assert.equal(asked, 1);
  });

  test('refuses a missing, malformed or unknown key', async () => {
    for (const wrong of [undefined, '', 'Basic YTpi', `Bearer ${secret}x`, `Bearer x${secret}`, secret]) {
      await assert.rejects(authentication.identify(wrong, 'results'), { code: 'unauthenticated' });
    }
    assert.equal(asked, 0);
    await assert.rejects(authentication.identify(`Bearer spp_${'b'.repeat(43)}`, 'results'), {
      code: 'unauthenticated',
    });
  });

  test('names the right that a key lacks', async () => {
    await assert.rejects(authentication.identify(header, 'keys'), { code: 'forbidden', detail: /«keys»/ });
  });

  test('a key revoked by another process is refused within 60 s', async () => {
    await authentication.identify(header, 'results');
    known.clear();
    present += identityLifetime + 1;
    assert.ok(identityLifetime < 60_000);
    await assert.rejects(authentication.identify(header, 'results'), { code: 'unauthenticated' });
  });

  test('a key revoked by this process is refused at once', async () => {
    await authentication.identify(header, 'results');
    known.clear();
    authentication.forget();
    await assert.rejects(authentication.identify(header, 'results'), { code: 'unauthenticated' });
  });

  test('what was being read before a revocation is not remembered after it', async () => {
    let answer = (_agent: Agent | undefined): void => {};
    const slow = createAuthentication(() => new Promise((resolve) => (answer = resolve)));
    const before = slow.identify(header, 'results');
    slow.forget();
    answer(agent);
    await before;
    const after = slow.identify(header, 'results');
    answer(undefined);
    await assert.rejects(after, { code: 'unauthenticated' });
  });
});
