// What editors, Storybook and frameworks know of the elements, read from their own source.
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { jsxTypes } from './jsx-types.mjs';
import { reactWrappers } from './react-wrappers.mjs';

const outdir = 'widgets/dist';
const distOf = (path) => path.replace(/^widgets\//, './').replace(/\.ts$/, '.js');

/** What a host may use: neither what serves the class itself, nor `declare readonly ['constructor']`. */
const isPublic = ({ name, privacy, static: ofClass }) =>
  !ofClass && !name.startsWith('[') && (privacy ?? 'public') === 'public' && !name.startsWith('#');

/** Paths, members and events as the published package has them. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = distOf(module.path);
      for (const declaration of module.declarations) {
        // `send(name, detail)` dispatches what the docstrings name; its parameter is no event.
        declaration.events = declaration.events?.filter(({ description }) => description);
        declaration.members = declaration.members?.filter(isPublic);
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
    jsxTypes({ file: `${outdir}/jsx.d.ts` }),
    reactWrappers({ outdir: `${outdir}/react` }),
  ],
};
