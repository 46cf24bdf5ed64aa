import type { Choices } from '../random.js';
import { firstNames, surnames } from './people.js';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** An address, as people type it. */
export function email(choices: Choices): string {
  const first = plain(choices.of(firstNames));
  const last = plain(choices.of(surnames));
  const local = choices.of([
    `${first}.${last}`,
    `${first}${last}`,
    `${first[0]}.${last}`,
    `${last}.${first}${choices.int(40, 99)}`,
    `${first}-${last}`,
    `${first}_${last}${choices.digits(2)}`,
    `${first}+caf`,
    `famille.${last}`,
    `${last}${choices.digits(4)}`,
  ]);
  const domain = choices.of([
    'gmail.com',
    'orange.fr',
    'wanadoo.fr',
    'free.fr',
    'hotmail.fr',
    'laposte.net',
    'sfr.fr',
    'yahoo.fr',
    'outlook.com',
    'protonmail.com',
    'mail.ac-lille.fr',
    `${last}-conseil.fr`,
    'bbox.fr',
    'live.be',
  ]);
  return choices.of([
    `${local}@${domain}`,
    `${local}@${domain}`,
    `${local}@${domain}`,
    `${local}@${domain}`,
    `${local}@${domain}`,
    `${local}@${domain}`,
    `${local}@${domain}`.toUpperCase(),
    `${local} @ ${domain}`,
    `${local}(at)${domain}`,
    `${local}[at]${domain}`,
  ]);
}
