import { communes, type Commune } from '@spplus/contract/nouns/communes';
import { structures, type FoundStructure } from '@spplus/contract/nouns/structures';
import { Combobox, comboboxStyles, msg } from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Changes, Filters, Scope } from './filters.js';

export const styles = [comboboxStyles];

/** What these filters tell the element. */
export interface OtherFiltersListener {
  readonly api: () => string;
  /** `name`: of the place or structure that was chosen. */
  readonly apply: (changes: Changes, name?: string) => void;
  /** How many suggestions a search has brought. */
  readonly found: (count: number) => void;
  readonly failed: (cause: unknown) => void;
}

const limit = 8;

/** Filters that few people use: a commune, a structure, a period. */
export class OtherFilters {
  readonly #commune: Combobox<Commune>;
  readonly #structure: Combobox<FoundStructure>;

  constructor(
    host: ReactiveControllerHost,
    private readonly listener: OtherFiltersListener,
  ) {
    const { found, failed, apply } = listener;
    const connection = () => connect({ baseUrl: listener.api() });
    this.#commune = new Combobox<Commune>(host, {
      search: async (q, signal) =>
        (await bind(connection(), communes).search({ q, limit }, { signal })).items,
      label: ({ name }) => name,
      content: ({ name, department }) =>
        html`<span lang="fr">${name} <span class="quiet">${department.name}</span></span>`,
      chosen: ({ code, name }) => apply({ commune: code }, name),
      found,
      failed,
    });
    this.#structure = new Combobox<FoundStructure>(host, {
      search: async (q, signal) =>
        (await bind(connection(), structures).list({ q, limit }, { signal })).items,
      label: ({ name }) => name,
      content: ({ name, address: { city } }) =>
        html`<span lang="fr">${name} <span class="quiet">${city}</span></span>`,
      chosen: ({ id, name }) => apply({ structure: id }, name),
      found,
      failed,
    });
  }

  stop(): void {
    this.#commune.stop();
    this.#structure.stop();
  }

  render(filters: Filters, fixed: Scope): TemplateResult {
    const { commune, structure, department } = fixed;
    return html`<div class="others">
      ${
        (commune ?? structure ?? department)
          ? nothing
          : html`<div class="filter">
              <label id="commune-label" for="commune">${msg('Commune')}</label>
              ${this.#commune.render({ id: 'commune', listLabel: msg('Communes'), describedBy: 'commune-help' })}
              <span id="commune-help" class="quiet">${msg('Nom ou code postal')}</span>
            </div>`
      }
      ${
        structure
          ? nothing
          : html`<div class="filter">
              <label id="structure-label" for="structure">${msg('Structure')}</label>
              ${this.#structure.render({ id: 'structure', listLabel: msg('Structures'), describedBy: 'structure-help' })}
              <span id="structure-help" class="quiet">${msg('Par exemple\u00a0: CAF du Pas-de-Calais')}</span>
            </div>`
      }
      ${this.#day('from', msg('Publiées depuis le'), filters)} ${this.#day('to', msg('Jusqu’au'), filters)}
    </div>`;
  }

  #day(name: 'from' | 'to', label: string, filters: Filters): TemplateResult {
    const change = ({ target }: Event) => {
      if (target instanceof HTMLInputElement) this.listener.apply({ [name]: target.value || undefined });
    };
    return html`<label class="filter"
      ><span>${label}</span>
      <input type="date" .value=${filters[name] ?? ''} @change=${change} />
    </label>`;
  }
}
