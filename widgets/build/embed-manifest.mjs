// What the loader must know of the chunks, found while they are written, then told to the world in manifest.json.
import { createHash } from 'node:crypto';

const digest = (algorithm, text, encoding) => createHash(algorithm).update(text).digest(encoding);

/** Everything a chunk imports statically, itself included, so that all of it can be asked for at once. */
function withImports(bundle, fileName, seen = new Set()) {
  if (seen.has(fileName)) return seen;
  seen.add(fileName);
  for (const imported of bundle[fileName].imports) withImports(bundle, imported, seen);
  return seen;
}

/** The chunks that hold the sentences an element shows in a locale: those of its folder, and those all share. */
function sentences(bundle, entry, locale) {
  const imports = [...withImports(bundle, entry)].flatMap((fileName) => bundle[fileName].dynamicImports);
  return imports.filter((fileName) => bundle[fileName].facadeModuleId?.endsWith(`/locales/${locale}.ts`));
}

/**
 * Two rollup plugins that share what they learn. The loader is built after the elements, because it carries
 * the immutable address of each of their chunks: no request of a page waits for another to learn a name.
 */
export function embedManifest({ packageVersion, locales }) {
  const files = {};
  let elements = {};
  let version = '';

  const record = (bundle) => {
    for (const [fileName, { type, code }] of Object.entries(bundle)) {
      if (type !== 'chunk') continue;
      files[fileName] = {
        integrity: `sha384-${digest('sha384', code, 'base64')}`,
        bytes: Buffer.byteLength(code),
      };
    }
  };

  const ofElements = {
    name: 'embed-elements',
    generateBundle(_options, bundle) {
      record(bundle);
      const entries = Object.values(bundle).filter(({ isEntry }) => isEntry);
      elements = Object.fromEntries(
        entries.map(({ name, fileName }) => [
          `spp-${name}`,
          {
            module: fileName,
            imports: [...withImports(bundle, fileName)].slice(1),
            sentences: Object.fromEntries(
              locales.map((locale) => [locale, sentences(bundle, fileName, locale)]),
            ),
          },
        ]),
      );
    },
  };

  const ofLoader = {
    name: 'embed-loader',
    resolveId: (id) => (id === 'virtual:embed' ? `\0${id}` : null),
    load(id) {
      if (id !== '\0virtual:embed') return null;
      version = `${packageVersion}-${digest('sha256', JSON.stringify([files, elements]), 'hex').slice(0, 10)}`;
      return `export const embed = ${JSON.stringify(compact(version, elements))};`;
    },
    generateBundle(_options, bundle) {
      record(bundle);
      const source = `${JSON.stringify({ version, files, elements }, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source });
    },
  };

  return { ofElements, ofLoader };
}

/** Each file name once; an element is the numbers of its own: what it imports, then its sentences by locale. */
function compact(version, elements) {
  const names = [];
  const number = (fileName) =>
    names.includes(fileName) ? names.indexOf(fileName) : names.push(fileName) - 1;
  const needs = Object.fromEntries(
    Object.entries(elements).map(([tag, { module, imports, sentences: byLocale }]) => [
      tag,
      {
        modules: [module, ...imports].map(number),
        sentences: Object.fromEntries(
          Object.entries(byLocale).map(([locale, fileNames]) => [locale, fileNames.map(number)]),
        ),
      },
    ]),
  );
  return { version, files: names, elements: needs };
}
