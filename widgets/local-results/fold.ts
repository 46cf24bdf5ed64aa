import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps content that arrives by itself inside the reserved height, so that it never pushes the page: what does not
 * fit waits for a press, or for the keyboard to go there.
 */
export class Fold implements ReactiveController {
  /** Some content does not fit. */
  overflowing = false;
  /** A press let the content take the height it needs. */
  open = false;

  readonly #host: ReactiveControllerHost;
  readonly #results: () => Element | null;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #observed: Element | null = null;

  /** `results` finds the box that clips; its only child is the content. */
  constructor(host: ReactiveControllerHost, results: () => Element | null) {
    this.#host = host;
    this.#results = results;
    host.addController(this);
  }

  hostUpdated(): void {
    const box = this.#results();
    if (box === this.#observed) return;
    this.#observer.disconnect();
    this.#observed = box;
    for (const watched of [box, box?.firstElementChild]) if (watched) this.#observer.observe(watched);
  }

  unfold(): void {
    this.open = true;
    this.#host.requestUpdate();
  }

  /** Nothing may have the focus and be out of sight. */
  readonly reveal = (event: FocusEvent): void => {
    const { target } = event;
    const box = this.#observed?.getBoundingClientRect();
    if (!this.overflowing || !box || !(target instanceof Element)) return;
    if (target.getBoundingClientRect().bottom > box.bottom - box.height / 4) this.unfold();
  };

  #measure(): void {
    const box = this.#observed;
    const content = box?.firstElementChild;
    const overflowing = !this.open && !!box && !!content && content.scrollHeight > box.clientHeight + 1;
    if (overflowing === this.overflowing) return;
    this.overflowing = overflowing;
    this.#host.requestUpdate();
  }
}
