import { msg, numberText, periodText, str } from '@spplus/element';
import type { Indicator } from '@spplus/contract/nouns/indicators';
import type { Result } from '@spplus/contract/nouns/results';
import { css, html, nothing, type TemplateResult } from 'lit';
import { valueText } from './format.js';
import type { Reader } from './reader.js';
import { tableStyles } from './table-styles.js';

export const styles = [
  tableStyles,
  css`
    dl {
      margin: 0;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0 0 0.5em;
    }
    @container (inline-size >= 40em) {
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0 1.5em;
      }
    }
  `,
];

function precision({ interval, indicator }: Result, tag: string): string {
  if (!interval) return '';
  const [low, high] = [valueText(interval.low, indicator, tag), valueText(interval.high, indicator, tag)];
  return msg(
    str`Tout le monde n’a pas répondu\u00a0: le vrai résultat a 95 chances sur 100 de se trouver entre ${low} et ${high}.`,
  );
}

function national({ national, indicator }: Result, tag: string): string {
  if (!national) return '';
  const value = valueText(national.value, indicator, tag);
  switch (national.source) {
    case 'published':
      return msg(str`${value}, publié par le réseau.`);
    case 'weighted-mean':
      return msg(str`${value}, moyenne de toutes les structures, où chaque réponse ou cas compte autant.`);
    case 'mean':
      return msg(str`${value}, moyenne de toutes les structures, où chacune compte autant.`);
  }
}

function frequency({ frequency }: Indicator): string {
  switch (frequency) {
    case 'yearly':
      return msg('Une fois par an');
    case 'half-yearly':
      return msg('Deux fois par an');
    case 'quarterly':
      return msg('Tous les trois mois');
    case 'monthly':
      return msg('Tous les mois');
  }
}

const kind = ({ kind }: Indicator) =>
  kind === 'satisfaction'
    ? msg('La satisfaction des usagers')
    : msg('La performance du service, mesurée par l’administration');

const reading = ({ direction }: Indicator) =>
  direction === 'higher-is-better'
    ? msg('Plus le chiffre est haut, meilleur est le résultat.')
    : msg('Plus le chiffre est bas, meilleur est le résultat.');

const entry = (term: string, text: string | null) =>
  text
    ? html`<dt>${term}</dt>
        <dd>${text}</dd>`
    : nothing;

// Written by the network, in French whatever the language of the page (RGAA 8.7).
const frenchEntry = (term: string, text: string | null) =>
  text
    ? html`<dt>${term}</dt>
        <dd lang="fr" dir="auto">${text}</dd>`
    : nothing;

function evolution({ history, indicator }: Result, { tag }: Reader): TemplateResult {
  return html`<table>
    <caption>
      ${msg('Évolution de ce résultat')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${msg('Période')}</th>
        <th scope="col">${msg('Résultat')}</th>
        <th scope="col">${indicator.kind === 'satisfaction' ? msg('Réponses') : msg('Cas mesurés')}</th>
      </tr>
    </thead>
    <tbody>
      ${history.map(
        ({ period, value, n }) =>
          html`<tr>
            <th scope="row">${periodText(period, tag)}</th>
            <td>${value === null ? msg('Moins de cinq réponses') : valueText(value, indicator, tag)}</td>
            <td>${n === null ? msg('Non connu') : numberText(n, tag)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What an indicator measures and how, how sure its figure is, and every figure of its chart. */
export function explanation(result: Result, reader: Reader): TemplateResult {
  const { indicator } = result;
  const { tag } = reader;
  const official = indicator.officialName === indicator.name ? null : indicator.officialName;

  return html`<dl>
      ${entry(msg('Comment le lire'), reading(indicator))} ${entry(msg('Précision'), precision(result, tag))}
      ${entry(msg('Résultat national'), national(result, tag))}
      ${entry(msg('Ce qui est mesuré'), kind(indicator))} ${frenchEntry(msg('Nom officiel'), official)}
      ${frenchEntry(msg('Méthode'), indicator.method)} ${frenchEntry(msg('Source'), indicator.source)}
      ${entry(msg('Fréquence'), frequency(indicator))}
    </dl>
    ${evolution(result, reader)}`;
}
