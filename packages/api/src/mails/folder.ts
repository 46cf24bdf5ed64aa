import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Post } from './post.js';

const kept = z.object({
  at: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});
/** A mail that was written instead of sent. */
export type KeptMail = z.infer<typeof kept>;

/** Where mails are written when no server is configured. */
export const mailFolder = (dataFolder: string): string => join(dataFolder, 'mail');

/** Writes each mail as two files named after its moment: `.json`, and `.html` to look at. */
export const folderPost = (folder: string): Post => ({
  async send({ id, at, to, subject, text, html }) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const moment = at.toISOString();
    const path = join(folder, `${moment.replaceAll(':', '-')}-${id}`);
    await writeWhole(`${path}.html`, html);
    const mail: KeptMail = { at: moment, to, subject, text, html };
    await writeWhole(`${path}.json`, JSON.stringify(mail, null, 2));
  },
});

/** The latest mails of the folder, newest first; none where nothing was ever written. */
export async function keptMails(folder: string, limit: number): Promise<KeptMail[]> {
  const names = await namesIn(folder);
  const latest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, limit);
  const read = await Promise.all(latest.map((name) => unlessGone(readFile(join(folder, name), 'utf8'))));
  return read.filter((content) => content !== undefined).map((content) => kept.parse(JSON.parse(content)));
}

/** The ids of the mails of the folder. */
export async function keptMailIds(folder: string): Promise<string[]> {
  return [...new Set((await namesIn(folder)).map(idOf))];
}

/** Erases mails of the folder by their ids. */
export async function forgetMails(folder: string, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  const names = (await namesIn(folder)).filter((name) => gone.has(idOf(name)));
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
}

/** What follows the moment, `2026-03-15T12-00-00.000Z-`, in the name of a file. */
const idOf = (name: string): string => name.replace(/^[^Z]*Z-/, '').replace(/\.(json|html)(\.draft)?$/, '');

const namesIn = async (folder: string): Promise<string[]> => (await unlessGone(readdir(folder))) ?? [];

/** What is read; undefined where it was erased meanwhile, or never written. */
async function unlessGone<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A reader never meets half a file. */
async function writeWhole(path: string, content: string): Promise<void> {
  const draft = `${path}.draft`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
