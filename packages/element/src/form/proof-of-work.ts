import type { ChallengeTask } from '@spplus/contract/nouns/challenge';
import { solveChallenge } from 'altcha-lib';

/** A solution that ends within this many milliseconds may be too old once it arrives. */
const margin = 60_000;
/** Milliseconds of work between two pauses. */
const slice = 8;
/** Tries between two looks at the clock: under a millisecond, some on a slow device. */
const tries = 20;

/** No solution can be found here: the page is served without TLS, or the task has none. */
export class UnsolvableError extends Error {
  override readonly name = 'UnsolvableError';
}

interface Solution {
  readonly payload: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** When a task ends, by the `expires` seconds that ALTCHA writes in its salt. */
function expiryOf({ salt }: ChallengeTask): number {
  const seconds = Number(new URLSearchParams(salt.split('?')[1]).get('expires'));
  return seconds ? seconds * 1000 : Infinity;
}

/**
 * Tries numbers slice by slice. Browsers may digest so short a text at once: without a pause of our own, all the tries
 * would be one task.
 */
async function numberOf(task: ChallengeTask, signal: AbortSignal): Promise<number> {
  const { algorithm, challenge, maxnumber, salt } = task;
  let pauseAt = performance.now() + slice;
  for (let start = 0; start <= maxnumber; start += tries) {
    const end = Math.min(start + tries - 1, maxnumber);
    const solution = await solveChallenge(challenge, salt, algorithm, end, start).promise;
    if (solution) return solution.number;
    if (performance.now() < pauseAt) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    pauseAt = performance.now() + slice;
  }
  throw new UnsolvableError('The task has no solution.');
}

/**
 * Proves to the API, without a puzzle, that a page spent some work (ALTCHA, SHA-256 by SubtleCrypto), in slices so
 * short that the page stays at the visitor's disposal.
 */
export class ProofOfWork {
  #solving: Promise<Solution> | undefined;
  #stopped = new AbortController();

  /** `read` gives a task of `GET /v1/challenge`. */
  constructor(private readonly read: (signal: AbortSignal) => PromiseLike<ChallengeTask>) {}

  /** Starts in advance; what goes wrong is told by `payload`. */
  begin(): void {
    void this.#solution().catch(() => undefined);
  }

  /**
   * What to send as `challenge`: a solution that has not ended, found again if need be. Throws what `read` throws, or
   * an `UnsolvableError`.
   */
  async payload(): Promise<string> {
    const { payload, expires } = await this.#solution();
    if (expires - margin > Date.now()) return payload;
    this.renew();
    return (await this.#solution()).payload;
  }

  /** Forgets the solution: it was used, or refused. */
  renew(): void {
    this.stop();
    this.#solving = undefined;
  }

  stop(): void {
    this.#stopped.abort();
    this.#stopped = new AbortController();
  }

  #solution(): Promise<Solution> {
    if (this.#solving) return this.#solving;
    const solving = this.#solve(this.#stopped.signal);
    this.#solving = solving;
    solving.catch(() => {
      if (this.#solving === solving) this.#solving = undefined;
    });
    return solving;
  }

  async #solve(signal: AbortSignal): Promise<Solution> {
    if (!isSecureContext) throw new UnsolvableError('SubtleCrypto needs a page served over TLS.');
    const task = await this.read(signal);
    const { algorithm, challenge, salt, signature } = task;
    const number = await numberOf(task, signal);
    const payload = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
    return { payload, expires: expiryOf(task) };
  }
}
