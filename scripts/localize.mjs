// `npm run localize`: writes the French sentences of the sources into xliff/{en,ar}.xlf, and what is translated
// there into locales/{en,ar}.ts. Translate in the .xlf, then run it again.
import { relative } from 'node:path';
import { folderLocalizers, located } from './localized-folders.mjs';
import { root } from './set-up.mjs';

for (const localizer of folderLocalizers()) {
  const { messages, errors } = localizer.extractSourceMessages();
  if (errors.length > 0) throw new Error(errors.map(located).join('\n'));
  await localizer.writeInterchangeFiles();
  await localizer.build();
  console.log(`${relative(root, localizer.config.baseDir)}: ${messages.length} sentences`);
}
