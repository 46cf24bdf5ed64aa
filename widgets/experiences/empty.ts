import { msg } from '@spplus/element';
import { html, type TemplateResult } from 'lit';
import type { Controls } from './controls.js';
import { everyFilter, isFiltered } from './filters.js';

/** No story: what the visitor can do about it. */
export function emptyNotice({ filters, apply }: Controls): TemplateResult {
  if (!isFiltered(filters)) {
    return html`<p>${msg('Aucune expérience n’est encore publiée ici.')}</p>`;
  }
  return html`<p>
      ${msg('Aucune expérience ne correspond à ces choix. Essayez d’autres mots, ou retirez un filtre.')}
    </p>
    <p>
      <button type="button" @click=${() => apply(everyFilter)}>${msg('Retirer tous les filtres')}</button>
    </p>`;
}
