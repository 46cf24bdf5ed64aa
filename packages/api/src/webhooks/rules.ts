import { Problem } from '../platform/problems.js';
import type { Configuration } from '../platform/configuration.js';
import { anyReach, publicReach, Unreachable, type Reach } from './reachable.js';

/** Most addresses of a network. */
export const mostWebhooks = 20;

export const reachOf = ({ allowPrivateWebhooks }: Pick<Configuration, 'allowPrivateWebhooks'>): Reach =>
  allowPrivateWebhooks ? anyReach : publicReach;

/** @throws Problem `invalid-body` for an address that could never be posted to. Names are checked at each delivery. */
export function checkAddress(address: string, reach: Reach): void {
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') {
    throw refused('An address holds no password: check the signature of each delivery instead.');
  }
  try {
    reach.check(url);
  } catch (error) {
    if (error instanceof Unreachable) throw refused(error.message);
    throw error;
  }
}

const refused = (detail: string): Problem =>
  new Problem('invalid-body', { detail, errors: [{ pointer: '/url', detail }] });
