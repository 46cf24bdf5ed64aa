import { createHash } from 'node:crypto';
import type { Context } from '../platform/context.js';

/** The secret of a story's follow-up: it is made again from the story's id, so that letters can tell it. */
export const followUpToken = ({ secrets }: Pick<Context, 'secrets'>, experience: string): string =>
  secrets.mark('follow-up', experience);

/** What is kept of it, in hexadecimal. 256 random bits need no slow hash. */
export const followUpHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The page that shows what becomes of a story. A fragment is neither sent to servers nor told to other sites. */
export const followUpUrl = ({ configuration }: Pick<Context, 'configuration'>, token: string): string =>
  `${configuration.publicUrl}/suivi.html#${token}`;
