import type { Kysely } from 'kysely';
import type { Database, Row } from '../platform/database/tables.js';
import { Problem } from '../platform/problems.js';
import { findEmbed } from './store.js';

/**
 * The registered site that a story says it comes from.
 *
 * @throws Problem `invalid-body` where there is none, `origin-refused` where the page stands on another site.
 */
export async function senderOf(
  db: Kysely<Database>,
  embed: string,
  origin: string | undefined,
): Promise<Row<'embed'>> {
  const found = await findEmbed(db, embed);
  if (!found) {
    throw new Problem('invalid-body', {
      errors: [{ pointer: '/embed', detail: 'No such site is registered.' }],
    });
  }
  if (found.origin === origin) return found;
  throw new Problem('origin-refused', {
    detail: `«${embed}» is registered for the pages of ${found.origin}; leave \`embed\` out elsewhere.`,
  });
}
