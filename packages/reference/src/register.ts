import { networks } from './networks.js';
import { registerNames } from './register-names.js';

/** The register hesitates between cases and between apostrophes. */
const label = (text: string): string => text.normalize('NFC').trim().toLowerCase().replaceAll('’', "'");

const key = (network: string, typology: string): string => `${label(network)}\n${label(typology)}`;
const everyTypology = '';

const ids = new Map<string, string>();
for (const { id, name, shortName } of networks) {
  for (const own of [name, shortName]) ids.set(key(own, everyTypology), id);
}
for (const [id, names] of Object.entries(registerNames)) {
  for (const { network, typologies = [everyTypology] } of names) {
    for (const typology of typologies) ids.set(key(network, typology), id);
  }
}

/**
 * The given network that a row of the official register belongs to, by «Intitulé du réseau» and «Intitulé de la
 * typologie»; our own names are understood too.
 *
 * Undefined for a network, or a typology of it, that the programme's list does not hold: it stands under
 * `newNetworkId` of the register's name.
 */
export function networkOfRegister(network: string, typology: string): { readonly id: string } | undefined {
  const id = ids.get(key(network, typology)) ?? ids.get(key(network, everyTypology));
  return id === undefined ? undefined : { id };
}

/** Identifier of a network that only an import knows, made from its name; empty where it holds no letter. */
export const newNetworkId = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
