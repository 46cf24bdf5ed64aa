import { formStyles } from '@spplus/element';
import { css } from 'lit';

/** Of an open story; those of its form come last, as it does. */
export const storyStyles = [
  formStyles,
  css`
    .story {
      gap: 1em;
    }
    .story > .heading:focus {
      outline: none;
    }
    .story > .heading:focus-visible {
      outline: 0.1875rem solid var(--_accent);
    }
    .tall {
      block-size: 10em;
    }
    .felt {
      gap: 0.25em 1.25em;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      margin-block: 0.25em;
    }
    .share input {
      flex: 1 1 12em;
      min-inline-size: 0;
    }
    .share label {
      font-weight: 600;
    }
    .plain {
      padding-inline: 0;
      border: 0;
      text-decoration: underline;
    }
    .reporting form {
      display: flex;
      flex-direction: column;
      gap: 1em;
    }
    .reporting [type='submit'] {
      align-self: start;
    }
    @media print {
      .votes,
      .share,
      .reporting,
      .close {
        display: none;
      }
    }
  `,
];
