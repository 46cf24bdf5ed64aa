import { readFormerCommunes } from '@spplus/reference';
import type { Importer } from '../importer.js';
import { requireRealData } from '../real-data.js';
import { knownNetworks } from '../register-networks.js';
import { structureColumns, type StructureColumn } from './columns.js';
import { Hierarchy } from './hierarchy.js';
import type { RegisterRow } from './read.js';
import { StructureSession } from './session.js';
import * as store from './store.js';

/** The official register, `export-structures`. What it no longer holds is left as it is: closed ones say `Actif` no. */
export const structureImporter: Importer<StructureColumn, RegisterRow> = {
  name: 'structures',
  columns: structureColumns,
  async begin({ db, now }) {
    await requireRealData(db);
    const communes = new Map((await store.readCommunes(db)).map((commune) => [commune.code, commune]));
    const departments = new Map((await store.readDepartments(db)).map(({ code, region }) => [code, region]));
    let former: ReadonlyMap<string, string> | undefined;
    const presentCommune = (code: string) => (former ??= readFormerCommunes()).get(code);
    return new StructureSession(
      { communes, departments, presentCommune },
      await knownNetworks(db),
      new Hierarchy(await store.readNodes(db)),
      now().toISOString(),
    );
  },
};
