import { css } from 'lit';

export const ownStoryStyles = css`
  section > .heading {
    font-size: 1.125em;
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
  @media print {
    .buttons,
    form {
      display: none;
    }
  }
`;
