import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { callerOf, FloodLimit } from './flood-limit.js';

describe('FloodLimit', () => {
  test('lets so many through in a minute, then says how long to wait', () => {
    let present = 1000;
    const limit = new FloodLimit(2, () => present);
    assert.deepEqual([limit.take('a'), limit.take('a')], [0, 0]);
    present = 31_000;
    assert.equal(limit.take('a'), 30);
    assert.equal(limit.take('b'), 0);
    present = 61_000;
    assert.equal(limit.take('a'), 0);
  });
});

describe('callerOf', () => {
  test('is an IPv4 address alone, also where it is mapped', () => {
    assert.equal(callerOf('203.0.113.9'), '203.0.113.9');
    assert.equal(callerOf('::ffff:203.0.113.9'), '203.0.113.9');
  });

  test('is the network of an IPv6 address: one customer has 2⁶⁴ of them', () => {
    assert.equal(callerOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2');
    assert.equal(callerOf('2001:db8:1:2::9'), '2001:db8:1:2');
    assert.equal(callerOf('2001:db8::9'), '2001:db8:0:0');
    assert.equal(callerOf('fe80::1%eth0'), 'fe80:0:0:0');
    assert.equal(callerOf('::1'), '0:0:0:0');
    assert.notEqual(callerOf('2001:db8:1:2::9'), callerOf('2001:db8:1:3::9'));
  });
});
