import type { Line } from '../table.js';
import { measureLabelled } from './labelled.js';
import { measurePublished } from './published.js';

/** How right the personal-data finder is. */
export const measurePersonalData = async (): Promise<Line[]> => [
  ...measureLabelled(),
  ...(await measurePublished()),
];
