import { demonstrationMark, heading, msg, str } from '@spplus/element';
import type { Result, StructureResults } from '@spplus/contract/nouns/results';
import type { FoundStructure } from '@spplus/contract/nouns/structures';
import { html, nothing, type TemplateResult } from 'lit';
import type { Controls } from './controls.js';
import { disclosure } from './disclosure.js';
import { distanceText, valueText } from './format.js';
import { indicatorCard } from './indicator-card.js';

function howFound({ match, distance }: FoundStructure, tag: string): string {
  const away = distance === null ? '' : msg(str`à ${distanceText(distance, tag)}`);
  switch (match) {
    case 'in-commune':
      return msg('Dans la commune');
    case 'serving':
      return [msg('Dessert la commune'), away].filter(Boolean).join(', ');
    case 'nearest':
      return [msg('Dans le département'), away].filter(Boolean).join(', ');
    case null:
      return away;
  }
}

function address({ lines, postCode, city, country }: FoundStructure['address']): string {
  const town = [postCode, city].filter(Boolean).join(' ');
  return [...lines, town, country === 'France' ? '' : country].filter(Boolean).join(', ');
}

// Names and addresses are French data whatever the language of the page (RGAA 8.7).
const french = (text: string) => html`<span lang="fr" dir="auto">${text}</span>`;

function figures(item: StructureResults, controls: Controls): TemplateResult {
  const first = item.results.find(({ value }) => value !== null) ?? item.results[0];
  const others = item.results.filter((result) => result !== first);
  if (!first) {
    return html`<p>${msg('Cette structure n’a pas encore publié ses résultats de qualité de service.')}</p>`;
  }
  return html`<div class="figures">
    ${heading(controls.reader.level(2), french(first.indicator.name))} ${indicatorCard(first, controls)}
    ${others.map((result) => row(item, result, controls))}
  </div>`;
}

function row({ structure }: StructureResults, result: Result, controls: Controls): TemplateResult {
  const { value, indicator } = result;
  const id = `${structure.id}-${indicator.id}`;
  return disclosure({
    id,
    level: controls.reader.level(2),
    title: html`${french(indicator.name)}
      <b
        >${value === null ? msg('Moins de cinq réponses') : valueText(value, indicator, controls.reader.tag)}</b
      >`,
    open: controls.isOpen(id),
    toggle: () => controls.toggle(id),
    content: () => indicatorCard(result, controls),
  });
}

/** Where a structure is and how it was found, its figures, and where to go from there. */
export function structureDetails(item: StructureResults, controls: Controls): TemplateResult {
  const { structure, results } = item;
  const place = address(structure.address);
  const found = howFound(structure, controls.reader.tag);
  const demonstration = structure.demonstration || results.some((result) => result.demonstration);

  return html`<p class="quiet">
      ${place ? french(place) : nothing} ${place && found ? '·' : nothing} ${found}
    </p>
    ${demonstration ? demonstrationMark() : nothing} ${figures(item, controls)} ${links(item, controls)}
    ${controls.comparison(item)}`;
}

function links(item: StructureResults, controls: Controls): TemplateResult {
  const { id, url } = item.structure;
  const follow = (to: string) => (event: MouseEvent) => controls.follow(event, to);
  const comparing = controls.comparison(item) !== nothing;
  const published = html`<button
      type="button"
      aria-expanded=${comparing}
      @click=${() => controls.compare(item)}
    >
      ${msg('Comparer avec une autre structure')}
    </button>
    <a href=${controls.openData(id)} @click=${follow('open-data')}>${msg('Données ouvertes (CSV)')}</a>`;

  return html`<p class="links">
    ${item.results.length > 0 ? published : nothing}
    ${url ? html`<a href=${url} @click=${follow('structure')}>${msg('Page de la structure')}</a>` : nothing}
  </p>`;
}

/** The structure shown whole, at once. */
export const firstStructure = (item: StructureResults, controls: Controls): TemplateResult =>
  html`<article part="structure">
    ${heading(controls.reader.level(1), french(item.structure.name))} ${structureDetails(item, controls)}
  </article>`;

/** A structure shown on a press. */
export const otherStructure = (item: StructureResults, controls: Controls): TemplateResult =>
  html`<article part="structure">
    ${disclosure({
      id: item.structure.id,
      level: controls.reader.level(1),
      title: html`${french(item.structure.name)}
      ${item.results.length > 0 ? nothing : html`<span class="quiet">${msg('pas encore de résultat')}</span>`}`,
      open: controls.isOpen(item.structure.id),
      toggle: () => controls.toggle(item.structure.id),
      content: () => structureDetails(item, controls),
    })}
  </article>`;
