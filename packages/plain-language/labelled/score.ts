import type { Finding, PersonalDataKind } from '../src/personal-data/find.js';
import type { LabelledText } from './set.js';

export const kinds = [
  'nir',
  'iban',
  'phone',
  'email',
  'post-address',
  'allocataire-number',
  'tax-number',
  'vehicle-plate',
  'name',
] as const satisfies readonly PersonalDataKind[];

export interface Score {
  readonly kind: PersonalDataKind;
  readonly labels: number;
  /** Share of the findings that are right. */
  readonly precision: number;
  /** Share of the labels that are found. */
  readonly recall: number;
}

/** How far a finding may run past what it hides, in characters: a stop, a bracket. */
const slack = 2;

/** Right only when nothing personal stays visible, and next to nothing else is hidden. */
const covers = (finding: Finding, label: Finding): boolean =>
  finding.kind === label.kind &&
  finding.start <= label.start &&
  finding.end >= label.end &&
  finding.end - finding.start <= label.end - label.start + slack;

/** Precision and recall of each kind over labelled texts. */
export function score(texts: readonly LabelledText[], find: (text: string) => readonly Finding[]): Score[] {
  const answers = texts.map(({ text, labels }) => ({ labels, findings: find(text) }));
  return kinds.map((kind) => {
    let [labelled, found, right] = [0, 0, 0];
    for (const { labels, findings } of answers) {
      const wanted = labels.filter((label) => label.kind === kind);
      const given = findings.filter((finding) => finding.kind === kind);
      labelled += wanted.length;
      found += given.length;
      right += wanted.filter((label) => given.some((finding) => covers(finding, label))).length;
    }
    return { kind, labels: labelled, precision: found === 0 ? 1 : right / found, recall: right / labelled };
  });
}
