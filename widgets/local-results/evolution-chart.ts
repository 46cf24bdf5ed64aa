import { msg, periodText, str } from '@spplus/element';
import type { Result } from '@spplus/contract/nouns/results';
import { html, nothing, type TemplateResult } from 'lit';
import { periodEnd, valueText } from './format.js';
import type { Reader } from './reader.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pieces of line, broken where a value is suppressed, in a box of 100 by 100. */
export function pieces({ history, lowest, highest }: Result): Point[][] {
  const values = history.flatMap(({ value }) => value ?? []);
  // The spread of the structures is the measure: a change that is small beside it must look small.
  const bottom = Math.min(lowest ?? Infinity, ...values);
  const top = Math.max(highest ?? -Infinity, ...values);
  const ends = history.map(({ period }) => periodEnd(period));
  const [first = 0, last = 0] = [ends.at(0), ends.at(-1)];

  const drawn: Point[][] = [[]];
  for (const { period, value } of history) {
    if (value === null) {
      drawn.push([]);
      continue;
    }
    const x = last > first ? (100 * (periodEnd(period) - first)) / (last - first) : 50;
    const y = top > bottom ? (100 * (top - value)) / (top - bottom) : 50;
    drawn.at(-1)?.push({ x, y });
  }
  return drawn.filter((piece) => piece.length > 0);
}

const round = (value: number) => Math.round(value * 10) / 10;
const line = (piece: Point[]) => piece.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L');
// A line of no length with round ends: a dot that stays round however the box is stretched.
const dots = (piece: Point[]) => piece.map(({ x, y }) => `M${round(x)} ${round(y)}h0`).join('');

/** The years at a glance; every figure of it stands in the table of the explanation (RGAA 1.6). */
export function evolutionChart(result: Result, { tag }: Reader): TemplateResult | typeof nothing {
  const known = result.history.filter(({ value }) => value !== null);
  const [first, last] = [known.at(0), known.at(-1)];
  if (!first || !last || first === last) return nothing;

  const said = ({ period, value }: typeof first) =>
    value === null
      ? ''
      : msg(str`${periodText(period, tag)}\u00a0: ${valueText(value, result.indicator, tag)}`);
  const drawn = pieces(result);

  return html`<div class="evolution">
    <div class="plot">
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        role="img"
        aria-label=${msg(str`Évolution. ${said(first)}, ${said(last)}.`)}
      >
        <path class="line" d=${drawn.map((piece) => `M${line(piece)}`).join('')}></path>
        <path class="dots" d=${drawn.map(dots).join('')}></path>
      </svg>
    </div>
    <p class="ends" aria-hidden="true"><span>${said(first)}</span> <span>${said(last)}</span></p>
  </div>`;
}
