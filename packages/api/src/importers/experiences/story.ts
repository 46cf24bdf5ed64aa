import type { Aspects, AuthorKind, Channel, Feeling, PostedAs, Rating } from '@spplus/contract';
import { derived, type ExportedExperience } from '../../open-data/experience-columns.js';

/** A reply as a file gives it. */
export interface ImportedReply {
  readonly text: string;
  readonly signature: string | null;
  readonly rating: Rating | null;
}

export interface ImportedThread {
  /** Null where the structure is not known here. */
  readonly structureId: string | null;
  readonly named: string;
  readonly channels: Channel[];
  readonly reply: ImportedReply | null;
}

export interface ImportedAction {
  readonly description: string;
  readonly committedAt: string;
  readonly doneAt: string | null;
}

/** A published story as an official file gives it. */
export interface ImportedStory {
  readonly id: string;
  readonly feeling: Feeling;
  readonly title: string;
  readonly story: string;
  readonly pseudonym: string | null;
  readonly happenedOn: string | null;
  readonly aspects: Aspects;
  readonly channels: Channel[];
  readonly network: string | null;
  readonly postedAs: PostedAs | null;
  readonly authorKind: AuthorKind | null;
  readonly writtenAt: string;
  readonly publishedAt: string;
  readonly threads: readonly ImportedThread[];
  /** Of the first reply. */
  readonly repliedAt: string | null;
  /** Of the first thread. */
  readonly action: ImportedAction | null;
}

/** The story as our own export would read it. */
export const asExported = (story: ImportedStory): ExportedExperience => ({
  id: story.id,
  published_at: story.publishedAt,
  written_at: story.writtenAt,
  pseudonym: story.pseudonym,
  title: story.title,
  story: story.story,
  posted_as: story.postedAs,
  author_kind: story.authorKind,
  feeling: story.feeling,
  channels: story.channels,
  aspects: story.aspects,
  happened_on: story.happenedOn,
  answered_at: story.repliedAt,
  network_ids: story.network === null ? [] : [story.network],
  official: null,
  threads: story.threads.map((thread, index) => ({
    ...thread,
    action:
      index > 0 || story.action === null
        ? null
        : {
            description: story.action.description,
            committed_at: story.action.committedAt,
            done_at: story.action.doneAt,
          },
  })),
});

/** What people wrote may be masked later: it stands in one place only. */
const written = /^(Titre|Description|Pseudonyme usager|Action|(Réponse|Signature réponse) structure \d)$/;

/** The cells of a row that our own export would not give back by itself. */
export function officialCells(
  story: ImportedStory,
  cells: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const exported = asExported(story);
  const official: Record<string, string> = {};
  for (const header of Object.keys(cells).sort()) {
    const cell = cells[header] ?? '';
    const own = derived[header]?.(exported) ?? '';
    if (!written.test(header) && cell !== String(own)) official[header] = cell;
  }
  return official;
}
