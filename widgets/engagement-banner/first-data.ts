/** Height kept before the element is defined, and until a press. */
export const reservedSpace: Readonly<Record<string, string>> = {
  '': 'clamp(4em, (30em - 100cqi) * 9, 8em)',
};

interface Attributes {
  readonly display: string;
  readonly network: string;
}

const isOpen = (display: string) => display === 'list' || display === 'poster';

/**
 * Address, relative to the API, of the first data of `<spp-engagement-banner>`: what the loader may preload.
 * The empty string where it needs none: closed, or in the national wording.
 */
export const firstDataPath = ({ display, network }: Attributes): string =>
  isOpen(display) && network ? `v1/engagements?network=${network}` : '';

/** Names of the modules the element imports at once, besides its own. */
export function firstParts({ display, network }: Attributes): readonly string[] {
  if (!isOpen(display)) return [];
  return ['content', ...(display === 'poster' ? ['poster'] : []), ...(network ? ['wording'] : [])];
}
