import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { chunkFileNames, compressed, embedManifest } from './widgets/build/embed-manifest.mjs';
import { sharedChunk } from './widgets/build/shared-chunks.mjs';

const dir = 'widgets/dist/embed';
rmSync(dir, { recursive: true, force: true });

const { version } = JSON.parse(readFileSync('widgets/package.json', 'utf8'));
const { ofElements, ofLoader } = embedManifest(version);

const plugins = [
  nodeResolve({ browser: true, exportConditions: ['spplus-source', 'production'] }),
  minifyTemplateLiterals({
    failOnError: true,
    options: { shouldMinify: ({ tag }) => /^(html|svg|css)$/.test(tag ?? '') },
  }),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: false }),
  terser({
    ecma: 2020,
    module: true,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
    format: { comments: false },
  }),
];

const output = {
  dir,
  format: 'es',
  generatedCode: 'es2015',
  entryFileNames: '[name].js',
  chunkFileNames,
};

// Translations take one function of @lit/localize, whose entry module also sets up what this project does without.
const treeshake = { moduleSideEffects: (id) => !id.includes('/@lit/localize/') };

/** `widgets/<name>/define.ts` registers `<spp-name>`. */
const elements = Object.fromEntries(
  readdirSync('widgets')
    .map((name) => [name, `widgets/${name}/define.ts`])
    .filter(([, file]) => existsSync(file)),
);

export default [
  {
    input: elements,
    output: { ...output, manualChunks: sharedChunk, onlyExplicitManualChunks: true },
    plugins: [...plugins, ofElements, compressed],
    preserveEntrySignatures: false,
    treeshake,
  },
  {
    input: { spp: 'widgets/loader/spp.ts' },
    output,
    plugins: [...plugins, ofLoader, compressed],
  },
];
