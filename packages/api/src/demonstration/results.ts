import type { Batch } from '../results/store.js';
import { indicatorCode } from './indicators.js';
import { demonstratedNetworks, type DemonstratedIndicator, type DemonstratedNetwork } from './networks.js';
import { Random } from './random.js';
import { storyStructure, type StructureRow } from './structures.js';

type Result = Batch['rows'][number];

const seed = 2021;
const years = 3;

/** The worked example of the programme: what the story's counter, its extremes and its network publish. */
const story = {
  indicator: indicatorCode('france-travail', 1),
  value: 78.8,
  n: 412,
  lowest: 55.1,
  highest: 91,
  national: 75.4,
};

/** Three whole years of results of the counters, deterministic but for the years, which end with the last one. */
export function demonstrationResults(structures: readonly StructureRow[], now: Date): Batch {
  const random = new Random(seed);
  const lastYear = now.getUTCFullYear() - 1;
  const counters = structures.filter(({ welcomes_public }) => welcomes_public);
  const drawn = demonstratedNetworks.flatMap((network) =>
    counters
      .filter(({ network_id }) => network_id === network.id)
      // Some publish nothing: the transparency rule has something to count.
      .filter(({ id }) => id === storyStructure || !random.once(12))
      .flatMap(({ id }) => ofCounter(id, network, lastYear, now, random)),
  );
  return {
    rows: asInTheStory(drawn, lastYear),
    national: [
      {
        indicator: story.indicator,
        period: String(lastYear),
        value: story.national,
        updatedAt: publishedAt(lastYear, now),
      },
    ],
    demonstration: true,
  };
}

function ofCounter(
  structure: string,
  { id, indicators }: DemonstratedNetwork,
  lastYear: number,
  now: Date,
  random: Random,
): Result[] {
  // A counter that does well does so in everything, and from one year to the next.
  const quality = random.around(0, 0.7);
  const stopped = structure !== storyStructure && random.once(15);
  return indicators.flatMap((indicator, index) => {
    const n = respondents(indicator, random);
    return Array.from({ length: stopped ? years - 1 : years }, (_, rank): Result => {
      const year = lastYear - years + 1 + rank;
      return {
        structure,
        indicator: indicatorCode(id, index + 1),
        period: String(year),
        value: valueOf(indicator, quality + (rank - 1) * 0.15 + random.around(0, 0.35)),
        n: n === null ? null : Math.max(1, Math.round(n * (0.9 + random.fraction() / 5))),
        updatedAt: publishedAt(year, now),
      };
    });
  });
}

/** Some few, so that intervals widen; some under five, so that a value is withheld; some unknown. */
function respondents({ kind }: DemonstratedIndicator, random: Random): number | null {
  if (kind === 'performance' && random.once(10)) return null;
  if (random.once(60)) return random.integer(1, 3);
  if (random.once(20)) return random.integer(8, 24);
  return random.integer(60, 900);
}

function valueOf(
  { unit, mean, deviation, direction, outOf }: DemonstratedIndicator,
  quality: number,
): number {
  const value = mean + deviation * (direction === 'higher-is-better' ? quality : -quality);
  const highest = unit === 'percent' ? 99 : (outOf ?? Infinity);
  const decimals = unit === 'minutes' ? 1 : 10;
  return Math.round(Math.min(highest, Math.max(1, value)) * decimals) / decimals;
}

/** Networks publish a year in the middle of the next February; never in the future. */
const publishedAt = (year: number, now: Date): string =>
  new Date(Math.min(Date.UTC(year + 1, 1, 15, 9), now.getTime() - 86_400_000)).toISOString();

/** Sets the example's own figures, and keeps every other within its extremes. */
function asInTheStory(rows: readonly Result[], lastYear: number): Result[] {
  const concerned = (row: Result): boolean =>
    row.indicator === story.indicator && row.period === String(lastYear);
  const others = rows.filter(
    (row) => concerned(row) && row.structure !== storyStructure && (row.n ?? 0) >= 30,
  );
  const [lowest, highest] = [others.at(0)?.structure, others.at(1)?.structure];
  return rows.map((row) => {
    if (!concerned(row)) return row;
    if (row.structure === storyStructure) return { ...row, value: story.value, n: story.n };
    if (row.structure === lowest) return { ...row, value: story.lowest };
    if (row.structure === highest) return { ...row, value: story.highest };
    return { ...row, value: Math.min(story.highest, Math.max(story.lowest, row.value)) };
  });
}
