import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './set-up.mjs';

/** Configuration file of each folder that holds sentences: one a folder, so that an element loads only its own. */
export const localizedFolders = ['packages', 'widgets']
  .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
  .map((folder) => join(folder, 'lit-localize.json'))
  .filter((configuration) => existsSync(configuration));
