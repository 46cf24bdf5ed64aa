import type { AnswerClockFigures } from '@spplus/contract';

/** In the place of a day that is not known. */
export const undated = '?';

/** How many stories were published on a day, and first answered on another or not at all; days in UTC. */
export interface Tally {
  readonly publishedOn: string;
  /** Null where it still waits; `undated` where an imported file says that there is an answer, and not when. */
  readonly answeredOn: string | null;
  readonly stories: number;
  /** About them: what agents committed to, what is done, what authors judged, and found better. */
  readonly committed: number;
  readonly done: number;
  readonly judged: number;
  readonly confirmed: number;
}

export type Delay = NonNullable<AnswerClockFigures['median']>;

interface Waits extends Delay {
  readonly stories: number;
}

export type Clock = Omit<AnswerClockFigures, 'since' | 'demonstration'>;

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * How stories were answered, as of `today` (`YYYY-MM-DD`). Delays are in days of the calendar; a story that still
 * waits counts with its age so far, so that silence never makes a delay look shorter. An answer of unknown date is an
 * answer, and has no delay.
 */
export function clockOf(tallies: readonly Tally[], today: string): Clock {
  const dated = tallies.filter(({ answeredOn }) => answeredOn !== undated);
  const waits = dated.map((tally) => waitsOf(tally, today)).toSorted(byDelay);
  const measured = total(waits, 'stories');
  const experiences = total(tallies, 'stories');
  const silent = tallies.filter(({ answeredOn }) => answeredOn === null);
  const answered = experiences - total(silent, 'stories');
  return {
    experiences,
    answered,
    share: experiences === 0 ? null : answered / experiences,
    median: quantile(waits, measured / 2),
    ninthDecile: quantile(waits, (measured * 9) / 10),
    actions: {
      committed: total(tallies, 'committed'),
      done: total(tallies, 'done'),
      asked: total(tallies, 'judged'),
      confirmed: total(tallies, 'confirmed'),
    },
  };
}

const total = <K extends string>(rows: readonly Readonly<Record<K, number>>[], name: K): number =>
  rows.reduce((sum, row) => sum + row[name], 0);

function waitsOf({ publishedOn, answeredOn, stories }: Tally, today: string): Waits {
  const days = (Date.parse(answeredOn ?? today) - Date.parse(publishedOn)) / dayMilliseconds;
  // A story may be published anew after its answer, and clocks differ.
  return { days: Math.max(0, days), atLeast: answeredOn === null, stories };
}

/** Of equal delays, those that are over come first: the others will be longer. */
const byDelay = (a: Waits, b: Waits): number => a.days - b.days || Number(a.atLeast) - Number(b.atLeast);

/** The delay of the story at a rank from 1, rounded up, in the order of delays. */
function quantile(waits: readonly Waits[], rank: number): Delay | null {
  let passed = 0;
  for (const { days, atLeast, stories } of waits) {
    passed += stories;
    if (passed >= rank && passed > 0) return { days, atLeast };
  }
  return null;
}
