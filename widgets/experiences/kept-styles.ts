import { reservedStyles } from '@spplus/element';
import { unsafeCSS } from 'lit';
import { reservedSpace } from './first-data.js';

const kept = unsafeCSS(
  `.frame{--_reserved:${reservedSpace['']}}.frame.single{--_reserved:${reservedSpace['[experience]']}}`,
);

/** The height kept before, while and after data come, until a press. */
export const keptStyles = [reservedStyles(reservedSpace), kept];
