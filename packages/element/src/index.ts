export { matching, oneOf, webAddress, type AttributeRule } from './attributes.js';
export type { SppEvent, SppEventDetails, SppEventName } from './events.js';
export { str } from '@lit/localize/internal/str-tag.js';
export {
  direction,
  intlTag,
  msg,
  type Locale,
  type LocaleLoaders,
  type TranslatedLocale,
} from './localization.js';
export { SppElement } from './spp-element.js';
export { tokens } from './tokens.js';
export { warnOnce } from './warn.js';
