import type { QueryInputOf } from '@spplus/contract/endpoint';
import { experiences } from '@spplus/contract/nouns/experiences';
import { scopeNames } from './first-data.js';

/** What the list is kept to, and its order. */
export type Filters = Omit<QueryInputOf<typeof experiences.list>, 'cursor' | 'limit'>;
export type FilterName = keyof Filters;
/** What a host page may keep the list to. */
export type Scope = Pick<Filters, (typeof scopeNames)[number]>;

/** Scope first, as the loader asks for it. */
export const filterNames = [
  ...scopeNames,
  'q',
  'feeling',
  'answered',
  'action',
  'aspect',
  'from',
  'to',
  'sort',
] as const satisfies readonly FilterName[];

const schema = experiences.list.query;

/** Reads filters from texts, as an address or a form gives them; what the API would refuse is left out. */
export function readFilters(textOf: (name: FilterName) => string | null): Filters {
  const given = filterNames.flatMap((name) => {
    const text = textOf(name);
    return text ? [[name, name === 'answered' ? text === 'true' : text] as const] : [];
  });
  const { error } = schema.safeParse(Object.fromEntries(given));
  const wrong = error?.issues.map(({ path }) => path[0]) ?? [];
  return schema.safeParse(Object.fromEntries(given.filter(([name]) => !wrong.includes(name)))).data ?? {};
}

/** The scope that texts give; what the API would refuse is left out. */
export function readScope(textOf: (name: keyof Scope) => string): Scope {
  const scope = scopeNames.map((name) => [name, textOf(name)] as const).filter(([, text]) => text);
  const { network, structure, commune, department } = withChanges({}, Object.fromEntries(scope));
  return {
    ...(network && { network }),
    ...(structure && { structure }),
    ...(commune && { commune }),
    ...(department && { department }),
  };
}

/** Filters to change, as texts; `undefined` takes one away. */
export type Changes = Readonly<Partial<Record<FilterName, string | undefined>>>;

/** Takes every filter away. */
export const everyFilter: Changes = Object.fromEntries(filterNames.map((name) => [name, undefined]));

/** Filters with some changed, always in the same order. */
export function withChanges(filters: Filters, changes: Changes): Filters {
  const merged: Partial<Record<FilterName, string | boolean | undefined>> = { ...filters, ...changes };
  return readFilters((name) => (merged[name] === undefined ? null : String(merged[name])));
}

/** Whether anything but the order was chosen. */
export const isFiltered = (filters: Filters): boolean => Object.keys(filters).some((name) => name !== 'sort');
