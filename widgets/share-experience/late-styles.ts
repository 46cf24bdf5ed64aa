import { comboboxStyles } from '@spplus/element';
import { css } from 'lit';

/** Of what comes after the first step. */
export const lateStyles = css`
  ${comboboxStyles}
  .combobox {
    max-inline-size: none;
  }
  textarea {
    min-block-size: 10rem;
    resize: vertical;
  }
  [type='date'] {
    max-inline-size: 14rem;
  }
  .hive {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .moves:last-child,
  form > .moves {
    align-items: center;
  }
  .choices.nearby .choice {
    inline-size: 100%;
    color: inherit;
    text-align: start;
  }
  .chosen {
    display: grid;
    gap: 0.375rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chosen li {
    display: flex;
    flex-flow: row wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    justify-content: space-between;
    min-inline-size: 0;
    padding: 0.375rem 0.75rem;
    border: 0.0625rem solid var(--_border);
    border-radius: var(--_radius);
  }
  .chosen li > :first-child {
    flex: 1 1 10rem;
    min-inline-size: 0;
  }
  .findings {
    display: grid;
    gap: 0.5rem;
    padding: 0.75rem;
    border: 0.125rem solid var(--_accent);
    border-radius: var(--_radius);
  }
  .findings .strong {
    margin: 0;
  }
  .findings > button {
    justify-self: start;
  }
  mark {
    padding-inline: 0.125rem;
    color: inherit;
    background: none;
    border: 0.0625rem dashed var(--_accent);
    border-radius: 0.25rem;
  }
  .kind {
    font-size: 0.875em;
    font-style: italic;
  }
  .preview {
    display: grid;
    gap: 0.5rem;
    padding: var(--_space);
    border: 0.0625rem solid var(--_border);
    border-radius: var(--_radius);
  }
  .preview .title {
    margin: 0;
    font-size: 1.125em;
  }
  .told {
    white-space: pre-wrap;
  }
  [dir='rtl'] [dir='auto'] {
    text-align: right;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(6rem, auto) 1fr;
    gap: 0.25rem 1rem;
    margin: 0;
    font-size: 0.875em;
  }
  dt {
    font-weight: 600;
  }
  dd {
    min-inline-size: 0;
    margin: 0;
  }
  .receipt,
  .paper {
    display: grid;
    gap: 1rem;
  }
  .paper .strong {
    margin: 0;
  }
  .paper ol {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  .secret {
    display: block;
    padding: 0.75rem;
    overflow-wrap: anywhere;
    border: 0.0625rem dashed;
    border-radius: var(--_radius);
  }
  .button {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.375rem 0.875rem;
    border: 0.0625rem solid;
    border-radius: var(--_radius);
    text-decoration: none;
  }
`;
