import { reservedStyles as ofElement } from '@spplus/element';
import { unsafeCSS } from 'lit';
import { reservedSpace, resultsSpace } from './first-data.js';

const ofResults = unsafeCSS(`.frame{--_reserved:${resultsSpace}}`);

/** The height kept before, while and after data come, until a press. */
export const reservedStyles = [ofElement(reservedSpace), ofResults];
