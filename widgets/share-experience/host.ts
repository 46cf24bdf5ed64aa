import type { Locale, SppElement } from '@spplus/element';
import type { ReactiveControllerHost } from 'lit';

/** What the steps know of the element they stand in. */
export interface Host
  extends
    ReactiveControllerHost,
    Pick<SppElement, 'renderRoot' | 'accepted' | 'headingLevel' | 'send' | 'follow' | 'adopt'> {
  readonly language: Locale;
  /** Says something to assistive technologies, in the visitor's language. */
  say(text: () => string): void;
  /** Runs code whose `msg()` must answer in the visitor's language. */
  inLanguage<T>(run: () => T): T;
  /** Tells the host page of a failure. */
  report(code: string, text: () => string): void;
  /** Back to the first step; what was filled in stays. */
  leave(): void;
  /** Back to the first step, for another story. */
  restart(): void;
}
