import { dateText, msg, periodText, str } from '@spplus/element';
import type { Result } from '@spplus/contract/nouns/results';
import { html, nothing, type TemplateResult } from 'lit';
import type { Controls } from './controls.js';
import { countedText } from './counted.js';
import { evolutionChart } from './evolution-chart.js';
import { valueText } from './format.js';
import { scale } from './scale.js';

/** Under this many answers the API compares nothing. */
const enough = 30;

function against({ comparison, national, n, value }: Result): TemplateResult | typeof nothing {
  if (value === null || !national) return nothing;
  switch (comparison) {
    case 'better':
      return html`<p class="against better">${msg('Meilleur que le résultat national')}</p>`;
    case 'similar':
      return html`<p class="against similar">${msg('Proche du résultat national')}</p>`;
    case 'worse':
      return html`<p class="against worse">${msg('Moins bon que le résultat national')}</p>`;
    case null:
      return html`<p class="quiet">
        ${
          n !== null && n < enough
            ? msg('Trop peu de données pour comparer au résultat national.')
            : msg('Pas de comparaison\u00a0: le nombre de réponses ou de cas n’est pas connu.')
        }
      </p>`;
  }
}

/** One figure: what it is worth here, where that stands, how it moved, on how many answers and when. */
export function indicatorCard(result: Result, controls: Controls): TemplateResult {
  const { reader } = controls;
  const { tag } = reader;
  const { value, indicator, period, updatedAt, stale } = result;
  const facts = [
    periodText(period, tag),
    countedText(result, tag),
    msg(str`mis à jour le ${dateText(updatedAt, tag)}`),
  ];

  return html`<div class="card">
    <div class="figure">
      ${
        value === null
          ? html`<p><b>${msg('Moins de cinq réponses')}</b></p>
              <p class="quiet">${msg('Le résultat n’est pas montré, pour que personne ne soit reconnu.')}</p>`
          : html`<p class="value">${valueText(value, indicator, tag)}</p>`
      }
      ${against(result)}
      <p class="quiet">${facts.filter(Boolean).join(' · ')}</p>
      ${
        stale
          ? html`<p class="mark">
              ${msg('Résultat ancien\u00a0: pas de mise à jour depuis plus de douze mois')}
            </p>`
          : nothing
      }
    </div>
    <div class="drawing">${scale(result, reader)} ${evolutionChart(result, reader)}</div>
    <details @toggle=${controls.explain}>
      <summary>${msg('Comprendre ce chiffre')}</summary>
      <div class="explanation">${controls.explanation(result, reader)}</div>
    </details>
  </div>`;
}
