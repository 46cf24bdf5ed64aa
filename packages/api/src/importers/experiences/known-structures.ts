import { foldHeader } from '../columns.js';

export interface NamedStructure {
  readonly id: string;
  readonly name: string;
  readonly official_name: string;
  readonly active: boolean;
}

/** Of a story whose service is not in the register. */
export const outside = 'Hors-structures';

/** The register, by code and by name. */
export class KnownStructures {
  private readonly ids: ReadonlySet<string>;
  private readonly byName = new Map<string, NamedStructure[]>();

  constructor(structures: readonly NamedStructure[]) {
    this.ids = new Set(structures.map(({ id }) => id));
    for (const structure of structures) {
      for (const name of new Set([structure.name, structure.official_name].map(foldHeader))) {
        const same = this.byName.get(name);
        if (same) same.push(structure);
        else this.byName.set(name, [structure]);
      }
    }
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** The structure of this name, where only one has it; among those still open, if there is a choice. */
  named(name: string): string | null {
    const same = this.byName.get(foldHeader(name)) ?? [];
    const open = same.filter(({ active }) => active);
    const [only, ...others] = open.length > 0 ? open : same;
    return only !== undefined && others.length === 0 ? only.id : null;
  }
}
