import type { Row } from '../../platform/database/tables.js';
import { toIndicator } from '../../indicators/row.js';
import { unsettled } from '../../indicators/rules.js';
import type { SourceRow } from '../source-row.js';
import type { IndicatorColumn } from './columns.js';
import { madeUpId, titleKey, type IndicatorRow } from './read.js';

/** A row whose indicator is known by its code. */
export interface IdentifiedRow extends IndicatorRow {
  readonly id: string;
}

/** The indicators that are there, and those that the file has named so far. */
export class KnownIndicators {
  private readonly byId: ReadonlyMap<string, Row<'indicator'>>;
  private readonly idByTitle: ReadonlyMap<string, string>;
  private readonly lines = new Map<string, number>();

  constructor(
    indicators: readonly Row<'indicator'>[],
    private readonly inUse: ReadonlySet<string>,
  ) {
    this.byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    this.idByTitle = new Map(
      indicators.map(({ id, network_id, official_name }) => [titleKey(network_id, official_name), id]),
    );
  }

  get(id: string): Row<'indicator'> | undefined {
    return this.byId.get(id);
  }

  /** Finds which indicator a row is about. Refuses one told twice, of another network, or whose results would change meaning. */
  identify(row: IndicatorRow, source: SourceRow<IndicatorColumn>): IdentifiedRow {
    const key = titleKey(row.networkId, row.officialName);
    const id = row.id ?? this.idByTitle.get(key) ?? madeUpId(key);
    const line = this.lines.get(id);
    if (line !== undefined) source.refuse('officialName', `Cet indicateur est déjà à la ligne ${line}.`);
    const before = this.byId.get(id);
    if (before && before.network_id !== row.networkId) {
      source.refuse('network', `L’indicateur ${id} est celui d’un autre réseau (${before.network_id}).`);
    }
    const after = {
      kind: row.kind,
      unit: row.unit,
      outOf: row.outOf,
      frequency: before?.frequency ?? 'yearly',
    };
    const changes = before && this.inUse.has(id) ? unsettled(toIndicator(before), after) : [];
    if (changes.length > 0) {
      const column = changes.includes('kind') ? 'kind' : 'unit';
      source.refuse(column, `L’indicateur ${id} a des résultats : ils changeraient de sens.`);
    }
    this.lines.set(id, source.line);
    return { ...row, id };
  }
}
