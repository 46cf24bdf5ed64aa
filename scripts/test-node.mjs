// Runs the node:test files under the given folders, from source: `test-node.mjs [--engine=postgresql] packages/api`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './set-up.mjs';

const { values, positionals } = parseArgs({
  options: { engine: { type: 'string', default: 'embedded' } },
  allowPositionals: true,
});

const onPostgresql = values.engine === 'postgresql';
/** What these prove is of one engine or of none: the run on the embedded engine has them. */
const ofOneEngine =
  /\/(platform\/channel|database\/embedded|faults|demonstration)\/|\/(real-register|experiences-round-trip|server)\.test\.ts$/;

/** What needs neither a database nor a process of its own. */
const isPure = (path) =>
  /^packages\//.test(path) &&
  !/\/testing\/|\/faults\/|child_process/.test(readFileSync(join(root, path), 'utf8'));

const files = positionals
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((path) => path.endsWith('.test.ts') && !/(^|\/)(node_modules|dist)\//.test(path))
      .map((path) => join(folder, path)),
  )
  .filter((path) => !(onPostgresql && (ofOneEngine.test(path) || isPure(path))))
  .sort();
if (files.length === 0) throw new Error(`No test under ${positionals.join(', ')}.`);

/** A process for each of them would take longer to start than to run: one file brings them all. */
function together(paths) {
  const folder = join(root, 'node_modules', '.cache', 'services-publics-plus');
  const file = join(folder, 'pure.test.mjs');
  mkdirSync(folder, { recursive: true });
  const imports = paths.map((path) => `import ${JSON.stringify(pathToFileURL(join(root, path)).href)};\n`);
  writeFileSync(file, imports.join(''));
  return file;
}

const pure = files.filter(isPure);
const others = files.filter((path) => !pure.includes(path));
const fromSource = ['--conditions=spplus-source', '--import=tsx'];
const withServer = [...fromSource, 'packages/api/src/platform/testing/with-postgres.ts', process.execPath];

const { status } = spawnSync(
  process.execPath,
  [
    ...(onPostgresql ? withServer : []),
    ...fromSource,
    '--test',
    '--test-concurrency=2',
    ...(pure.length > 1 ? [together(pure)] : pure),
    ...others,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SPP_TEST_ENGINE: values.engine } },
);
process.exitCode = status ?? 1;
