import { css } from 'lit';

/** Groups differ by hue, at the lightness that stands out from the background the host's text supposes. */
const hues = css`
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

/** The engagements in their groups, one under the other or side by side. */
export const contentStyles = [
  hues,
  css`
    .list {
      padding: var(--_space);
      border: 0.0625rem solid var(--_border);
      border-radius: var(--_radius);
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
    @container (inline-size >= 48em) {
      .groups {
        grid-template-columns: repeat(3, 1fr);
        gap: calc(2 * var(--_space));
      }
    }
  `,
];
