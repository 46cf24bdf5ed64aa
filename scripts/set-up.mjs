// What a fresh clone needs before anything runs. Uses Node alone: nothing is installed yet.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stamps = join(root, 'node_modules', '.cache', 'services-publics-plus');
const sources = ['packages', 'sdk', 'widgets', 'demo', 'stories', 'package.json', 'rollup.config.mjs'];
const notSources = new Set(['node_modules', 'dist', 'static', 'vendor', 'bench', 'var']);

/** Runs a command; throws a sentence when it fails. What it says goes to the standard error: answers are piped. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['inherit', 2, 'inherit'],
    ...options,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`\`${command} ${args.join(' ')}\` failed (${status}).`);
}

export const npm = (...args) => run('npm', args);

function* filesUnder(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (notSources.has(entry.name) || entry.name.includes('.test.')) continue;
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesUnder(child);
    else yield child;
  }
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

/** Does the work unless it was done for these very files. */
export function once(name, paths, work) {
  const stamp = join(stamps, name);
  const wanted = digest(paths);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, wanted);
}

export const sourceFiles = () =>
  sources
    .flatMap((name) => (name.includes('.') ? [join(root, name)] : [...filesUnder(join(root, name))]))
    .sort();

/** Installs the exact versions of the lock file. Browsers are never downloaded here. */
export function install() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node 20.19 or later is needed; this is ${process.version}.`);
  }
  once('install', [join(root, 'package-lock.json')], () => {
    console.error('Installing the packages of package-lock.json…');
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    });
  });
}

/** Builds what the server runs and serves. */
export function build() {
  once('build', sourceFiles(), () => npm('run', '--silent', 'build'));
}

/** Path of a Chromium, installed when there is none. */
export function chromium() {
  const found = findChromium();
  if (found) return found;
  console.error('No Chromium here: installing one for the tests…');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core']);
  } else {
    spawnSync('npx', ['playwright', 'install', 'chromium'], { cwd: root, stdio: 'inherit' });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'Chromium could not be installed. Install it yourself, then set CHROMIUM_PATH to its path.',
  );
}

function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  );
  return system ?? playwrightChromium();
}

function playwrightChromium() {
  try {
    const ask = "process.stdout.write(require('playwright-core').chromium.executablePath())";
    const path = execFileSync(process.execPath, ['-e', ask], { cwd: root, encoding: 'utf8' });
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
