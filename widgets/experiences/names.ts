import type { Filled } from './view.js';

/** Names that a list brings for the values of filters, by `filter:value`. */
export const namesIn = ({ facets, items }: Filled): readonly (readonly [string, string])[] => [
  ...(['network', 'department'] as const).flatMap((name) =>
    (facets?.[name] ?? []).flatMap(({ value, label }) =>
      label ? [[`${name}:${value}`, label] as const] : [],
    ),
  ),
  ...items.flatMap(({ structures }) =>
    structures.flatMap(({ id, name }) => (id ? [[`structure:${id}`, name] as const] : [])),
  ),
];
