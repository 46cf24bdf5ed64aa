import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Reading } from '@spplus/element';
import { readResults, type Question } from './reading.js';
import type { Unlocated, View } from './view.js';

/** What the element does when the view changes. */
export interface InquiryListener {
  readonly shown: (view: View) => void;
  /** A request failed; answers with the code of the failure. */
  readonly failed: (cause: unknown) => string;
}

function failureView(code: string): View {
  switch (code) {
    case 'not-found':
      return { state: 'empty' };
    case 'offline':
    case 'timeout':
      return { state: 'offline' };
    default:
      return { state: 'error', code };
  }
}

/** What is to be shown of the place asked for: one question at a time, asked again only when it changes. */
export class Inquiry implements ReactiveController {
  view: View = { state: 'idle' };

  #question: Question | undefined;
  #key: string | undefined = '';
  readonly #reading = new Reading();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly listener: InquiryListener,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
    this.#reading.stop();
    if (this.view.state === 'loading') this.#key = '';
  }

  /** Asks, unless that is what was asked already; true when it was not. No question: no place is given yet. */
  follow(question: Question | undefined): boolean {
    const key = JSON.stringify(question);
    if (key === this.#key) return false;
    this.#key = key;
    this.#question = question;
    void this.ask();
    return true;
  }

  /** Asks the last question, again where it was asked before. */
  async ask(): Promise<void> {
    const question = this.#question;
    if (!question) return this.#show({ state: 'idle' });
    this.#show({ state: 'loading' });
    try {
      const page = await this.#reading.ask((signal) => readResults(question, signal));
      if (page) this.#show(page.items.length > 0 ? { state: 'filled', ...page } : { state: 'empty' });
    } catch (cause) {
      this.#show(failureView(this.listener.failed(cause)));
    }
  }

  /** Adds the next structures to those shown. */
  async more(): Promise<void> {
    const { view } = this;
    const question = this.#question;
    if (view.state !== 'filled' || !view.nextCursor || !question) return;
    try {
      const next = { ...question, cursor: view.nextCursor };
      const page = await this.#reading.ask((signal) => readResults(next, signal));
      if (page) this.#show({ state: 'filled', ...page, items: [...view.items, ...page.items] });
    } catch (cause) {
      this.listener.failed(cause);
    }
  }

  /** The question is known once the visitor's position is. */
  awaitPosition(): void {
    this.#reading.stop();
    this.#key = undefined;
    this.#question = undefined;
    this.#show({ state: 'loading' });
  }

  unlocated(reason: Unlocated): void {
    this.#show({ state: 'unlocated', reason });
  }

  #show(view: View): void {
    this.view = view;
    this.listener.shown(view);
    this.host.requestUpdate();
  }

  readonly #onOnline = () => {
    if (this.view.state === 'offline') void this.ask();
  };
}
