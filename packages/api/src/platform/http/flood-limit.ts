import { LRUCache } from 'lru-cache';

const windowMilliseconds = 60_000;
/** Callers remembered at once; the longest silent are forgotten first. */
const maximumCallers = 20_000;

interface Window {
  startedAt: number;
  count: number;
}

/** Counts requests of each caller by fixed windows of a minute. */
export class FloodLimit {
  private readonly windows = new LRUCache<string, Window>({ max: maximumCallers });

  constructor(
    private readonly maximum: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Counts one request. Gives 0, or the seconds to wait where the limit is exceeded. */
  take(caller: string): number {
    const present = this.clock();
    const window = this.windows.get(caller);
    if (window === undefined || present - window.startedAt >= windowMilliseconds) {
      this.windows.set(caller, { startedAt: present, count: 1 });
      return 0;
    }
    window.count += 1;
    if (window.count <= this.maximum) return 0;
    return Math.max(1, Math.ceil((window.startedAt + windowMilliseconds - present) / 1000));
  }
}

/** Who stands behind an address: an IPv4 address alone, or an IPv6 network of 64 bits, which one customer is given. */
export function callerOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [before = '', after] = address.split('%', 1).join('').split('::');
  const head = groupsOf(before);
  const zeros = after === undefined ? 0 : 8 - head.length - groupsOf(after).length;
  return [...head, ...Array<string>(zeros).fill('0')].slice(0, 4).join(':');
}

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));
