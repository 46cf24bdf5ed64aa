import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../*.stories.ts', '../*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../../widgets/dist/custom-elements.json', to: '/custom-elements.json' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      // Relative addresses: the same build is served at /storybook/ by the API, or anywhere.
      base: './',
      resolve: { conditions: ['spplus-source', 'module', 'browser', 'development|production'] },
    }),
};

export default config;
