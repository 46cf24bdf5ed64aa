import type { ImportReport } from '../importers/report.js';
import type { Remark } from '../importers/remark.js';

/** How many rows of each list a terminal shows; the written report gives them all. */
const shown = 20;

const number = new Intl.NumberFormat('fr');
const seconds = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 });

/** The report as a person reads it. */
export function importText(report: ImportReport): string {
  const figures = [
    ['ajoutées', report.added],
    ['modifiées', report.changed],
    ['inchangées', report.unchanged],
    ['refusées', report.refused],
  ] as const;
  return [
    `${report.file} : ${number.format(report.rows)} lignes lues en ${seconds.format(report.seconds)} s`,
    ...figures.map(([name, count]) => `  ${name.padEnd(12)}${number.format(count).padStart(9)}`),
    ...list('Lignes refusées', report.refusals, report.refused),
    ...list('Valeurs écartées, le reste de la ligne étant pris', report.remarks, report.setAside),
  ].join('\n');
}

function list(title: string, remarks: readonly Remark[], total: number): string[] {
  if (total === 0) return [];
  const rest = total - Math.min(shown, remarks.length);
  return [
    `${title} :`,
    ...remarks.slice(0, shown).map(remarkText),
    ...(rest > 0 ? [`  … et ${number.format(rest)} autres, que --report <fichier> écrit toutes.`] : []),
  ];
}

function remarkText({ line, column, value, reason }: Remark): string {
  const where = [`ligne ${line}`, ...(column === null ? [] : [`« ${column} »`])];
  const what = value === null || value === '' ? '' : ` = « ${value} »`;
  return `  ${where.join(', ')}${what} : ${reason}`;
}
