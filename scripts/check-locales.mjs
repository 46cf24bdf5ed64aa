// Fails when a sentence has no translation, or when `npm run localize` would change a file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { folderLocalizers, located } from './localized-folders.mjs';
import { root } from './set-up.mjs';

const problems = [];
const fresh = mkdtempSync(join(tmpdir(), 'locales-'));

function checkTranslations(localizer, folder) {
  const { messages, errors } = localizer.extractSourceMessages();
  problems.push(...errors.map(located));
  problems.push(...localizer.validateTranslations().errors);

  const { translations } = localizer.readTranslationsSync();
  for (const locale of localizer.config.targetLocales) {
    const file = `${folder}/${localizer.config.interchange.xliffDir}/${locale}.xlf`;
    const known = new Map(translations.get(locale)?.map(({ name, contents }) => [name, contents]));
    for (const { name, contents } of messages) {
      if (!known.get(name)?.join('').trim())
        problems.push(`${file}: «${contents.join('…')}» is not translated`);
      known.delete(name);
    }
    for (const name of known.keys()) problems.push(`${file}: ${name} is no longer in the sources`);
  }
}

function checkGenerated({ outputDir }, config, folder) {
  for (const locale of config.targetLocales) {
    const committed = readFileSync(join(config.resolve(outputDir), `${locale}.ts`), 'utf8');
    if (committed !== readFileSync(join(fresh, `${locale}.ts`), 'utf8')) {
      problems.push(`${folder}/${outputDir}/${locale}.ts is out of date`);
    }
  }
}

try {
  const elsewhere = folderLocalizers({ outputDir: fresh });
  for (const [index, { config }] of folderLocalizers().entries()) {
    const folder = relative(root, config.baseDir);
    checkTranslations(elsewhere[index], folder);
    await elsewhere[index].build();
    checkGenerated(config.output, config, folder);
  }
} finally {
  rmSync(fresh, { recursive: true });
}

if (problems.length > 0) {
  console.error(
    [...problems, '', 'Run `npm run localize`, translate in the .xlf files, run it again.'].join('\n'),
  );
  process.exitCode = 1;
}
