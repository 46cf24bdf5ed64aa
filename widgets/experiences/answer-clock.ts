import type { QueryInputOf } from '@spplus/contract/endpoint';
import { answerClock, type AnswerClockFigures } from '@spplus/contract/nouns/answer-clock';
import { Reading } from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Question } from './view.js';

/** How the administration answers, where the list is kept to: read again only when that changes. */
export class AnswerClock implements ReactiveController {
  figures: AnswerClockFigures | undefined;
  /** They could not be read: the list is shown without. */
  missing = false;

  #key = '';
  readonly #reading = new Reading();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly failed: (cause: unknown) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#reading.stop();
    this.#key = '';
  }

  follow({ api, filters: { network, structure, department } }: Question): void {
    const query = {
      ...(network && { network }),
      ...(structure && { structure }),
      ...(department && { department }),
    };
    const key = JSON.stringify([api, query]);
    if (key === this.#key) return;
    this.#key = key;
    void this.#read(api, query);
  }

  async #read(api: string, query: QueryInputOf<typeof answerClock.get>): Promise<void> {
    try {
      const figures = await this.#reading.ask((signal) =>
        bind(connect({ baseUrl: api }), answerClock).get(query, { signal }),
      );
      if (!figures) return;
      this.figures = figures;
      this.missing = false;
    } catch (cause) {
      this.missing = true;
      this.failed(cause);
    }
    this.host.requestUpdate();
  }
}
