import assert from 'node:assert/strict';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { csvRecords, longestRecord, type CsvRecord } from './csv-records.js';
import { temporaryFolder } from './testing/folder.js';
import { UnreadableFile } from './unreadable-file.js';

const { folder, remove } = await temporaryFolder();
after(remove);

async function read(content: string | Uint8Array, delimiter = ';'): Promise<CsvRecord[]> {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  return readAll(path, delimiter);
}

async function readAll(path: string, delimiter: string): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(path, delimiter)) records.push(record);
  return records;
}

const unreadable =
  (...parts: RegExp[]) =>
  (error: unknown) =>
    error instanceof UnreadableFile && parts.every((part) => part.test(error.message));

test('records know the line they begin at, whatever the line ends and the newlines in cells', async () => {
  const records = await read('a;b\r\n1;"x\r\ny"\n\n\n3;4\r5;"6\n\n"\n7;8\r\n');
  assert.deepEqual(
    records.map(({ line, cells }) => [line, ...cells]),
    [
      [1, 'a', 'b'],
      [2, '1', 'x\r\ny'],
      [6, '3', '4'],
      [7, '5', '6\n\n'],
      [10, '7', '8'],
    ],
  );
});

test('stray quotes are data', async () => {
  const records = await read('a;b\n1;L"Haÿ\n2;"x"y\n');
  assert.deepEqual(
    records.slice(1).map(({ cells }) => cells),
    [
      ['1', 'L"Haÿ'],
      ['2', '"x"y'],
    ],
  );
});

test('Latin-1 is told, with its line', async () => {
  const latin = Buffer.from('a;b\n1;2\n3;été\n', 'latin1');
  await assert.rejects(read(latin), unreadable(/n’est pas en UTF-8 \(ligne 3\)/, /« CSV UTF-8 »/));
});

test('a wrong byte deep in a long file is found at its line', async () => {
  const lines = Buffer.from('a;é\n'.repeat(50_000));
  await assert.rejects(
    read(Buffer.concat([lines, Buffer.from([0xff, 0x0a])])),
    unreadable(/\(ligne 50001\)/),
  );
});

test('a character cut by the end of the file is not UTF-8', async () => {
  await assert.rejects(read(Buffer.from('a;é').subarray(0, -1)), unreadable(/n’est pas en UTF-8/));
});

test('an open quote is told, with its line', async () => {
  await assert.rejects(read('a;b\n1;2\n3;"4\n5;6\n'), unreadable(/guillemet ouvert à la ligne 3/));
});

test('a line of 2 GB is refused in bounded memory', async () => {
  const path = join(folder, 'endless.csv');
  const file = await open(path, 'w');
  await file.write('a;b\n');
  await file.truncate(2 ** 31);
  await file.close();
  const before = process.memoryUsage.rss();
  await assert.rejects(readAll(path, ';'), unreadable(/ligne 2 dépasse/));
  assert.ok(process.memoryUsage.rss() - before < 100 * 1024 * 1024);
});

test('the longest record accepted is read whole', async () => {
  const cell = 'x'.repeat(longestRecord - 2);
  const records = await read(`a;b\n1;${cell}\n`);
  assert.equal(records[1]?.cells[1], cell);
});

test('any cells round-trip', async () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
  });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(';', ','), async (cells, delimiter) => {
      const records = await read(stringify(cells, { delimiter, quoted: true }), delimiter);
      assert.deepEqual(
        records.map((record) => record.cells),
        cells,
      );
    }),
    { numRuns: 100 },
  );
});

test('any bytes are read or refused with a sentence, never anything else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      await read(bytes).catch((error: unknown) => assert.ok(error instanceof UnreadableFile, String(error)));
    }),
    { numRuns: 200 },
  );
});
