/** One measured figure. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  /** What it is measured against, in the same run. */
  readonly against?: string;
  readonly aim?: string;
  readonly reached?: boolean;
}

const titles = ['Measure', 'Measured', 'Against, in the same run', 'Aim', ''];

export function printTable(lines: readonly Line[]): void {
  const rows = [
    titles,
    ...lines.map(({ what, measured, against = '', aim = '', reached }) => [
      what,
      measured,
      against,
      aim,
      reached === undefined ? '' : reached ? 'reached' : 'MISSED',
    ]),
  ];
  const widths = titles.map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

export const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en')} /s`;

/** The middle of several runs. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [upper = NaN, lower = NaN] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}
