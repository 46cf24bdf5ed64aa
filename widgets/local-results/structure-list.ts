import { msg } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Controls } from './controls.js';
import { firstStructure, otherStructure } from './structure-panel.js';
import type { Filled } from './view.js';

/** The structures of a place: the first that has figures whole, the others on a press. */
export function structureList({ items, nextCursor }: Filled, controls: Controls): TemplateResult {
  const first = items.find(({ results }) => results.length > 0) ?? items[0];
  const others = items.filter((item) => item !== first);
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
