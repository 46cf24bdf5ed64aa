import type { BodyOf, Indicator, ProblemError, Table } from '@spplus/contract';

export type Description = BodyOf<Table['indicators']['save']>;

/** What cannot change once results exist: it would change what their numbers mean, or how they are read. */
const settled = ['kind', 'unit', 'outOf', 'frequency'] as const;

/** Which of the settled parts a new description of an indicator would change. */
export const unsettled = (
  before: Pick<Indicator, (typeof settled)[number]>,
  after: Pick<Indicator, (typeof settled)[number]>,
): readonly string[] => settled.filter((part) => before[part] !== after[part]);

/** A mark is out of something, and nothing else is. */
export function scaleFaults({ unit, outOf }: Pick<Description, 'unit' | 'outOf'>): ProblemError[] {
  const given = outOf !== undefined && outOf !== null;
  if (unit === 'mark' && !given)
    return [{ pointer: '/outOf', detail: 'A mark needs the highest mark there is, e.g. 5.' }];
  if (unit !== 'mark' && given)
    return [{ pointer: '/outOf', detail: 'Only an indicator whose unit is «mark» has a highest mark.' }];
  return [];
}
