import type { EngagementList } from '@spplus/contract/nouns/engagements';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A network's wording of the engagements, read when it is asked for, and again when the connection is back. */
export class Wording implements ReactiveController {
  /** Absent until it has come. */
  list: EngagementList | undefined;
  failed = false;

  #asked = '';
  #request = new AbortController();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onFailure: (code: string, message: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#backOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#backOnline);
    this.#request.abort();
    if (!this.list) this.#asked = '';
  }

  /** Reads the wording of a network, unless that is what was asked before; without network, forgets it. */
  ask(api: string, network: string): void {
    const asked = api && network && `${api} ${network}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#request.abort();
    this.list = undefined;
    this.failed = false;
    if (asked) void this.#read(api, network, (this.#request = new AbortController()));
  }

  /** Asks again at the host's next rendering. */
  retry(): void {
    this.#asked = '';
    this.host.requestUpdate();
  }

  async #read(api: string, network: string, { signal }: AbortController): Promise<void> {
    try {
      const { readWording } = await import('./network-wording.js');
      const list = await readWording(api, network, signal);
      if (!signal.aborted) this.list = list;
    } catch (cause) {
      if (signal.aborted) return;
      this.failed = true;
      this.onFailure(codeOf(cause), String(cause));
    }
    this.host.requestUpdate();
  }

  readonly #backOnline = (): void => {
    if (this.failed) this.retry();
  };
}

/** The SDK's errors bear a code; without one, the SDK itself could not be loaded. */
const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'offline';
