// The built server on a folder of its own, with demonstration data: `serve.mjs <port>`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [port] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'spp-'));
const server = spawn(
  process.execPath,
  [fileURLToPath(new URL('../../../packages/api/dist/server.js', import.meta.url))],
  {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    env: { ...process.env, PORT: port, DATA_FOLDER: folder, LOG_LEVEL: 'warn', RATE_LIMIT: '100000' },
    stdio: 'inherit',
  },
);
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill('SIGTERM'));
server.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
