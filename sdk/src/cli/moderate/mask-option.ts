import { mask, maskReason, moderatedField, type Mask } from '@spplus/contract/nouns/moderation';
import { InvalidArgumentError } from 'commander';

const shape = `<field>:<start>-<end>:<reason>, as in story:10-20:name; fields: ${moderatedField.options.join(', ')}; reasons: ${maskReason.options.join(', ')}`;

/** What `--mask` takes. */
export const maskHelp = `hide a part: ${shape}`;

/** Reads one `--mask` after the others. */
export function readMask(text: string, others: readonly Mask[] = []): Mask[] {
  const [, field, start, end, reason] = /^(\w+):(\d+)-(\d+):([\w-]+)$/.exec(text) ?? [];
  const read = mask.safeParse({ field, start: Number(start), end: Number(end), reason });
  if (!read.success || read.data.end <= read.data.start)
    throw new InvalidArgumentError(`A mask is ${shape}.`);
  return [...others, read.data];
}
