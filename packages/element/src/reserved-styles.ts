import { unsafeCSS, type CSSResult } from 'lit';
import { reserve } from './reserved-space.js';

/** What an element keeps by itself: a block size for each selector of its attributes, as `[display="list"]`. */
export const reservedStyles = (spaces: Readonly<Record<string, string>>): CSSResult =>
  unsafeCSS(
    Object.entries(spaces)
      .map(([attributes, blockSize]) => reserve(`:host${attributes && `(${attributes})`}`, blockSize))
      .join(''),
  );
