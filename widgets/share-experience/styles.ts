import { reservedStyles } from '@spplus/element';
import { css } from 'lit';
import { reservedSpace } from './first-data.js';

export const styles = [
  reservedStyles(reservedSpace),
  css`
    .frame,
    form {
      display: flex;
      flex-direction: column;
      gap: 1rem;
    }
    .frame {
      max-inline-size: 44rem;
    }
    :host(:is([theme='light'], [theme='dark'])) .frame {
      padding: var(--_space);
    }
    p {
      margin: 0;
    }
    .frame > .heading {
      font-size: 1.5em;
    }
    .step {
      font-size: 1.25em;
    }
    .step:focus {
      outline-offset: 0.25rem;
    }
    .progress {
      display: block;
      font-size: 0.7em;
      font-weight: 400;
    }
    .bar {
      display: grid;
      grid-template-columns: repeat(5, 1fr);
      gap: 0.25rem;
      margin-block-start: -0.5rem;
    }
    .bar span {
      block-size: 0.375rem;
      background: var(--_border);
      border-radius: 0.25rem;
    }
    .bar .done {
      background: var(--_accent);
    }
    .quiet {
      font-size: 0.875em;
    }
    .strong {
      margin-block-end: 0.5rem;
      font-weight: 600;
    }
    details {
      border-block-start: 0.0625rem solid var(--_border);
    }
    details:last-child {
      border-block-end: 0.0625rem solid var(--_border);
    }
    summary {
      display: list-item;
      min-block-size: 2.75rem;
      padding-block: 0.5rem;
      color: var(--_accent);
      cursor: pointer;
    }
    .answer {
      display: grid;
      gap: 0.5rem;
      padding-block-end: 0.75rem;
    }
    .answer a,
    .answer li {
      line-height: 1.75;
    }
    .answer ul {
      margin: 0;
      padding-inline-start: 1.25rem;
    }
    .numbers a {
      display: inline-block;
      min-inline-size: 3ch;
      font-weight: 700;
    }
    .moves {
      display: flex;
      flex-flow: row wrap;
      gap: 0.5rem 1rem;
    }
    [aria-disabled='true'] {
      opacity: 0.7;
      cursor: progress;
    }
    .primary {
      padding-inline: 1.5rem;
    }
    @media (forced-colors: active) {
      .bar span {
        border: 0.0625rem solid CanvasText;
      }
      .bar .done {
        forced-color-adjust: none;
        background: Highlight;
      }
    }
    @media print {
      .moves {
        display: none;
      }
    }
  `,
];
