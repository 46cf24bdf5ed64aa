import type { StoryStructure } from '@spplus/contract';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';

/** What stories are about, in the order of their threads; for those that have no publication to read it from. */
export async function structuresOf(
  db: Kysely<Database>,
  experiences: readonly string[],
): Promise<ReadonlyMap<string, StoryStructure[]>> {
  const rows = await db
    .selectFrom('thread')
    .leftJoin('structure', 'structure.id', 'thread.structure_id')
    .select([
      'thread.experience_id',
      'thread.structure_id',
      'thread.named',
      'structure.name',
      'structure.network_id',
      'structure.department_code',
      'structure.city',
    ])
    .where(sql<boolean>`thread.experience_id = any(${experiences}::text[])`)
    .orderBy('thread.position')
    .execute();
  const found = new Map<string, StoryStructure[]>(experiences.map((id) => [id, []]));
  for (const row of rows) {
    found.get(row.experience_id)?.push({
      id: row.structure_id,
      name: row.name ?? row.named,
      network: row.network_id,
      department: row.department_code,
      city: row.city,
    });
  }
  return found;
}
