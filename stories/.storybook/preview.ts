import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { recordedFetch } from '../../widgets/local-results/recorded-answers.js';
import { answerWith } from './recorded-api.js';

const manifest = await fetch(new URL('custom-elements.json', document.baseURI));
setCustomElementsManifest(await manifest.json());

type Icon = 'globe' | 'paintbrush' | 'transfer';

const toolbar = (title: string, icon: Icon, items: string[]) => ({
  toolbar: { title, icon, items, dynamicTitle: true },
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
      const { locale = 'fr', theme = 'auto', direction = 'auto' } = globals as Record<string, string>;
      const sense = locale === 'ar' ? 'rtl' : 'ltr';
      document.documentElement.style.setProperty('color-scheme', theme === 'dark' ? 'dark' : 'light');
      requestAnimationFrame(() => {
        for (const element of document.querySelectorAll('*')) {
          if (element.localName.startsWith('spp-')) element.setAttribute('theme', theme);
        }
      });
      // On a root of the story's own: Storybook puts its language on everything else.
      return html`<div lang=${locale} dir=${direction === 'auto' ? sense : direction}>${story()}</div>`;
    },
  ],
};

export default preview;
