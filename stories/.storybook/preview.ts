import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../../widgets/dist/custom-elements.json';
import { recordedFetch } from '../../widgets/local-results/recorded-answers.js';
import { answerWith } from './recorded-api.js';

setCustomElementsManifest(manifest);

const toolbar = (title: string, icon: string, items: readonly string[]) => ({
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

/** How the API answers a story: `parameters.fetch`, or the recorded answers. */
const isFetch = (value: unknown): value is typeof fetch => typeof value === 'function';

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { locale: 'fr', theme: 'auto', direction: 'auto' },
  globalTypes: {
    locale: toolbar('Langue', 'globe', ['fr', 'en', 'ar']),
    theme: toolbar('Thème', 'paintbrush', ['auto', 'light', 'dark', 'dsfr']),
    direction: toolbar('Sens', 'transfer', ['auto', 'ltr', 'rtl']),
  },
  parameters: { a11y: { test: 'error' }, layout: 'padded' },
  beforeEach: ({ parameters }) =>
    answerWith(isFetch(parameters['fetch']) ? parameters['fetch'] : recordedFetch()),
  decorators: [
    (story, { globals }) => {
      const { locale, theme, direction } = globals as Record<string, string>;
      const root = document.documentElement;
      root.lang = locale ?? 'fr';
      root.dir = direction === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : (direction ?? 'ltr');
      root.style.setProperty('color-scheme', theme === 'dark' ? 'dark' : 'light');
      requestAnimationFrame(() => {
        for (const element of document.querySelectorAll('*')) {
          if (element.localName.startsWith('spp-')) element.setAttribute('theme', theme ?? 'auto');
        }
      });
      return story();
    },
  ],
};

export default preview;
