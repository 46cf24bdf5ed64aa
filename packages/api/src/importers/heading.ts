import { basename } from 'node:path';
import { matchHeading, type Columns, type Heading, type HeadingFault } from './columns.js';
import { csvRecords } from './csv-records.js';
import { UnreadableFile } from './unreadable-file.js';

export interface Dialect<K extends string> {
  readonly delimiter: string;
  readonly heading: Heading<K>;
}

const accepted = [';', ','] as const;
const wrong = [
  { delimiter: '\t', name: 'la tabulation' },
  { delimiter: '|', name: 'la barre verticale' },
  { delimiter: ':', name: 'le deux-points' },
];

/** Reads the first line, and finds the separator with which the expected columns are there. */
export async function readDialect<K extends string>(path: string, columns: Columns<K>): Promise<Dialect<K>> {
  const faults: HeadingFault[] = [];
  for (const delimiter of accepted) {
    const heading = matchHeading(columns, await firstRecord(path, delimiter));
    if ('positions' in heading) return { delimiter, heading };
    faults.push(heading);
  }
  const best = faults.reduce((one, other) => (other.recognised > one.recognised ? other : one));
  const name = `« ${basename(path)} »`;
  if (best.recognised > 1) throw new UnreadableFile(`${name} : ${faultSentence(best)}`);

  for (const candidate of wrong) {
    const heading = matchHeading(columns, await firstRecord(path, candidate.delimiter));
    if ('positions' in heading || heading.recognised > 1) {
      throw new UnreadableFile(
        `${name} sépare ses colonnes par ${candidate.name}. Enregistrez-le avec le point-virgule (;) ou la virgule (,).`,
      );
    }
  }
  throw new UnreadableFile(`${name} : ${faultSentence(best)}`);
}

async function firstRecord(path: string, delimiter: string): Promise<readonly string[]> {
  for await (const { cells } of csvRecords(path, delimiter)) {
    if (cells.some((cell) => cell.includes('\0'))) {
      throw new UnreadableFile(
        `« ${basename(path)} » n’est pas du texte. Il faut un fichier CSV, enregistré en UTF-8.`,
      );
    }
    return cells;
  }
  throw new UnreadableFile(`« ${basename(path)} » ne contient que des lignes vides.`);
}

const quoted = (names: readonly string[]) => names.map((name) => `« ${name} »`).join(', ');

function faultSentence({ missing, repeated }: HeadingFault): string {
  const sentences: string[] = [];
  if (missing.length === 1) sentences.push(`la colonne ${quoted(missing)} manque`);
  if (missing.length > 1) sentences.push(`les colonnes ${quoted(missing)} manquent`);
  if (repeated.length > 0) sentences.push(`${quoted(repeated)} y est deux fois`);
  return `${sentences.join(' ; ')}. La première ligne doit porter les noms de colonnes de l’export officiel.`;
}
