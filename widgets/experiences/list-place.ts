import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageAddress } from './page-address.js';

/** Where the visitor is in the list: kept as they scroll, found again when they return to the page. */
export class ListPlace implements ReactiveController {
  /** Where to go once the list is there. */
  #awaited: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly address: PageAddress,
    /** Cursors of the pages shown after the first. */
    private readonly cursors: () => readonly string[],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#awaited = this.address.place.top;
    document.addEventListener('scrollend', this.keep, { passive: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('scrollend', this.keep);
  }

  readonly keep = (): void => {
    if (this.#awaited) return;
    const top = this.#summaries().find((summary) => summary.getBoundingClientRect().bottom > 0);
    const cursors = this.cursors();
    // At the top of the page there is no place to keep.
    if (scrollY > 0 || cursors.length > 0) this.address.remember({ cursors, top: top?.dataset['id'] });
  };

  /** Goes where the visitor was, once. */
  restore(): void {
    const id = this.#awaited;
    if (!id) return;
    this.#awaited = undefined;
    this.#summaries()
      .find((summary) => summary.dataset['id'] === id)
      ?.scrollIntoView();
  }

  #summaries(): HTMLElement[] {
    return [...(this.host.shadowRoot?.querySelectorAll<HTMLElement>('li[data-id]') ?? [])];
  }
}
