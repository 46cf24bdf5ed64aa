import { PassThrough, Readable } from 'node:stream';
import { runSpp } from '../src/cli/run.js';

export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

/** Runs `spp` in this process, as its program would. */
export async function spp(
  args: readonly string[],
  { env = {}, stdin = '' }: Surroundings = {},
): Promise<Ended> {
  const [stdout, stderr] = [collected(), collected()];
  const code = await runSpp(args, {
    env,
    stdin: Readable.from([stdin]),
    stdout: stdout.stream,
    stderr: stderr.stream,
  });
  return { code, output: stdout.text(), errors: stderr.text() };
}

function collected() {
  const stream = new PassThrough();
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return { stream, text: () => text };
}
