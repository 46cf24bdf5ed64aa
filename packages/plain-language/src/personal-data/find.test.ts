import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import fc from 'fast-check';
import { findPersonalData } from './find.js';

const kindsIn = (text: string): string[] =>
  findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

test('findings come in the order of the text, whatever their kind', () => {
  assert.deepEqual(kindsIn('Mme Petit, 3 rue Pasteur, petit@exemple.fr, 06 12 34 56 78, AB-123-CD'), [
    'name: Petit',
    'post-address: 3 rue Pasteur',
    'email: petit@exemple.fr',
    'phone: 06 12 34 56 78',
    'vehicle-plate: AB-123-CD',
  ]);
});

test('where two overlap, what a key or words prove stays before what a shape suggests', () => {
  assert.deepEqual(kindsIn('3 allée du Docteur Roux'), ['post-address: 3 allée du Docteur Roux']);
  assert.deepEqual(kindsIn('numéro fiscal 0612345678901'), ['tax-number: 0612345678901']);
  assert.deepEqual(kindsIn('sécu 2 55 08 14 168 025 38'), ['nir: 2 55 08 14 168 025 38']);
});

/** Pieces that begin something of each kind, so that chance makes of them what no one would write. */
const pieces = fc.constantFrom(
  ...[
    '06',
    '12',
    ' ',
    '.',
    '-',
    '@',
    'a',
    'É',
    'Mme ',
    'M. ',
    'Le ',
    '’',
    '1 rue ',
    'de ',
    '62000 ',
    'FR76',
    '2A',
    'caf n°',
  ],
  ...['numéro fiscal ', '+33', '\n', '(', 'AB', '123', '…', '\u00A0', '😀', '\uD800'],
);

test('whatever is written, parts are within the text, in order, and never overlap', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 80 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let from = 0;
      for (const { start, end } of findPersonalData(text)) {
        assert.ok(from <= start && start < end && end <= text.length);
        from = end;
      }
    }),
    { numRuns: 2_000 },
  );
});

/** Milliseconds of processor that a text takes, at best of three. */
function cost(text: string): number {
  const tries = Array.from({ length: 3 }, () => {
    const begin = process.cpuUsage();
    findPersonalData(text);
    return process.cpuUsage(begin).user / 1_000;
  });
  return Math.min(...tries);
}

test('no text, however long and twisted, makes it think: ten times a longest story stays in milliseconds', () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), (some) => {
      const text = some.join('').repeat(100_000).slice(0, 100_000);
      assert.ok(cost(text) < 500, JSON.stringify(some));
    }),
    { numRuns: 40 },
  );
});

test('it weighs less than 4 kB, and imports nothing', async () => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `export { findPersonalData } from './find.ts'`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    metafile: true,
    write: false,
  });
  const size = gzipSync(outputFiles.map(({ text }) => text).join(''), { level: 9 }).length;
  assert.ok(size < 4_000, `${size} bytes`);
  assert.ok(
    Object.values(metafile.inputs).every(({ imports }) => imports.every(({ external }) => !external)),
  );
});
