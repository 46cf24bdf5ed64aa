import { publishResults } from '../../results/store.js';
import type { Importer } from '../importer.js';
import { titleKey } from '../indicators/read.js';
import { readIndicators } from '../indicators/store.js';
import { requireRealData } from '../real-data.js';
import { resultColumns, type ResultColumn } from './columns.js';
import { latest } from './latest.js';
import { readResult, type Known, type ResultRow } from './read.js';
import { resultsAt, structureNetworks } from './store.js';

/**
 * The official results, `export-resultats`. The period is the one that holds `date_de_mise_a_jour`, unless a column
 * `periode` gives it, as in our own export; of two values for one period, the later stays.
 */
export const resultImporter: Importer<ResultColumn, ResultRow> = {
  name: 'results',
  columns: resultColumns,
  async begin({ db, now }) {
    await requireRealData(db);
    const indicators = await readIndicators(db);
    const known: Known = {
      structures: await structureNetworks(db),
      indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
      indicatorsByTitle: new Map(
        indicators.map((indicator) => [titleKey(indicator.network_id, indicator.official_name), indicator]),
      ),
      today: now().toISOString().slice(0, 10),
    };
    const lines = new Map<string, number>();
    return {
      read(source) {
        const row = readResult(source, known);
        const key = `${row.structure} ${row.indicator} ${row.period} ${row.updatedAt}`;
        const line = lines.get(key);
        if (line !== undefined)
          source.refuse('structure', `Ce résultat de la même date est déjà à la ligne ${line}.`);
        lines.set(key, source.line);
        return row;
      },
      async write(trx, rows) {
        const { fates, changed } = latest(rows, await resultsAt(trx, rows));
        if (changed.length > 0)
          await publishResults(trx, { rows: changed, national: [], demonstration: false });
        return fates;
      },
      finish: () => Promise.resolve({ changedAfterAll: 0, remarks: [] }),
    };
  },
};
