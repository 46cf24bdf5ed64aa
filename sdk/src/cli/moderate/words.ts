import type { ModeratedField, ModerationItem } from '@spplus/contract/nouns/moderation';

/** One line of the queue. */
export function lineOf({ id, submittedAt, kind, urgent, amended, claim, title }: ModerationItem): string {
  const marks = [
    ...(urgent ? ['URGENT'] : []),
    ...(amended ? ['amended'] : []),
    ...(claim ? [claim.mine ? 'claimed by this key' : `claimed until ${claim.until}`] : []),
  ];
  return [id, submittedAt, kind, title, ...marks].join('  ');
}

const textOf = (item: ModerationItem, field: ModeratedField): string => item[field] ?? '';

/** What there is to read before deciding, with the masks that are proposed. */
export function pageOf(item: ModerationItem): string {
  const { structures, network, history, findings, revision } = item;
  const where = structures.map(({ id, name }) => (id ? `${name} (${id})` : name)).join('; ');
  return [
    lineOf(item),
    `Revision: ${revision}`,
    `About: ${where || network || 'nothing known'}`,
    `Feeling: ${item.feeling}   Posted as: ${item.postedAs ?? 'unknown'}   Pseudonym: ${item.pseudonym ?? 'none'}`,
    '',
    item.title,
    item.story,
    ...(item.message === null ? [] : ['', 'Answer to decide on:', item.message]),
    '',
    findings.length > 0 ? 'Proposed masks (all with --mask-found):' : 'No personal data found.',
    ...findings.map(
      ({ field, start, end, reason }) =>
        `  --mask ${field}:${start}-${end}:${reason}   «${textOf(item, field).slice(start, end)}»`,
    ),
    '',
    ...history.map(({ at, kind, reason }) => `${at}  ${kind}${reason ? `: ${reason}` : ''}`),
  ].join('\n');
}
