import type { ReservedSpace } from '@spplus/element';

/** Height kept before the element is defined, and until a press. */
export const reservedSpace: Readonly<Record<string, ReservedSpace>> = {
  '': [
    ['0', '8em'],
    ['30em', '4em'],
  ],
};

/**
 * Address, relative to the API, of the first data of `<spp-engagement-banner>`: what the loader may preload.
 * The empty string in the national wording, which needs none.
 */
export const firstDataPath = ({ network }: { readonly network: string }): string =>
  network && `v1/engagements?network=${network}`;

/** Names of the modules the element imports at once, besides its own. */
export function firstParts(element: Element): readonly string[] {
  const parts = element.hasAttribute('network') ? ['network-wording'] : [];
  return element.getAttribute('display') === 'poster' ? ['poster', ...parts] : parts;
}
