/** What a line of results says. */
export type ResultColumn = 'structure' | 'indicator' | 'period' | 'date' | 'value' | 'n';

/** By the headers of the official `export-resultats`, of our own export, and of the API. */
const headers: Readonly<Record<ResultColumn, readonly string[]>> = {
  structure: ['structure', 'code_sp_structure', 'code_sp_de_la_structure'],
  indicator: ['indicator', 'code_sp_de_l_indicateur', 'code_sp_indicateur'],
  period: ['period', 'periode'],
  date: ['date_de_mise_a_jour'],
  value: ['value', 'valeur'],
  n: ['n', 'nombre_de_reponses'],
};

const folded = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)\s*$/, '')
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^_|_$/g, '');

/** Where each column stands in a file's first line; what it misses is told by `missing`. */
export function columnsOf(firstLine: readonly string[]): ReadonlyMap<ResultColumn, number> {
  const names = firstLine.map(folded);
  const found = new Map<ResultColumn, number>();
  for (const column of ['structure', 'indicator', 'period', 'date', 'value', 'n'] as const) {
    const position = names.findIndex((name) => headers[column].includes(name));
    if (position >= 0) found.set(column, position);
  }
  return found;
}

/** The columns without which nothing can be published. */
export const missing = (columns: ReadonlyMap<ResultColumn, number>): string[] => [
  ...(['structure', 'indicator', 'value'] as const)
    .filter((column) => !columns.has(column))
    .map((column) => headers[column].join(' or ')),
  ...(columns.has('period') || columns.has('date') ? [] : ['period or periode or date_de_mise_a_jour']),
];
