import { sql, type Kysely } from 'kysely';
import { parameter, Statement } from '../platform/database/statement.js';
import type { Database } from '../platform/database/tables.js';
import type { KnownWord } from './near-words.js';

/** Stands for every story among counted keys. */
export const everyStory = '#';

const counted = new Statement(
  () => sql<KnownWord>`
    select wanted.key,
      coalesce((select stories from catalogue_key as known where known.key = wanted.key), 0) as stories
    from (
      select lexeme as key from unnest(to_tsvector('french', ${parameter(1)}))
      union all
      select unnest(string_to_array(${parameter(2)}, ' '))
    ) as wanted
    union all
    select ${sql.lit(everyStory)}, stories from catalogue_count
    where (department, feeling, answered, action, aspect, network) = ('', '', '', '', '', '')`,
);

/** In how many stories each stem of a folded text is, and each of some tags, 0 where none has it; and `everyStory`. */
export const countedKeys = (
  db: Kysely<Database>,
  folded: string,
  tags: readonly string[],
): Promise<KnownWord[]> => counted.run(db, [folded, tags.join(' ')]);

/** Known words that share most of their letters with this one, or their beginning. */
export async function alikeWords(db: Kysely<Database>, word: string): Promise<KnownWord[]> {
  return db
    .selectFrom('catalogue_key')
    .select(['key', 'stories'])
    .where(sql<boolean>`key not like '#%' and (key % ${word} or key like ${`${word.slice(0, 3)}%`})`)
    .execute();
}
