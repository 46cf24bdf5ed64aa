import { readFile } from 'node:fs/promises';
import type { TextOptions } from './options.js';
import type { Terminal } from './terminal.js';
import { WrongUsage } from './wrong-usage.js';

/** The text that `--text` or `--file` gives. Throws `WrongUsage` where neither does, or the file is not readable. */
export async function textOf({ text, file }: TextOptions, { stdin }: Terminal): Promise<string> {
  if (text !== undefined) return text;
  if (file === undefined)
    throw new WrongUsage('Give the text: --text "…", --file <file>, or --file - to type it.');
  return decoded(file === '-' ? await allBytes(stdin) : await bytesOf(file), file);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new WrongUsage(`${file} cannot be read.`, { cause });
  }
}

async function allBytes(stdin: Terminal['stdin']): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WrongUsage(`${file} is not text in UTF-8.`, { cause });
  }
}
