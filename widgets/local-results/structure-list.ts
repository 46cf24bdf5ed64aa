import { msg } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Controls } from './controls.js';
import { firstStructure, otherStructure } from './structure-panel.js';
import type { Filled } from './view.js';

/** The structures of a place: one shown whole, the others on a press. Those with figures come first. */
export function structureList({ items, nextCursor }: Filled, controls: Controls): TemplateResult {
  const withFigures = items.filter(({ results }) => results.length > 0);
  const [first, ...others] = [...withFigures, ...items.filter((item) => !withFigures.includes(item))];
  return html`${first && firstStructure(first, controls)}
  ${others.map((item) => otherStructure(item, controls))}
  ${
    nextCursor === null
      ? nothing
      : html`<p class="links">
          <button type="button" @click=${controls.more}>${msg('Afficher d’autres structures')}</button>
        </p>`
  }`;
}
