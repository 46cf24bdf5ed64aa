// React wrappers by @lit/react. Each defines its element first: a tag that React renders before its class
// is defined keeps properties as `[object Object]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { describedElements } from './described-elements.mjs';

const handlerName = (event) =>
  `on${event
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('')}`;

const wrapper = ({ name, tag, folder, events }) => `import * as React from 'react';
import { createComponent } from '@lit/react';
import '../${folder}/define.js';
import { ${name} as Element } from '../${folder}/${folder}.js';

export const ${name} = createComponent({
  react: React,
  tagName: '${tag}',
  elementClass: Element,
  events: { ${events.map((event) => `${handlerName(event)}: '${event}'`).join(', ')} },
});
`;

const types = ({ name, folder, events }) => `import type { EventName, ReactWebComponent } from '@lit/react';
import type { SppEvent } from '@spplus/element';
import type { ${name} as Element } from '../${folder}/${folder}.js';

export declare const ${name}: ReactWebComponent<
  Element,
  { ${events.map((event) => `${handlerName(event)}: EventName<SppEvent<'${event}'>>`).join('; ')} }
>;
`;

/** Writes one module and its types an element, and an index, from the manifest. */
export const reactWrappers = ({ outdir }) => ({
  name: 'react-wrappers',
  packageLinkPhase({ customElementsManifest }) {
    const elements = describedElements(customElementsManifest);
    mkdirSync(outdir, { recursive: true });
    for (const element of elements) {
      writeFileSync(`${outdir}/${element.folder}.js`, wrapper(element));
      writeFileSync(`${outdir}/${element.folder}.d.ts`, types(element));
    }
    const index = elements.map(({ folder }) => `export * from './${folder}.js';\n`).join('');
    writeFileSync(`${outdir}/index.js`, index);
    writeFileSync(`${outdir}/index.d.ts`, index);
  },
});
