import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { importFile } from '../src/importers/import-file.js';
import { structureImporter } from '../src/importers/structures/importer.js';
import { readConfiguration } from '../src/platform/configuration.js';
import { openDatabase } from '../src/platform/database/open.js';
import { loadReference } from '../src/reference-data/load.js';
import type { Line } from './table.js';

const register = fileURLToPath(
  new URL('../../../../shared/data/structures/export-structures.csv', import.meta.url),
);

/** The official register, in the embedded engine, durable as it always is; then once more. */
export async function measureImport(): Promise<Line[]> {
  if (!existsSync(register)) {
    return [{ what: 'Import of the official register', measured: 'not measured: no ../shared/data' }];
  }
  const folder = await mkdtemp(join(tmpdir(), 'spp-bench-'));
  const configuration = readConfiguration({ DATA_FOLDER: join(folder, 'var') });
  const { db, close } = await openDatabase(configuration, pino({ level: 'silent' }));
  try {
    await loadReference(db);
    const context = { db, now: () => new Date() };
    const first = await importFile(structureImporter, context, register, () => undefined);
    const again = await importFile(structureImporter, context, register, () => undefined);
    const rows = first.rows.toLocaleString('en');
    return [
      {
        what: `Import of ${rows} structures, embedded engine`,
        measured: `${first.seconds.toFixed(1)} s, ${Math.round(first.rows / first.seconds).toLocaleString('en')} rows/s`,
        aim: '≤ 20 s',
        reached: first.seconds <= 20 && first.added === first.rows,
      },
      {
        what: `The same again, ${again.unchanged.toLocaleString('en')} unchanged`,
        measured: `${again.seconds.toFixed(1)} s`,
      },
    ];
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}
