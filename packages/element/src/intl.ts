import type { Locale } from './localization.js';

/** BCP 47 tag for `Intl`: Maghreb Arabic keeps the digits that France reads. */
export const intlTag: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-MA' };
