import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readConfiguration } from './configuration.js';

describe('readConfiguration', () => {
  test('needs nothing', () => {
    const { port, host, publicUrl, trustProxy, databaseUrl } = readConfiguration({});
    assert.deepEqual([port, host, publicUrl], [8080, '127.0.0.1', 'http://localhost:8080']);
    assert.deepEqual([trustProxy, databaseUrl], [false, undefined]);
  });

  test('takes the public address without its final slash', () => {
    assert.equal(
      readConfiguration({ PUBLIC_URL: 'https://avis.example/' }).publicUrl,
      'https://avis.example',
    );
  });

  test('takes proxies by address, network or name', () => {
    const { trustProxy } = readConfiguration({ TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::1' });
    assert.deepEqual(trustProxy, ['loopback', '10.0.0.0/8', '2001:db8::1']);
  });

  test('trusts nobody by a mere «true»', () => {
    assert.throws(() => readConfiguration({ TRUST_PROXY: 'true' }), /Name the addresses[^]*TRUST_PROXY/);
  });

  test('names each wrong variable', () => {
    assert.throws(
      () => readConfiguration({ PORT: '99999', DATABASE_URL: 'mysql://a', RATE_LIMIT: '0' }),
      /^(?=[^]*PORT)(?=[^]*DATABASE_URL)(?=[^]*RATE_LIMIT)/,
    );
  });
});
