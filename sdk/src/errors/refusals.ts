import { SppError } from './spp-error.js';

/** The API refused the request (4xx): as it stands, sending it again will not help. */
export class ClientError extends SppError {
  override readonly name: string = 'ClientError';
}

/** The API could not do its part (5xx). */
export class ServerError extends SppError {
  override readonly name: string = 'ServerError';
}
