// What is written beside the chunks: manifest.json for whoever pins them, and what the loader must know of them.
import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const digest = (algorithm, text, encoding) => createHash(algorithm).update(text).digest(encoding);

/**
 * Names of chunks. Elements are `<name>.js` and what they import later `<name>-<module>.js`, so that the loader
 * knows the address of each without being told. No hash: that of the whole build is in the folder's name.
 */
export function chunkFileNames({ isDynamicEntry, moduleIds, name }) {
  const path = moduleIds.find((id) => id.endsWith(`/${name}.ts`)) ?? '';
  const [, folder] = /\/(?:widgets|packages)\/([\w-]+)\//.exec(path) ?? [];
  return isDynamicEntry && folder ? `${folder}-${name}.js` : '[name].js';
}

/** What each chunk imports statically, and that in turn: what has to be asked for together. */
function staticImports(bundle) {
  const whole = (fileName) => [
    ...new Set(bundle[fileName].imports.flatMap((imported) => [imported, ...whole(imported)])),
  ];
  return Object.fromEntries(Object.keys(bundle).map((fileName) => [fileName, whole(fileName)]));
}

/** Parts that elements import at once: what `firstParts` of their `first-data.ts` may name. */
const firstParts = /-(content|poster|wording|place-field)\.js$/;

/** What every element imports: the loader need not be told. */
const base = 'spp-element.js';

/** What the loader, which has little room, cannot guess: imports of elements, and what their parts add to those. */
function unforeseen(imports, elements) {
  const elementOf = (fileName) =>
    elements.find((element) => fileName.startsWith(element.replace(/\.js$/, '-')));
  return Object.fromEntries(
    Object.entries(imports)
      .filter(([fileName]) => elements.includes(fileName) || firstParts.test(fileName))
      .map(([fileName, imported]) => {
        const there = [base, elementOf(fileName), ...(imports[elementOf(fileName)] ?? [])];
        return [fileName, imported.filter((other) => !there.includes(other) && !firstParts.test(other))];
      })
      .filter(([, imported]) => imported.length > 0)
      .map((entry) => entry.flat().map((fileName) => fileName.replace(/\.js$/, '')))
      .map(([fileName, ...imported]) => [fileName, imported]),
  );
}

/**
 * Rollup plugins that share what they learn. The loader is built after the elements, because it carries the immutable
 * address of each of their chunks: no request of a page waits for another to learn a name.
 */
export function embedManifest(packageVersion) {
  const files = {};
  let imports = {};
  let elements = [];
  let version = '';

  const record = (bundle) => {
    for (const [fileName, { code }] of Object.entries(bundle)) {
      const integrity = `sha384-${digest('sha384', code, 'base64')}`;
      files[fileName] = { integrity, bytes: Buffer.byteLength(code), gzip: gzipSync(code).length };
    }
  };

  const ofElements = {
    name: 'embed-elements',
    generateBundle(_options, bundle) {
      record(bundle);
      imports = staticImports(bundle);
      elements = Object.keys(bundle).filter((fileName) => bundle[fileName].isEntry);
    },
  };

  const ofLoader = {
    name: 'embed-loader',
    load(id) {
      if (!id.endsWith('/widgets/loader/this-build.ts')) return null;
      version = `${packageVersion}-${digest('sha256', JSON.stringify(files), 'hex').slice(0, 8)}`;
      return `export const embed = ${JSON.stringify({ version, imports: unforeseen(imports, elements) })};`;
    },
    generateBundle(_options, bundle) {
      record(bundle);
      const source = `${JSON.stringify({ version, files, imports }, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source });
    },
  };

  return { ofElements, ofLoader };
}

/** A rollup plugin: each chunk compressed once, so that no request waits for that. */
export const compressed = {
  name: 'compressed',
  generateBundle(_options, bundle) {
    for (const { fileName, code } of Object.values(bundle)) {
      if (!code) continue;
      this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(code, { level: 9 }) });
      this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(code) });
    }
  },
};
