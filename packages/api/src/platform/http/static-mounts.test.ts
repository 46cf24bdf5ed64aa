import { table, type Group } from '@spplus/contract';
import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { after, before, describe, test } from 'node:test';
import { testApp, type TestApp } from '../testing/app.js';
import { fieldsOf } from '../testing/json.js';

const version = '1.2.3-abc';
const files: Readonly<Record<string, string | Buffer>> = {
  'embed/manifest.json': JSON.stringify({ version, files: {} }),
  'embed/spp.js': 'export const loader = 1;',
  'embed/spp.js.gz': gzipSync('export const loader = 1;'),
  'demo/index.html': '<!doctype html><title>Accueil</title>',
  'demo/strict.html': '<!doctype html><title>Strict</title>',
  'demo/site/site.css': 'body { color: black }',
  'demo/headers.json': JSON.stringify({
    '/strict.html': { 'Content-Security-Policy': "default-src 'none'" },
  }),
};

let folder: string;
let api: TestApp;
const routes = new Set<string>();

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spplus-static-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const folders = {
    embed: join(folder, 'embed'),
    demo: join(folder, 'demo'),
    storybook: join(folder, 'storybook'),
  };
  api = await testApp({
    folders,
    configuration: { publicUrl: 'https://avis.example' },
    onRoute: ({ method, url }) => [method].flat().forEach((one) => routes.add(`${one} ${url}`)),
  });
});
after(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, headers = {}) => api.app.inject({ method: 'GET', url, headers });

describe('the elements', () => {
  test('are short-lived at /embed/v1/, immutable at /embed/<version>/', async () => {
    const current = await get('/embed/v1/spp.js');
    assert.equal(current.body, files['embed/spp.js']);
    assert.equal(current.headers['cache-control'], 'public, max-age=300');
    const fixed = await get(`/embed/${version}/spp.js`);
    assert.equal(fixed.body, files['embed/spp.js']);
    assert.equal(fixed.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal((await get('/embed/9.9.9/spp.js')).statusCode, 404);
  });

  test('may be loaded by pages of any origin', async () => {
    const { headers } = await get('/embed/v1/spp.js', { origin: 'https://caf.example' });
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['access-control-allow-credentials'], undefined);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });

  test('travel compressed where the build did so', async () => {
    const { headers, rawPayload } = await get('/embed/v1/spp.js', { 'accept-encoding': 'gzip' });
    assert.equal(headers['content-encoding'], 'gzip');
    assert.deepEqual(rawPayload, files['embed/spp.js.gz']);
    assert.match(String(headers['vary']), /accept-encoding/i);
  });
});

describe('the demo', () => {
  test('is served at the root, under a policy without third parties', async () => {
    const home = await get('/');
    assert.equal(home.body, files['demo/index.html']);
    assert.match(String(home.headers['content-security-policy']), /^default-src 'self'; /);
    assert.equal(home.headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(home.headers['strict-transport-security'], 'max-age=31536000');
    assert.equal((await get('/site/site.css')).headers['content-type'], 'text/css; charset=utf-8');
  });

  test('a page may have headers of its own', async () => {
    assert.equal((await get('/strict.html')).headers['content-security-policy'], "default-src 'none'");
  });

  test('nothing outside its folder is served, nor its headers', async () => {
    for (const path of [
      '/headers.json',
      '/%68eaders.json',
      '/../embed/spp.js',
      '/..%2fembed/spp.js',
      '/%2e%2e/embed/spp.js',
      '/.hidden',
    ]) {
      assert.equal((await get(path)).statusCode, 404, path);
    }
  });
});

test('a folder that is built later is served then', async () => {
  assert.equal((await get('/storybook/index.html')).statusCode, 404);
  await mkdir(join(folder, 'storybook'));
  await writeFile(join(folder, 'storybook/index.html'), 'stories');
  assert.equal((await get('/storybook/index.html')).body, 'stories');
});

test('every route is in the table or in the declared mounts', () => {
  const groups: Readonly<Record<string, Group>> = table;
  const rows = Object.values(groups)
    .flatMap((group) => Object.values(group))
    .map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
  const mounts = ['/embed/v1/', `/embed/${version}/`, '/storybook/', '/docs'];
  const isMounted = (url: string) => url === '/*' || mounts.some((mount) => url.startsWith(mount));
  const beyond = [...routes].filter((route) => {
    const [method = '', url = ''] = route.split(' ');
    return (
      !rows.includes(`${method === 'HEAD' ? 'GET' : method} ${url}`) &&
      !(isMounted(url) && /^(GET|HEAD)$/.test(method))
    );
  });
  assert.deepEqual(beyond, []);
  for (const row of rows) assert.ok(routes.has(row), row);
});

describe('the documentation', () => {
  test('/docs needs no third party', async () => {
    const page = await get('/docs');
    assert.equal(page.statusCode, 200);
    assert.match(String(page.headers['content-security-policy']), /^default-src 'none'; script-src 'self'; /);
    assert.ok(!/https?:\/\//.test(page.body));
    assert.equal(fieldsOf((await get('/docs/json')).body)['openapi'], '3.1.0');
  });

  test('/docs/problems explains each code', async () => {
    const page = await get('/docs/problems');
    assert.match(String(page.headers['content-type']), /^text\/html/);
    for (const code of ['invalid-query', 'rate-limited', 'storage-full'])
      assert.ok(page.body.includes(`id="${code}"`));
    assert.ok(page.body.includes('<code>Retry-After</code>'));
  });

  test('/openapi.json is the description of this server', async () => {
    const { servers } = fieldsOf((await get('/openapi.json')).body);
    assert.deepEqual(servers, [{ url: 'https://avis.example' }]);
  });
});
