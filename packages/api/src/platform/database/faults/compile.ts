import { build } from 'esbuild';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { spawnNode, type Child, type ChildOptions } from './child.js';

/** Inside the project, so that what is compiled finds its packages. */
const cache = fileURLToPath(new URL('../../../../../../node_modules/.cache/spplus-faults/', import.meta.url));

/**
 * Compiles a script beside this one, and answers what runs it in a process of its own: it starts much
 * faster than from source, and has the engine's worker where production has it.
 */
export async function compile(
  script: string,
): Promise<(args: readonly string[], options?: ChildOptions) => Child> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, `${script}-`));
  after(() => rm(folder, { recursive: true, force: true }));
  await build({
    entryPoints: {
      [script]: fileURLToPath(new URL(`./${script}.ts`, import.meta.url)),
      worker: fileURLToPath(new URL('../embedded/worker.ts', import.meta.url)),
    },
    outdir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return (args, options) => spawnNode([join(folder, `${script}.js`), ...args], options);
}
