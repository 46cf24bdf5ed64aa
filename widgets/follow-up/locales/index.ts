import type { LocaleLoaders } from '@spplus/element';

export const locales: LocaleLoaders = {
  en: () => import('./en.js'),
  ar: () => import('./ar.js'),
};
