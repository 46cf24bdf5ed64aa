import { createHash } from 'node:crypto';
import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Problem } from '../platform/problems.js';

const entry = z.object({
  /** SHA-256 of the story's identifier, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The whole story, or only its author's address. */
  erased: z.enum(['story', 'address']),
  at: z.iso.datetime(),
});
export type Erased = z.infer<typeof entry>;

/** What was read of a ledger. */
export interface Ledger {
  readonly entries: readonly Erased[];
  /** Lines that were cut short: their erasure was never acknowledged. */
  readonly unreadable: number;
}

export const ledgerPath = (dataFolder: string): string => join(dataFolder, 'erasures.ndjson');

export const hashOfStory = (id: string): string => createHash('sha256').update(id).digest('hex');

/**
 * Writes down, outside the database and on the disk before it returns, that something of a story is erased: an older
 * copy of the database then forgets it again (see `applyErasures`). Call it last before the transaction commits.
 *
 * @throws Problem `storage-full` where the disk is.
 */
export async function recordErasure(
  dataFolder: string,
  story: string,
  erased: Erased['erased'],
  at: string,
): Promise<void> {
  const line: Erased = { hash: hashOfStory(story), erased, at };
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  try {
    await appendLine(ledgerPath(dataFolder), JSON.stringify(line));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC') {
      throw new Problem('storage-full', { retryAfterSeconds: 60, cause });
    }
    throw cause;
  }
  await withFile(dataFolder, 'r', (folder) => folder.sync());
}

const appendLine = (path: string, line: string): Promise<void> =>
  withFile(path, 'a+', async (file) => {
    const { size } = await file.stat();
    const last = await file.read({ buffer: Buffer.alloc(1), position: Math.max(0, size - 1) });
    // A line that a crash cut short must not swallow this one.
    const separator = last.bytesRead === 0 || last.buffer.toString() === '\n' ? '' : '\n';
    await file.appendFile(`${separator}${line}\n`);
    await file.sync();
  });

/** Empty where nothing was ever erased. */
export async function readLedger(dataFolder: string): Promise<Ledger> {
  const lines = (await textOf(ledgerPath(dataFolder))).split('\n').filter((line) => line !== '');
  const entries = lines.map(parse).filter((parsed) => parsed !== undefined);
  return { entries, unreadable: lines.length - entries.length };
}

function parse(line: string): Erased | undefined {
  try {
    return entry.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

async function withFile<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags, 0o600);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
