import { engagements, type EngagementList } from '@spplus/contract/nouns/engagements';
import {
  demonstrationMark,
  demonstrationStyles,
  errorNotice,
  msg,
  noticeStyles,
  type SppElement,
} from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import { SppError } from '@spplus/sdk/errors/spp-error';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

/** A network's wording of the engagements, with all it takes to read it: a banner in the national one does without. */
export class Wording implements ReactiveController {
  /** Absent until it has come. */
  list: EngagementList | undefined;

  #asked = '';
  #failed = false;
  #request = new AbortController();

  constructor(private readonly banner: SppElement) {
    banner.adopt(demonstrationStyles, noticeStyles);
    banner.addController(this);
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
    this.#request = new AbortController();
    this.list = undefined;
    this.#failed = false;
    if (asked) void this.#read(api, network, this.#request.signal);
  }

  /** What the visitor must know of the wording: that it was made up, or that it could not be read. */
  remarks(): TemplateResult {
    return html`${this.list?.demonstration ? demonstrationMark() : nothing}
    ${
      this.#failed
        ? errorNotice(msg('Texte national : celui de ce réseau n’a pas pu être lu.'), this.#pressed)
        : nothing
    }`;
  }

  async #read(api: string, network: string, signal: AbortSignal): Promise<void> {
    try {
      this.list = await bind(connect({ baseUrl: api }), engagements).list({ network }, { signal });
    } catch (cause) {
      if (signal.aborted) return;
      this.#failed = true;
      const code = cause instanceof SppError ? cause.code : 'internal';
      this.banner.send('spp-error', { code, message: String(cause) });
    }
    this.banner.requestUpdate();
  }

  #retry(): void {
    this.#asked = '';
    this.banner.requestUpdate();
  }

  readonly #pressed = (): void => {
    // The button goes away: focus stays where it was.
    this.banner.shadowRoot?.querySelector<HTMLElement>('.remarks')?.focus();
    this.#retry();
  };

  readonly #backOnline = (): void => {
    if (this.#failed) this.#retry();
  };
}
