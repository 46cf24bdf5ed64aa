import { defaultMsg } from '@lit/localize/internal/default-msg.js';
import type { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';
import type { StrResult } from '@lit/localize/internal/str-tag.js';
import type { LocaleModule, MsgFn, MsgOptions, TemplateLike } from '@lit/localize/internal/types.js';
import type { TemplateResult } from 'lit';
import { locales as ownLocales } from './locales/index.js';

/** French is the source; the others are loaded when an element needs them. */
export const supportedLocales = ['fr', 'en', 'ar'] as const;
export type Locale = (typeof supportedLocales)[number];
export type TranslatedLocale = Exclude<Locale, 'fr'>;

/** How an element's own sentences are loaded: one generated module a translated locale. */
export type LocaleLoaders = Readonly<Record<TranslatedLocale, () => Promise<LocaleModule>>>;

type Templates = LocaleModule['templates'];

const loaded: Record<TranslatedLocale, Templates> = { en: {}, ar: {} };
/** Of another type than `MsgFn`, which the extraction of sentences would take for one. */
const inFrench: (template: TemplateLike) => string | TemplateResult = defaultMsg;
let rendering: Locale = 'fr';
/** Finds a translation; a page in French never loads it. */
let find: typeof runtimeMsg | undefined;

function translate(template: string | StrResult, options?: MsgOptions): string;
function translate(template: TemplateResult, options?: MsgOptions): TemplateResult;
function translate(template: TemplateLike, options?: MsgOptions): string | TemplateResult;
function translate(template: TemplateLike, options?: MsgOptions): string | TemplateResult {
  return find && rendering !== 'fr' ? find(loaded[rendering], template, options) : inFrench(template);
}

/**
 * A sentence in the language of the element that is rendering: call it in a render, or in `localized()`.
 *
 * It is not the `msg` of @lit/localize, which knows one language a page, and which a host may have configured.
 */
export const msg: MsgFn = translate;

/** Loads the sentences of an element in a locale, and those all elements share. */
export async function loadLocale(locale: TranslatedLocale, loaders: LocaleLoaders): Promise<void> {
  const [runtime, ...modules] = await Promise.all([
    import('./translation.js'),
    ownLocales[locale](),
    loaders[locale](),
  ]);
  find = runtime.runtimeMsg;
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

/** The supported locale of a BCP 47 tag; French where there is none. */
export function toLocale(tag: string): Locale {
  const [language] = tag.toLowerCase().split('-');
  return supportedLocales.find((locale) => locale === language) ?? 'fr';
}

export const direction = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');
