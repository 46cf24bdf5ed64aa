import { period, slug } from '@spplus/contract/primitives';
import { InvalidArgumentError } from 'commander';

/** An indicator whose result moved, and its two periods. */
export interface Moved {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** Reads `IND-27:2024:2025`. */
export function readIndicator(text: string): Moved {
  const [id = '', before = '', after = '', ...rest] = text.split(':');
  const isRead =
    rest.length === 0 &&
    slug.safeParse(id).success &&
    [before, after].every((one) => period.safeParse(one).success);
  if (!isRead)
    throw new InvalidArgumentError('It is <indicator>:<period before>:<period after>, as IND-27:2024:2025.');
  return { id, before, after };
}
