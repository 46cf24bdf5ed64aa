import { msg } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerClock } from './answer-clock.js';
import { clockFigures, clockSkeleton } from './clock-figures.js';
import { experiencesText } from './counted.js';
import type { Reader } from './reader.js';
import type { View } from './view.js';

function countText(view: View, tag: string): string {
  if (view.state === 'filled') return experiencesText(view.total, view.exact, tag);
  return view.state === 'empty' ? experiencesText(0, true, tag) : msg('Expériences');
}

/**
 * How many stories there are, and how they are answered. `textContent` makes a new text each time: from right to left,
 * one that grows would count as moved.
 */
export const head = (view: View, { figures, missing }: AnswerClock, { tag, level }: Reader): TemplateResult =>
  html`<div class="top">
    <div
      class="heading"
      id="count"
      role="heading"
      aria-level=${level(0)}
      tabindex="-1"
      .textContent=${countText(view, tag)}
    ></div>
    ${figures ? clockFigures(figures, tag) : missing ? nothing : clockSkeleton()}
  </div>`;
