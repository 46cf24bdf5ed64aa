import type { Aspects, AuthorKind, Channel, Feeling, PostedAs, Rating } from '@spplus/contract';

/** Where a story of the demonstration happened: a counter, by its network and its rank in a département. */
export interface StoryPlace {
  readonly network: string;
  readonly department: string;
  /** Among the counters of the network in the département, from 0. */
  readonly rank?: number;
  /** Instead of a rank: the counter itself. */
  readonly structure?: string;
}

export interface DemonstratedAction {
  readonly description: string;
  /** Days between the reply and the commitment's date. */
  readonly dueAfter: number;
  /** Days between the reply and its achievement; absent while it is only committed. */
  readonly doneAfter?: number;
  readonly evidence?: string;
  /** Rank, from 1, of the network's indicator that moved. */
  readonly indicator?: number;
  /** What the author said four weeks later. */
  readonly better?: boolean;
}

export interface DemonstratedReply {
  /** Days after publication. */
  readonly after: number;
  readonly text: string;
  readonly rating?: Rating;
  readonly action?: DemonstratedAction;
}

/** A story of the demonstration: invented, as the people in it. */
export interface DemonstratedStory {
  readonly place: StoryPlace;
  readonly feeling: Feeling;
  readonly title: string;
  readonly story: string;
  readonly pseudonym: string | null;
  /** Days before the demonstration was made. */
  readonly daysAgo: number;
  readonly channels: readonly Channel[];
  readonly aspects?: Aspects;
  readonly postedAs?: PostedAs;
  readonly authorKind?: AuthorKind;
  readonly reply?: DemonstratedReply;
  /** Useful, not useful. */
  readonly votes?: readonly [number, number];
  /** Waits for a moderator. */
  readonly pending?: true;
}
