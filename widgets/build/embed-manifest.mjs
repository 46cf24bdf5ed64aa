// What the loader must know of the chunks, found while they are written, then told to the world in manifest.json.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';

const digest = (algorithm, text, encoding) => createHash(algorithm).update(text).digest(encoding);

/** A chunk and everything it imports statically: what has to be asked for at once. */
function whole(bundle, fileName, seen = new Set()) {
  if (seen.has(fileName)) return seen;
  seen.add(fileName);
  for (const imported of bundle[fileName].imports) whole(bundle, imported, seen);
  return seen;
}

/** What an element loads first, then, by the name of their module, the parts it imports later. */
function partsOf(bundle, entry) {
  const first = [...whole(bundle, entry)];
  const parts = { '': first };
  const visit = (fileNames) => {
    for (const fileName of new Set(fileNames.flatMap((name) => bundle[name].dynamicImports))) {
      const name = basename(bundle[fileName].facadeModuleId).replace(/\.\w+$/, '');
      const others = [...whole(bundle, fileName)].filter((file) => !first.includes(file));
      if (parts[name]?.includes(fileName)) continue;
      parts[name] = [...new Set([...(parts[name] ?? []), ...others])];
      visit(others);
    }
  };
  visit(first);
  // What finds a translation comes with each locale.
  const { translation = [], ...named } = parts;
  for (const locale of ['en', 'ar']) named[locale] = [...new Set([...(named[locale] ?? []), ...translation])];
  return named;
}

/**
 * Two rollup plugins that share what they learn. The loader is built after the elements, because it carries
 * the immutable address of each of their chunks: no request of a page waits for another to learn a name.
 */
export function embedManifest(packageVersion) {
  const files = {};
  let elements = {};
  let version = '';

  const record = (bundle) => {
    for (const [fileName, { type, code }] of Object.entries(bundle)) {
      if (type !== 'chunk') continue;
      const integrity = `sha384-${digest('sha384', code, 'base64')}`;
      files[fileName] = { integrity, bytes: Buffer.byteLength(code) };
    }
  };

  const ofElements = {
    name: 'embed-elements',
    generateBundle(_options, bundle) {
      record(bundle);
      const entries = Object.values(bundle).filter(({ isEntry }) => isEntry);
      elements = Object.fromEntries(
        entries.map(({ name, fileName }) => [`spp-${name}`, partsOf(bundle, fileName)]),
      );
    },
  };

  const ofLoader = {
    name: 'embed-loader',
    resolveId: (id) => (id === 'virtual:embed' ? `\0${id}` : null),
    load(id) {
      if (id !== '\0virtual:embed') return null;
      version = `${packageVersion}-${digest('sha256', JSON.stringify([files, elements]), 'hex').slice(0, 10)}`;
      return `export const embed = ${JSON.stringify(numbered(version, elements))};`;
    },
    generateBundle(_options, bundle) {
      record(bundle);
      const source = `${JSON.stringify({ version, files, elements }, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source });
    },
  };

  return { ofElements, ofLoader };
}

/** Each file name once, and its place wherever it is needed: the loader has little room. */
function numbered(version, elements) {
  const files = [...new Set(Object.values(elements).flatMap((parts) => Object.values(parts).flat()))];
  const places = (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, names]) => [name, names.map((file) => files.indexOf(file))]),
    );
  const chunks = Object.fromEntries(Object.entries(elements).map(([tag, parts]) => [tag, places(parts)]));
  return { version, files, chunks };
}
