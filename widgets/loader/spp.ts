import { start } from './start.js';
import { embed } from './this-build.js';

declare global {
  /** Version of the loader at work on the page. */
  var sppLoader: string | undefined;
}

// The same loader at another address, as `/embed/v1/` and `/embed/<version>/`, has nothing to add.
if (!globalThis.sppLoader) {
  globalThis.sppLoader = embed.version;
  // document.currentScript is null in a module, which runs once however many tags name it.
  const script = import.meta.url;
  const tags = [...document.querySelectorAll<HTMLScriptElement>('script[data-api]')];
  start(
    embed,
    new URL('..', script).href,
    tags.find(({ src }) => src === script)?.dataset['api'] ?? new URL(script).origin,
  );
}
