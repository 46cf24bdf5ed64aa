import { css } from 'lit';

/** Buttons at least 44 px high (WCAG 2.5.5), drawn in the accent so that any background of the host suits them. */
export const buttonStyles = css`
  button {
    min-block-size: 2.75rem;
    padding: 0.375rem 0.875rem;
    font: inherit;
    color: var(--_accent);
    background: transparent;
    border: 0.0625rem solid;
    border-radius: var(--_radius);
    cursor: pointer;
  }
`;
