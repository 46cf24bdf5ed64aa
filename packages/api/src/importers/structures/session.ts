import type { Transaction } from 'kysely';
import type { Database, NewRow } from '../../platform/database/tables.js';
import type { Closing, Fate, ImportSession } from '../importer.js';
import { withNewNetworks, type NetworkNames } from '../register-networks.js';
import type { SourceRow } from '../source-row.js';
import type { StructureColumn } from './columns.js';
import type { Hierarchy } from './hierarchy.js';
import type { Divisions } from './location.js';
import { merge } from './merge.js';
import { readStructure, type RegisterRow } from './read.js';
import { lockStructures, placeStructures, saveStructures } from './store.js';

export class StructureSession implements ImportSession<StructureColumn, RegisterRow> {
  private readonly lines = new Map<string, number>();
  private readonly unchanged = new Set<string>();

  constructor(
    private readonly divisions: Divisions,
    private readonly networks: NetworkNames,
    private readonly hierarchy: Hierarchy,
    private readonly updatedAt: string,
  ) {}

  read(source: SourceRow<StructureColumn>): RegisterRow {
    const row = readStructure(source, this.divisions);
    const line = this.lines.get(row.id);
    if (line !== undefined) source.refuse('id', `Cette structure est déjà à la ligne ${line}.`);
    this.lines.set(row.id, row.line);
    return row;
  }

  async write(trx: Transaction<Database>, rows: readonly RegisterRow[]): Promise<Fate[]> {
    const ids = rows.map(({ id }) => id);
    const existing = new Map((await lockStructures(trx, ids)).map((structure) => [structure.id, structure]));
    const names = await withNewNetworks(trx, this.networks, rows);
    this.hierarchy.place(rows);
    const changed: NewRow<'structure'>[] = [];
    const fates = rows.map((row): Fate => {
      const parent = this.hierarchy.parentOf(row.id);
      const before = existing.get(row.id);
      const standing = { networkNames: names.get(row.networkId) ?? [], parent, updatedAt: this.updatedAt };
      const merged = merge(row, standing, before);
      this.hierarchy.keep(row.id, { parent, welcomesPublic: merged.welcomes_public });
      if (merged === before) {
        this.unchanged.add(row.id);
        return 'unchanged';
      }
      changed.push(merged);
      return before === undefined ? 'added' : 'changed';
    });
    await saveStructures(trx, changed);
    return fates;
  }

  async finish(trx: Transaction<Database>): Promise<Closing> {
    const { placings, remarks } = this.hierarchy.settle();
    if (placings.length > 0) await placeStructures(trx, placings, this.updatedAt);
    const changedAfterAll = placings.filter(({ id }) => this.unchanged.has(id)).length;
    return { changedAfterAll, remarks };
  }
}
