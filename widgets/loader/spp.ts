import { embed } from 'virtual:embed';
import { start } from './start.js';

// document.currentScript is null in a module, which runs once however many tags name it.
const script = import.meta.url;
const tags = [...document.querySelectorAll<HTMLScriptElement>('script[data-api]')];
const api = tags.find(({ src }) => src === script)?.dataset['api'] ?? new URL(script).origin;

// The same loader at another address, as `/embed/v1/` and `/embed/<version>/`, has nothing to add.
const mark = Symbol.for('services-publics-plus');
if (!Reflect.has(globalThis, mark)) {
  Reflect.set(globalThis, mark, embed.version);
  start(embed, script, api);
}
