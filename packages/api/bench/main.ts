import { parseArgs } from 'node:util';
import { measureApi } from './api.js';
import { measureExperiences } from './experiences/measure.js';
import { measureImport } from './import.js';
import { measurePages } from './pages.js';
import { measurePersonalData } from './personal-data/measure.js';
import { measureSizes } from './sizes.js';
import { printTable, type Line } from './table.js';

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { stories: { type: 'string', default: '1000000' } },
});

/** What can be measured, in the order of the table. */
const measures: Readonly<Record<string, () => Promise<Line[]>>> = {
  api: measureApi,
  import: measureImport,
  pages: measurePages,
  'personal-data': measurePersonalData,
  sizes: measureSizes,
  experiences: () => measureExperiences(Number(values.stories)),
};

const unknown = asked.filter((name) => !(name in measures));
if (unknown.length > 0) {
  throw new Error(
    `Nothing is measured under ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}.`,
  );
}

const lines: Line[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`Measuring: ${name}…\n`);
  try {
    lines.push(...(await measure()));
  } catch (error) {
    // What else was measured is still worth its table.
    process.exitCode = 1;
    console.error(error);
    lines.push({
      what: name,
      measured: `not measured: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
}
printTable(lines);
