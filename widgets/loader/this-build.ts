import type { Embed } from './embed.js';

/** Of the sources: the build puts its own here, once it knows its chunks; see `widgets/build/embed-manifest.mjs`. */
export const embed: Embed = { version: 'sources', imports: {} };
