import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addressWith, filtersIn } from './address.js';
import type { Filters } from './filters.js';

const key = 'spp-experiences';

/** What brings the visitor back where they were in the list. */
export interface Place {
  /** Of the pages after the first. */
  readonly cursors: readonly string[];
  /** The story at the top of the window. */
  readonly top: string | undefined;
}

const nowhere: Place = { cursors: [], top: undefined };

/**
 * Filters and open story in the address of the page, where the host allows it, so that Back, a reload and a link
 * find them again. The place in the list goes to the entry of the history: nothing is stored on the device.
 */
export class PageAddress implements ReactiveController {
  /** The open story made an entry of its own, that Back leaves. */
  #pushed = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly allowed: () => boolean,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopState);
  }

  get filters(): Filters {
    return this.allowed() ? filtersIn(location.href) : {};
  }

  get place(): Place {
    const state: unknown = history.state;
    const held: unknown = this.allowed() && state instanceof Object ? Reflect.get(state, key) : undefined;
    if (!(held instanceof Object)) return nowhere;
    const cursors: unknown = Reflect.get(held, 'cursors');
    const top: unknown = Reflect.get(held, 'top');
    return {
      cursors: Array.isArray(cursors) ? cursors.filter((cursor) => typeof cursor === 'string') : [],
      top: typeof top === 'string' ? top : undefined,
    };
  }

  /** Other filters: the place in the former list means nothing. */
  filter(filters: Filters): void {
    if (this.allowed())
      history.replaceState(this.#stateWith(nowhere), '', addressWith(location.href, filters, undefined));
  }

  open(filters: Filters, id: string): void {
    if (!this.allowed()) return;
    history.pushState(history.state, '', addressWith(location.href, filters, id));
    this.#pushed = true;
  }

  /** False where the story closes only once the browser has gone back. */
  close(filters: Filters): boolean {
    if (!this.allowed()) return true;
    if (this.#pushed) {
      history.back();
      return false;
    }
    history.replaceState(history.state, '', addressWith(location.href, filters, undefined));
    return true;
  }

  remember(place: Place): void {
    if (this.allowed()) history.replaceState(this.#stateWith(place), '');
  }

  #stateWith(place: Place): object {
    const state: unknown = history.state;
    return { ...(state instanceof Object && state), [key]: place };
  }

  readonly #onPopState = () => {
    this.#pushed = false;
    if (this.allowed()) this.changed();
  };
}
