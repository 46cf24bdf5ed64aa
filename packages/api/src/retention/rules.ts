/** What one run of a purge may erase of what is held, at most. */
const largestShare = 0.05;
export const largestNumber = 10_000;

/** So many rows allow `largestNumber`: no need to count further. */
export const enoughToCount = largestNumber / largestShare;

/**
 * How many of `held` rows one run may erase. A clock years ahead then costs a twentieth a day instead of everything,
 * while what is due on an ordinary day, of periods of a month or more, goes at once.
 */
export const mostAtOnce = (held: number): number =>
  Math.min(largestNumber, Math.max(1, Math.floor(held * largestShare)));

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** What is older was kept long enough; ISO 8601 in UTC, so that no change of clock in spring or autumn moves it. */
export const limitOf = (now: Date, days: number): string =>
  new Date(now.getTime() - days * dayMilliseconds).toISOString();
