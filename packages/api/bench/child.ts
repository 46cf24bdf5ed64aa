import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

export interface Child {
  readonly origin: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const ready = z.object({ port: z.int() });

/** Starts `servers/<name>.ts` in a process of its own, so that it does not share one with the load. */
export function startServer(name: string, environment: Readonly<Record<string, string>>): Promise<Child> {
  const child = fork(fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url)), {
    env: { ...process.env, LOG_LEVEL: 'silent', RATE_LIMIT: '1000000000', ...environment },
    execArgv: ['--conditions=spplus-source', '--import=tsx'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    child.once('message', (message) =>
      resolve({ origin: `http://127.0.0.1:${ready.parse(message).port}`, pid: child.pid ?? 0, stop }),
    );
    child.once('exit', (code) =>
      reject(new Error(`The server «${name}» ended with ${code} before it was ready.`)),
    );
  });
}
