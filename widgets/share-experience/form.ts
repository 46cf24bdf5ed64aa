import type { FieldError } from '@spplus/element';
import type { TemplateResult } from 'lit';
import type { Host } from './host.js';
import type { Story } from './story.js';

/** A sentence, said when it is drawn: the visitor may change language. */
export type Say = () => string;

export interface Mistake {
  /** Of the field. */
  readonly id: string;
  readonly say: Say;
}

/** What a step sees of the form, and does to it. */
export interface Form {
  readonly host: Host;
  readonly story: Story;
  /** The form stands at the counter of a France services: a mediator fills it in with the person concerned. */
  readonly counter: boolean;
  /** BCP 47 tag for `Intl`. */
  readonly tag: string;
  change(change: Partial<Story>): void;
  /** What is wrong with a field, by its id. */
  errorAt(id: string): string | undefined;
  goTo(step: StepName): void;
}

export type StepName = 'what' | 'where' | 'you' | 'check';

export interface Step {
  readonly title: Say;
  readonly content: () => TemplateResult;
  /** What keeps from going on. */
  readonly mistakes: () => readonly Mistake[];
}

export type { FieldError };
