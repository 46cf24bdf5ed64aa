import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { paging } from '../list.js';
import {
  communeCode,
  date,
  departmentCode,
  email,
  search,
  slug,
  structureId,
  trimmed,
} from '../primitives.js';
import { thread } from './threads.js';

export const feelings = ['positive', 'neutral', 'negative'] as const;
export const feeling = z.enum(feelings);
export type Feeling = z.infer<typeof feeling>;

export const aspectNames = [
  'accessibility',
  'information',
  'relation',
  'responsiveness',
  'simplicity',
] as const;
export type AspectName = (typeof aspectNames)[number];

/** What the author felt of each aspect they chose to speak of. */
export const aspects = z.strictObject({
  accessibility: z.optional(feeling),
  information: z.optional(feeling),
  relation: z.optional(feeling),
  responsiveness: z.optional(feeling),
  simplicity: z.optional(feeling),
});
export type Aspects = z.infer<typeof aspects>;

/** Counter, telephone, letter, e-mail, online procedure, personal account. */
export const channels = ['counter', 'phone', 'letter', 'email', 'online', 'account'] as const;
export const channel = z.enum(channels);
export type Channel = z.infer<typeof channel>;

export const postedAs = z.enum(['self', 'relative', 'mediator']);
export type PostedAs = z.infer<typeof postedAs>;

export const authorKind = z.enum(['person', 'business', 'elected', 'agent']);
export type AuthorKind = z.infer<typeof authorKind>;

export const actionState = z.enum(['committed', 'done']);
export type ActionState = z.infer<typeof actionState>;

export const language = z.enum(['fr', 'en', 'ar']);
export type Language = z.infer<typeof language>;

/** Longest title, story and pseudonym, in characters. */
export const lengths = { title: 150, story: 10_000, pseudonym: 50 } as const;

/** The author's own words; an amendment changes some of them. */
export const words = {
  feeling,
  title: trimmed(lengths.title),
  story: trimmed(lengths.story),
  pseudonym: z.optional(z.nullable(trimmed(lengths.pseudonym))),
  happenedOn: z.optional(z.nullable(date)),
  aspects: z.optional(aspects),
  channels: z.optional(z.array(channel).check(z.maxLength(channels.length))),
};

/** What an author sends. */
export const newExperience = z.strictObject({
  ...words,
  /** Up to three; none where the author does not know. */
  structures: z.array(structureId).check(z.maxLength(3)),
  /** Where no structure is known. */
  network: z.optional(slug),
  postedAs,
  authorKind,
  /** Only to tell the author what becomes of the story; kept sealed, never shown. */
  email: z.optional(email),
  /** Of the messages to the author. */
  language: z.optional(language),
  /** A registered counter, which is not throttled as one person. */
  embed: z.optional(slug),
  /** Left empty by people: robots fill it. */
  website: z.optional(z.string().check(z.maxLength(200))),
  /** A solved challenge of `GET /v1/challenge`: each is taken once. */
  challenge: z.string().check(z.minLength(1), z.maxLength(2000)),
});
export type NewExperience = z.infer<typeof newExperience>;

/** Delays measured over the last twelve months; null while there is nothing to measure. */
export const delays = z.object({
  moderationHours: z.nullable(z.number()),
  replyDays: z.nullable(z.number()),
});

export const receipt = z.object({
  id: z.string(),
  /** The secret of the follow-up: whoever has it can read, amend and erase the story. */
  token: z.string(),
  followUpUrl: z.string(),
  receivedAt: z.string(),
  delays,
});
export type Receipt = z.infer<typeof receipt>;

/** A structure a story is about; its `id` is null where an old story only names it. */
export const storyStructure = z.object({
  id: z.nullable(z.string()),
  name: z.string(),
  network: z.nullable(z.string()),
  department: z.nullable(z.string()),
  city: z.nullable(z.string()),
});
export type StoryStructure = z.infer<typeof storyStructure>;

/** A published story in a list. */
export const experienceSummary = z.object({
  id: z.string(),
  feeling,
  title: z.string(),
  /** The beginning of the story, or what the search found in it; plain text. */
  excerpt: z.string(),
  pseudonym: z.nullable(z.string()),
  postedAs: z.nullable(postedAs),
  happenedOn: z.nullable(z.string()),
  writtenAt: z.string(),
  publishedAt: z.string(),
  structures: z.array(storyStructure),
  answered: z.boolean(),
  answeredAt: z.nullable(z.string()),
  action: z.nullable(actionState),
  useful: z.int(),
  notUseful: z.int(),
  demonstration: z.boolean(),
});
export type ExperienceSummary = z.infer<typeof experienceSummary>;

/** A published story, with its answers and actions. */
export const experience = z.object({
  ...experienceSummary.shape,
  story: z.string(),
  authorKind: z.nullable(authorKind),
  channels: z.array(channel),
  aspects,
  threads: z.array(thread),
});
export type Experience = z.infer<typeof experience>;

/** How many stories of the search have this value of a filter. */
export const facetValue = z.object({ value: z.string(), label: z.nullable(z.string()), count: z.int() });
export type FacetValue = z.infer<typeof facetValue>;

export const facets = z.object({
  feeling: z.array(facetValue),
  network: z.array(facetValue),
  department: z.array(facetValue),
  answered: z.array(facetValue),
  action: z.array(facetValue),
  aspect: z.array(facetValue),
});
export type Facets = z.infer<typeof facets>;

export const experienceList = z.object({
  items: z.array(experienceSummary),
  nextCursor: z.nullable(z.string()),
  total: z.int(),
  /** False where there are more than were counted: `total` and the facets are then a lower bound. */
  exact: z.boolean(),
  /** On the first page only. */
  facets: z.nullable(facets),
});
export type ExperienceList = z.infer<typeof experienceList>;

export const experienceSort = z.enum(['recent', 'oldest', 'useful', 'relevance']);
export type ExperienceSort = z.infer<typeof experienceSort>;

export const votes = z.object({ useful: z.int(), notUseful: z.int() });
export type Votes = z.infer<typeof votes>;

/** Why a published text is reported as unlawful (DSA, art. 16). */
export const reportReason = z.enum([
  'personal-data',
  'defamation',
  'hatred',
  'threat',
  'discrimination',
  'intellectual-property',
  'other',
]);
export type ReportReason = z.infer<typeof reportReason>;

export const newReport = z.strictObject({
  reason: reportReason,
  /** Why the text is unlawful, with its exact place (DSA, art. 16, 2 a and b). */
  explanation: trimmed(4000),
  name: z.optional(trimmed(200)),
  email: z.optional(email),
  /** The person who reports states their good faith (DSA, art. 16, 2 d). */
  goodFaith: z.literal(true),
  challenge: z.string().check(z.minLength(1), z.maxLength(2000)),
});
export type NewReport = z.infer<typeof newReport>;

export const experiences = {
  list: endpoint({
    method: 'GET',
    path: '/v1/experiences',
    query: z.strictObject({
      q: z.optional(search),
      network: z.optional(slug),
      structure: z.optional(structureId),
      commune: z.optional(communeCode),
      department: z.optional(departmentCode),
      feeling: z.optional(feeling),
      answered: z.optional(z.boolean()),
      action: z.optional(actionState),
      aspect: z.optional(z.enum(aspectNames)),
      /** First and last days of publication. */
      from: z.optional(date),
      to: z.optional(date),
      /** By default `relevance` where something is searched, else `recent`. */
      sort: z.optional(experienceSort),
      ...paging,
    }),
    answer: experienceList,
    status: 200,
    access: 'public',
    cacheSeconds: 10,
  }),
  get: endpoint({
    method: 'GET',
    path: '/v1/experiences/{id}',
    params: z.strictObject({ id: slug }),
    answer: experience,
    status: 200,
    access: 'public',
    cacheSeconds: 10,
  }),
  create: endpoint({
    method: 'POST',
    path: '/v1/experiences',
    body: newExperience,
    answer: receipt,
    status: 201,
    access: 'public',
  }),
  vote: endpoint({
    method: 'POST',
    path: '/v1/experiences/{id}/votes',
    params: z.strictObject({ id: slug }),
    body: z.strictObject({ useful: z.boolean() }),
    answer: votes,
    status: 201,
    access: 'public',
  }),
  report: endpoint({
    method: 'POST',
    path: '/v1/experiences/{id}/reports',
    params: z.strictObject({ id: slug }),
    body: newReport,
    answer: z.object({ id: z.string(), receivedAt: z.string() }),
    status: 201,
    access: 'public',
  }),
};
