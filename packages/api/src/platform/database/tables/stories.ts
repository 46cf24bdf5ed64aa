import type {
  Aspects,
  AuthorKind,
  Channel,
  ExperienceState,
  Feeling,
  Language,
  MaskReason,
  ModeratedField,
  PostedAs,
  Rating,
  RejectionReason,
  ReportReason,
  StoryEvent,
  StoryStructure,
} from '@spplus/contract';
import type { Generated } from 'kysely';
import type { Day, Json, Moment } from './columns.js';

/** A story as its author wrote it. Nothing public is ever read from here: see `PublicationTable`. */
export interface ExperienceTable {
  id: string;
  state: ExperienceState;
  /** Grows with each amendment: a moderator decides on one. */
  revision: Generated<number>;
  feeling: Feeling;
  title: string;
  story: string;
  pseudonym: string | null;
  happened_on: Day | null;
  aspects: Json<Aspects>;
  channels: Channel[];
  /** Where no structure is known. */
  network_id: string | null;
  posted_as: PostedAs | null;
  author_kind: AuthorKind | null;
  language: Language;
  urgent: boolean;
  written_at: Moment;
  /** First publication. */
  published_at: Moment | null;
  rejection_reason: RejectionReason | null;
  rejection_comment: string | null;
  /** SHA-256 of the follow-up's secret, in hexadecimal; null for an imported story. */
  token_hash: string | null;
  embed_id: string | null;
  /** Cells of the official file that have no column here. */
  official: Json<Readonly<Record<string, string>>> | null;
  demonstration: Generated<boolean>;
}

/** What a structure and the author say to each other about a story. */
export interface ThreadTable {
  id: string;
  experience_id: string;
  position: number;
  /** Null where an imported story only names it. */
  structure_id: string | null;
  named: string;
  channels: Channel[];
  official: Json<Readonly<Record<string, string>>> | null;
  first_reply_at: Moment | null;
}

export interface MessageTable {
  id: string;
  thread_id: string;
  written_by: 'administration' | 'author';
  state: 'pending' | 'published' | 'rejected';
  signature: string | null;
  text: string;
  version: Generated<number>;
  rating: Rating | null;
  key_id: string | null;
  written_at: Moment;
  edited_at: Moment | null;
}

export interface MessageVersionTable {
  message_id: string;
  version: number;
  text: string;
  signature: string | null;
  key_id: string | null;
  written_at: Moment;
}

/** A part of a text that a moderator hid, and why. */
export interface MaskTable {
  id: Generated<number>;
  experience_id: string;
  message_id: string | null;
  revision: number;
  field: ModeratedField;
  starts_at: number;
  ends_at: number;
  reason: MaskReason;
  key_id: string;
  created_at: Moment;
}

export interface ActionTable {
  id: string;
  thread_id: string;
  state: 'committed' | 'done';
  description: string;
  committed_at: Moment;
  due_on: Day;
  done_at: Moment | null;
  evidence: string | null;
  indicator_id: string | null;
  period_before: string | null;
  period_after: string | null;
  /** When the author was asked whether it is better. */
  asked_at: Moment | null;
  better: boolean | null;
  confirmed_at: Moment | null;
  key_id: string | null;
}

export interface StoryEventTable {
  id: Generated<number>;
  experience_id: string;
  at: Moment;
  kind: StoryEvent['kind'];
  reason: string | null;
  comment: string | null;
  key_id: string | null;
  object: string | null;
}

/** A row for each text that waits for a moderator. */
export interface ModerationItemTable {
  /** That of the experience or of the message. */
  id: string;
  kind: 'experience' | 'message';
  experience_id: string;
  message_id: string | null;
  submitted_at: Moment;
  urgent: boolean;
  claim_id: string | null;
  claimed_by: string | null;
  claimed_until: Moment | null;
}

/** What the public reads, searches and downloads: masked, published, and nothing else. */
export interface PublicationTable {
  id: string;
  feeling: Feeling;
  title: string;
  story: string;
  pseudonym: string | null;
  posted_as: PostedAs | null;
  author_kind: AuthorKind | null;
  channels: Channel[];
  aspects: Json<Aspects>;
  aspect_names: string[];
  happened_on: Day | null;
  written_at: Moment;
  published_at: Moment;
  network_ids: string[];
  structure_ids: string[];
  commune_codes: string[];
  department_codes: string[];
  structures: Json<readonly StoryStructure[]>;
  answered_at: Moment | null;
  action: 'committed' | 'done' | null;
  /** How many actions: all, done, judged by the author, found better by the author. */
  actions_committed: Generated<number>;
  actions_done: Generated<number>;
  actions_judged: Generated<number>;
  actions_confirmed: Generated<number>;
  useful: Generated<number>;
  not_useful: Generated<number>;
  official: Json<Readonly<Record<string, string>>> | null;
  demonstration: boolean;
}

export interface VoteTable {
  experience_id: string;
  /** A keyed hash of who votes on this story; it tells nothing elsewhere. */
  voter: string;
  useful: boolean;
  at: Moment;
}

export interface ReportTable {
  id: string;
  experience_id: string;
  reason: ReportReason;
  explanation: string;
  /** Name and address of who reports, sealed. */
  contact: string | null;
  state: 'received' | 'kept' | 'masked' | 'removed';
  received_at: Moment;
  decided_at: Moment | null;
  decision_reason: string | null;
  key_id: string | null;
}

export interface ContactTable {
  experience_id: string;
  /** Sealed. */
  email: string;
  created_at: Moment;
}

/** Public writes of an hour from one address. */
export interface FloodCountTable {
  /** A keyed hash of who writes, what, and when. */
  caller: string;
  hour: Moment;
  count: number;
}

export interface UsedChallengeTable {
  solution: string;
  expires_at: Moment;
}
