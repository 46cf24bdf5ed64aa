import type { ShownEngagement } from './shown-engagements.js';

/** Where an engagement is proved, and the address a host gave for it. */
export interface Proof {
  readonly to: 'results' | 'experience';
  readonly href: string;
}

/** What the templates draw, and ask of the element. */
export interface View {
  readonly engagements: readonly ShownEngagement[];
  readonly title: string;
  /** Level of the element's first heading. */
  readonly level: number;
  readonly proofOf: (number: number) => Proof | undefined;
  /** Lets the host page route a link itself. */
  readonly follow: (event: MouseEvent, to: string) => void;
}
