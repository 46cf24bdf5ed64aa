import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startTestPostgres } from './postgres.js';

/** Runs a command, and all its test files, on one PostgreSQL server of their own: `with-postgres.ts node --test …`. */
const [command = '', ...args] = process.argv.slice(2);
const server = await startTestPostgres();
const child = spawn(command, args, {
  stdio: 'inherit',
  env: { ...process.env, SPP_TEST_POSTGRES_URL: server.url },
});
await once(child, 'close');
await server.stop();
// Not `exitCode`: what watches over the server sets its own when the process ends by itself.
process.exit(child.exitCode ?? 1);
