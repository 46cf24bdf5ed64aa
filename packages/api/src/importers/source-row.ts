import type { Heading } from './columns.js';
import type { CsvRecord } from './csv-records.js';
import type { Remark } from './remark.js';

/** A row that cannot be taken; the others are. */
export class RefusedRow extends Error {
  override readonly name = 'RefusedRow';
  constructor(readonly remark: Remark) {
    super(remark.reason);
  }
}

// Controls other than tabulation and line ends, what turns the direction of the text around it, and invisible blanks.
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\u200B\uFEFF]/gu;

// What our exports put before a cell that a spreadsheet would run as a formula.
const neutralised = /^'(?='*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/;

const longestShown = 60;

/** One row of a file, read by column. */
export class SourceRow<K extends string> {
  readonly remarks: Remark[] = [];

  constructor(
    private readonly heading: Heading<K>,
    private readonly record: CsvRecord,
  ) {
    const { cells, line } = record;
    if (cells.some((cell) => cell.includes('\0'))) {
      throw new RefusedRow({ line, column: null, value: null, reason: 'Un caractère nul s’y trouve.' });
    }
    const wanted = heading.headers.length;
    const surplus = cells.slice(wanted).some((cell) => cell.trim() !== '');
    if (cells.length < wanted || surplus) {
      const reason = `${cells.length} cellules au lieu de ${wanted}.`;
      throw new RefusedRow({ line, column: null, value: null, reason });
    }
  }

  get line(): number {
    return this.record.line;
  }

  /** The cell trimmed, on several lines where it has some; empty where the file lacks the column. */
  lines(column: K): string[] {
    return this.raw(column)
      .replace(unprintable, '')
      .split(/[\r\n]+/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
  }

  /** The columns that the file has. */
  get columns(): K[] {
    return [...this.heading.positions.keys()];
  }

  /** The cell as people wrote it, its blank lines included; only its ends are trimmed. */
  verbatim(column: K): string {
    return this.raw(column).replace(/\r\n?/g, '\n').replace(unprintable, '').trim();
  }

  /** The cell on one line. */
  text(column: K): string {
    return this.lines(column).join(' ');
  }

  /** The cell on one line, of 1 to `longest` characters. */
  required(column: K, longest: number): string {
    const text = this.text(column);
    if (text === '') return this.refuse(column, 'La cellule est vide.');
    if (text.length > longest) return this.refuse(column, `Le texte dépasse ${longest} caractères.`);
    return text;
  }

  /** As `required`, and null where the cell is empty. */
  optional(column: K, longest: number): string | null {
    return this.text(column) === '' ? null : this.required(column, longest);
  }

  refuse(column: K, reason: string): never {
    throw new RefusedRow(this.remarkOn(column, reason));
  }

  /** The row is taken without this value. */
  setAside(column: K, reason: string): void {
    this.remarks.push(this.remarkOn(column, reason));
  }

  private remarkOn(column: K, reason: string): Remark {
    const header = this.heading.headers[this.heading.positions.get(column) ?? -1] ?? null;
    return { line: this.line, column: header, value: shortened(this.raw(column)), reason };
  }

  private raw(column: K): string {
    const position = this.heading.positions.get(column);
    const cell = position === undefined ? '' : (this.record.cells[position] ?? '');
    return cell.replace(neutralised, '');
  }
}

function shortened(value: string): string {
  const shown = value.replace(unprintable, '\u{FFFD}').replace(/\s+/g, ' ').trim();
  const characters = [...shown];
  return characters.length <= longestShown ? shown : `${characters.slice(0, longestShown).join('')}…`;
}
