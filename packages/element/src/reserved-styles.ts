import { unsafeCSS, type CSSResult } from 'lit';
import { reserve, type ReservedSpace } from './reserved-space.js';

/** What an element keeps by itself: for each selector of attributes, as `[display="list"]`, its space. */
export const reservedStyles = (spaces: Readonly<Record<string, ReservedSpace>>): CSSResult =>
  unsafeCSS(
    Object.entries(spaces)
      .map(([attributes, space]) => reserve(`:host${attributes && `(${attributes})`}`, space))
      .join(''),
  );
