/** A column, by the headers that the official exports have given it over the years. */
export interface Column {
  readonly headers: readonly [string, ...string[]];
  /** Whether a file without it cannot be read at all. */
  readonly required: boolean;
}

export type Columns<K extends string> = Readonly<Record<K, Column>>;

export const needed = (...headers: [string, ...string[]]): Column => ({ headers, required: true });
export const optional = (...headers: [string, ...string[]]): Column => ({ headers, required: false });

/** Headers are compared without case, accent, punctuation, byte-order mark, extra blank, or an example in brackets. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)\s*$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Where a file holds each column that it has. */
export interface Heading<K extends string> {
  readonly positions: ReadonlyMap<K, number>;
  /** As the file spells them. */
  readonly headers: readonly string[];
}

export interface HeadingFault {
  /** First official header of each required column that is not there. */
  readonly missing: readonly string[];
  /** Headers found twice, so that nothing says which one counts. */
  readonly repeated: readonly string[];
  /** How many columns were recognised. */
  readonly recognised: number;
}

/** Finds each column among a file's headers, in any order. */
export function matchHeading<K extends string>(
  columns: Columns<K>,
  headers: readonly string[],
): Heading<K> | HeadingFault {
  const folded = headers.map(foldHeader);
  const positions = new Map<K, number>();
  const missing: string[] = [];
  const repeated: string[] = [];
  for (const key in columns) {
    const column = columns[key];
    const accepted = new Set(column.headers.map(foldHeader));
    const found = folded.flatMap((header, index) => (accepted.has(header) ? [index] : []));
    const [first, second] = found;
    if (second !== undefined) repeated.push(headers[second] ?? '');
    else if (first !== undefined) positions.set(key, first);
    else if (column.required) missing.push(column.headers[0]);
  }
  if (missing.length + repeated.length > 0) return { missing, repeated, recognised: positions.size };
  return { positions, headers: headers.map((header) => header.replace(/["\uFEFF]/g, '').trim()) };
}
