import type { Mask, ModeratedField, ModerationItem, StoryEvent, StoryStructure } from '@spplus/contract';
import { findPersonalData } from '@spplus/plain-language';
import type { ItemRow } from './queue-store.js';

/** Everything a moderator reads of a text that waits. */
export interface Surroundings {
  readonly structures: readonly StoryStructure[];
  readonly history: readonly StoryEvent[];
}

/** `now`: ISO 8601; a claim that ran out is not shown. `reader`: the key that asks. */
export function toItem(
  row: ItemRow,
  { structures, history }: Surroundings,
  { now, reader }: { readonly now: string; readonly reader: string },
): ModerationItem {
  return {
    id: row.id,
    kind: row.kind,
    experience: row.experience_id,
    revision: revisionOf(row),
    urgent: row.urgent,
    submittedAt: row.submitted_at,
    amended: row.revision > 1,
    feeling: row.feeling,
    title: row.title,
    story: row.story,
    pseudonym: row.pseudonym,
    message: row.text,
    happenedOn: row.happened_on,
    postedAs: row.posted_as,
    authorKind: row.author_kind,
    channels: row.channels,
    network: row.network_id,
    structures: [...structures],
    contactable: row.contactable,
    findings: findingsIn(row),
    claim:
      row.claimed_until !== null && row.claimed_until > now
        ? { mine: row.claimed_by === reader, until: row.claimed_until }
        : null,
    history: [...history],
  };
}

/** What is decided on: of an answer, its version; of a story, the number of its amendments and one. */
export const revisionOf = (row: Pick<ItemRow, 'revision' | 'version'>): number => row.version ?? row.revision;

function findingsIn({ kind, title, story, pseudonym, text }: ItemRow): Mask[] {
  if (kind === 'message') return findings('message', text);
  return [...findings('title', title), ...findings('story', story), ...findings('pseudonym', pseudonym)];
}

const findings = (field: ModeratedField, text: string | null): Mask[] =>
  findPersonalData(text ?? '').map(({ kind, start, end }) => ({ field, start, end, reason: kind }));
