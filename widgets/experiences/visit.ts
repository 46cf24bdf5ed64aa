import type { LateParts } from '@spplus/element';
import type { ReactiveControllerHost } from 'lit';
import { storyIn } from './address.js';
import type { Filters } from './filters.js';
import type { AddressHost, InAddress } from './in-address.js';

/** What a visit asks of the element. */
export interface VisitHost extends AddressHost {
  /** Where the visit starts is known: cursors of the pages that were shown there. */
  readonly begun: (cursors: readonly string[]) => void;
}

/** Where the visitor is: kept with the element alone, or `in-address`, whose code comes first then. */
export class Visit {
  #begun = false;
  #kept: InAddress | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly parts: LateParts,
    private readonly page: VisitHost,
  ) {}

  /** Until then nothing may be asked: the address may hold filters. */
  get begun(): boolean {
    return this.#begun;
  }

  get filters(): Filters {
    return this.#kept?.address.filters ?? {};
  }

  /** A shared link opens its story on any page. */
  get opened(): string | undefined {
    return storyIn(location.href);
  }

  start(): void {
    if (this.page.allowed()) void this.#keep();
    else this.#begin();
  }

  stop(): void {
    this.#begun = false;
  }

  /** The host allows it now, as frameworks do that set properties on a connected element. */
  allow(): void {
    if (this.#begun) void this.#keep();
  }

  filter(filters: Filters): void {
    this.#kept?.address.filter(filters);
  }

  open(filters: Filters, id: string): void {
    this.#kept?.address.open(filters, id);
  }

  /** False where the story closes only once the browser has gone back. */
  close(filters: Filters): boolean {
    return this.#kept?.address.close(filters) ?? true;
  }

  keepPlace(): void {
    this.#kept?.place.keep();
  }

  /** Goes where the visitor was in the list, once. */
  restorePlace(): void {
    this.#kept?.place.restore();
  }

  async #keep(): Promise<void> {
    await this.parts.load(
      () => import('./in-address.js'),
      ({ InAddress }) => {
        this.#kept ??= new InAddress(this.host, this.page);
      },
    );
    if (this.host.isConnected) this.#begin();
  }

  #begin(): void {
    this.#begun = true;
    this.page.begun(this.#kept?.address.place.cursors ?? []);
  }
}
