import type { ApiKey } from '@spplus/contract';

const extent = ({ network, structure }: ApiKey): string =>
  structure === null ? network : `${network}, under ${structure}`;

/** One line a key, in columns. */
export function keyTable(keys: readonly ApiKey[]): string {
  const rows = keys.map((key) => [
    key.id,
    extent(key),
    key.rights.join(','),
    key.createdAt.slice(0, 10),
    key.revokedAt === null ? 'in use' : `revoked ${key.revokedAt.slice(0, 10)}`,
    key.label,
  ]);
  const titles = ['Id', 'Network', 'Rights', 'Created', 'State', 'Label'];
  const widths = titles.map((_title, column) =>
    Math.max(...[titles, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  return [titles, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What is said of a new key, beside its secret. */
export const newKeyText = (key: ApiKey): string =>
  `Key «${key.label}» (${key.id}) for ${extent(key)}, with the rights ${key.rights.join(', ')}.\n` +
  'Its secret is shown this once:';
