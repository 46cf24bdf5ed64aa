import type { NewRow } from '../../platform/database/tables.js';
import type { Importer } from '../importer.js';
import { requireRealData } from '../real-data.js';
import { knownNetworks, withNewNetworks } from '../register-networks.js';
import { indicatorColumns, type IndicatorColumn } from './columns.js';
import { KnownIndicators, type IdentifiedRow } from './known.js';
import { merge } from './merge.js';
import { readIndicator } from './read.js';
import { indicatorsInUse, readIndicators, saveIndicators } from './store.js';

/** The official indicators, `export-indicateurs`. Those that it no longer holds are left as they are. */
export const indicatorImporter: Importer<IndicatorColumn, IdentifiedRow> = {
  name: 'indicators',
  columns: indicatorColumns,
  async begin({ db, now }) {
    await requireRealData(db);
    const networks = await knownNetworks(db);
    const known = new KnownIndicators(await readIndicators(db), await indicatorsInUse(db));
    const updatedAt = now().toISOString();
    return {
      read: (source) => known.identify(readIndicator(source), source),
      async write(trx, rows) {
        await withNewNetworks(trx, networks, rows);
        const changed: NewRow<'indicator'>[] = [];
        const fates = rows.map((row) => {
          const before = known.get(row.id);
          const merged = merge(row, before, updatedAt);
          if (merged === before) return 'unchanged';
          changed.push(merged);
          return before === undefined ? 'added' : 'changed';
        });
        await saveIndicators(trx, changed);
        return fates;
      },
      finish: () => Promise.resolve({ changedAfterAll: 0, remarks: [] }),
    };
  },
};
