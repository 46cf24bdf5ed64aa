import { reservedStyles } from '@spplus/element';
import { css } from 'lit';
import { reservedSpace } from './first-data.js';

const drawn = css`
  .frame {
    display: flex;
    flex-direction: column;
    gap: 1.25em;
  }
  :host(:is([theme='light'], [theme='dark'])) .frame {
    padding: 0.75em var(--_space);
  }
  .frame > .heading {
    font-size: 1.5em;
  }
  section > .heading {
    font-size: 1.125em;
  }
  p,
  ol,
  ul {
    margin: 0;
  }
  section,
  form,
  .standing,
  .question,
  .confirming {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
  }
  form {
    gap: 1em;
  }
  form > button {
    align-self: start;
  }
  [dir='rtl'] [dir='auto'] {
    text-align: right;
  }
  .quiet {
    font-size: 0.875em;
  }
  .standing,
  .confirming {
    padding: 0.75em var(--_space);
    border: 0.0625rem solid var(--_border);
    border-inline-start: 0.375rem solid var(--_accent);
    border-radius: var(--_radius);
  }
  .standing.rejected,
  .standing.removed,
  .confirming {
    border-inline-start-color: var(--_error);
  }
  .standing b {
    font-size: 1.125em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .outcome {
    padding: 0.5em 0.75em;
    font-weight: 600;
    border: 0.0625rem solid var(--_accent);
    border-radius: var(--_radius);
  }
  .history,
  .kept {
    padding-inline-start: 1.25em;
  }
  .history li + li {
    margin-block-start: 0.375em;
  }
  [aria-disabled='true'] {
    opacity: 0.7;
    cursor: default;
  }
  .awaited {
    display: grid;
    gap: 1em;
  }
  .awaited .skeleton {
    block-size: 3em;
  }
  .awaited .skeleton:nth-child(2) {
    block-size: 9em;
  }
  @media print {
    .buttons,
    form {
      display: none;
    }
  }
`;

export const styles = [reservedStyles(reservedSpace), drawn];
