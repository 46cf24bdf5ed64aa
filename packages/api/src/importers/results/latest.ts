import type { Row } from '../../platform/database/tables.js';
import type { Fate } from '../importer.js';
import type { ResultRow } from './read.js';

type Kept = Pick<Row<'result'>, 'structure_id' | 'indicator_id' | 'period' | 'value' | 'n' | 'updated_at'>;

/** What becomes of each row, in order, and the rows that change what is kept, none twice. */
export function latest(
  rows: readonly ResultRow[],
  existing: readonly Kept[],
): { fates: Fate[]; changed: ResultRow[] } {
  const kept = new Map(
    existing.map(({ structure_id, indicator_id, period, value, n, updated_at }) => [
      `${structure_id} ${indicator_id} ${period}`,
      { value, n, updatedAt: updated_at },
    ]),
  );
  const changed = new Map<string, ResultRow>();
  const fates = rows.map((row): Fate => {
    const key = `${row.structure} ${row.indicator} ${row.period}`;
    const before = kept.get(key);
    // The file does not always give n: it does not erase the one that an agent gave for the same value.
    const n = row.n ?? (before?.value === row.value ? before.n : null);
    if (before && row.updatedAt < before.updatedAt) return 'unchanged';
    if (before?.value === row.value && before.n === n && before.updatedAt === row.updatedAt)
      return 'unchanged';
    changed.set(key, { ...row, n });
    kept.set(key, { value: row.value, n, updatedAt: row.updatedAt });
    return before ? 'changed' : 'added';
  });
  return { fates, changed: [...changed.values()] };
}
