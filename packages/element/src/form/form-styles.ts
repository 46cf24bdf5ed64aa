import { css } from 'lit';

/** Of fields, groups of choices, what is wrong with them, and the button that goes on. */
export const formStyles = css`
  :host {
    --_error: var(--spp-color-error, currentColor);
  }
  @supports (color: oklch(from currentColor l c h)) {
    :host {
      --_error: var(--spp-color-error, oklch(from currentColor var(--_lightness) 0.17 27 / 1));
    }
  }
  .field {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .field > label:not(.choice),
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  .field > :is(input, textarea, .combobox) {
    margin-block-start: 0.25rem;
  }
  .hint {
    margin: 0 0 0.25rem;
    font-size: 0.875em;
  }
  .error {
    margin: 0 0 0.25rem;
    padding-inline-start: 0.5rem;
    font-weight: 600;
    color: var(--_error);
    border-inline-start: 0.25rem solid;
  }
  :is(input:not([type='radio'], [type='checkbox']), textarea) {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.375rem 0.75rem;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 0.0625rem solid currentColor;
    border-radius: var(--_radius);
  }
  [aria-invalid='true']:is(input, textarea) {
    border-color: var(--_error);
    border-width: 0.125rem;
  }
  :is([type='radio'], [type='checkbox']) {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .choices {
    display: flex;
    flex-direction: column;
    gap: 0.375rem;
    margin-block-start: 0.25rem;
  }
  .inline {
    flex-flow: row wrap;
  }
  .choice {
    display: flex;
    gap: 0.625rem;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.75rem;
    border: 0.0625rem solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .choice > span {
    min-inline-size: 0;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 0.0625rem var(--_accent);
  }
  .errors {
    padding: 0.75rem 1rem;
    border: 0.125rem solid var(--_error);
    border-radius: var(--_radius);
  }
  .errors p {
    margin: 0;
    font-weight: 600;
  }
  .errors ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  .errors a {
    display: inline-block;
    padding-block: 0.25rem;
    color: var(--_error);
  }
  .primary {
    font-weight: 600;
    border-width: 0.125rem;
  }
  /* The button has the accent for colour and background; its text, whichever of black and white stands out. */
  @supports (color: oklch(from currentColor l c h)) {
    .primary {
      background: currentColor;
    }
    .primary > span {
      color: oklch(from currentColor clamp(0, (0.65 - l) * 1000, 1) 0 0);
    }
  }
  @media (forced-colors: active) {
    .primary {
      background: ButtonFace;
    }
    .primary > span {
      color: ButtonText;
    }
    .choice:has(:checked) {
      border-color: Highlight;
      outline: 0.125rem solid Highlight;
    }
  }
`;
