import type { Embed, NewExperience, ProblemError } from '@spplus/contract';
import type { HourlyLimits } from '../platform/configuration.js';

/** A structure as it is when a story names it. */
export interface NamedStructure {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

/** What is wrong with the structures of a story, by their place in it. */
export function structureFaults(ids: readonly string[], found: readonly NamedStructure[]): ProblemError[] {
  const active = new Set(found.filter((structure) => structure.active).map(({ id }) => id));
  return ids.flatMap((id, index) => {
    const pointer = `/structures/${index}`;
    if (ids.indexOf(id) < index) return [{ pointer, detail: 'Given twice.' }];
    return active.has(id) ? [] : [{ pointer, detail: 'No structure that is open has this code.' }];
  });
}

const day = 24 * 60 * 60 * 1000;

/** An experience is told after it happened; a day more, because the date is that of the author's own clock. */
export function dateFaults(happenedOn: NewExperience['happenedOn'], now: Date): ProblemError[] {
  const latest = new Date(now.getTime() + day).toISOString().slice(0, 10);
  if (happenedOn === undefined || happenedOn === null || happenedOn <= latest) return [];
  return [{ pointer: '/happenedOn', detail: 'The date is in the future.' }];
}

/** A title or a pseudonym on one line: it becomes the subject of a mail and the cell of a table. */
export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Whose stories are counted together, and how many are taken in an hour: at a counter, one address is many people. */
export const limitOf = (
  { stories, counterStories }: Pick<HourlyLimits, 'stories' | 'counterStories'>,
  address: string,
  sender: Pick<Embed, 'id' | 'kind'> | undefined,
): { readonly caller: string; readonly maximum: number } =>
  sender?.kind === 'counter'
    ? { caller: `${sender.id} ${address}`, maximum: counterStories }
    : { caller: address, maximum: stories };
