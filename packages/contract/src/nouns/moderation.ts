import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { list, paging } from '../list.js';
import { slug, structureId, trimmed } from '../primitives.js';
import { authorKind, channel, feeling, postedAs, reportReason, storyStructure } from './experiences.js';
import { experienceState, rejectionReason, storyEvent } from './follow-ups.js';

/** Kinds of personal data that the finder knows; a moderator may add `other`. */
export const maskReason = z.enum([
  'nir',
  'iban',
  'phone',
  'email',
  'post-address',
  'allocataire-number',
  'tax-number',
  'vehicle-plate',
  'name',
  'insult',
  'other',
]);
export type MaskReason = z.infer<typeof maskReason>;

export const moderatedField = z.enum(['title', 'story', 'pseudonym', 'message']);
export type ModeratedField = z.infer<typeof moderatedField>;

/** A part of a text, `start` included and `end` excluded, in UTF-16 code units. */
export const mask = z.strictObject({
  field: moderatedField,
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(1)),
  reason: maskReason,
});
export type Mask = z.infer<typeof mask>;

/** One text that waits for a moderator: a story, or what its author answered to a reply. */
export const moderationItem = z.object({
  id: z.string(),
  kind: z.enum(['experience', 'message']),
  experience: z.string(),
  revision: z.int(),
  /** A person may be in danger: read first. */
  urgent: z.boolean(),
  submittedAt: z.string(),
  amended: z.boolean(),
  feeling,
  title: z.string(),
  story: z.string(),
  pseudonym: z.nullable(z.string()),
  /** Of kind `message`. */
  message: z.nullable(z.string()),
  happenedOn: z.nullable(z.string()),
  postedAs: z.nullable(postedAs),
  authorKind: z.nullable(authorKind),
  channels: z.array(channel),
  network: z.nullable(z.string()),
  structures: z.array(storyStructure),
  /** Whether the author will be told by mail. */
  contactable: z.boolean(),
  /** Personal data found, proposed as masks. */
  findings: z.array(mask),
  /** Whoever reads it now, and until when the others wait. */
  claim: z.nullable(z.object({ mine: z.boolean(), until: z.string() })),
  history: z.array(storyEvent),
});
export type ModerationItem = z.infer<typeof moderationItem>;

/** `id` goes with the decision, so that two people sharing a key do not decide for each other. */
export const claim = z.object({ id: z.string(), until: z.string() });
export type Claim = z.infer<typeof claim>;

export const moderationDecision = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('accept'),
    claim: slug,
    revision: z.int(),
    masks: z.array(mask).check(z.maxLength(200)),
  }),
  z.strictObject({
    decision: z.literal('reject'),
    claim: slug,
    revision: z.int(),
    reason: rejectionReason,
    /** Told to the author, with how to amend. */
    comment: z.optional(trimmed(2000)),
  }),
  z.strictObject({
    decision: z.literal('hand-over'),
    claim: slug,
    revision: z.int(),
    /** In place of `from`, or of no structure at all. */
    from: z.optional(structureId),
    to: structureId,
    comment: z.optional(trimmed(2000)),
  }),
]);
export type ModerationDecision = z.infer<typeof moderationDecision>;

export const report = z.object({
  id: z.string(),
  experience: z.string(),
  /** Of the words below; the masks of a decision are for this one. */
  revision: z.int(),
  title: z.string(),
  story: z.string(),
  reason: reportReason,
  explanation: z.string(),
  receivedAt: z.string(),
  state: z.enum(['received', 'kept', 'masked', 'removed']),
  decidedAt: z.nullable(z.string()),
  decisionReason: z.nullable(z.string()),
});
export type Report = z.infer<typeof report>;

/** A reasoned decision on a report (DSA, art. 16, 5 and art. 17). */
export const reportDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('keep'), reason: trimmed(2000) }),
  z.strictObject({
    decision: z.literal('mask'),
    revision: z.int(),
    reason: trimmed(2000),
    masks: z.array(mask).check(z.minLength(1), z.maxLength(200)),
  }),
  z.strictObject({ decision: z.literal('remove'), reason: trimmed(2000) }),
]);
export type ReportDecision = z.infer<typeof reportDecision>;

const params = z.strictObject({ id: slug });
const access = { right: 'moderation' } as const;

export const moderation = {
  list: endpoint({
    method: 'GET',
    path: '/v1/agent/moderation',
    query: z.strictObject(paging),
    answer: list(moderationItem),
    status: 200,
    access,
  }),
  get: endpoint({
    method: 'GET',
    path: '/v1/agent/moderation/{id}',
    params,
    answer: moderationItem,
    status: 200,
    access,
  }),
  claim: endpoint({
    method: 'POST',
    path: '/v1/agent/moderation/{id}/claims',
    params,
    answer: claim,
    status: 201,
    access,
  }),
  release: endpoint({
    method: 'DELETE',
    path: '/v1/agent/moderation/{id}/claims/{claim}',
    params: z.strictObject({ id: slug, claim: slug }),
    answer: 'no-content',
    status: 204,
    access,
  }),
  decide: endpoint({
    method: 'POST',
    path: '/v1/agent/moderation/{id}/decisions',
    params,
    body: moderationDecision,
    answer: z.object({ experience: z.string(), state: experienceState }),
    status: 201,
    access,
  }),
  reports: endpoint({
    method: 'GET',
    path: '/v1/agent/reports',
    query: z.strictObject({ open: z.optional(z.boolean()), ...paging }),
    answer: list(report),
    status: 200,
    access,
  }),
  decideReport: endpoint({
    method: 'POST',
    path: '/v1/agent/reports/{id}/decisions',
    params,
    body: reportDecision,
    answer: report,
    status: 201,
    access,
  }),
};
