import { build, type Plugin } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { spawnNode, type Child, type ChildOptions } from './child.js';

/** At the depth of the sources: what is compiled finds its packages, and the files it names from its own place. */
const place = fileURLToPath(new URL('../../../../.faults-', import.meta.url));

/** Packages stay what they are; those of this project are compiled too, from their sources. */
const ownPackagesOnly: Plugin = {
  name: 'own-packages-only',
  setup: (build) => {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@spplus/') ? undefined : { path, external: true },
    );
  },
};

/**
 * Compiles a script, and answers what runs it in a process of its own: it starts much faster than from source, and
 * has the engine's worker where production has it.
 */
export async function compile(
  script: URL,
): Promise<(args: readonly string[], options?: ChildOptions) => Child> {
  const source = fileURLToPath(script);
  const name = basename(source, '.ts');
  const folder = await mkdtemp(place);
  after(() => rm(folder, { recursive: true, force: true }));
  await build({
    entryPoints: {
      [name]: source,
      worker: fileURLToPath(new URL('../embedded/worker.ts', import.meta.url)),
    },
    outdir: folder,
    bundle: true,
    conditions: ['spplus-source'],
    plugins: [ownPackagesOnly],
    platform: 'node',
    format: 'esm',
  });
  return (args, options) => spawnNode([join(folder, `${name}.js`), ...args], options);
}
