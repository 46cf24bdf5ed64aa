// Types of the tags in JSX, for Preact, Solid, Stencil and React 19. Every attribute is a string, as in HTML.
import { writeFileSync } from 'node:fs';
import { describedElements } from './described-elements.mjs';

const comment = (text) => (text ? `/** ${text.replaceAll('*/', '*\\/')} */\n  ` : '');

const attribute = ({ name, description }) => `  ${comment(description)}'${name}'?: string;\n`;
const listener = (event) => `  'on${event}'?: (event: SppEvent<'${event}'>) => void;\n`;

const element = ({ name, description, attributes, events }) =>
  `/** ${description.replaceAll('\n', '\n * ')} */
export interface ${name}Attributes extends HostAttributes {
${attributes.map(attribute).join('')}${events.map(listener).join('')}}
`;

const types = (elements) => `import type { SppEvent } from '@spplus/element';

export interface HostAttributes {
  id?: string;
  class?: string;
  hidden?: boolean;
  slot?: string;
  children?: unknown;
}

${elements.map(element).join('\n')}
/** \`declare module 'preact' { namespace JSX { interface IntrinsicElements extends SppElements {} } }\` */
export interface SppElements {
${elements.map(({ tag, name }) => `  '${tag}': ${name}Attributes;\n`).join('')}}
`;

export const jsxTypes = ({ file }) => ({
  name: 'jsx-types',
  packageLinkPhase({ customElementsManifest }) {
    writeFileSync(file, types(describedElements(customElementsManifest)));
  },
});
