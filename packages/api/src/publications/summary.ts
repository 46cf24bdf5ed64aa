import type { ExperienceSummary } from '@spplus/contract';
import type { Row } from '../platform/database/tables.js';

/** Characters of a story that stand for it in a list, where nothing was searched. */
const excerptLength = 300;

/** What a summary is made of; the story only for its beginning. */
export const summaryColumns = [
  'publication.id',
  'publication.feeling',
  'publication.title',
  'publication.story',
  'publication.pseudonym',
  'publication.posted_as',
  'publication.happened_on',
  'publication.written_at',
  'publication.published_at',
  'publication.structures',
  'publication.answered_at',
  'publication.action',
  'publication.useful',
  'publication.not_useful',
  'publication.demonstration',
] as const;

type ColumnOf<C> = C extends `publication.${infer Name extends keyof Row<'publication'>}` ? Name : never;
export type SummaryRow = Pick<Row<'publication'>, ColumnOf<(typeof summaryColumns)[number]>>;

/** A published story in a list; `excerpt` is what a search found in it, its beginning unless said otherwise. */
export const toSummary = (row: SummaryRow, excerpt = beginningOf(row.story)): ExperienceSummary => ({
  id: row.id,
  feeling: row.feeling,
  title: row.title,
  excerpt,
  pseudonym: row.pseudonym,
  postedAs: row.posted_as,
  happenedOn: row.happened_on,
  writtenAt: row.written_at,
  publishedAt: row.published_at,
  structures: [...row.structures],
  answered: row.answered_at !== null,
  answeredAt: row.answered_at,
  action: row.action,
  useful: row.useful,
  notUseful: row.not_useful,
  demonstration: row.demonstration,
});

/** The beginning of a text, cut between words. */
export function beginningOf(text: string): string {
  if (text.length <= excerptLength) return text;
  const cut = text.slice(0, excerptLength);
  const end = cut.search(/\s\S*$/);
  // A text without a space is cut before a character that would be halved.
  return `${end > 0 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
