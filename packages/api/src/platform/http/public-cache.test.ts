import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { DatabaseUnavailable } from '../database/errors.js';
import { isHeld, PublicCache } from './public-cache.js';

let present = 0;
let cache: PublicCache;
const text = (served: { answer: { plain: { body: Buffer } } }) => served.answer.plain.body.toString();
const give = (answer: string) => async () => answer;
const fail = (error: Error) => async () => Promise.reject(error);

beforeEach(() => {
  present = 0;
  cache = new PublicCache({ freshMilliseconds: 5000, clock: () => present });
});

describe('PublicCache', () => {
  test('gives an answer again while it is fresh', async () => {
    assert.equal(cache.fresh('a'), undefined);
    await cache.make('a', give('one'));
    present = 4999;
    assert.equal(cache.fresh('a')?.plain.body.toString(), 'one');
    present = 5000;
    assert.equal(cache.fresh('a'), undefined);
  });

  test('makes one answer for all who ask meanwhile', async () => {
    let made = 0;
    const make = async () => `made ${(made += 1)}`;
    const served = await Promise.all([cache.make('a', make), cache.make('a', make), cache.make('b', make)]);
    assert.deepEqual(served.map(text), ['made 1', 'made 1', 'made 2']);
  });

  test('forgets everything when told to, and what was being read before', async () => {
    await cache.make('a', give('old'));
    let finish = (_text: string): void => {};
    const slow = cache.make('b', () => new Promise((resolve) => (finish = resolve)));
    cache.clear();
    assert.equal(cache.fresh('a'), undefined);
    finish('read before');
    assert.equal(text(await slow), 'read before');
    assert.equal(cache.fresh('b'), undefined);
    assert.equal(text(await cache.make('b', give('read after'))), 'read after');
  });

  test('gives the last answer while the database is unavailable, and says how old it is', async () => {
    await cache.make('a', give('last'));
    present = 7500;
    const served = await cache.make('a', fail(new DatabaseUnavailable()));
    assert.equal(text(served), 'last');
    assert.equal(served.staleSeconds, 7);
    await assert.rejects(cache.make('never asked', fail(new DatabaseUnavailable())), DatabaseUnavailable);
  });

  test('leaves an unavailable database alone for a second, then asks it again', async () => {
    await cache.make('a', give('last'));
    present = 6000;
    await cache.make('a', fail(new DatabaseUnavailable()));
    const unasked = await cache.make('a', () => assert.fail('asked within the second'));
    assert.equal(text(unasked), 'last');
    present = 7000;
    const asked = await cache.make('a', give('new'));
    assert.deepEqual([text(asked), asked.staleSeconds], ['new', undefined]);
  });

  test('hides no other error behind an old answer', async () => {
    await cache.make('a', give('last'));
    present = 6000;
    await assert.rejects(cache.make('a', fail(new Error('a fault of ours'))), /a fault of ours/);
  });

  test('counts what it gave', async () => {
    await cache.make('a', give('one'));
    cache.fresh('a');
    present = 6000;
    await cache.make('a', fail(new DatabaseUnavailable()));
    assert.deepEqual(cache.tally, { hit: 1, miss: 1, stale: 1 });
  });
});

test('isHeld reads If-None-Match', () => {
  assert.ok(isHeld('"a"', '"a"'));
  assert.ok(isHeld('"x", W/"a"', '"a"'));
  assert.ok(isHeld('*', '"a"'));
  assert.ok(!isHeld('"b"', '"a"'));
  assert.ok(!isHeld(undefined, '"a"'));
});
