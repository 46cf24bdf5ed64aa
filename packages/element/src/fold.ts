import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps content that arrives by itself inside the reserved height, so that it never pushes the page: what does not
 * fit waits for a press, or for the focus or a search in the page to go there.
 */
export class Fold implements ReactiveController {
  /** Some content does not fit. */
  overflowing = false;
  /** The content takes the height it needs. */
  open = false;

  readonly #observer = new ResizeObserver(() => this.#measure());
  #box: Element | null | undefined;

  /** `box` finds what clips; its only child is the content. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly box: () => Element | null | undefined,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const box = this.box();
    if (box === this.#box) return;
    this.#observer.disconnect();
    this.#box = box;
    for (const watched of [box, box?.firstElementChild]) if (watched) this.#observer.observe(watched);
  }

  /** Also when the box scrolls, as browsers make it to show what got the focus. */
  readonly unfold = (): void => {
    this.open = true;
    this.#measure();
    this.host.requestUpdate();
  };

  #measure(): void {
    const box = this.#box;
    const overflowing = !this.open && !!box && box.scrollHeight > box.clientHeight + 1;
    if (overflowing === this.overflowing) return;
    this.overflowing = overflowing;
    this.host.requestUpdate();
  }
}
