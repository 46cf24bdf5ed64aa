import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where posts may go. */
export interface Reach {
  /** @throws Unreachable for an address that may not be posted to. */
  readonly check: (target: URL) => void;
  /** Undefined where any address that a name leads to will do. */
  readonly lookup?: LookupFunction;
}

/** An address that webhooks are never posted to. Its message names no address of our own network. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/**
 * Whether an IP address belongs to the public Internet. Private, loopback, link-local, multicast, carrier-grade NAT,
 * unique local, reserved addresses do not; nor do those that carry an IPv4 address in an IPv6 one (mapped, 6to4,
 * Teredo, NAT64), which could lead back to any of them.
 */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';

/** The IP address that a URL names in place of a host; undefined where it names a host. */
export function literalOf({ hostname }: URL): string | undefined {
  const address = hostname.replace(/^\[|\]$/g, '');
  return isIP(address) === 0 ? undefined : address;
}

/**
 * A resolver for sockets that gives public addresses only. The socket connects to what is answered here, so that the
 * name cannot lead elsewhere between the check and the connection.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '');
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublic(address))) {
      return done(new Unreachable('The name leads to an address that is not public.'), '');
    }
    return answer(addresses, first);
  });

  function answer(addresses: LookupAddress[], first: LookupAddress): void {
    if (options.all) done(null, addresses);
    else done(null, first.address, first.family);
  }
};

/** The public Internet, over HTTPS. */
export const publicReach: Reach = {
  check(target) {
    if (target.protocol !== 'https:') throw new Unreachable('Only addresses over HTTPS are posted to.');
    const literal = literalOf(target);
    if (literal !== undefined && !isPublic(literal)) throw new Unreachable('The address is not public.');
  },
  lookup: publicLookup,
};

/** Private addresses and plain HTTP too: for tests and trying out. */
export const anyReach: Reach = { check: () => undefined };
