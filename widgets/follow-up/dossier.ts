import { followUps, type FollowUpChange, type PersonalData } from '@spplus/contract/nouns/follow-ups';
import { Reading } from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureView, type View } from './view.js';

/** What the element does when something changes. */
export interface DossierListener {
  readonly shown: (view: View) => void;
  /** A request failed; answers with the code of the failure. */
  readonly failed: (cause: unknown) => string;
}

/** The story that a secret link leads to: read, changed, taken away, erased. */
export class Dossier implements ReactiveController {
  view: View = { state: 'asking', wrong: false };

  #api = '';
  #token = '';
  readonly #reading = new Reading();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly listener: DossierListener,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
    this.#reading.stop();
  }

  /** Reads the story of a link; without one, asks for it. */
  open(api: string, token: string | undefined, wrong: boolean): void {
    this.#api = api;
    this.#token = token ?? '';
    if (token) void this.read();
    else this.#show({ state: 'asking', wrong });
  }

  async read(): Promise<void> {
    this.#show({ state: 'loading' });
    try {
      const story = await this.#reading.ask((signal) => this.#client.get(this.#token, { signal }));
      if (story) this.#show({ state: 'shown', story });
    } catch (cause) {
      this.#show(failureView(this.listener.failed(cause)));
    }
  }

  /** True once the change is acknowledged. */
  async change(change: FollowUpChange): Promise<boolean> {
    try {
      this.#show({ state: 'shown', story: await this.#client.update(this.#token, change) });
      return true;
    } catch (cause) {
      this.listener.failed(cause);
      return false;
    }
  }

  /** Everything held about the author; undefined where it could not be read. */
  async download(): Promise<PersonalData | undefined> {
    try {
      return await this.#client.download(this.#token);
    } catch (cause) {
      this.listener.failed(cause);
      return undefined;
    }
  }

  /** True once nothing can be read any more. */
  async erase(): Promise<boolean> {
    try {
      this.#show({ state: 'erased', erasure: await this.#client.erase(this.#token) });
      return true;
    } catch (cause) {
      this.listener.failed(cause);
      return false;
    }
  }

  get #client() {
    return bind(connect({ baseUrl: this.#api }), followUps);
  }

  #show(view: View): void {
    this.view = view;
    this.listener.shown(view);
    this.host.requestUpdate();
  }

  readonly #onOnline = () => {
    if (this.view.state === 'offline') void this.read();
  };
}
