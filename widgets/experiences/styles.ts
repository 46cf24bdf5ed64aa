import {
  buttonStyles,
  demonstrationStyles,
  headingStyles,
  noticeStyles,
  skeletonStyles,
  visuallyHidden,
} from '@spplus/element';
import { css } from 'lit';
import { keptStyles } from './kept-styles.js';

const layout = css`
  .frame {
    position: relative;
    display: grid;
    grid-template: auto auto auto minmax(0, 1fr) / minmax(0, 1fr);
    gap: 0.75em;
    min-block-size: var(--_reserved);
  }
  .frame.single {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  :host(:is([theme='light'], [theme='dark'])) .frame {
    padding: 0.75em var(--_space);
  }
  @media not print {
    .folded {
      block-size: var(--_reserved);
    }
    .folded .results {
      overflow: hidden;
      scroll-padding-block-end: 8em;
    }
    .overflowing .results {
      mask-image: linear-gradient(#000 calc(100% - 8em), transparent calc(100% - 3em));
    }
  }
  .unfold {
    position: absolute;
    inset: auto 0 0.5em;
    margin-inline: auto;
    inline-size: fit-content;
    font-weight: 600;
    color: CanvasText;
    background: Canvas;
  }
  .content {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
  }
  .stories,
  .applied,
  .labels,
  .felt {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .stories {
    flex-direction: column;
    flex-wrap: nowrap;
    gap: 0.75em;
  }
  .stale {
    opacity: 0.6;
  }
  .summary,
  .story {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    padding: 0.75em var(--_space);
    border: 0.0625rem solid var(--_border);
    border-radius: var(--_radius);
  }
  .awaited {
    display: grid;
    gap: 0.75em;
  }
  .awaited .skeleton {
    block-size: 1.5em;
  }
  .awaited .skeleton:last-child {
    block-size: 4em;
  }
  .more,
  .close {
    align-self: start;
    font-weight: 600;
  }
  [aria-disabled='true'] {
    opacity: 0.7;
    cursor: default;
  }
  @container (inline-size >= 56em) {
    .frame:not(.single) {
      grid-template: auto auto minmax(0, 1fr) / 17em minmax(0, 1fr);
      column-gap: 1.5em;
    }
    .top,
    .searching {
      grid-column: 1 / -1;
    }
  }
`;

const text = css`
  p,
  dl,
  dd {
    margin: 0;
  }
  .top > .heading {
    font-size: 1.5em;
  }
  .summary > .heading,
  .story > .heading {
    font-size: 1.125em;
  }
  .summary > .heading a {
    display: inline-block;
    min-block-size: 1.75rem;
  }
  [dir='rtl'] [dir='auto'] {
    text-align: right;
  }
  .quiet,
  .label,
  .feeling {
    font-size: 0.875em;
  }
  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
  .feeling,
  .label {
    display: inline-block;
    padding: 0 0.5em;
    font-weight: 600;
    border: 0.0625rem solid;
    border-radius: 1em;
  }
  .feeling {
    margin-inline-end: 0.25em;
  }
  .feeling::before {
    content: '●' / '';
    margin-inline-end: 0.375em;
  }
  .feeling.positive::before {
    content: '+' / '';
  }
  .feeling.neutral::before {
    content: '=' / '';
  }
  .feeling.negative::before {
    content: '−' / '';
  }
  .label {
    color: var(--_accent);
  }
  .top {
    display: grid;
    gap: 0.5em;
    align-content: start;
    min-block-size: clamp(13em, 30em - 32cqi, 21em);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    gap: 0.5em 1em;
  }
  .figure {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    min-block-size: 3.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.1875rem solid var(--_border);
  }
  .figure dd {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.2;
  }
  .figure dt {
    font-size: 0.875em;
  }
`;

const filtering = css`
  .searching form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    align-items: end;
  }
  .searching label {
    flex: 1 1 12em;
    font-weight: 600;
  }
  :is(.searching, .filters) :is(input, select) {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.75rem;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 0.0625rem solid currentColor;
    border-radius: var(--_radius);
  }
  .filters option {
    color: CanvasText;
    background: Canvas;
  }
  .unfilter {
    margin-block-end: 0.5em;
  }
  .filters.closed {
    display: none;
  }
  @container (inline-size >= 56em) {
    .unfilter:has(+ .there) {
      display: none;
    }
    .filters.there {
      display: grid;
    }
  }
  @media print {
    .filtering,
    .searching,
    .more,
    .unfold {
      display: none;
    }
  }
`;

export const styles = [
  visuallyHidden,
  buttonStyles,
  demonstrationStyles,
  headingStyles,
  noticeStyles,
  skeletonStyles,
  ...keptStyles,
  layout,
  text,
  filtering,
];
