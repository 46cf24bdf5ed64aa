import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createOrigins, originLifetime } from './origins.js';

const development = { publicUrl: 'http://localhost:8080', production: false };
const production = { publicUrl: 'https://avis.example/sp', production: true };
const none = async () => false;

describe('our own pages', () => {
  const accepted = async (configuration: typeof development, origins: readonly string[]) => {
    const accepting = createOrigins(configuration, none);
    const answers = await Promise.all(origins.map((origin) => accepting.mayWrite(origin)));
    return origins.filter((_origin, index) => answers[index]);
  };

  test('are those of the public address, by any name of this machine in development', async () => {
    const own = ['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080'];
    const others = [
      'http://localhost:8081',
      'https://localhost:8080',
      'http://localhost.example:8080',
      'http://127.0.0.1.example:8080',
      'http://localhost',
      'null',
      '',
    ];
    assert.deepEqual(await accepted(development, [...own, ...others]), own);
  });

  test('are those of the public address alone in production', async () => {
    const origins = ['https://avis.example', 'http://avis.example', 'https://avis.example:8443', 'null'];
    assert.deepEqual(await accepted(production, origins), ['https://avis.example']);
    assert.deepEqual(await accepted({ ...development, production: true }, ['http://127.0.0.1:8080']), []);
  });
});

describe('registered sites', () => {
  test('are asked for once, and again after 30 seconds', async () => {
    let present = 1;
    let asked = 0;
    let registered = true;
    const origins = createOrigins(
      production,
      async () => {
        asked += 1;
        return registered;
      },
      () => present,
    );
    const caf = 'https://www.caf.example';
    assert.equal(origins.remembered(caf), false);
    assert.deepEqual([await origins.mayWrite(caf), await origins.mayWrite(caf), asked], [true, true, 1]);
    assert.equal(origins.remembered(caf), true);
    registered = false;
    present = originLifetime;
    assert.equal(await origins.mayWrite(caf), true);
    present = originLifetime + 2;
    assert.deepEqual([await origins.mayWrite(caf), asked], [false, 2]);
    assert.equal(origins.remembered(caf), false);
  });

  test('one removed by this process is refused at once, even while it was looked up', async () => {
    let answer = (_registered: boolean): void => {};
    const origins = createOrigins(production, () => new Promise((resolve) => (answer = resolve)));
    const first = origins.mayWrite('https://www.caf.example');
    origins.forget();
    answer(true);
    assert.equal(await first, true);
    const second = origins.mayWrite('https://www.caf.example');
    answer(false);
    assert.equal(await second, false);
  });
});
