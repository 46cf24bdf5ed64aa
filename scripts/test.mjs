// `npm test`: everything CI runs. `npm test -- lint elements` runs only those.
import { spawnSync } from 'node:child_process';
import { chromium, install, root } from './set-up.mjs';

const steps = {
  format: 'npm run --silent format:check',
  lint: 'npm run --silent lint',
  types: 'npm run --silent types',
  imports: 'npm run --silent imports',
  locales: 'npm run --silent localize:check',
  build: 'npm run --silent build',
  sizes: 'npm run --silent size',
  packages: 'npm run --silent packages',
  rules:
    'node scripts/test-node.mjs packages/contract packages/reference packages/plain-language packages/api sdk',
  postgresql: 'node scripts/test-node.mjs --engine=postgresql packages/api',
  elements: 'npm run --silent test:elements',
  storybook: 'npm run --silent build:storybook',
  journeys: 'npm run --silent test:journeys',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  throw new Error(`No step is named ${unknown.join(', ')}. The steps: ${Object.keys(steps).join(', ')}.`);
}

install();
const environment = { ...process.env, CHROMIUM_PATH: chromium(), NO_UPDATE_NOTIFIER: '1' };

const outcomes = [];
for (const [name, command] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name} ── ${command}`);
  const start = Date.now();
  const { status } = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true, env: environment });
  outcomes.push({ name, passed: status === 0, seconds: Math.round((Date.now() - start) / 1000) });
}

console.log('');
for (const { name, passed, seconds } of outcomes) console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)`);
const failed = outcomes.filter(({ passed }) => !passed).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
