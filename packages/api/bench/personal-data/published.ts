import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findPersonalData } from '@spplus/plain-language';
import { parse } from 'csv-parse';
import type { Line } from '../table.js';

const folder = fileURLToPath(new URL('../../../../../shared/data/experiences/', import.meta.url));

const files = [
  { name: 'experiences-1200.csv', title: 'Titre', story: 'Description' },
  { name: 'experiences-100-answered.csv', title: 'titre', story: 'description' },
] as const;

/** What is found in stories that were moderated before they were published: next to nothing should be left there. */
export async function measurePublished(): Promise<Line[]> {
  const what = 'personal data, false alarms in published stories';
  if (!existsSync(folder)) {
    return [
      { what, measured: 'not measured: the real stories are not in ../shared/data beside the repository' },
    ];
  }
  const found = new Map<string, number>();
  let [stories, characters, milliseconds] = [0, 0, 0];
  for (const { name, title, story } of files) {
    for await (const record of recordsOf(folder + name)) {
      const text = `${record[title] ?? ''}\n${record[story] ?? ''}`;
      const begin = performance.now();
      const findings = findPersonalData(text);
      milliseconds += performance.now() - begin;
      for (const { kind } of findings) found.set(kind, (found.get(kind) ?? 0) + 1);
      stories += 1;
      characters += text.length;
    }
  }
  const total = [...found.values()].reduce((sum, count) => sum + count, 0);
  return [
    {
      what: `${what}: ${stories}`,
      measured: `${(total / stories).toFixed(3)} a story (${[...found].map(([kind, count]) => `${kind} ${count}`).join(', ')})`,
      against: 'at most: what moderators left in is counted too',
    },
    {
      what: 'personal data, time',
      measured: `${((milliseconds / characters) * 10_000).toFixed(2)} ms for the longest story, of 10,000 characters`,
    },
  ];
}

function recordsOf(path: string): AsyncIterable<Readonly<Record<string, string>>> {
  return createReadStream(path).pipe(
    parse({ bom: true, columns: true, delimiter: [';', ','], relax_quotes: true, relax_column_count: true }),
  );
}
