import { challenge } from '@spplus/contract/nouns/challenge';
import { experiences, type Receipt } from '@spplus/contract/nouns/experiences';
import { ProofOfWork, UnsolvableError } from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import { SppError } from '@spplus/sdk/errors/spp-error';
import { passes } from './problem-text.js';
import type { Attempt, Content } from './story.js';

/** Milliseconds before each try made by itself while the service does not answer; the last one, for ever. */
const pauses = [2000, 5000, 10_000, 20_000];

/** What becomes of a sending. */
export interface SendingListener {
  /** A try begins: the first, or one made by itself. */
  readonly trying: () => void;
  /** What is about to leave: kept, it can be sent again and be taken once. */
  readonly leaving: (attempt: Attempt) => void;
  readonly received: (receipt: Receipt) => void;
  /** Where `passes` says so of the problem, it is tried again by itself. */
  readonly failed: (problem: SppError) => void;
}

/**
 * Sends a story until it is received, once: as long as its content is the same, so are its key and its body, whatever
 * becomes of the answers.
 */
export class Sending {
  readonly #proof: ProofOfWork;
  #attempt: Attempt | undefined;
  #busy = false;
  /** Tries made since the last press. */
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #awaited = new AbortController();
  #stopped = new AbortController();

  constructor(
    private readonly api: () => string,
    private readonly listener: SendingListener,
  ) {
    this.#proof = new ProofOfWork((signal) => bind(connect({ baseUrl: api() }), challenge).get({ signal }));
  }

  /** Starts the proof of work in advance. */
  prepare(): void {
    this.#proof.begin();
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Takes up what a draft has kept of an earlier sending. */
  resume(attempt: Attempt | undefined): void {
    this.#attempt = attempt;
  }

  stop(): void {
    this.#proof.stop();
    this.#cease();
    this.#stopped.abort();
    this.#stopped = new AbortController();
  }

  /** A second call while one is under way does nothing. */
  send(content: Content): Promise<void> {
    this.#tries = 0;
    return this.#go(content);
  }

  async #go(content: Content): Promise<void> {
    if (this.#busy) return;
    this.#cease();
    this.#busy = true;
    this.listener.trying();
    const { signal } = this.#stopped;
    const outcome = await this.#deliver(content, signal).catch(problemOf);
    this.#busy = false;
    if (signal.aborted) return;
    if (!(outcome instanceof SppError)) return this.listener.received(outcome);
    if (passes(outcome)) this.#await(content);
    this.listener.failed(outcome);
  }

  async #deliver(content: Content, signal: AbortSignal): Promise<Receipt> {
    const written = JSON.stringify(content);
    const before = this.#attempt?.content === written ? this.#attempt : undefined;
    try {
      return await this.#try(content, before ?? (await this.#fresh(written)), signal);
    } catch (cause) {
      if (!(cause instanceof SppError) || cause.code !== 'challenge-failed') throw cause;
      this.#proof.renew();
      // Refused, it was not taken: the same key goes with another solution.
      return this.#try(content, await this.#fresh(written, this.#attempt?.key), signal);
    }
  }

  async #fresh(content: string, key?: string): Promise<Attempt> {
    const challenge = await this.#proof.payload();
    return { key: key ?? crypto.randomUUID(), content, challenge };
  }

  async #try(content: Content, attempt: Attempt, signal: AbortSignal): Promise<Receipt> {
    this.#attempt = attempt;
    this.listener.leaving(attempt);
    const { key, challenge } = attempt;
    const receipt = await bind(connect({ baseUrl: this.api() }), experiences).create(
      { ...content, challenge },
      // The visitor is told at once, and this class tries again: the SDK would wait for a minute first.
      { idempotencyKey: key, signal, retries: 0 },
    );
    this.#proof.renew();
    return receipt;
  }

  #await(content: Content): void {
    const again = () => void this.#go(content);
    this.#timer = setTimeout(again, pauses[this.#tries] ?? pauses.at(-1));
    this.#tries += 1;
    addEventListener('online', again, { once: true, signal: this.#awaited.signal });
  }

  #cease(): void {
    clearTimeout(this.#timer);
    this.#awaited.abort();
    this.#awaited = new AbortController();
  }
}

function problemOf(cause: unknown): SppError {
  if (cause instanceof SppError) return cause;
  const { message } = cause instanceof Error ? cause : { message: String(cause) };
  return new SppError({ code: codeOf(cause), message, cause });
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof UnsolvableError)) return 'internal';
  // Without TLS there is no SubtleCrypto, and no proof of work.
  return isSecureContext ? 'challenge-failed' : 'insecure-page';
}
