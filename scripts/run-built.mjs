// Runs a built program of the API after the same set-up as `npm start`: `run-built.mjs cli import …`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root } from './set-up.mjs';

const [program, ...args] = process.argv.slice(2);
install();
build();
const { status } = spawnSync(process.execPath, [join(root, 'packages/api/dist', `${program}.js`), ...args], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
