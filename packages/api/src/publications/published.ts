import { aspectNames } from '@spplus/contract';
import type { Row } from '../platform/database/tables.js';
import { fold } from '../platform/fold.js';
import { masked, type Hidden } from './masked.js';
import { profileOf, tagOf, writeProfile } from './profile.js';

/** A thread with the structure that it names, as far as it is known. */
export interface ThreadContent {
  readonly structure_id: string | null;
  readonly named: string;
  readonly first_reply_at: string | null;
  readonly name: string | null;
  readonly network_id: string | null;
  readonly commune_code: string | null;
  readonly department_code: string | null;
  readonly city: string | null;
}

/** Everything that a publication is made from. */
export interface Content {
  readonly story: Row<'experience'>;
  /** Of this revision of the story; those of messages are elsewhere. */
  readonly masks: readonly Hidden[];
  readonly threads: readonly ThreadContent[];
  readonly actions: readonly Pick<Row<'action'>, 'state' | 'better'>[];
}

export type Published = Omit<Row<'publication'>, 'useful' | 'not_useful'>;

/** What the public reads of a story; undefined where it may read nothing. */
export function publicationOf({ story, masks, threads, actions }: Content): Published | undefined {
  if (story.state !== 'published' || story.published_at === null) return undefined;
  const done = actions.filter(({ state }) => state === 'done');
  return {
    id: story.id,
    feeling: story.feeling,
    title: masked(story.title, 'title', masks),
    story: masked(story.story, 'story', masks),
    pseudonym: story.pseudonym === null ? null : masked(story.pseudonym, 'pseudonym', masks),
    posted_as: story.posted_as,
    author_kind: story.author_kind,
    channels: story.channels,
    aspects: story.aspects,
    aspect_names: aspectNames.filter((name) => story.aspects[name] !== undefined),
    happened_on: story.happened_on,
    written_at: story.written_at,
    published_at: story.published_at,
    network_ids: distinct([...threads.map(({ network_id }) => network_id), story.network_id]),
    structure_ids: distinct(threads.map(({ structure_id }) => structure_id)),
    commune_codes: distinct(threads.map(({ commune_code }) => commune_code)),
    department_codes: distinct(threads.map(({ department_code }) => department_code)),
    structures: threads.map((thread) => ({
      id: thread.structure_id,
      name: thread.name ?? thread.named,
      network: thread.network_id,
      department: thread.department_code,
      city: thread.city,
    })),
    answered_at: distinct(threads.map(({ first_reply_at }) => first_reply_at)).sort()[0] ?? null,
    action: done.length > 0 ? 'done' : actions.length > 0 ? 'committed' : null,
    actions_committed: actions.length,
    actions_done: done.length,
    actions_judged: actions.filter(({ better }) => better !== null).length,
    actions_confirmed: actions.filter(({ better }) => better === true).length,
    official: story.official,
    demonstration: story.demonstration,
  };
}

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

/** A row of the catalogue before its words are reduced to stems, which the database does. */
export interface CatalogueEntry {
  readonly id: string;
  readonly published_at: string;
  readonly profile: string;
  readonly title: string;
  /** Of the story, and of the structures it is about. */
  readonly words: string;
  readonly tags: readonly string[];
}

export function catalogueEntryOf(publication: Published): CatalogueEntry {
  const profile = profileOf(publication);
  const places = publication.structures.flatMap(({ name, city }) => [name, city ?? '']);
  return {
    id: publication.id,
    published_at: publication.published_at,
    profile: writeProfile(profile),
    title: fold(publication.title),
    words: fold([publication.story, ...places].join(' ')),
    tags: [
      ...profile.feeling.map((value) => tagOf('feeling', value)),
      ...profile.answered.map((value) => tagOf('answered', value)),
      ...profile.action.map((value) => tagOf('action', value)),
      ...profile.aspect.map((value) => tagOf('aspect', value)),
      ...profile.network.map((value) => tagOf('network', value)),
      ...profile.department.map((value) => tagOf('department', value)),
      ...publication.structure_ids.map((value) => tagOf('structure', value)),
      ...publication.commune_codes.map((value) => tagOf('commune', value)),
    ],
  };
}
