import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { root } from './set-up.mjs';

/** A program holds what its files import too, but each sentence belongs to the folder that says it. */
class FolderLocalizer extends RuntimeLitLocalizer {
  extractSourceMessages() {
    const { messages, errors } = super.extractSourceMessages();
    const here = this.config.baseDir + sep;
    return { errors, messages: messages.filter(({ file }) => file.fileName.startsWith(here)) };
  }
}

/** A localizer of each folder that holds sentences, so that an element loads only its own; `output` may be moved. */
export const folderLocalizers = (changes = {}) =>
  ['packages', 'widgets']
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
    .map((folder) => join(folder, 'lit-localize.json'))
    .filter((configuration) => existsSync(configuration))
    .map((configuration) => {
      const config = readConfigFileAndWriteSchema(configuration);
      return new FolderLocalizer({ ...config, output: { ...config.output, ...changes } });
    });
