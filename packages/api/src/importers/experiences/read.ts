import { createHash } from 'node:crypto';
import { slug } from '@spplus/contract/primitives';
import { derived } from '../../open-data/experience-columns.js';
import { authorKindNames, postedAsNames } from '../../open-data/french.js';
import { dayOf } from '../cells.js';
import { aspectsOf, channelsOf, feelingOf, momentOf, optionalWord, type Source } from './cells.js';
import type { KnownStructures } from './known-structures.js';
import { officialCells, type ImportedAction, type ImportedStory } from './story.js';
import { threadsOf } from './threads.js';

/** What the stories of a file may speak of. */
export interface Known {
  readonly structures: KnownStructures;
  readonly networks: ReadonlySet<string>;
  readonly now: string;
  /** Whether a story was erased here: no file brings it back. */
  readonly erased: (id: string) => boolean;
}

export interface StoryRow {
  readonly story: ImportedStory;
  readonly official: Readonly<Record<string, string>>;
}

const longestTitle = 500;

/** Reads a row. Throws `RefusedRow`. */
export function readStory(row: Source, known: Known): StoryRow {
  const title = row.required('Titre', longestTitle);
  const text = row.verbatim('Description') || row.refuse('Description', 'La cellule est vide.');
  const published = momentOf(row, 'Date de publication');
  const written = momentOf(row, 'Écrit le') ?? published;
  if (written === null) return row.refuse('Écrit le', 'Il faut la date de publication ou celle du récit.');
  const publishedAt = published ?? written;
  if (publishedAt > known.now) return row.refuse('Date de publication', 'Cette date est à venir.');
  const threads = threadsOf(row, known.structures);
  const answered = threads.some(({ reply }) => reply !== null);
  const story: ImportedStory = {
    id: idOf(row, [title, written, text]),
    feeling: feelingOf(row),
    title,
    story: text,
    pseudonym: row.optional('Pseudonyme usager', 100),
    happenedOn: happenedOn(row),
    aspects: aspectsOf(row),
    channels: storyChannels(row),
    network: networkOf(row, known),
    postedAs: optionalWord(row, 'Posté comme', postedAsNames),
    authorKind: optionalWord(row, 'Profil usager', authorKindNames),
    writtenAt: written,
    publishedAt,
    threads,
    // Extracts give a reply without its date, which is then taken for that of the story.
    repliedAt: answered ? (momentOf(row, 'Date de premiere réponse') ?? written) : null,
    action: threads.length === 0 ? null : actionOf(row, written),
  };
  if (known.erased(story.id))
    row.refuse('ID expérience', 'Cette expérience a été effacée à la demande de qui l’a écrite.');
  const cells = Object.fromEntries(
    row.columns.filter((header) => header in derived).map((header) => [header, row.text(header)]),
  );
  const undated = answered && row.text('Date de premiere réponse') === '';
  return {
    story,
    official: officialCells(story, { ...cells, ...(undated ? { 'Date de premiere réponse': '' } : {}) }),
  };
}

/** Its number, or else one made out of its content, so that a second import finds it again. */
function idOf(row: Source, content: readonly string[]): string {
  const id = row.text('ID expérience');
  if (id === '') return `x${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 23)}`;
  if (id.length > 48 || !slug.safeParse(id).success)
    return row.refuse('ID expérience', 'Ce n’est pas un identifiant.');
  return id;
}

function happenedOn(row: Source): string | null {
  const text = row.text('Date des faits');
  const day = dayOf(text) ?? null;
  if (text !== '' && day === null)
    row.setAside('Date des faits', 'Il faut une date, par exemple 31/12/2023.');
  return day;
}

const storyChannels = (row: Source) => [
  ...new Set([
    ...channelsOf(row, 'Canaux'),
    ...[1, 2, 3].flatMap((n) => channelsOf(row, `Canaux Typologie ${n}`)),
  ]),
];

function networkOf(row: Source, { networks }: Known): string | null {
  const network = row.text('Réseau');
  if (network === '') return null;
  if (networks.has(network)) return network;
  row.setAside('Réseau', 'Ce réseau n’est pas connu.');
  return null;
}

function actionOf(row: Source, written: string): ImportedAction | null {
  const description = row.verbatim('Action');
  if (description === '') return null;
  const doneAt = momentOf(row, 'Date action réalisée');
  return { description, committedAt: momentOf(row, 'Date action engagée') ?? doneAt ?? written, doneAt };
}
