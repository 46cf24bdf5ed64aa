import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { root } from './set-up.mjs';

/** A program holds what its files import too, but each sentence belongs to the folder that says it. */
class FolderLocalizer extends RuntimeLitLocalizer {
  extractSourceMessages() {
    const { messages, errors } = super.extractSourceMessages();
    const isHere = ({ file }) => file.fileName.startsWith(this.config.baseDir + sep);
    return { messages: messages.filter(isHere), errors: errors.filter(isHere) };
  }
}

/** `path:line: what is wrong`. */
export function located({ file, start, messageText }) {
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${relative(root, file.fileName)}:${line + 1}: ${messageText}`;
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
