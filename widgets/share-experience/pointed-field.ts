import type { StepName } from './form.js';

/** The step and the field of each part of what is sent. */
const fields: Readonly<Record<string, readonly [StepName, string]>> = {
  feeling: ['what', 'feeling'],
  title: ['what', 'title'],
  story: ['what', 'story'],
  happenedOn: ['what', 'happened-on'],
  structures: ['where', 'commune'],
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

/**
 * Where the visitor can mend what a JSON Pointer of the API names; undefined where they cannot, as the structure that
 * the host page has fixed.
 */
export function pointedField(pointer: string, structureFixed: boolean): PointedField | undefined {
  const name = pointer.split('/')[1] ?? '';
  const [step, id] = fields[name] ?? [];
  return step && id && !(structureFixed && name === 'structures') ? { step, id } : undefined;
}
