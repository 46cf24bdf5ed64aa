import type { LocaleLoaders } from '../localization.js';

export const locales: LocaleLoaders = {
  en: () => import('./en.js'),
  ar: () => import('./ar.js'),
};
