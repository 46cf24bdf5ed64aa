import type { Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { holdsDemonstration } from '../platform/installation.js';

/** Real data never enter an installation that shows demonstration ones: nobody could tell them apart. */
export async function requireRealData(db: Kysely<Database>): Promise<void> {
  if (!(await holdsDemonstration(db))) return;
  throw new Error(
    'Cette installation montre des données de démonstration, qui ne se mélangent pas aux vraies. ' +
      'Arrêtez-la, puis lancez `npm run reset` et `npm start -- --empty`, et recommencez l’import.',
  );
}
