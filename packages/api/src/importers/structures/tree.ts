/** Where a structure stands after one asked to stand under another. */
export type Attachment = 'attached' | 'unknown-parent' | 'own-ancestor';

/** The hierarchy of structures while a register is imported: parents may come after their children. */
export class StructureTree {
  private readonly parents = new Map<string, string | null>();
  private readonly children = new Map<string, number>();

  constructor(nodes: Iterable<{ readonly id: string; readonly parent: string | null }>) {
    for (const { id, parent } of nodes) {
      this.parents.set(id, parent);
      this.count(parent, 1);
    }
  }

  ids(): Iterable<string> {
    return this.parents.keys();
  }

  /** A structure without a parent, unless it is there already. */
  add(id: string): void {
    if (!this.parents.has(id)) this.parents.set(id, null);
  }

  parentOf(id: string): string | null {
    return this.parents.get(id) ?? null;
  }

  isLeaf(id: string): boolean {
    return (this.children.get(id) ?? 0) === 0;
  }

  /** Puts a structure under its parent; leaves it where it was when that cannot be. */
  attach(id: string, parent: string | null): Attachment {
    if (parent !== null && !this.parents.has(parent)) return 'unknown-parent';
    if (this.isUnder(parent, id)) return 'own-ancestor';
    this.count(this.parentOf(id), -1);
    this.parents.set(id, parent);
    this.count(parent, 1);
    return 'attached';
  }

  private isUnder(start: string | null, ancestor: string): boolean {
    const seen = new Set<string>();
    for (let id = start; id !== null && !seen.has(id); id = this.parentOf(id)) {
      if (id === ancestor) return true;
      seen.add(id);
    }
    return false;
  }

  private count(parent: string | null, change: number): void {
    if (parent !== null) this.children.set(parent, (this.children.get(parent) ?? 0) + change);
  }
}
