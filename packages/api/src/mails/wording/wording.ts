import type { RejectionReason } from '@spplus/contract';
import type { Letter, ReporterLetter } from '../letters.js';

/** What a letter may tell; empty where it has nothing to tell of it. */
export interface Facts {
  /** Of the story. */
  readonly title: string;
  /** Why a text is not shown, already in words. */
  readonly reason: string;
  readonly comment: string;
  /** Who signs a reply. */
  readonly signature: string;
  readonly structure: string;
  /** A day in words. */
  readonly dueOn: string;
  /** On a report: `kept`, `masked` or `removed`. */
  readonly decision: string;
}

/** Somebody's own words, set apart from ours. */
export interface Quote {
  readonly quote: string;
}

/** What a letter says. `body` is paragraphs; its subject holds nothing that anybody else wrote. */
export interface Content {
  readonly subject: string;
  readonly body: readonly (string | Quote)[];
}

/** All that is written in one language. */
export interface Wording {
  readonly direction: 'ltr' | 'rtl';
  readonly greeting: string;
  readonly letters: Readonly<Record<Letter | ReporterLetter, (facts: Facts) => Content>>;
  readonly reasons: Readonly<Record<RejectionReason, string>>;
  /** Introduces the secret link. */
  readonly followUp: string;
  readonly whyYou: string;
  readonly toAuthor: readonly string[];
  readonly toReporter: readonly string[];
  readonly automatic: string;
  readonly dayIn: Intl.DateTimeFormat;
}

export const days = (language: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });

/** Nothing where there are no words to quote. */
export const quoted = (quote: string): readonly Quote[] => (quote === '' ? [] : [{ quote }]);
