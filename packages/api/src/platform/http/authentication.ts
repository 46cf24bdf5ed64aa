import type { Right } from '@spplus/contract';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import type { Agent } from '../handlers.js';
import { Problem } from '../problems.js';

/** Longest time for which a key revoked by another process is still taken, in milliseconds. */
export const identityLifetime = 30_000;

const bearer = /^Bearer +(spp_[\w-]{43})$/i;

/** Who calls, with the secret that proves it. */
export interface Caller {
  readonly agent: Agent;
  readonly secret: string;
}

export interface Authentication {
  /**
   * The caller of an `Authorization` header (RFC 6750).
   *
   * @throws Problem `unauthenticated`, or `forbidden` naming the right its key lacks.
   */
  identify(header: string | undefined, right: Right): Promise<Caller>;
  /** Forgets who was identified: a key revoked by this process is refused at once. */
  forget(): void;
}

/** Identifies callers by `find`, which is asked again for each key after `identityLifetime`. */
export function createAuthentication(
  find: (secret: string) => Promise<Agent | undefined>,
  clock: () => number = () => performance.now(),
): Authentication {
  const known = new LRUCache<string, Agent>({
    max: 1000,
    ttl: identityLifetime,
    ttlResolution: 0,
    perf: { now: clock },
  });

  let forgotten = 0;

  async function agentOf(secret: string): Promise<Agent | undefined> {
    const fingerprint = createHash('sha256').update(secret).digest('base64');
    const remembered = known.get(fingerprint);
    if (remembered !== undefined) return remembered;
    const before = forgotten;
    const found = await find(secret);
    // What was read before a revocation is not kept after it.
    if (found !== undefined && forgotten === before) known.set(fingerprint, found);
    return found;
  }

  return {
    async identify(header, right) {
      const secret = bearer.exec(header ?? '')?.[1];
      const agent = secret && (await agentOf(secret));
      if (!secret || !agent) {
        throw new Problem('unauthenticated', {
          detail: header === undefined ? 'Send an API key.' : 'This API key is unknown or revoked.',
        });
      }
      if (!agent.rights.includes(right)) {
        throw new Problem('forbidden', { detail: `This API key lacks the right «${right}».` });
      }
      return { agent, secret };
    },
    forget() {
      forgotten += 1;
      known.clear();
    },
  };
}
