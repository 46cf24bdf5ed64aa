import {
  buttonStyles,
  demonstrationStyles,
  headingStyles,
  noticeStyles,
  skeletonStyles,
  visuallyHidden,
} from '@spplus/element';
import { css } from 'lit';
import { drawingStyles } from './drawing-styles.js';
import { reservedStyles } from './reserved-styles.js';

const layout = css`
  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.75em;
  }
  :host(:is([theme='light'], [theme='dark'])) .frame {
    padding: 0.75em var(--_space);
  }
  @media not print {
    .fixed {
      min-block-size: var(--_reserved);
    }
    .fixed .results {
      flex: 1;
      min-block-size: 0;
    }
    .fixed.folded {
      block-size: var(--_reserved);
    }
    .free .results {
      min-block-size: var(--_reserved);
    }
    .free.folded .results {
      max-block-size: var(--_reserved);
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
  article,
  .awaited {
    padding: 0.25em var(--_space);
    border: 0.0625rem solid var(--_border);
  }
  article + article {
    border-block-start: 0;
  }
  article:first-child,
  .awaited {
    padding-block-start: 0.75em;
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
  }
  article:last-of-type,
  .awaited {
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .card {
    display: grid;
    gap: 0.5em 2em;
    padding-block: 0.25em;
  }
  article,
  .figures,
  .figure,
  .drawing,
  .evolution {
    display: flex;
    flex-direction: column;
  }
  .figure,
  .drawing {
    gap: 0.5em;
  }
  /* What is kept and not needed goes to the chart of the first structure. */
  .folded .filled,
  .loading {
    display: grid;
    grid-template: 1fr / minmax(0, 1fr);
    min-block-size: 100%;
  }
  article:first-child .figures,
  article:first-child .figures > .card,
  .evolution {
    flex: 1;
  }
  .card {
    grid-template: auto 1fr auto / minmax(0, 1fr);
  }
  @container (inline-size >= 40em) {
    .card {
      grid-template: 1fr auto / minmax(13em, 2fr) minmax(0, 3fr);
    }
    details {
      grid-column: 1 / -1;
    }
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    align-items: center;
  }
  .explanation {
    min-block-size: 12em;
  }
`;

const text = css`
  p {
    margin: 0;
  }
  /* French among Arabic: its own direction, the alignment of the rest. */
  [dir='rtl'] [dir='auto'] {
    text-align: right;
  }
  .frame > .heading {
    font-size: 1.5em;
  }
  article > .heading {
    font-size: 1.25em;
  }
  .figures {
    margin-block-start: 0.75em;
  }
  .value {
    font-size: clamp(1.75em, 12cqi, 2.5em);
    font-weight: 700;
    line-height: 1.1;
  }
  .quiet,
  .mark,
  .scale,
  .ends {
    font-size: 0.875em;
  }
  .quiet {
    font-weight: 400;
  }
  .against {
    display: flex;
    gap: 0.5em;
    align-items: center;
    font-weight: 600;
  }
  .against::before {
    flex: none;
    inline-size: 1.5em;
    border: 0.125em solid var(--_accent);
    border-radius: 50%;
    line-height: 1.25;
    text-align: center;
  }
  .better::before {
    content: '+' / '';
  }
  .similar::before {
    content: '=' / '';
  }
  .worse::before {
    content: '−' / '';
  }
  .mark {
    inline-size: fit-content;
    padding-inline: 0.5em;
    border: 0.0625rem solid;
    border-radius: var(--_radius);
  }
  .awaited .skeleton {
    margin-block: 0 1.5em;
    block-size: 2em;
  }
  .awaited :nth-child(2) {
    inline-size: 40%;
    block-size: 4em;
  }
`;

const pressed = css`
  .row button {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
    inline-size: 100%;
    padding-inline: 0;
    border: 0;
    text-align: start;
  }
  .row button > :first-child {
    flex: 1 1 6em;
    min-inline-size: 0;
  }
  .row button::after {
    content: '' / '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.25em;
    border: solid;
    border-width: 0 0.125em 0.125em 0;
    transform: translateY(-25%) rotate(45deg);
  }
  .row [aria-expanded='true']::after {
    transform: translateY(25%) rotate(225deg);
  }
  .figures .row {
    border-block-start: 0.0625rem solid var(--_border);
  }
  summary {
    inline-size: fit-content;
    min-block-size: 2.75rem;
    padding-block: 0.5em;
    color: var(--_accent);
    cursor: pointer;
  }
  .links > * {
    display: flex;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0;
    border: 0;
    text-align: start;
    text-decoration: underline;
  }
`;

const printed = css`
  @media print {
    .place,
    .links,
    .unfold {
      display: none;
    }
    article {
      break-inside: avoid;
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
  ...reservedStyles,
  layout,
  text,
  pressed,
  drawingStyles,
  printed,
];
