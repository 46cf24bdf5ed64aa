// Fails when a sentence has no translation, or when `npm run localize` would change a file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { localizedFolders } from './localized-folders.mjs';
import { root } from './set-up.mjs';

const problems = [];

async function check(configuration) {
  const config = readConfigFileAndWriteSchema(configuration);
  const folder = relative(root, config.baseDir);
  const localizer = new RuntimeLitLocalizer(config);
  const { messages, errors } = localizer.extractSourceMessages();
  problems.push(...errors.map(({ messageText }) => `${folder}: ${messageText}`));
  problems.push(...localizer.validateTranslations().errors);

  const wanted = new Map(messages.map(({ name, contents }) => [name, contents]));
  for (const [locale, translations] of localizer.readTranslationsSync().translations) {
    const file = `${folder}/${config.interchange.xliffDir}/${locale}.xlf`;
    const known = new Map(translations.map(({ name, contents }) => [name, contents]));
    for (const [name, contents] of wanted) {
      const text = known.get(name)?.join('').trim();
      if (!text) problems.push(`${file}: no translation of «${contents.join('…')}» (${name})`);
    }
    for (const name of known.keys()) {
      if (!wanted.has(name)) problems.push(`${file}: ${name} is no longer in the sources`);
    }
  }
  await checkGenerated(config, folder);
}

async function checkGenerated(config, folder) {
  const fresh = mkdtempSync(join(tmpdir(), 'locales-'));
  try {
    const output = { ...config.output, outputDir: fresh };
    await new RuntimeLitLocalizer({ ...config, output }).build();
    for (const locale of config.targetLocales) {
      const committed = join(config.resolve(config.output.outputDir), `${locale}.ts`);
      if (readFileSync(committed, 'utf8') !== readFileSync(join(fresh, `${locale}.ts`), 'utf8')) {
        problems.push(`${folder}/${config.output.outputDir}/${locale}.ts is out of date`);
      }
    }
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

for (const configuration of localizedFolders) await check(configuration);

if (problems.length > 0) {
  console.error(
    [...problems, '', 'Run `npm run localize`, translate in the .xlf files, run it again.'].join('\n'),
  );
  process.exitCode = 1;
}
