import { _installMsgImplementation } from '@lit/localize/init/install.js';
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';
import type { LocaleModule, MsgFn } from '@lit/localize/internal/types.js';
import { locales as ownLocales } from './locales/index.js';

/** French is the source; the others are loaded when an element needs them. */
export const supportedLocales = ['fr', 'en', 'ar'] as const;
export type Locale = (typeof supportedLocales)[number];
export type TranslatedLocale = Exclude<Locale, 'fr'>;

/** How an element's own sentences are loaded: one generated module a translated locale. */
export type LocaleLoaders = Readonly<Record<TranslatedLocale, () => Promise<LocaleModule>>>;

type Templates = LocaleModule['templates'];

const loaded: Record<TranslatedLocale, Templates> = { en: {}, ar: {} };
let rendering: Locale = 'fr';

// @lit/localize knows one locale a page; a page may hold elements in several, so msg() follows the one rendering.
_installMsgImplementation(((template, options) =>
  runtimeMsg(rendering === 'fr' ? undefined : loaded[rendering], template, options)) as MsgFn);

/** Loads the sentences of an element in a locale, and those all elements share. */
export async function loadLocale(locale: TranslatedLocale, loaders: LocaleLoaders): Promise<void> {
  const modules = await Promise.all([ownLocales[locale](), loaders[locale]()]);
  for (const { templates } of modules) Object.assign(loaded[locale], templates);
}

/** Runs a synchronous function whose `msg()` calls answer in the given locale. */
export function inLocale<T>(locale: Locale, run: () => T): T {
  const before = rendering;
  rendering = locale;
  try {
    return run();
  } finally {
    rendering = before;
  }
}

const isSupported = (tag: string): tag is Locale => (supportedLocales as readonly string[]).includes(tag);

/** The supported locale of a BCP 47 tag; French where there is none. */
export function toLocale(tag: string): Locale {
  const [language = ''] = tag.toLowerCase().split('-');
  return isSupported(language) ? language : 'fr';
}

/** BCP 47 tag for `Intl`: Maghreb Arabic keeps the digits that France reads. */
export const intlTag: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-MA' };

export const direction = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');
