// `npm run bench`, or `npm run bench -- api import pages personal-data sizes` for some of it: sets up as `npm start` does, then measures.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, chromium, install, root } from '../../../scripts/set-up.mjs';

install();
build();
const { status } = spawnSync(
  process.execPath,
  [
    '--conditions=spplus-source',
    '--import=tsx',
    fileURLToPath(new URL('main.ts', import.meta.url)),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'bench', CHROMIUM_PATH: chromium() } },
);
process.exitCode = status ?? 1;
