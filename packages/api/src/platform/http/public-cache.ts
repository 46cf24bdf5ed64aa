import { LRUCache } from 'lru-cache';
import { isUnavailable } from '../database/errors.js';
import { Answer } from './answer.js';

/** An answer, and its age in whole seconds where the database could not give a newer one. */
export interface Served {
  readonly answer: Answer;
  readonly staleSeconds: number | undefined;
}

export interface PublicCacheOptions {
  /** How long an answer is given again without asking the database, which another process may have written to. */
  readonly freshMilliseconds?: number;
  readonly clock?: () => number;
}

const maximumBytes = 64 * 1024 * 1024;
const maximumEntryBytes = 1024 * 1024;
/** Oldest answer given while the database is unavailable. */
const longestOutage = 24 * 60 * 60 * 1000;
/** How long the database is left alone after it was found unavailable, so that nobody waits for it in vain. */
const pause = 1000;

/** Public answers, kept in memory as the bytes that leave. */
export class PublicCache {
  readonly tally = { hit: 0, miss: 0, stale: 0 };
  private readonly freshMilliseconds: number;
  private readonly clock: () => number;
  private askAgainAt = -Infinity;
  private readonly underWay = new Map<string, Promise<Answer>>();
  private readonly answers = new LRUCache<string, Answer>({
    maxSize: maximumBytes,
    maxEntrySize: maximumEntryBytes,
    // Room for the gzip form too, which is made later.
    sizeCalculation: ({ plain }, key) => Math.ceil(1.5 * plain.body.length) + key.length,
  });

  constructor({ freshMilliseconds = 5000, clock = () => performance.now() }: PublicCacheOptions = {}) {
    this.freshMilliseconds = freshMilliseconds;
    this.clock = clock;
  }

  /** The answer, where it is fresh. */
  fresh(key: string): Answer | undefined {
    const answer = this.answers.get(key);
    if (answer === undefined || this.clock() - answer.madeAt >= this.freshMilliseconds) return undefined;
    this.tally.hit += 1;
    return answer;
  }

  /** The answer of `make`, once for all who ask meanwhile; the last one known, where the database is unavailable. */
  async make(key: string, make: () => Promise<string>): Promise<Served> {
    const waiting = this.clock() < this.askAgainAt && this.stale(key);
    if (waiting) return waiting;
    try {
      const answer = await (this.underWay.get(key) ?? this.begin(key, make));
      this.tally.miss += 1;
      return { answer, staleSeconds: undefined };
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      this.askAgainAt = this.clock() + pause;
      const last = this.stale(key);
      if (last === undefined) throw error;
      return last;
    }
  }

  /** Forgets everything; an answer being made is not kept either, since it may have been read before. */
  clear(): void {
    this.answers.clear();
    this.underWay.clear();
  }

  private stale(key: string): Served | undefined {
    const answer = this.answers.get(key);
    if (answer === undefined) return undefined;
    const age = this.clock() - answer.madeAt;
    if (age > longestOutage) return undefined;
    this.tally.stale += 1;
    return { answer, staleSeconds: Math.floor(age / 1000) };
  }

  private begin(key: string, make: () => Promise<string>): Promise<Answer> {
    const promise = make()
      .then((text) => {
        const answer = new Answer(text, this.clock());
        if (this.underWay.get(key) === promise) this.answers.set(key, answer);
        return answer;
      })
      .finally(() => {
        if (this.underWay.get(key) === promise) this.underWay.delete(key);
      });
    this.underWay.set(key, promise);
    return promise;
  }
}

/** Whether the client already holds the answer (`If-None-Match`, RFC 9110). */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
