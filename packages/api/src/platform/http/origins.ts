import { LRUCache } from 'lru-cache';
import type { Configuration } from '../configuration.js';

/** Longest time for which a site that another process has removed may still write, in milliseconds. */
export const originLifetime = 30_000;

/** Which sites' pages may send public writes; what sends no `Origin` is no page, and is not asked. */
export interface Origins {
  /** `origin` as browsers send it (RFC 6454), `null` included. */
  mayWrite(origin: string): Promise<boolean>;
  /** The last answer to that, where it is still known: for answers that are refused before it is asked. */
  remembered(origin: string): boolean;
  /** Forgets the sites that were looked up: one removed by this process is refused at once. */
  forget(): void;
}

/** Accepts our own pages, and those of the sites that `isRegistered`, which is asked again after `originLifetime`. */
export function createOrigins(
  configuration: Pick<Configuration, 'publicUrl' | 'production'>,
  isRegistered: (origin: string) => Promise<boolean>,
  clock: () => number = () => performance.now(),
): Origins {
  const isOurs = ownOrigin(configuration);
  const known = new LRUCache<string, { readonly accepted: boolean }>({
    max: 1000,
    ttl: originLifetime,
    ttlResolution: 0,
    perf: { now: clock },
  });
  let forgotten = 0;

  return {
    async mayWrite(origin) {
      if (isOurs(origin)) return true;
      const last = known.get(origin);
      if (last) return last.accepted;
      const before = forgotten;
      const accepted = await isRegistered(origin);
      // What was read before a removal is not kept after it.
      if (forgotten === before) known.set(origin, { accepted });
      return accepted;
    },
    remembered: (origin) => isOurs(origin) || known.get(origin)?.accepted === true,
    forget() {
      forgotten += 1;
      known.clear();
    },
  };
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Our own pages; in development also by the other names of this machine. */
function ownOrigin({
  publicUrl,
  production,
}: Pick<Configuration, 'publicUrl' | 'production'>): (origin: string) => boolean {
  const own = new URL(publicUrl);
  return (origin) => {
    if (origin === own.origin) return true;
    if (production || !URL.canParse(origin)) return false;
    const { protocol, hostname, port } = new URL(origin);
    return protocol === 'http:' && loopback.has(hostname) && port === own.port;
  };
}
