import { rights, type ApiKey } from '@spplus/contract';
import * as z from 'zod';
import { experienceImporter } from '../importers/experiences/importer.js';
import { importFile } from '../importers/import-file.js';
import { indicatorImporter } from '../importers/indicators/importer.js';
import { placeImporter } from '../importers/places/importer.js';
import type { ImportReport } from '../importers/report.js';
import { resultImporter } from '../importers/results/importer.js';
import { structureImporter } from '../importers/structures/importer.js';
import { issueKey, revokeKey } from '../keys/store.js';
import type { Command } from '../platform/channel/commands.js';
import type { Context } from '../platform/context.js';
import { allKeys, keyExists } from './store.js';

export const datasets = ['structures', 'indicators', 'results', 'places', 'experiences'] as const;

const importArguments = z.object({ dataset: z.enum(datasets), path: z.string() });
const keyArguments = z.object({
  network: z.string(),
  structure: z.nullable(z.string()),
  rights: z.array(z.enum(rights)).min(1),
  label: z.string().min(1).max(100),
});
const revocationArguments = z.object({ id: z.string() });

/** What each administration command is given. */
export interface CommandArguments {
  readonly import: z.infer<typeof importArguments>;
  readonly 'key.create': z.infer<typeof keyArguments>;
  readonly 'key.list': Record<never, never>;
  readonly 'key.revoke': z.infer<typeof revocationArguments>;
}

export type CommandName = keyof CommandArguments;

/** What administrators do through the process that holds the database: register them on its channel. */
export const administrationCommands = (context: Context): Readonly<Record<CommandName, Command>> => ({
  import: (args, progress) => runImport(context, importArguments.parse(args), progress),
  'key.create': (args) => createKey(context, keyArguments.parse(args)),
  'key.list': () => allKeys(context.db),
  'key.revoke': (args) => revoke(context, revocationArguments.parse(args).id),
});

async function runImport(
  context: Context,
  { dataset, path }: CommandArguments['import'],
  progress: (progress: unknown) => void,
): Promise<ImportReport> {
  try {
    switch (dataset) {
      case 'structures':
        return await importFile(structureImporter, context, path, progress);
      case 'indicators':
        return await importFile(indicatorImporter, context, path, progress);
      case 'results':
        return await importFile(resultImporter, context, path, progress);
      case 'places':
        return await importFile(placeImporter, context, path, progress);
      case 'experiences': {
        const importer = experienceImporter(context.configuration.dataFolder);
        return await importFile(importer, context, path, progress);
      }
    }
  } finally {
    // What was taken before a failure is public too.
    context.invalidate();
  }
}

async function createKey(
  { db, now }: Context,
  asked: CommandArguments['key.create'],
): Promise<ApiKey & { readonly secret: string }> {
  const { key, secret } = await issueKey(db, { ...asked, at: now().toISOString() });
  return { ...key, secret };
}

async function revoke({ db, now }: Context, id: string): Promise<void> {
  if (!(await keyExists(db, id))) {
    throw new Error(`There is no key «${id}»; \`npm run key -- list\` gives them all.`);
  }
  await revokeKey(db, id, now().toISOString());
}
