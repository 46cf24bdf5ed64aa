import type { HistoryPoint, Indicator, Result } from '@spplus/contract';
import { compare } from './comparison.js';
import { wilsonInterval } from './interval.js';
import { nationalValue, type PublishedNational } from './national.js';
import { isStale } from './staleness.js';
import { isSuppressed } from './suppression.js';

/** The latest result of a structure for an indicator, as the store keeps it. */
export interface StoredResult {
  readonly indicator: Indicator;
  /** Oldest first; the last is the latest. Values not yet withheld. */
  readonly history: readonly StoredPoint[];
  readonly updatedAt: string;
  readonly demonstration: boolean;
  /** Over every structure with this indicator and the latest period. */
  readonly summary: Summary | null;
  /** The network's own value for the latest period. */
  readonly national: PublishedNational | null;
}

export interface Summary {
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly mean: number | null;
  /** Whether the mean is weighted by n. */
  readonly weighted: boolean;
}

export interface StoredPoint {
  readonly period: string;
  readonly value: number;
  readonly n: number | null;
}

/** What the public reads of a stored result: small numbers withheld, computed figures to 0.01. */
export function presentResult(stored: StoredResult, now: Date): Result {
  const { indicator, history } = stored;
  const latest = history.at(-1);
  if (!latest) throw new RangeError(`Indicator ${indicator.id} has a result without a period.`);
  const national = nationalValue(indicator.kind, stored.national, meanOf(stored.summary));
  const suppressed = isSuppressed(indicator.kind, latest.n);
  const { value, n } = latest;
  return {
    indicator,
    period: latest.period,
    value: suppressed ? null : value,
    suppressed,
    n,
    interval: suppressed || indicator.unit !== 'percent' || !n ? null : rounded(wilsonInterval(value, n)),
    lowest: stored.summary?.lowest ?? null,
    highest: stored.summary?.highest ?? null,
    national,
    comparison: suppressed || !national ? null : compare(indicator, value, n, national.value),
    history: history.map((point) => presentPoint(indicator, point)),
    updatedAt: stored.updatedAt,
    stale: isStale(stored.updatedAt, now),
    demonstration: stored.demonstration,
  };
}

const meanOf = (summary: Summary | null) =>
  summary === null || summary.mean === null
    ? null
    : { mean: round(summary.mean), weighted: summary.weighted };

const presentPoint = ({ kind }: Indicator, { period, value, n }: StoredPoint): HistoryPoint => ({
  period,
  value: isSuppressed(kind, n) ? null : value,
  n,
});

const round = (figure: number): number => Math.round(figure * 100) / 100;
const rounded = ({ low, high }: { low: number; high: number }) => ({ low: round(low), high: round(high) });
