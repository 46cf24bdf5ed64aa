import * as z from 'zod';
import type { Closing, Fate } from './importer.js';
import { remark, type Remark } from './remark.js';

/** What an import did. Every row is counted once, in `added`, `changed`, `unchanged` or `refused`. */
export const importReport = z.object({
  dataset: z.string(),
  /** Name of the file, without its folder. */
  file: z.string(),
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  /** Values set aside, their rows being taken without them. */
  setAside: z.int(),
  /** The refused rows, in the order of the file, `longestList` at most. */
  refusals: z.array(remark),
  /** The values set aside, in the order of the file, `longestList` at most. */
  remarks: z.array(remark),
  seconds: z.number(),
});
export type ImportReport = z.infer<typeof importReport>;

/** A report names each refusal up to this many; beyond, they are only counted. */
export const longestList = 10_000;

/** Gathers the report while the file is read. */
export class ReportBook {
  private readonly fates = { added: 0, changed: 0, unchanged: 0 };
  private readonly refusals: Remark[] = [];
  private readonly remarks: Remark[] = [];
  private refused = 0;
  private setAside = 0;
  rows = 0;

  keep(fates: readonly Fate[]): void {
    for (const fate of fates) this.fates[fate]++;
  }

  settle({ changedAfterAll, remarks }: Closing): void {
    this.fates.unchanged -= changedAfterAll;
    this.fates.changed += changedAfterAll;
    this.remark(remarks);
  }

  refuse(remark: Remark): void {
    this.refused++;
    if (this.refusals.length < longestList) this.refusals.push(remark);
  }

  remark(remarks: readonly Remark[]): void {
    this.setAside += remarks.length;
    this.remarks.push(...remarks.slice(0, longestList - this.remarks.length));
  }

  close(dataset: string, file: string, seconds: number): ImportReport {
    const byLine = (one: Remark, other: Remark) => one.line - other.line;
    return {
      dataset,
      file,
      rows: this.rows,
      ...this.fates,
      refused: this.refused,
      setAside: this.setAside,
      refusals: this.refusals.sort(byLine),
      remarks: this.remarks.sort(byLine),
      seconds,
    };
  }
}
