// What editors, Storybook and frameworks know of the elements, read from their own source.
import { customElementJsxPlugin } from 'custom-element-jsx-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { reactWrappers } from './react-wrappers.mjs';

const outdir = 'widgets/dist';
const distOf = (path) => path.replace(/^widgets\//, './').replace(/\.ts$/, '.js');

/** Paths and events as the published package has them. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = distOf(module.path);
      for (const declaration of module.declarations) {
        // `send(name, detail)` dispatches what the docstrings name; its parameter is no event.
        declaration.events = declaration.events?.filter(({ description }) => description);
      }
      for (const { declaration } of module.exports ?? []) {
        if (declaration?.module) declaration.module = distOf(declaration.module);
      }
    }
  },
};

export default {
  globs: ['widgets/*/*.ts', 'packages/element/src/spp-element.ts'],
  exclude: ['**/*.test.ts', '**/locales/**', '**/dist/**', '**/node_modules/**'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    asPublished,
    customElementVsCodePlugin({ outdir, htmlFileName: 'html-data.json', cssFileName: null, hideLogs: true }),
    customElementJsxPlugin({
      outdir,
      fileName: 'jsx.d.ts',
      hideLogs: true,
      componentTypePath: (_name, tag) => tag.replace(/^spp-(.+)$/, './$1/$1.js'),
    }),
    reactWrappers({ outdir: `${outdir}/react` }),
  ],
};
