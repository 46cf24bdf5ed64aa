import type { ChallengeTask } from '@spplus/contract';
import { createChallenge } from 'altcha-lib';
import type { Context } from '../platform/context.js';

/** From when a page asks for it to when the story is received, in milliseconds. */
const lifetime = 10 * 60 * 1000;

/** What challenges are signed with: the same for every process of an installation. */
export const signingKey = ({ secrets }: Pick<Context, 'secrets'>): string =>
  secrets.mark('challenge', 'altcha');

/** A new challenge, which nothing remembers until it is solved. */
export async function issueChallenge(
  context: Pick<Context, 'secrets' | 'configuration' | 'now'>,
): Promise<ChallengeTask> {
  const { challengeCost } = context.configuration;
  const task = await createChallenge({
    hmacKey: signingKey(context),
    maxNumber: challengeCost,
    expires: new Date(context.now().getTime() + lifetime),
  });
  return { ...task, maxnumber: challengeCost };
}
