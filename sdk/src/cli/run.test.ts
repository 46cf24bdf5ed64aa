import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { spp } from '../../test/command-line.js';
import { cut, json, problem, scriptedServer, text } from '../../test/scripted-server.js';

const env = { SPP_KEY: 'spp_abc' };
const list = ['moderate', 'list'];

test('the help names every command and the exit codes', async () => {
  const { code, output } = await spp(['--help']);
  assert.equal(code, 0);
  for (const name of ['moderate', 'reply', 'act', 'results', 'export', '0 done, 1 refused']) {
    assert.ok(output.includes(name), name);
  }
});

test('nothing typed, an unknown command, an argument too many are wrong usage', async () => {
  for (const args of [
    [],
    ['fly'],
    [...list, 'all'],
    [...list, '--limit', 'x'],
    [...list, '--key', 'spp_x'],
  ]) {
    const { code, output } = await spp(args, { env });
    assert.deepEqual([code, output], [2, ''], args.join(' '));
  }
});

test('without an address or a key, the sentence says how to give them', async () => {
  const nowhere = await spp(list, { env });
  assert.deepEqual([nowhere.code, nowhere.output], [2, '']);
  assert.match(nowhere.errors, /--url .* SPP_URL/);
  assert.match((await spp([...list, '--url', 'demain'], { env })).errors, /is no address/);
  const anonymous = await spp([...list, '--url', 'http://localhost:1']);
  assert.equal(anonymous.code, 2);
  assert.match(anonymous.errors, /SPP_KEY .* --key-file/);
  assert.match(
    (await spp([...list, '--url', 'http://localhost:1'], { env: { SPP_KEY: 'x' } })).errors,
    /begin with spp_/,
  );
});

test('the key of a file is sent, and never printed', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'spp-key-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'key');
  await writeFile(file, 'spp_of-a-file\n');
  const { url, received } = await scriptedServer(t, json({ items: [], nextCursor: null }));
  const { code, output, errors } = await spp([...list, '--url', url, '--key-file', file], { env });
  assert.deepEqual([code, output, errors], [0, '', '']);
  assert.equal(received[0]?.headers.authorization, 'Bearer spp_of-a-file');
  assert.equal((await spp([...list, '--url', url, '--key-file', join(folder, 'absent')])).code, 2);
});

test('what the API refuses ends with 1, its problem in words or as JSON', async (t) => {
  const detail = 'Cette clé n’a pas le droit «moderation».';
  const { url } = await scriptedServer(t, problem('forbidden', 403, { detail }));
  const words = await spp([...list, '--url', url], { env });
  assert.deepEqual(
    [words.code, words.output, words.errors],
    [1, '', `GET /v1/agent/moderation: 403 ${detail}\n  (request req-1)\n`],
  );
  const { code, errors } = await spp([...list, '--url', url, '--json'], { env });
  assert.equal(code, 1);
  assert.deepEqual(JSON.parse(errors), {
    code: 'forbidden',
    status: 403,
    detail,
    errors: [],
    requestId: 'req-1',
  });
});

test('an API that cannot be reached ends with 3, and so does what is no API', async (t) => {
  const key = { env };
  const address = async (...script: Parameters<typeof scriptedServer>[1][]) =>
    (await scriptedServer(t, ...script)).url;
  assert.equal((await spp([...list, '--url', await address(cut)], key)).code, 3);
  assert.equal(
    (await spp([...list, '--url', await address(text('<h1>Hello</h1>', 'text/html'))], key)).code,
    3,
  );
  assert.equal(
    (await spp([...list, '--url', await address(text('<h1>No</h1>', 'text/html', 404))], key)).code,
    3,
  );
});
