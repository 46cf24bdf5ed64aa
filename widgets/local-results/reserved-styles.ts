import { reserve } from '@spplus/element';
import { unsafeCSS } from 'lit';
import { reservedSpace, resultsSpace } from './first-data.js';

const ofElement = Object.entries(reservedSpace).map(([attributes, space]) =>
  unsafeCSS(reserve(`:host${attributes && `(${attributes})`}`, space)),
);

const ofResults = resultsSpace.map(([from, blockSize]) =>
  unsafeCSS(`@container(inline-size>=${from}){.frame{--_reserved:${blockSize}}}`),
);

/** The height kept before, while and after data come, until a press. */
export const reservedStyles = [...ofElement, ...ofResults];
