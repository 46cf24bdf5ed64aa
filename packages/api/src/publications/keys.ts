/** Keys of which a story must have one; what it is searched for must have one of every group. */
export interface KeyGroup {
  readonly keys: readonly string[];
  /** How many stories have one, at most. */
  readonly stories: number;
}

/** The text of the tsquery that wants one key of every group; empty where nothing is wanted. */
export const allOf = (groups: readonly KeyGroup[], weight: '' | 'A' = ''): string =>
  groups.map(({ keys }) => `(${keys.map((key) => quoted(key) + weightOf(weight)).join(' | ')})`).join(' & ');

const quoted = (key: string): string => `'${key.replace(/['\\]/g, '$&$&')}'`;
const weightOf = (weight: string): string => (weight === '' ? '' : `:${weight}`);

/** How many stories have one key of every group, at most; infinite where nothing is wanted. */
export const storiesOf = (groups: readonly KeyGroup[]): number =>
  groups.reduce((least, { stories }) => Math.min(least, stories), Infinity);
