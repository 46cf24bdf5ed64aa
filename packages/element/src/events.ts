/** Detail of each event an element may send; all are composed and bubble. */
export interface SppEventDetails {
  /** First content is painted. */
  'spp-ready': Record<never, never>;
  /** Something could not be read or sent; `code` is a problem code of the API, or `offline`. */
  'spp-error': { code: string; message: string };
  /** Something was sent and acknowledged. */
  'spp-submit': { id: string };
  /** The visitor asks for another view; cancelable, so that a host may route it. */
  'spp-navigate': { to: string; href: string };
}

export type SppEventName = keyof SppEventDetails;
export type SppEvent<N extends SppEventName> = CustomEvent<SppEventDetails[N]>;

declare global {
  interface HTMLElementEventMap {
    'spp-ready': SppEvent<'spp-ready'>;
    'spp-error': SppEvent<'spp-error'>;
    'spp-submit': SppEvent<'spp-submit'>;
    'spp-navigate': SppEvent<'spp-navigate'>;
  }
}
