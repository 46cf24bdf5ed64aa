/**
 * The same moment of the calendar one year earlier, in UTC, so that no change of clock matters.
 * From 29 February it is 28 February: what is then twelve months old is never counted as older.
 */
export function yearBefore(now: Date): string {
  const before = new Date(now);
  before.setUTCFullYear(now.getUTCFullYear() - 1);
  // 29 February of a common year has rolled over to 1 March.
  if (before.getUTCMonth() !== now.getUTCMonth()) before.setUTCDate(0);
  return before.toISOString();
}

/** Whether a result last updated at `updatedAt` (ISO 8601, UTC) is more than twelve months old. */
export const isStale = (updatedAt: string, now: Date): boolean => updatedAt < yearBefore(now);
