import type { TransparencyShare } from '@spplus/contract';

/** Share with which the programme began, and at which it aims, in percent. */
const start = 83;
const aim = 100;

export interface Counted {
  readonly structures: number;
  readonly publishing: number;
}

/** The share in percent, to the tenth; null where there is nothing to count. */
export const shareOf = ({ structures, publishing }: Counted): number | null =>
  structures === 0 ? null : Math.round((publishing / structures) * 1000) / 10;

export const transparencyOf = (
  counted: Counted,
  { now, demonstration }: { readonly now: Date; readonly demonstration: boolean },
): TransparencyShare => ({
  ...counted,
  share: shareOf(counted),
  start,
  aim,
  asOf: now.toISOString(),
  demonstration,
});
