import { hashOfStory, readLedger } from '../../erasures/ledger.js';
import { publishAll } from '../../publications/publish.js';
import type { Importer } from '../importer.js';
import { requireRealData } from '../real-data.js';
import { experienceColumns } from './columns.js';
import { fateOf, writable } from './fate.js';
import { KnownStructures } from './known-structures.js';
import { readStory, type StoryRow } from './read.js';
import { rowsOf } from './rows.js';
import { keptStories, readNetworks, readStructures, saveStories } from './store.js';

/**
 * Published stories, out of any official file of them. What has no place here is kept as the file has it, so that an
 * export gives it back. Stories erased here, as the ledger of this data folder tells, stay erased.
 */
export const experienceImporter = (dataFolder: string): Importer<string, StoryRow> => ({
  name: 'experiences',
  columns: experienceColumns,
  async begin({ db, now }) {
    await requireRealData(db);
    const { entries } = await readLedger(dataFolder);
    const erased = new Set(entries.filter((entry) => entry.erased === 'story').map(({ hash }) => hash));
    const known = {
      structures: new KnownStructures(await readStructures(db)),
      networks: await readNetworks(db),
      now: now().toISOString(),
      erased: (id: string) => erased.has(hashOfStory(id)),
    };
    const lines = new Map<string, number>();
    return {
      read(source) {
        const row = readStory(source, known);
        const line = lines.get(row.story.id);
        if (line !== undefined)
          source.refuse('ID expérience', `Cette expérience est déjà à la ligne ${line}.`);
        lines.set(row.story.id, source.line);
        return row;
      },
      async write(trx, rows) {
        const kept = await keptStories(
          trx,
          rows.map(({ story }) => story.id),
        );
        const stories = rows.map((row) => writable(rowsOf(row), kept));
        const fates = stories.map((story) => fateOf(story, kept));
        const changed = stories.filter((_story, index) => fates[index] !== 'unchanged');
        await saveStories(trx, changed);
        await publishAll(
          trx,
          changed.map(({ experience }) => experience.id),
        );
        return fates;
      },
      finish: () => Promise.resolve({ changedAfterAll: 0, remarks: [] }),
    };
  },
});
