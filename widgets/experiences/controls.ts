import type { Facets } from '@spplus/contract/nouns/experiences';
import type { TemplateResult } from 'lit';
import type { Names } from './filter-labels.js';
import type { Changes, Filters, Scope } from './filters.js';
import type { Reader } from './reader.js';

/** What the filters may ask of the element, and what only the element knows. */
export interface Controls {
  readonly reader: Reader;
  /** What the visitor chose. */
  readonly filters: Filters;
  /** What the host page keeps the list to: the visitor cannot change it. */
  readonly fixed: Scope;
  readonly facets: Facets | null;
  readonly names: Names;
  readonly apply: (changes: Changes) => void;
  /** Commune, structure and period: their code comes at the first opening. */
  readonly others: () => TemplateResult;
  readonly askOthers: () => void;
}
