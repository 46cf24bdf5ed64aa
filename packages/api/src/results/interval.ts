export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 97.5th percentile of the standard normal distribution, for 95 % on two sides. */
const z = 1.959963984540054;

/**
 * 95 % score interval of a proportion, in percent, for a percentage measured over `n` ≥ 1 answers.
 *
 * E. B. Wilson, «Probable inference, the law of succession, and statistical inference», Journal of the
 * American Statistical Association 22 (1927), 209–212. Unlike the normal approximation it stays within
 * 0–100 and keeps its level for small n (Brown, Cai, DasGupta, Statistical Science 16 (2001), 101–133).
 */
export function wilsonInterval(percent: number, n: number): Interval {
  const p = percent / 100;
  const spread = 1 + z ** 2 / n;
  const centre = (p + z ** 2 / (2 * n)) / spread;
  const half = (z / spread) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, 100 * (centre - half)), high: Math.min(100, 100 * (centre + half)) };
}
