import { CommanderError } from 'commander';
import { failureOf } from './failure.js';
import { createProgram } from './program.js';
import type { Terminal } from './terminal.js';

/** Runs `spp` with its arguments. Gives the exit code: 0 done, 1 refused, 2 wrong usage, 3 unreachable. */
export async function runSpp(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await createProgram(terminal).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // The help and what is wrong with the arguments are printed already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // Whoever reads has read enough: `spp export experiences | head`.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0;
    const { code, text } = failureOf(error, args.includes('--json'));
    terminal.stderr.write(`${text}\n`);
    return code;
  }
}
