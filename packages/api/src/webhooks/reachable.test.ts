import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPublic, literalOf } from './reachable.js';

test('no address of a private or special range is public', () => {
  for (const address of [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2001::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '',
    'localhost',
  ]) {
    assert.equal(isPublic(address), false, address);
  }
});

test('addresses of the Internet are public', () => {
  for (const address of ['8.8.8.8', '185.75.143.24', '2606:4700::1111', '2a01:cb00::1']) {
    assert.equal(isPublic(address), true, address);
  }
});

test('whatever way a private address is written in a URL, it is found', () => {
  for (const host of [
    '127.1',
    '0x7f.1',
    '2130706433',
    '0177.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '127。0。0。1',
  ]) {
    const literal = literalOf(new URL(`https://${host}/`));
    assert.ok(literal !== undefined && !isPublic(literal), host);
  }
  assert.equal(literalOf(new URL('https://example.org/')), undefined);
});

test('every address of the private ranges is refused', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(
      fc.constantFrom('10', '127', '0', '224', '239', '255'),
      byte,
      byte,
      byte,
      (first, ...rest) => {
        assert.equal(isPublic([first, ...rest].join('.')), false);
      },
    ),
  );
});
