import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { slug, token, trimmed } from '../primitives.js';
import { aspects, channel, delays, feeling, storyStructure, words } from './experiences.js';
import { rating, thread } from './threads.js';

/** Where a story stands. */
export const experienceState = z.enum(['pending', 'published', 'rejected', 'removed']);
export type ExperienceState = z.infer<typeof experienceState>;

/** The published reasons for which a story is not published. */
export const rejectionReason = z.enum([
  'not-a-public-service',
  'not-an-experience',
  'identifies-a-person',
  'insulting-or-unlawful',
  'advertising',
  'duplicate',
  'own-file-claim',
]);
export type RejectionReason = z.infer<typeof rejectionReason>;

/** One thing that happened to a story, as its author is told. */
export const storyEvent = z.object({
  at: z.string(),
  kind: z.enum([
    'received',
    'amended',
    'published',
    'rejected',
    'handed-over',
    'masked',
    'removed',
    'restored',
    'replied',
    'reply-edited',
    'answered-back',
    'committed',
    'done',
    'rated',
    'confirmed',
  ]),
  /** Of a rejection, a removal, or parts hidden after a report. */
  reason: z.nullable(z.string()),
  /** What the moderator adds for the author. */
  comment: z.nullable(z.string()),
});
export type StoryEvent = z.infer<typeof storyEvent>;

/** What the author reads by the secret link. */
export const followUp = z.object({
  id: z.string(),
  state: experienceState,
  /** A newer text waits for a moderator. */
  revision: z.int(),
  feeling,
  title: z.string(),
  story: z.string(),
  pseudonym: z.nullable(z.string()),
  happenedOn: z.nullable(z.string()),
  aspects,
  channels: z.array(channel),
  structures: z.array(storyStructure),
  writtenAt: z.string(),
  publishedAt: z.nullable(z.string()),
  /** Whether an address is kept to tell the author of what comes. */
  contactable: z.boolean(),
  rejection: z.nullable(z.object({ reason: rejectionReason, comment: z.nullable(z.string()) })),
  history: z.array(storyEvent),
  threads: z.array(thread),
  /** Threads that the author may answer: once after a reply. */
  answerable: z.array(z.string()),
  /** Replies to rate, and actions whose effect the author may confirm. */
  ratable: z.array(z.string()),
  confirmable: z.array(z.string()),
  delays,
});
export type FollowUp = z.infer<typeof followUp>;

/** What an author changes: at least one of these. */
export const followUpChange = z.strictObject({
  /** New words are moderated again; the former text is hidden meanwhile. */
  amendment: z.optional(
    z.strictObject({
      feeling: z.optional(words.feeling),
      title: z.optional(words.title),
      story: z.optional(words.story),
      pseudonym: words.pseudonym,
      happenedOn: words.happenedOn,
      aspects: words.aspects,
      channels: words.channels,
    }),
  ),
  rating: z.optional(z.strictObject({ reply: slug, rating })),
  /** Moderated before it appears. */
  answer: z.optional(z.strictObject({ thread: slug, text: trimmed(5000) })),
  confirmation: z.optional(z.strictObject({ action: slug, better: z.boolean() })),
  /** Null forgets the address. */
  email: z.optional(z.null()),
});
export type FollowUpChange = z.infer<typeof followUpChange>;

/** What is kept once a story is erased, why, and until when. */
export const erasure = z.object({
  erasedAt: z.string(),
  kept: z.array(z.object({ what: z.string(), why: z.string(), until: z.nullable(z.string()) })),
});
export type Erasure = z.infer<typeof erasure>;

/** Everything held about the author of a story (GDPR, art. 15 and 20). */
export const personalData = z.object({
  exportedAt: z.string(),
  story: followUp,
  email: z.nullable(z.string()),
  masks: z.array(z.object({ field: z.string(), text: z.string(), reason: z.string() })),
  mails: z.array(z.object({ at: z.string(), subject: z.string(), state: z.string() })),
});
export type PersonalData = z.infer<typeof personalData>;

const params = z.strictObject({ token });

export const followUps = {
  get: endpoint({
    method: 'GET',
    path: '/v1/follow-ups/{token}',
    params,
    answer: followUp,
    status: 200,
    access: 'public',
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/v1/follow-ups/{token}',
    params,
    body: followUpChange,
    answer: followUp,
    status: 200,
    access: 'public',
  }),
  erase: endpoint({
    method: 'DELETE',
    path: '/v1/follow-ups/{token}',
    params,
    answer: erasure,
    status: 200,
    access: 'public',
  }),
  download: endpoint({
    method: 'GET',
    path: '/v1/follow-ups/{token}/data',
    params,
    answer: personalData,
    status: 200,
    access: 'public',
  }),
};
