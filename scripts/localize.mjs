// `npm run localize`: writes the French sentences of the sources into xliff/{en,ar}.xlf, and what is translated
// there into locales/{en,ar}.ts. Translate in the .xlf, then run it again.
import { localizedFolders } from './localized-folders.mjs';
import { run } from './set-up.mjs';

for (const configuration of localizedFolders) {
  for (const command of ['extract', 'build'])
    run('node_modules/.bin/lit-localize', [`--config=${configuration}`, command]);
}
