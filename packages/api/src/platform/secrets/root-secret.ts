import { randomBytes, randomUUID } from 'node:crypto';
import { access, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from '../configuration.js';

const secretBytes = 32;

/**
 * The installation's root secret: `SECRET_KEY`, or a file of the data folder that the first start writes.
 *
 * Several processes on one PostgreSQL must share it, hence `SECRET_KEY` there in production.
 */
export async function rootSecret(configuration: Configuration): Promise<Uint8Array> {
  const { secretKey, databaseUrl, production, dataFolder } = configuration;
  if (secretKey !== undefined) return secretKey;
  if (production && databaseUrl !== undefined) {
    throw new Error(
      'In production on PostgreSQL, set SECRET_KEY to 32 random bytes in base64, the same for every process: ' +
        'it seals addresses and signs challenges. `openssl rand -base64 32` makes one.',
    );
  }
  return fromFile(dataFolder);
}

async function fromFile(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'secret.key');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!(await exists(path))) await writeSecret(path);
  const secret = new Uint8Array(Buffer.from(await readFile(path, 'utf8'), 'base64'));
  if (secret.length >= secretBytes) return secret;
  throw new Error(
    `${path} does not hold a secret of ${secretBytes} bytes in base64. Put it back from a backup; without one, remove ` +
      'it: a new one is written, and whatever the former sealed, follow-up links included, is lost.',
  );
}

/** Under its name only once it is whole on the disk; whoever comes second leaves the first one's. */
async function writeSecret(path: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(secretBytes).toString('base64'));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
