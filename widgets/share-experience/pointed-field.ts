import type { StepName } from './form.js';

/** The step and the field of each part of what is sent. */
const fields: Readonly<Record<string, readonly [StepName, string]>> = {
  feeling: ['what', 'feeling'],
  title: ['what', 'title'],
  story: ['what', 'story'],
  happenedOn: ['what', 'happened-on'],
  structures: ['where', 'commune'],
  network: ['where', 'commune'],
  channels: ['where', 'channels'],
  aspects: ['where', 'channels'],
  postedAs: ['you', 'posted-as'],
  authorKind: ['you', 'author-kind'],
  pseudonym: ['you', 'pseudonym'],
  email: ['you', 'email'],
};

export interface PointedField {
  readonly step: StepName;
  readonly id: string;
}

/** Where the visitor can mend what a JSON Pointer of the API names; undefined where they cannot. */
export function pointedField(pointer: string): PointedField | undefined {
  const [step, id] = fields[pointer.split('/')[1] ?? ''] ?? [];
  return step && id ? { step, id } : undefined;
}
