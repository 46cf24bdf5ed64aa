import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Child {
  /** What it prints, line by line. */
  readonly lines: AsyncIterable<string>;
  /** Ends it as a power cut would, `kill -9`, and waits until it is gone. */
  kill(): Promise<void>;
  /** Its exit code and what it wrote on its error output, once it has ended by itself. */
  ended(): Promise<{ readonly code: number | null; readonly errors: string }>;
}

export interface ChildOptions {
  /** Added to this process's own; undefined takes away. */
  readonly environment?: Readonly<NodeJS.ProcessEnv>;
  /** Module beside this one that is loaded first, in each of its threads. */
  readonly preload?: string;
}

/** Runs Node with these arguments. */
export function spawnNode(args: readonly string[], { environment, preload }: ChildOptions = {}): Child {
  const first = preload === undefined ? [] : ['--import', new URL(preload, import.meta.url).href];
  const child = spawn(process.execPath, [...first, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return {
    lines: createInterface({ input: child.stdout }),
    kill: async () => {
      const gone = ending(child);
      child.kill('SIGKILL');
      await gone;
    },
    ended: async () => {
      await ending(child);
      return { code: child.exitCode, errors };
    },
  };
}

async function ending(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
}
