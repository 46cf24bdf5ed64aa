import type { Result, StructureResults } from '@spplus/contract/nouns/results';
import type { nothing, TemplateResult } from 'lit';
import type { Reader } from './reader.js';

/** What a panel may ask of the element, and what only the element knows. */
export interface Controls {
  readonly reader: Reader;
  readonly isOpen: (key: string) => boolean;
  readonly toggle: (key: string) => void;
  /** What an indicator measures and how; its code comes at the first opening. */
  readonly explanation: (result: Result, reader: Reader) => TemplateResult;
  readonly explain: () => void;
  /** Another structure beside this one, once asked for. */
  readonly comparison: (item: StructureResults) => TemplateResult | typeof nothing;
  readonly compare: (item: StructureResults) => void;
  /** Asks for the next structures. */
  readonly more: () => void;
  /** Address of the results of a structure as open data. */
  readonly openData: (structure: string) => string;
  /** Lets the host page route a link itself. */
  readonly follow: (event: MouseEvent, to: string) => void;
}
