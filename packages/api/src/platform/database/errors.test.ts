import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DatabaseUnavailable, isStorageFull, isUnavailable, StorageFull } from './errors.js';

function coded(code: string): Error {
  return Object.assign(new Error('from the driver'), { code });
}

test('a database out of reach is told from a wrong query', () => {
  const unavailable = [
    '08006',
    '08001',
    '57P01',
    '57P02',
    '57P03',
    '53300',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
  ];
  for (const code of unavailable) assert.equal(isUnavailable(coded(code)), true, code);
  for (const code of ['23505', '57014', '42P01', '53100', '25P02', 'ENOENT']) {
    assert.equal(isUnavailable(coded(code)), false, code);
  }
  assert.equal(isUnavailable(new DatabaseUnavailable('no connection')), true);
  assert.equal(isUnavailable(new Error('Connection terminated unexpectedly')), true);
  assert.equal(
    isUnavailable(new Error('Client has encountered a connection error and is not queryable')),
    true,
  );
  assert.equal(isUnavailable(new Error('something else')), false);
  assert.equal(isUnavailable('08006'), false);
});

test('a full disk is told from everything else', () => {
  assert.equal(isStorageFull(coded('53100')), true);
  assert.equal(isStorageFull(new StorageFull('no room')), true);
  assert.equal(isUnavailable(new StorageFull('no room')), false);
  assert.equal(isStorageFull(coded('53200')), false);
  assert.equal(isStorageFull(undefined), false);
});
