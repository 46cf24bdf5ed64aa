import { css, unsafeCSS } from 'lit';
import { listSpace, networkListSpace } from './first-data.js';

/** Groups differ by hue, at the lightness that stands out from the background the host's text supposes. */
const hues = css`
  .group {
    --_group: currentColor;
  }
  .closer {
    --_hue: 20;
  }
  .more-effective {
    --_hue: 260;
  }
  .simpler {
    --_hue: 155;
  }
  @supports (color: oklch(from currentColor l c h)) {
    .group {
      --_group: oklch(from currentColor var(--_lightness) 0.12 var(--_hue) / 1);
    }
  }
`;

/** The engagements in their groups, one under the other or side by side. */
export const contentStyles = [
  hues,
  unsafeCSS(`.list{min-block-size:${listSpace}}.worded{min-block-size:${networkListSpace}}`),
  css`
    .list {
      display: flex;
      flex-direction: column;
      padding: var(--_space);
      border: 0.0625rem solid var(--_border);
      border-radius: var(--_radius);
    }
    .groups {
      display: grid;
      gap: var(--_space);
      margin-block: 0.75em;
    }
    .list .groups {
      flex: 1;
    }
    .worded .remarks {
      min-block-size: 5.5em;
    }
    .remarks button {
      min-block-size: 1.75rem;
      padding-block: 0;
    }
    .group {
      padding: 0.75em 1em 1em;
      background: color-mix(in srgb, var(--_group) 7%, transparent);
      border-block-start: 0.25em solid var(--_group);
      border-end-start-radius: var(--_radius);
      border-end-end-radius: var(--_radius);
    }
    .group .heading {
      color: var(--_group);
    }
    ol {
      margin: 0;
      padding-inline-start: 1.25em;
    }
    li {
      margin-block-start: 0.5em;
      padding-inline-start: 0.25em;
    }
    li::marker {
      font-weight: 700;
      color: var(--_group);
    }
    [part='proof'] {
      display: block;
      inline-size: fit-content;
      padding-block: 0.25em;
    }
    @container (inline-size >= 48em) {
      .groups {
        grid-template-columns: repeat(3, 1fr);
      }
      .worded .remarks {
        min-block-size: 2em;
      }
    }
  `,
];
