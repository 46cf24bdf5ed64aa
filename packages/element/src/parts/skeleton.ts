import { css } from 'lit';

/** The place of a text to come. Hide it from assistive technologies: they are told that it loads. */
export const skeletonStyles = css`
  .skeleton {
    min-block-size: 1em;
    background: color-mix(in srgb, currentColor 12%, transparent);
    border-radius: var(--_radius);
    animation: skeleton 1.6s ease-in-out infinite alternate;
  }
  @keyframes skeleton {
    to {
      opacity: 0.45;
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      border: 0.0625rem solid GrayText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
  @media print {
    .skeleton {
      display: none;
    }
  }
`;
