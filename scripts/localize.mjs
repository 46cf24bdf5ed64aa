// `npm run localize`: writes the French sentences of the sources into xliff/{en,ar}.xlf, and what is translated
// there into locales/{en,ar}.ts. Translate in the .xlf, then run it again.
import { relative } from 'node:path';
import { folderLocalizers } from './localized-folders.mjs';
import { root } from './set-up.mjs';

for (const localizer of folderLocalizers()) {
  const { messages, errors } = localizer.extractSourceMessages();
  for (const { messageText } of errors) throw new Error(messageText);
  await localizer.writeInterchangeFiles();
  await localizer.build();
  console.log(`${relative(root, localizer.config.baseDir)}: ${messages.length} sentences`);
}
