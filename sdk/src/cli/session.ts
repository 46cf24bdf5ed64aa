import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { createClient, type Client } from '../client.js';
import type { Terminal } from './terminal.js';
import { WrongUsage } from './wrong-usage.js';

/** Options of every command. */
export interface CommonOptions {
  readonly url?: string;
  readonly keyFile?: string;
  readonly json?: true;
}

/** One run of a command: where it reads and writes, and the API it speaks to. */
export class Session {
  constructor(
    readonly terminal: Terminal,
    private readonly options: CommonOptions,
  ) {}

  static of(terminal: Terminal, command: Command): Session {
    return new Session(terminal, command.optsWithGlobals<CommonOptions>());
  }

  /** A client for public reads. */
  reader(): Client {
    return createClient({ baseUrl: this.url() });
  }

  /** A client with the agent's key. Throws `WrongUsage` where there is none. */
  async agent(): Promise<Client> {
    return createClient({ baseUrl: this.url(), apiKey: await this.key() });
  }

  /** Prints an answer: as JSON where it was asked for, else in words. */
  print(answer: unknown, words: () => string): void {
    const text = this.options.json ? JSON.stringify(answer, null, 2) : words();
    if (text !== '') this.terminal.stdout.write(`${text}\n`);
  }

  warn(sentence: string): void {
    this.terminal.stderr.write(`${sentence}\n`);
  }

  private url(): string {
    const url = this.options.url ?? this.terminal.env['SPP_URL'];
    if (!url) throw new WrongUsage('Say where the API is: --url https://…, or SPP_URL in the environment.');
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      throw new WrongUsage(`«${url}» is no address: give one such as https://avis.exemple.fr.`);
    return url;
  }

  // Never an argument: every user of the machine reads those of the others.
  private async key(): Promise<string> {
    const { keyFile } = this.options;
    const key = keyFile === undefined ? this.terminal.env['SPP_KEY'] : await readKey(keyFile);
    if (!key)
      throw new WrongUsage('This needs an API key: SPP_KEY in the environment, or --key-file <file>.');
    if (!/^spp_[\w-]+$/.test(key)) throw new WrongUsage('This is no API key: they begin with spp_.');
    return key;
  }
}

async function readKey(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (cause) {
    throw new WrongUsage(`${path} cannot be read.`, { cause });
  }
}
