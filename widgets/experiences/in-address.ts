import type { ReactiveControllerHost } from 'lit';
import { ListPlace } from './list-place.js';
import { PageAddress } from './page-address.js';

/** What the address of the page and its history ask of the element. */
export interface AddressHost {
  readonly allowed: () => boolean;
  /** Back or forward. */
  readonly moved: () => void;
  /** Cursors of the pages shown after the first. */
  readonly cursors: () => readonly string[];
}

export const styles = [];

/** The visit in the address and in the history, loaded where the host allows it. */
export class InAddress {
  readonly address: PageAddress;
  readonly place: ListPlace;

  constructor(host: ReactiveControllerHost & HTMLElement, { allowed, moved, cursors }: AddressHost) {
    this.address = new PageAddress(host, allowed, moved);
    this.place = new ListPlace(host, this.address, cursors);
  }
}
