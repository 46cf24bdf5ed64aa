import { msg, str } from '@spplus/element';
import type { Result } from '@spplus/contract/nouns/results';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { valueText } from './format.js';
import type { Reader } from './reader.js';

/**
 * From the lowest to the highest structure, where this one and the national value stand. Marks have labels in words
 * and distinct shapes, and the whole has a text alternative (RGAA 1.1 and 3.1).
 */
export function scale(result: Result, { tag, rightToLeft }: Reader): TemplateResult | typeof nothing {
  const { value, interval, national, indicator, lowest, highest } = result;
  if (lowest === null || highest === null) return nothing;

  const text = (of: number) => valueText(of, indicator, tag);
  const share = (of: number) =>
    highest > lowest ? Math.min(1, Math.max(0, (of - lowest) / (highest - lowest))) : 0.5;
  const at = (of: number) => `${(100 * (rightToLeft ? 1 - share(of) : share(of))).toFixed(2)}%`;
  // A label near an end would leave the drawing: it grows inwards from its mark.
  const anchor = (of: number) => (share(of) < 0.3 ? 'start' : share(of) > 0.7 ? 'end' : 'middle');
  const label = (of: number, y: string, words: string) =>
    svg`<text x=${at(of)} y=${y} text-anchor=${anchor(of)}>${words}</text>`;

  const low = msg(str`Plus bas ${text(lowest)}`);
  const high = msg(str`Plus haut ${text(highest)}`);
  const here = value === null ? '' : msg(str`Ici ${text(value)}`);
  const everywhere = national ? msg(str`National ${text(national.value)}`) : '';

  return html`<svg
    class="scale"
    role="img"
    aria-label=${[low, high, everywhere, here].filter(Boolean).join('. ')}
  >
    <line class="track" x1="0" x2="100%" y1="2.1em" y2="2.1em"></line>
    ${
      interval && value !== null
        ? svg`<line class="interval" x1=${at(interval.low)} x2=${at(interval.high)} y1="2.1em" y2="2.1em"></line>`
        : nothing
    }
    ${
      national
        ? svg`<line class="national" x1=${at(national.value)} x2=${at(national.value)} y1="1.5em" y2="2.7em"></line>
          ${label(national.value, '3.9em', everywhere)}`
        : nothing
    }
    ${
      value === null
        ? nothing
        : svg`<circle class="local" cx=${at(value)} cy="2.1em" r=".5em"></circle>
          ${label(value, '.9em', here)}`
    }
    ${label(lowest, '5.3em', low)} ${lowest < highest ? label(highest, '5.3em', high) : nothing}
  </svg>`;
}
