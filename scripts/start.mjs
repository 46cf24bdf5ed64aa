// `npm start`: everything from a clean clone to a served demo. Arguments go to the server (`--empty`).
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, npm, once, root, sourceFiles } from './set-up.mjs';

install();
build();

const server = spawn(
  process.execPath,
  [join(root, 'packages/api/dist/server.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

// Storybook takes longer than all the rest: the page is served first, and needs nothing of it.
server.once('message', () =>
  once('storybook', sourceFiles(), () => npm('run', '--silent', 'build:storybook')),
);
