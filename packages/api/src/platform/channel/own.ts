import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { answers } from './call.js';
import type { Commands } from './commands.js';
import { serveChannel, type Channel } from './serve.js';

/** This process's hold on a data folder. */
export interface Ownership {
  /** Offers commands to other processes; those that asked earlier are answered now. Call it once. */
  readonly register: (commands: Commands) => void;
  /** Refuses further commands and waits for those under way. */
  readonly drain: () => Promise<void>;
  /** Lets another process own the folder. */
  readonly release: () => Promise<void>;
}

/** Two processes that start at the same instant both step back, and try again. */
const attempts = 3;
const extension = '.sock';

/**
 * Makes this process the only owner of a data folder, until it releases it or dies, `kill -9` included.
 * Throws a sentence saying what to do when another process owns it. Holds between processes of one
 * machine, not across a network file system.
 */
export async function ownFolder(folder: string): Promise<Ownership> {
  await mkdir(socketFolder(folder), { recursive: true, mode: 0o700 });
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const ownership = await claim(folder);
    if (ownership) return ownership;
    await pause(Math.random() * 100);
  }
  throw new Error(
    `The data folder ${folder} is in use by another process of Services Publics+. ` +
      'Stop that one first, or give this one another folder with DATA_FOLDER.',
  );
}

/** Socket of the folder's present owner, undefined when it has none. */
export async function findOwner(folder: string): Promise<string | undefined> {
  for (const path of await sockets(folder)) {
    if (await answers(path)) return path;
  }
  return undefined;
}

/**
 * Shows a socket of a name never used before, then looks for others: of two processes, at least one sees
 * the other. One name for all could not be taken over from a dead owner without a race.
 */
async function claim(folder: string): Promise<Ownership | undefined> {
  const path = join(socketFolder(folder), `${randomBytes(6).toString('hex')}${extension}`);
  let register: (commands: Commands) => void = () => undefined;
  const commands = new Promise<Commands>((resolve) => (register = resolve));
  const channel = await serveChannel(path, commands);
  const alone = await isAlone(folder, path).catch(async (error: unknown) => {
    await withdraw(channel, path);
    throw error;
  });
  if (alone) return { register, drain: () => channel.drain(), release: () => withdraw(channel, path) };
  await withdraw(channel, path);
  return undefined;
}

/** Whether no process but ours has a living socket there; removes those of the dead. */
async function isAlone(folder: string, ours: string): Promise<boolean> {
  for (const other of await sockets(folder)) {
    if (other === ours) continue;
    if (await answers(other)) return false;
    await rm(other, { force: true });
  }
  return true;
}

async function withdraw(channel: Channel, path: string): Promise<void> {
  await rm(path, { force: true });
  await channel.close();
}

async function sockets(folder: string): Promise<string[]> {
  const names = await readdir(socketFolder(folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith(extension)).map((name) => join(socketFolder(folder), name));
}

function socketFolder(folder: string): string {
  return join(folder, 'owner');
}
