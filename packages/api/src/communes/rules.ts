import { fold } from '../platform/fold.js';

/** What someone looks for; both where they typed a post code beside a name. */
export interface CommuneQuery {
  /** Folded. */
  readonly name: string | undefined;
  /** The beginning of a post code or of an INSEE code. */
  readonly code: string | undefined;
}

const codeBeginning = /^\d[\dab]?\d{0,3}$/;
const wholeCode = /^\d[\dab]\d{3}$/;

/** «bapa», «624», «2A00», «62450 Bapaume», «Bapaume (62450)». Neither part where nothing can be searched. */
export function readQuery(q: string): CommuneQuery {
  const words = fold(q).split(' ');
  const isCode = words.length === 1 ? codeBeginning : wholeCode;
  const code = words.find((word) => isCode.test(word));
  const name = words.filter((word) => word !== code).join(' ');
  return { name: name === '' ? undefined : name, code: code?.toUpperCase() };
}
