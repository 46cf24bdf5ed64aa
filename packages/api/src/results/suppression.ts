import type { IndicatorKind } from '@spplus/contract';

/** Fewest answers under which a satisfaction could be traced to the people who answered. */
export const fewestAnswers = 5;

/**
 * Whether a value is withheld from every public answer and export.
 * It is also left out of lowest, highest and mean, or it could be worked out from them.
 */
export const isSuppressed = (kind: IndicatorKind, n: number | null): boolean =>
  kind === 'satisfaction' && n !== null && n < fewestAnswers;
