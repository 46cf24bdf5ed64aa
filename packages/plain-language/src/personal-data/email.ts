import type { Finder } from './finding.js';
import { matches } from './matches.js';

const pattern =
  /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{0,63}(?: ?@ ?| ?[([] ?(?:at|arobase) ?[)\]] ?| arobase )(?:[\p{L}\d-]{1,63}\.){1,4}\p{L}{2,24}(?![\p{L}\d])/giu;

/** E-mail addresses, also as people write them to escape robots. */
export const findEmails: Finder = (text) => matches(text, pattern);
