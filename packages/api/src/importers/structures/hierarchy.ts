import type { Remark } from '../remark.js';
import { structureColumns } from './columns.js';
import type { RegisterRow } from './read.js';
import type { Node, Placing } from './store.js';
import { StructureTree, type Attachment } from './tree.js';

const reasons: Readonly<Record<Exclude<Attachment, 'attached'>, string>> = {
  'unknown-parent': 'Cette structure parente n’existe pas : le rattachement est laissé tel quel.',
  'own-ancestor': 'La structure serait sous elle-même : le rattachement est laissé tel quel.',
};

type Kept = Pick<Node, 'parent' | 'welcomesPublic'>;

/**
 * Where the structures of a register stand, and whether the public comes to them: to those that are active and have
 * none below, unless an agent has said otherwise.
 */
export class Hierarchy {
  private readonly tree: StructureTree;
  private readonly active: Map<string, boolean>;
  private readonly kept: Map<string, Kept>;
  private readonly decidedByAgent: ReadonlySet<string>;
  private readonly waiting = new Map<string, RegisterRow>();

  constructor(nodes: readonly Node[]) {
    this.tree = new StructureTree(nodes);
    this.active = new Map(nodes.map(({ id, active }) => [id, active]));
    this.kept = new Map(nodes.map((node) => [node.id, node]));
    this.decidedByAgent = new Set(
      nodes.filter((node) => node.welcomesPublic !== this.rule(node.id)).map(({ id }) => id),
    );
  }

  /** Puts rows under their parents where these are known already; `settle` sees to the others. */
  place(rows: readonly RegisterRow[]): void {
    for (const { id } of rows) this.tree.add(id);
    for (const row of rows) {
      this.active.set(row.id, row.active);
      if (this.tree.attach(row.id, row.parent) === 'attached') this.waiting.delete(row.id);
      else this.waiting.set(row.id, row);
    }
  }

  parentOf(id: string): string | null {
    return this.tree.parentOf(id);
  }

  /** Takes note of what the database holds. */
  keep(id: string, kept: Kept): void {
    this.kept.set(id, kept);
  }

  /** What the database does not hold yet, once every row has been placed. */
  settle(): { placings: Placing[]; remarks: Remark[] } {
    const remarks = [...this.waiting.values()].flatMap((row) => this.placeLate(row));
    const placings: Placing[] = [];
    for (const id of this.tree.ids()) {
      const placing = { id, parent_id: this.tree.parentOf(id), welcomes_public: this.welcomesPublic(id) };
      const kept = this.kept.get(id);
      if (kept?.parent !== placing.parent_id || kept.welcomesPublic !== placing.welcomes_public)
        placings.push(placing);
    }
    return { placings, remarks };
  }

  private placeLate(row: RegisterRow): Remark[] {
    const attachment = this.tree.attach(row.id, row.parent);
    if (attachment === 'attached') return [];
    const column = structureColumns.parent.headers[0];
    return [{ line: row.line, column, value: row.parent, reason: reasons[attachment] }];
  }

  private welcomesPublic(id: string): boolean {
    if (!this.decidedByAgent.has(id)) return this.rule(id);
    return this.active.get(id) === true && this.kept.get(id)?.welcomesPublic === true;
  }

  private rule(id: string): boolean {
    return this.active.get(id) === true && this.tree.isLeaf(id);
  }
}
