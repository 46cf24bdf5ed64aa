import { createHash } from 'node:crypto';
import { divisionsVersion } from './divisions.js';
import { engagements } from './engagements.js';
import { networks } from './networks.js';

/** Changes with anything given, so that a database knows whether it holds the present reference data. */
export const referenceVersion = (): string =>
  createHash('sha256')
    .update(JSON.stringify([divisionsVersion(), engagements, networks]))
    .digest('hex')
    .slice(0, 16);
