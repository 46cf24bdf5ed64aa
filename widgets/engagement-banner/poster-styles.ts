import { css, unsafeCSS } from 'lit';
import { posterSpace } from './first-data.js';

/**
 * A sheet of paper: on screen at least as large as the page's text; printed, in proportion to the width of the page,
 * so that A4 and A3 bear the same poster, and smaller where a network has more to say.
 */
export const posterStyles = [
  unsafeCSS(`@media screen{.poster{min-block-size:${posterSpace}}}`),
  css`
    .poster {
      --_size: max(1em, 2.2cqi);
      display: flex;
      padding: calc(1.5 * var(--_size));
      border: 0.0625rem solid var(--_border);
      border-radius: var(--_radius);
    }
    .sheet {
      flex: 1;
      display: flex;
      flex-direction: column;
      gap: 1.25em;
      justify-content: space-between;
      font-size: var(--_size);
    }
    .poster .title {
      font-size: 2em;
    }
    .programme {
      display: block;
      font-size: 0.6em;
      color: var(--_accent);
    }
    .poster .groups {
      grid-template-columns: none;
      gap: 1em;
      margin: 0;
    }
    .poster .group {
      padding: 0 0 0.75em;
      border: 0;
      border-radius: var(--_radius);
      overflow: clip;
      print-color-adjust: exact;
    }
    .poster .group .heading {
      padding: 0.2em 0.6em;
      font-size: 1.4em;
      color: inherit;
      background: var(--_group);
    }
    .poster .group .heading span {
      color: Canvas;
    }
    @supports (color: oklch(from currentColor l c h)) {
      .poster .group .heading span {
        color: oklch(from currentColor clamp(0.15, (0.7 - l) * 1000, 1) 0 0 / 1);
      }
    }
    .poster ol {
      padding-inline: 2.25em 1em;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.75em 1.25em;
    }
    .foot p {
      flex: 1 1 14em;
      margin: 0;
    }
    .foot strong,
    .foot a {
      display: block;
      overflow-wrap: anywhere;
    }
    .qr-code {
      inline-size: 7.5em;
      block-size: 7.5em;
    }
    @media (forced-colors: active) {
      .poster .group {
        border: 0.0625rem solid;
      }
    }
    @media print {
      .poster {
        --_size: 2.5cqi;
        line-height: 1.4;
        --_text: #000;
        --_background: #fff;
        color: #000;
        padding: 0;
        border: 0;
        break-inside: avoid;
      }
      .dense {
        --_size: 2.05cqi;
      }
      .densest {
        --_size: 1.6cqi;
      }
      .sheet {
        min-block-size: 132cqi;
      }
      [part='proof'],
      .notice {
        display: none;
      }
    }
  `,
];
