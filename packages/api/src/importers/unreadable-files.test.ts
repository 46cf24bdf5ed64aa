import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDatabase } from '../platform/testing/database.js';
import { importFile } from './import-file.js';
import { placeImporter } from './places/importer.js';
import { temporaryFolder } from './testing/folder.js';
import { UnreadableFile } from './unreadable-file.js';

const { db, close } = await testDatabase();
const { folder, remove } = await temporaryFolder();
after(async () => {
  await close();
  await remove();
});

await db.insertInto('region').values({ code: '84', name: 'Auvergne-Rhône-Alpes' }).execute();
await db.insertInto('department').values({ code: '01', name: 'Ain', region_code: '84' }).execute();
await db
  .insertInto('commune')
  .values({
    code: '01001',
    name: 'L’Abergement-Clémenciat',
    post_codes: ['01400'],
    department_code: '01',
    region_code: '84',
    population: null,
    latitude: null,
    longitude: null,
    folded: 'l abergement clemenciat',
    codes: ' 01001 01400',
  })
  .execute();

const good = 'code,lat,lon\n01001,46.15,4.92\n';

const importing = (path: string) =>
  importFile(placeImporter, { db, now: () => new Date() }, path, () => undefined);

async function assertNothingApplied(path: string, sentence: RegExp): Promise<void> {
  await assert.rejects(importing(path), (error) => {
    assert.ok(error instanceof UnreadableFile, String(error));
    assert.match(error.message, sentence);
    return true;
  });
  const commune = await db.selectFrom('commune').select('latitude').executeTakeFirstOrThrow();
  assert.equal(commune.latitude, null);
}

const contents: Record<string, [content: string | Uint8Array, sentence: RegExp]> = {
  'a PDF': ['%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< >>\nendobj\n', /est un document PDF/],
  'a workbook or an archive': [
    Buffer.from('504b0304140000000800000000000000000000000000000000000000', 'hex'),
    /classeur ou une archive.*« CSV UTF-8 »/,
  ],
  'an image': [
    Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
    /fichier de type image\/png/,
  ],
  'something compressed': [gzipSync(good), /fichier de type application\/gzip/],
  'nothing at all': ['', /est vide/],
  'empty lines only': ['\n\n\n', /que des lignes vides/],
  'titles only': ['code,lat,lon\n', /aucune donnée à importer/],
  'titles and empty rows': ['code,lat,lon\n,,\n,,\n', /aucune donnée à importer/],
  'text without the columns': [
    'Bonjour,\nvoici le fichier.\n',
    /les colonnes « code », « lat », « lon » manquent/,
  ],
  'one column missing': ['code,lat\n01001,46.15\n', /la colonne « lon » manque/],
  'a column twice': ['code,lat,lon,lat\n01001,46.15,4.92,1\n', /« lat » y est deux fois/],
  tabulations: [good.replaceAll(',', '\t'), /sépare ses colonnes par la tabulation/],
  'vertical bars': [good.replaceAll(',', '|'), /sépare ses colonnes par la barre verticale/],
  'Latin-1 after good rows': [Buffer.from(`${good}01002,été,5\n`, 'latin1'), /en UTF-8 \(ligne 3\)/],
  'UTF-16': [Buffer.from(`\uFEFF${good}`, 'utf16le'), /n’est pas (en UTF-8|du texte)/],
  'UTF-16 without its mark': [Buffer.from(good, 'utf16le'), /n’est pas du texte/],
  'a quote never closed after good rows': [`${good}01002,"46,5\n`, /guillemet ouvert à la ligne 3/],
  'a row without an end after good rows': [`${good}01002,${'4'.repeat(200_000)}\n`, /ligne 3 dépasse/],
};

for (const [name, [content, sentence]] of Object.entries(contents)) {
  test(`${name}: a plain sentence, and nothing is applied`, async () => {
    const path = join(folder, 'essai.csv');
    await writeFile(path, content);
    await assertNothingApplied(path, sentence);
  });
}

test('a folder, a missing file and a broken link', async () => {
  await mkdir(join(folder, 'dossier'));
  await symlink(join(folder, 'ailleurs'), join(folder, 'lien'));
  await assertNothingApplied(join(folder, 'dossier'), /« dossier » est un dossier/);
  await assertNothingApplied(join(folder, 'absent.csv'), /« absent.csv » n’existe pas/);
  await assertNothingApplied(join(folder, 'lien'), /« lien » n’existe pas/);
});

test('a file that is none, such as a device', async () => {
  await assertNothingApplied('/dev/null', /n’est pas un fichier ordinaire/);
});
