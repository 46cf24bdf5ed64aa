import type { LateParts } from '@spplus/element';
import { msg } from '@spplus/element';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Controls } from './controls.js';
import type * as Filtering from './filtering.js';
import { isFiltered, type Filters, type Scope } from './filters.js';
import { namesIn } from './names.js';
import type { OtherFilters, OtherFiltersListener } from './other-filters.js';
import type { Reader } from './reader.js';
import type { Filled, View } from './view.js';

/** In pixels: 56em of most pages. Past this width the filters are drawn beside the list. */
const room = 896;

/** What the desk asks of the element, and what only the element knows. */
export interface FilterHost extends OtherFiltersListener {
  readonly reader: () => Reader;
  readonly filters: () => Filters;
  readonly fixed: () => Scope;
  readonly facets: () => Filled['facets'];
  /** What stands for a part that is not there yet. */
  readonly awaited: () => TemplateResult;
  readonly pressed: () => void;
}

/** The filters, whose code comes where there is room for them, where one is applied, or on a press. */
export class FilterDesk {
  #open = false;
  #filtering: typeof Filtering | undefined;
  #others: OtherFilters | undefined;
  readonly #names = new Map<string, string>();

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly parts: LateParts,
    private readonly page: FilterHost,
  ) {}

  stop(): void {
    this.#others?.stop();
  }

  /** Learns the names that a list brings, and whether the filters are to be seen. */
  follow(view: View): void {
    if (view.state === 'filled') for (const [key, name] of namesIn(view)) this.#names.set(key, name);
    if (isFiltered(this.page.filters()) || this.host.offsetWidth >= room) this.#load();
  }

  name(filter: string, value: string | undefined, name: string): void {
    this.#names.set(`${filter}:${value}`, name);
  }

  get controls(): Controls {
    const { page } = this;
    return {
      reader: page.reader(),
      filters: page.filters(),
      fixed: page.fixed(),
      facets: page.facets(),
      names: this.#names,
      apply: page.apply,
      others: () => this.#others?.render(page.filters(), page.fixed()) ?? page.awaited(),
      askOthers: this.#askOthers,
    };
  }

  applied(): TemplateResult | typeof nothing {
    return this.#filtering?.appliedPart(this.controls) ?? nothing;
  }

  render(): TemplateResult {
    const panel = ['filters', this.#filtering && 'there', this.#open ? 'open' : 'closed'];
    return html`<div class="filtering">
      <button
        type="button"
        class="unfilter"
        aria-expanded=${this.#open}
        aria-controls="filters"
        @click=${this.#toggle}
      >
        ${msg('Filtrer et trier')}
      </button>
      <div
        id="filters"
        class=${panel.filter(Boolean).join(' ')}
        role="group"
        aria-label=${msg('Filtrer et trier')}
      >
        ${this.#filtering?.filterPanel(this.controls) ?? this.page.awaited()}
      </div>
    </div>`;
  }

  readonly #toggle = (): void => {
    this.page.pressed();
    this.#open = !this.#open;
    this.#load();
    this.host.requestUpdate();
  };

  #load(): void {
    if (this.#filtering) return;
    void this.parts.load(
      () => import('./filtering.js'),
      (filtering) => {
        this.#filtering = filtering;
      },
    );
  }

  readonly #askOthers = (): void => {
    this.page.pressed();
    if (this.#others) return;
    void this.parts.load(
      () => import('./other-filters.js'),
      ({ OtherFilters }) => {
        this.#others = new OtherFilters(this.host, this.page);
      },
    );
  };
}
