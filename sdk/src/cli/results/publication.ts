import { maximumRows, publication, type Publication } from '@spplus/contract/nouns/results-for-agents';
import { slug } from '@spplus/contract/primitives';
import type { Client } from '../../client.js';
import { InvalidBodyError, NotFoundError } from '../../errors.js';
import { WrongUsage } from '../wrong-usage.js';
import { dayOf, numberOf, periodHolding, type Frequency } from './cells.js';
import type { ResultFile, ResultLine } from './file.js';

interface Fault {
  readonly line: number;
  readonly header: string;
  readonly detail: string;
}

/** How many faults a terminal shows. */
const shown = 50;

/** What a file publishes, row by row of its lines. Throws `WrongUsage` with every fault at its line. */
export async function publicationOf(
  path: string,
  file: ResultFile,
  indicators: Client['indicators'],
): Promise<Publication> {
  if (file.lines.length > maximumRows) {
    const count = `${file.lines.length} lines, ${maximumRows} at most are published at once`;
    throw new WrongUsage(`${path}: ${count}. Cut it into several files.`);
  }
  const frequencies = await frequenciesOf(file, indicators);
  const rows = file.lines.map((line) => rowOf(line, frequencies));
  const read = publication.safeParse({ rows });
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path: [, row, column] }): Fault => {
    const line = file.lines[Number(row)];
    return {
      line: line?.line ?? 1,
      header: file.headerOf(String(column)),
      detail: sentences[String(column)] ?? '',
    };
  });
  const more = faults.length > shown ? [`  … and ${faults.length - shown} more.`] : [];
  throw new WrongUsage(
    [`${path}: nothing was sent.`, ...faults.slice(0, shown).map(placed), ...more].join('\n'),
  );
}

const sentences: Readonly<Record<string, string>> = {
  structure: 'It is the code of a structure, as om8uY5Zf3J.',
  indicator: 'It is the code of an indicator, as IND-27.',
  period: 'There is neither a period (2024, 2024-H1, 2024-Q3, 2024-06), nor the date of a known indicator.',
  value: 'It is a number, 0 or more.',
  n: 'It is a whole number, or nothing.',
};

const placed = ({ line, header, detail }: Fault): string => `  line ${line}, ${header}: ${detail}`;

function rowOf({ cell }: ResultLine, frequencies: ReadonlyMap<string, Frequency>): unknown {
  const frequency = frequencies.get(cell('indicator'));
  const day = dayOf(cell('date'));
  const period = cell('period') || (frequency && day && periodHolding(day, frequency));
  const n = cell('n');
  return {
    structure: cell('structure'),
    indicator: cell('indicator'),
    period,
    value: numberOf(cell('value')),
    ...(n !== '' && { n: numberOf(n) ?? Number.NaN }),
  };
}

/** Of the indicators whose lines give a date in place of a period. */
async function frequenciesOf(
  { lines }: ResultFile,
  indicators: Client['indicators'],
): Promise<Map<string, Frequency>> {
  const dated = lines.filter(({ cell }) => cell('period') === '').map(({ cell }) => cell('indicator'));
  const found = new Map<string, Frequency>();
  for (const id of new Set(dated.filter((one) => slug.safeParse(one).success))) {
    try {
      found.set(id, (await indicators.get(id)).frequency);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
  return found;
}

/** The API's refusal, each fault at its line of the file in place of its row of the body. */
export function atLines(error: InvalidBodyError, { lines, headerOf }: ResultFile): InvalidBodyError {
  const { code, message, status = 422, requestId, detail: sentence } = error;
  return new InvalidBodyError({
    code,
    message,
    status,
    requestId,
    detail: sentence,
    cause: error,
    errors: error.errors.map(({ pointer, detail }) => {
      const [, row = '', column = ''] = /^\/rows\/(\d+)(?:\/(\w+))?$/.exec(pointer) ?? [];
      const line = lines[Number(row)];
      if (row === '' || !line) return { pointer, detail };
      return { pointer: `line ${line.line}${column && `, ${headerOf(column)}`}`, detail };
    }),
  });
}
