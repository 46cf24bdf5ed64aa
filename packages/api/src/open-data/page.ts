/** Few enough rows to hold, enough to stream fast. */
export const pageRows = 2000;

export interface Filter {
  readonly network?: string | undefined;
  readonly structure?: string | undefined;
}

export interface Page<R> {
  readonly rows: readonly R[];
  /** Keyset of the last row; undefined on the last page. */
  readonly next: readonly string[] | undefined;
}

export type After = readonly string[] | undefined;

export const pageOf = <R>(rows: readonly R[], keyOf: (row: R) => readonly string[]): Page<R> => {
  const last = rows.at(-1);
  return { rows, next: rows.length === pageRows && last !== undefined ? keyOf(last) : undefined };
};
