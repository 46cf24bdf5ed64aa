import { createHash, randomBytes } from 'node:crypto';

/** A new secret: `spp_` and 256 random bits. */
export const newSecret = (): string => `spp_${randomBytes(32).toString('base64url')}`;

/** What is kept of a secret. 256 random bits need no slow hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
