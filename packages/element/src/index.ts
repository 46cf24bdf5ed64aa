export { str } from '@lit/localize/internal/str-tag.js';
export { matching, oneOf, webAddress, type AttributeRule } from './attributes.js';
export { define } from './define.js';
export type { SppEvent, SppEventDetails, SppEventName } from './events.js';
export {
  direction,
  intlTag,
  msg,
  type Locale,
  type LocaleLoaders,
  type TranslatedLocale,
} from './localization.js';
export { buttonStyles } from './parts/button.js';
export { demonstrationMark, demonstrationStyles } from './parts/demonstration-mark.js';
export { heading, headingStyles } from './parts/heading.js';
export { errorNotice, noticeStyles, offlineNotice } from './parts/notice.js';
export { skeletonStyles } from './parts/skeleton.js';
export { visuallyHidden } from './parts/visually-hidden.js';
export { reserve } from './reserved-space.js';
export { reservedStyles } from './reserved-styles.js';
export { SppElement } from './spp-element.js';
export { tokens } from './tokens.js';
export { warnOnce } from './warn.js';
