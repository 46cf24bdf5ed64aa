import { msg, str } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Controls } from './controls.js';
import { appliedFilters } from './filter-labels.js';
import { everyFilter } from './filters.js';

/** What is applied, each with a button that takes it away. */
export function appliedPart({ filters, names, reader, apply }: Controls): TemplateResult | typeof nothing {
  const applied = appliedFilters(filters, names, reader.tag);
  if (applied.length === 0) return nothing;
  return html`<ul class="applied" aria-label=${msg('Filtres appliqués')}>
    ${applied.map(
      ({ name, text }) =>
        html`<li>
          <button
            type="button"
            class="chip"
            aria-label=${msg(str`Retirer le filtre «\u00a0${text}\u00a0»`)}
            @click=${() => apply({ [name]: undefined })}
          >
            <bdi>${text}</bdi>
          </button>
        </li>`,
    )}
    ${
      applied.length > 1
        ? html`<li>
            <button type="button" class="chip all" @click=${() => apply(everyFilter)}>
              ${msg('Tout retirer')}
            </button>
          </li>`
        : nothing
    }
  </ul>`;
}
