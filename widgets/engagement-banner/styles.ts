import { reservedStyles } from '@spplus/element';
import { css } from 'lit';
import { reservedSpace } from './first-data.js';

/** Groups differ by hue, at the lightness that stands out from the background the host's text supposes. */
const groups = css`
  .closer {
    --_hue: 20;
    --_group: light-dark(#94322b, #ffb4aa);
  }
  .more-effective {
    --_hue: 260;
    --_group: light-dark(#1f4f9e, #a9c7ff);
  }
  .simpler {
    --_hue: 155;
    --_group: light-dark(#17663d, #86dba8);
  }
  @supports (color: oklch(from currentColor l c h)) {
    .closer,
    .more-effective,
    .simpler {
      --_group: oklch(from currentColor var(--_lightness) 0.12 var(--_hue) / 1);
    }
  }
`;

export const styles = [
  reservedStyles(reservedSpace),
  groups,
  css`
    .heading {
      font-size: 1.25em;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem 1.5rem;
    }
    .banner,
    .list {
      padding: 0.5rem var(--_space);
      border: 0.0625rem solid var(--_border);
      border-radius: var(--_radius);
    }
    .list {
      padding-block: var(--_space);
    }
    .groups {
      display: grid;
      gap: var(--_space);
      margin-block: var(--_space) 0.5rem;
    }
    .group {
      padding-block-start: 0.5rem;
      border-block-start: 0.25rem solid var(--_group);
    }
    .group .heading {
      color: var(--_group);
    }
    ol {
      margin: 0;
      padding-inline-start: 1.5em;
    }
    li {
      margin-block-start: 0.5rem;
      padding-inline-start: 0.25em;
    }
    li::marker {
      font-weight: 700;
    }
    [part='proof'] {
      display: inline-block;
      padding-block: 0.25rem;
    }
    button::after {
      content: '';
      display: inline-block;
      inline-size: 0.5em;
      block-size: 0.5em;
      margin-inline-start: 0.6em;
      border: solid;
      border-width: 0 0.125em 0.125em 0;
      transform: translateY(-25%) rotate(45deg);
    }
    [aria-expanded='true']::after {
      transform: translateY(25%) rotate(-135deg);
    }
    @container (inline-size >= 48em) {
      .groups {
        grid-template-columns: repeat(3, 1fr);
        gap: calc(2 * var(--_space));
      }
    }
  `,
];
