import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { counts, workbench } from '../testing/workbench.js';
import { placeImporter } from './importer.js';

const { db, run, close } = await workbench();
after(close);

const pointOf = (code: string) =>
  db
    .selectFrom('commune')
    .select(['latitude', 'longitude'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow();

test('communes get their coordinates, once', async () => {
  const file =
    'code,nom,type,lat,lon,source\n62080,Bapaume,commune-actuelle,50.10426,2.85029,direct\n1053,Bourg,x,46.2,5.2,y\n';
  assert.deepEqual(counts(await run(placeImporter, file)), {
    added: 2,
    changed: 0,
    unchanged: 0,
    refused: 0,
    setAside: 0,
  });
  assert.deepEqual(await pointOf('62080'), { latitude: 50.10426, longitude: 2.85029 });
  assert.deepEqual(await pointOf('01053'), { latitude: 46.2, longitude: 5.2 });
  assert.equal((await run(placeImporter, file)).unchanged, 2);

  const moved = await run(placeImporter, 'Latitude;Longitude;Code commune\n50,2;2,9;62080\n');
  assert.deepEqual(counts(moved), { added: 0, changed: 1, unchanged: 0, refused: 0, setAside: 0 });
  assert.deepEqual(await pointOf('62080'), { latitude: 50.2, longitude: 2.9 });
});

test('the Greenwich meridian is written with an exponent', async () => {
  await run(placeImporter, 'code,lat,lon\n62080,50.1,3e-05\n');
  assert.deepEqual(await pointOf('62080'), { latitude: 50.1, longitude: 0.00003 });
});

test('unknown communes and impossible coordinates are refused, one by one', async () => {
  const report = await run(
    placeImporter,
    'code,lat,lon\n99999,1,1\nParis,1,1\n62080,91,1\n62080,50,x\n62080,50,2\n62080,50,3\n',
  );
  assert.equal(report.changed, 1);
  assert.deepEqual(
    report.refusals.map(({ line, column, value }) => [line, column, value]),
    [
      [2, 'code', '99999'],
      [3, 'code', 'Paris'],
      [4, 'lat', '91'],
      [5, 'lon', 'x'],
      [7, 'code', '62080'],
    ],
  );
  assert.deepEqual(await pointOf('62080'), { latitude: 50, longitude: 2 });
});

test('demonstration data may use them too', async () => {
  await db
    .insertInto('installation')
    .values({ id: 1, data: 'demonstration', reference_version: null })
    .execute();
  assert.equal((await run(placeImporter, 'code,lat,lon\n2A004,41.9,8.7\n')).added, 1);
});
