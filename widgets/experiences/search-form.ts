import { msg } from '@spplus/element';
import { html, type TemplateResult } from 'lit';
import type { Changes } from './filters.js';

/** Search in the stories; a new search comes in its own order. */
export function searchForm(searched: string, apply: (changes: Changes) => void): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const field = form instanceof HTMLFormElement ? form.elements.namedItem('q') : null;
    if (field instanceof HTMLInputElement) apply({ q: field.value.trim() || undefined, sort: undefined });
  };
  return html`<div class="searching" role="search">
    <form @submit=${submit}>
      <label
        ><span>${msg('Rechercher dans les expériences')}</span>
        <input type="search" name="q" maxlength="100" autocomplete="off" .value=${searched}
      /></label>
      <button type="submit">${msg('Rechercher')}</button>
    </form>
  </div>`;
}
