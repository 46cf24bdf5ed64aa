import { css } from 'lit';

/** Of `threadPart` and `written`. */
export const threadStyles = css`
  .written {
    margin: 0;
    white-space: pre-line;
  }
  [dir='rtl'] .written {
    text-align: right;
  }
  .thread,
  .message,
  .action {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
  }
  .message,
  .action {
    padding: 0.75em var(--_space);
    border: 0.0625rem solid var(--_border);
    border-inline-start: 0.25rem solid var(--_accent);
    border-radius: var(--_radius);
  }
  .message.author {
    border-inline-start-color: var(--_border);
    margin-inline-start: 5cqi;
  }
  .moved {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin: 0;
  }
  .moved dt {
    flex-basis: 100%;
    font-weight: 600;
  }
  .moved dd {
    margin: 0;
  }
  .confirmation {
    font-weight: 600;
  }
`;
