// Runs the node:test files under the given folders, from source: `test-node.mjs [--engine=postgresql] packages/api`.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './set-up.mjs';

const { values, positionals } = parseArgs({
  options: { engine: { type: 'string', default: 'embedded' } },
  allowPositionals: true,
});

const onPostgresql = values.engine === 'postgresql';
/** What these prove is of one engine or of none: the run on the embedded engine has them. */
const ofOneEngine = /\/(platform\/channel|database\/embedded|faults)\//;

const files = positionals.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((path) => path.endsWith('.test.ts') && !/(^|\/)(node_modules|dist)\//.test(path))
    .map((path) => join(folder, path))
    .filter((path) => !(onPostgresql && ofOneEngine.test(path))),
);
if (files.length === 0) throw new Error(`No test under ${positionals.join(', ')}.`);

const fromSource = ['--conditions=spplus-source', '--import=tsx'];
const withServer = [...fromSource, 'packages/api/src/platform/testing/with-postgres.ts', process.execPath];

const { status } = spawnSync(
  process.execPath,
  [...(onPostgresql ? withServer : []), ...fromSource, '--test', '--test-concurrency=2', ...files.sort()],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SPP_TEST_ENGINE: values.engine } },
);
process.exitCode = status ?? 1;
