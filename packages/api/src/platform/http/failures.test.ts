import { endpoint } from '@spplus/contract';
import { pino } from 'pino';
import * as z from 'zod/mini';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DatabaseUnavailable } from '../database/errors.js';
import { row, rowsApp } from '../testing/rows-app.js';
import { fieldsOf } from '../testing/json.js';

const fragile = endpoint({
  method: 'GET',
  path: '/v1/fragile',
  answer: z.object({ ok: z.boolean() }),
  status: 200,
  access: 'public',
});

/** What a caller is answered, and what is logged, when a handler throws this. */
async function outcomeOf(thrown: unknown) {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const app = await rowsApp(
    [
      row(fragile, async () => {
        throw thrown;
      }),
    ],
    { log },
  );
  const answer = await app.inject('/v1/fragile');
  await app.close();
  return { answer, lines: lines.map(fieldsOf) };
}

describe('faults', () => {
  test('what was not foreseen → 500, logged with its cause, and nothing of it told', async () => {
    const cause = new Error('password=hunter2');
    const { answer, lines } = await outcomeOf(new Error('select * from secret_table', { cause }));
    assert.equal(answer.statusCode, 500);
    assert.equal(fieldsOf(answer.body)['code'], 'internal');
    assert.ok(!/secret_table|hunter2|at |\.ts/.test(answer.body));
    const failure = lines.find(({ msg }) => msg === 'request failed');
    assert.equal(failure?.['requestId'], answer.headers['x-request-id']);
    assert.match(JSON.stringify(failure?.['err']), /secret_table.*hunter2/);
  });

  test('the database unavailable → 503 with Retry-After', async () => {
    for (const error of [
      new DatabaseUnavailable('gone'),
      Object.assign(new Error('terminating connection'), { code: '57P01' }),
      Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    ]) {
      const { answer } = await outcomeOf(error);
      assert.equal(answer.statusCode, 503);
      assert.equal(answer.headers['retry-after'], '2');
      assert.equal(fieldsOf(answer.body)['code'], 'unavailable');
    }
  });

  test('the disk full → 507', async () => {
    const { answer } = await outcomeOf(Object.assign(new Error('could not extend file'), { code: '53100' }));
    assert.equal(answer.statusCode, 507);
    assert.equal(fieldsOf(answer.body)['code'], 'storage-full');
  });

  test('an answer that its schema does not allow → 500, never half of it', async () => {
    const app = await rowsApp([row(fragile, async () => ({ wrong: true }))]);
    const answer = await app.inject('/v1/fragile');
    await app.close();
    assert.equal(answer.statusCode, 500);
  });

  test('something thrown that is no error → 500', async () => {
    assert.equal((await outcomeOf('text')).answer.statusCode, 500);
    assert.equal((await outcomeOf(undefined)).answer.statusCode, 500);
  });
});
