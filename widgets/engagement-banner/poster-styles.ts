import { css } from 'lit';

/**
 * A sheet of paper: on screen at least readable, printed in proportion to the width of the page, so that A4 and A3
 * bear the same poster.
 */
export const posterStyles = css`
  .poster {
    --_size: max(1rem, 2.2cqi);
    display: flex;
    flex-direction: column;
    gap: calc(1.25 * var(--_size));
    padding: calc(1.5 * var(--_size));
    font-size: var(--_size);
    border: 0.0625rem solid var(--_border);
    border-radius: var(--_radius);
  }
  .poster > .heading {
    font-size: 2em;
  }
  .poster .groups {
    grid-template-columns: none;
    gap: calc(1.25 * var(--_size));
    margin: 0;
  }
  .poster .group {
    padding: 0;
    border: 0;
  }
  .poster .group .heading {
    padding: 0.25em 0.75em;
    font-size: 1.5em;
    color: inherit;
    background: var(--_group);
    border-radius: var(--_radius);
    print-color-adjust: exact;
  }
  .poster .group .heading span {
    color: light-dark(#fff, #111);
  }
  @supports (color: oklch(from currentColor l c h)) {
    .poster .group .heading span {
      color: oklch(from currentColor clamp(0.15, (0.7 - l) * 1000, 1) 0 0 / 1);
    }
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_size);
  }
  .foot p {
    flex: 1 1 12em;
    margin: 0;
  }
  .foot strong,
  .foot a {
    display: block;
    overflow-wrap: anywhere;
  }
  .qr-code {
    inline-size: 8em;
    block-size: 8em;
  }
  @media print {
    .poster {
      --_size: 2.2cqi;
      justify-content: space-between;
      min-block-size: 138cqi;
      padding: 0;
      border: 0;
      break-inside: avoid;
    }
  }
`;
