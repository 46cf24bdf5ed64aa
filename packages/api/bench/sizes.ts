import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { Line } from './table.js';

const budgets = z.array(
  z.object({ name: z.string(), passed: z.boolean(), size: z.number(), sizeLimit: z.number() }),
);

const root = fileURLToPath(new URL('../../../', import.meta.url));
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;

/** What is loaded, compressed, against the budgets that CI keeps. */
export async function measureSizes(): Promise<Line[]> {
  // A budget passed over ends size-limit with a code, its figures being there all the same.
  const { stdout } = await promisify(execFile)('npx', ['size-limit', '--json'], { cwd: root }).catch(
    (error: unknown) => withOutput.parse(error),
  );
  const answer = z.union([budgets, z.object({ error: z.string() })]).parse(JSON.parse(stdout));
  if ('error' in answer) throw new Error(answer.error);
  return answer.map(({ name, passed, size, sizeLimit }) => ({
    what: `${name}, gzip`,
    measured: kilobytes(size),
    aim: `≤ ${kilobytes(sizeLimit)}`,
    reached: passed,
  }));
}

const withOutput = z.object({ stdout: z.string().min(1) });
