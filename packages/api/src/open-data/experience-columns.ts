import type { Aspects, Channel } from '@spplus/contract';
import type { Row } from '../platform/database/tables.js';
import type { Cell, Columns } from './columns.js';
import {
  aspectHeaders,
  authorKindNames,
  channelNames,
  feelingNames,
  postedAsNames,
  ratingNames,
} from './french.js';
import { toParisTime } from './paris-time.js';

/** What was said and done about one structure of an exported story. */
export interface ExportedThread {
  readonly structureId: string | null;
  readonly named: string;
  readonly channels: readonly Channel[];
  readonly reply: {
    readonly text: string;
    readonly signature: string | null;
    readonly rating: Row<'message'>['rating'];
  } | null;
  /** The latest. */
  readonly action: Pick<Row<'action'>, 'description' | 'committed_at' | 'done_at'> | null;
}

export type ExportedExperience = Pick<
  Row<'publication'>,
  | 'id'
  | 'published_at'
  | 'written_at'
  | 'pseudonym'
  | 'title'
  | 'story'
  | 'posted_as'
  | 'author_kind'
  | 'feeling'
  | 'channels'
  | 'aspects'
  | 'happened_on'
  | 'answered_at'
  | 'network_ids'
  | 'official'
> & { readonly threads: readonly ExportedThread[] };

type Derived = Columns<ExportedExperience>;

/** Line ends as every reader of our files gives them back. */
const plain = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const channelList = (channels: readonly Channel[]): string | null =>
  channels.length === 0 ? null : channels.map((channel) => channelNames[channel]).join(',');

const kept: (...headers: string[]) => Derived = (...headers) =>
  Object.fromEntries(headers.map((header) => [header, () => null]));

const aspectColumns: Derived = Object.fromEntries(
  Object.entries(aspectHeaders).map(([aspect, header]) => [
    header,
    ({ aspects }: ExportedExperience): Cell => aspectOf(aspects, aspect),
  ]),
);

function aspectOf(aspects: Aspects, wanted: string): Cell {
  const [, feeling] = Object.entries(aspects).find(([name]) => name === wanted) ?? [];
  return feeling === undefined ? null : feelingNames[feeling];
}

const structureColumns = (n: number): Derived => {
  const thread = ({ threads }: ExportedExperience) => threads[n - 1];
  return {
    [`ID structure ${n}`]: (row) => thread(row)?.structureId ?? null,
    [`Intitulé structure ${n}`]: (row) => thread(row)?.named ?? null,
    [`Canaux Typologie ${n}`]: (row) => channelList(thread(row)?.channels ?? []),
    [`Statut réponse structure ${n}`]: (row) => (thread(row)?.reply ? 'Réponse apportée' : null),
    [`Réponse structure ${n}`]: (row) => plain(thread(row)?.reply?.text ?? '') || null,
    [`Signature réponse structure ${n}`]: (row) => thread(row)?.reply?.signature ?? null,
    [`Evaluation réponse structure ${n} par auteur`]: (row) => {
      const rating = thread(row)?.reply?.rating ?? null;
      return rating === null ? null : ratingNames[rating];
    },
    ...kept(
      `Intitulé Typologie ${n}`,
      `Code Postal typologie ${n}`,
      `Pays Typologie ${n}`,
      `Evaluation utile réponse structure ${n} par visiteurs`,
      `Evaluation inutile réponse structure ${n} par visiteurs`,
    ),
  };
};

const actionOf = ({ threads }: ExportedExperience) =>
  threads.map(({ action }) => action).find((action) => action !== null);

/** What each official column holds, of a story told here. */
export const derived: Derived = {
  'ID expérience': ({ id }) => id,
  'Etat expérience': ({ answered_at }) => (answered_at === null ? 'A traiter' : 'Traitées'),
  "Statut de l'expérience": ({ answered_at }) =>
    answered_at === null ? 'Expérience en attente de réponse' : 'Expérience avec réponse',
  'Date de publication': ({ published_at }) => toParisTime(published_at),
  'Écrit le': ({ written_at }) => toParisTime(written_at),
  'Pseudonyme usager': ({ pseudonym }) => pseudonym,
  Titre: ({ title }) => plain(title),
  Description: ({ story }) => plain(story),
  'Posté comme': ({ posted_as }) => (posted_as === null ? null : postedAsNames[posted_as]),
  'Profil usager': ({ author_kind }) => (author_kind === null ? null : authorKindNames[author_kind]),
  'Ressenti usager': ({ feeling }) => feelingNames[feeling],
  'Date des faits': ({ happened_on }) => happened_on,
  ...kept(
    'Code INSEE Département usager',
    'Intitulé département usager',
    'Intitulé région usager',
    'Code INSEE Région usager',
    'Pays',
    'Démarches saisies par usager',
  ),
  Canaux: ({ channels }) => channelList(channels),
  'Hors structure': ({ threads }) =>
    threads.some(({ structureId }) => structureId !== null) ? 'Non' : 'Oui',
  Réseau: ({ threads, network_ids }) =>
    threads.some(({ structureId }) => structureId !== null) ? null : (network_ids[0] ?? null),
  ...structureColumns(1),
  ...structureColumns(2),
  ...structureColumns(3),
  'Date de premiere réponse': ({ answered_at }) => (answered_at === null ? null : toParisTime(answered_at)),
  ...aspectColumns,
  ...kept('Expériences Similaires', 'Amélioration de service à considérer'),
  Action: (row) => plain(actionOf(row)?.description ?? '') || null,
  'Date action engagée': (row) => dateOf(actionOf(row)?.committed_at),
  'Date action réalisée': (row) => dateOf(actionOf(row)?.done_at),
  ...kept('Tags Métiers', 'Taux de similarité réponse IA structure'),
};

const dateOf = (moment: string | null | undefined): Cell => (moment ? toParisTime(moment) : null);

/** As the official file had it, where it was imported from one that said otherwise. */
export const experienceColumns: Columns<ExportedExperience> = Object.fromEntries(
  Object.entries(derived).map(([header, cell]) => [
    header,
    (row: ExportedExperience): Cell => row.official?.[header] ?? cell(row),
  ]),
);
