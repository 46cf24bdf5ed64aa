import { msg } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { AnswerClock } from './answer-clock.js';
import { clockFigures, clockSkeleton } from './clock-figures.js';
import { experiencesText } from './counted.js';
import type { Reader } from './reader.js';
import type { View } from './view.js';

function countText(view: View, tag: string): string {
  if (view.state === 'filled') return experiencesText(view.total, view.exact, tag);
  return view.state === 'empty' ? experiencesText(0, true, tag) : msg('Expériences');
}

/** How many stories there are, and how they are answered. */
export function head(view: View, { figures, missing }: AnswerClock, { tag, level }: Reader): TemplateResult {
  const count = countText(view, tag);
  return html`<div class="top">
    <div class="heading" id="count" role="heading" aria-level=${level(0)} tabindex="-1">
      ${
        // A new text each time: from right to left, one that grows would count as moved.
        keyed(count, html`<span>${count}</span>`)
      }
    </div>
    ${figures ? clockFigures(figures, tag) : missing ? nothing : clockSkeleton()}
  </div>`;
}
