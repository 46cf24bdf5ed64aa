export { matching, oneOf, webAddress, type AttributeRule } from './attributes.js';
export type { SppEvent, SppEventDetails, SppEventName } from './events.js';
export { direction, intlTag, type Locale, type LocaleLoaders } from './localization.js';
export { SppElement } from './spp-element.js';
export { tokens } from './tokens.js';
export { warnOnce } from './warn.js';
