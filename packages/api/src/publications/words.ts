import type { Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import type { KeyGroup } from './keys.js';
import { nearWords, shortestCorrected, type KnownWord } from './near-words.js';
import { alikeWords } from './words-store.js';

/** A word told so seldom may be a typing error of whoever told it. */
const seldom = 3;

/** The stems that a searched word stands for: itself where it is known, else those it is likely misspelt for. */
export async function meantBy(db: Kysely<Database>, word: KnownWord): Promise<KeyGroup> {
  const { key, stories } = word;
  if (stories >= seldom || key.length < shortestCorrected) return { keys: [key], stories };
  const near = nearWords(key, await alikeWords(db, key));
  const meant = stories === 0 ? near : [word, ...near.filter((other) => other.stories > 10 * stories)];
  if (meant.length === 0) return { keys: [key], stories };
  return {
    keys: meant.map((one) => one.key),
    stories: meant.reduce((sum, one) => sum + one.stories, 0),
  };
}
