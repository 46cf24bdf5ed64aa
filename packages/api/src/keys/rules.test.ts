import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRight, widerThan } from './rules.js';

const whole = { structure: null, rights: ['keys', 'results'] } as const;
const part = { ...whole, structure: 'root' } as const;

test('a key may give what it has, and less', () => {
  assert.equal(widerThan(whole, { rights: ['results'] }), undefined);
  assert.equal(widerThan(whole, { structure: 'leaf', rights: ['keys', 'results'] }), undefined);
  assert.equal(widerThan(part, { structure: 'leaf', rights: ['keys'] }), undefined);
});

test('a key gives no right it lacks, and the reason names it', () => {
  assert.match(widerThan(whole, { rights: ['results', 'audit'] }) ?? '', /audit\.$/);
});

test('a key of a part of a network gives no key of the whole', () => {
  assert.match(widerThan(part, { rights: ['results'] }) ?? '', /«root»/);
  assert.match(widerThan(part, { structure: null, rights: ['results'] }) ?? '', /«root»/);
});

test('rights are those of the contract', () => {
  assert.ok(isRight('results'));
  assert.ok(!isRight('toString'));
});
