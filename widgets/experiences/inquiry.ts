import { experiences } from '@spplus/contract/nouns/experiences';
import { Reading } from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { storiesAtOnce } from './first-data.js';
import { failureView, type Filled, type Question, type View } from './view.js';

/** What the element does when the list changes. */
export interface InquiryListener {
  readonly shown: (view: View) => void;
  /** A request failed; answers with the code of the failure. */
  readonly failed: (cause: unknown) => string;
}

const readPage = ({ api, filters }: Question, signal: AbortSignal, cursor?: string) =>
  bind(connect({ baseUrl: api }), experiences).list(
    { ...filters, limit: storiesAtOnce, ...(cursor && { cursor }) },
    { signal },
  );

/** The stories asked for: one question at a time, asked again only when it changes. */
export class Inquiry implements ReactiveController {
  view: View = { state: 'loading' };
  /** The next page is on its way. */
  bringing = false;

  #question: Question | undefined;
  #key = '';
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
    this.#key = '';
  }

  /** Asks, unless that is what was asked already. `cursors` bring back pages that were shown before. */
  follow(question: Question, cursors: readonly string[] = []): void {
    const key = JSON.stringify(question);
    if (key === this.#key) return;
    this.#key = key;
    this.#question = question;
    void this.ask(cursors);
  }

  /** Asks the last question, again where it was asked before. */
  async ask(cursors: readonly string[] = []): Promise<void> {
    const question = this.#question;
    if (!question) return;
    const { view } = this;
    this.bringing = false;
    this.#show(view.state === 'filled' ? { ...view, stale: true } : { state: 'loading' });
    try {
      const pages = await this.#reading.ask((signal) =>
        Promise.all([undefined, ...cursors].map((cursor) => readPage(question, signal, cursor))),
      );
      const [first] = pages ?? [];
      if (!pages || !first) return;
      const items = pages.flatMap((page) => page.items);
      const nextCursor = pages.at(-1)?.nextCursor ?? null;
      this.#show(
        items.length > 0
          ? { ...first, items, nextCursor, cursors, state: 'filled', stale: false }
          : { state: 'empty' },
      );
    } catch (cause) {
      this.#show(failureView(this.listener.failed(cause)));
    }
  }

  /** Adds the next stories to those shown; answers how many there were before. */
  async more(): Promise<void> {
    const { view } = this;
    const question = this.#question;
    if (view.state !== 'filled' || !view.nextCursor || !question || this.bringing) return;
    this.bringing = true;
    this.host.requestUpdate();
    try {
      const page = await this.#reading.ask((signal) => readPage(question, signal, view.nextCursor ?? ''));
      if (page) this.#add(view, page, view.nextCursor);
    } catch (cause) {
      this.listener.failed(cause);
    } finally {
      this.bringing = false;
      this.host.requestUpdate();
    }
  }

  #add(view: Filled, { items, nextCursor }: Pick<Filled, 'items' | 'nextCursor'>, cursor: string): void {
    // A story published meanwhile moves the others on: none is shown twice.
    const known = new Set(view.items.map(({ id }) => id));
    const added = items.filter(({ id }) => !known.has(id));
    this.#show({ ...view, items: [...view.items, ...added], nextCursor, cursors: [...view.cursors, cursor] });
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
