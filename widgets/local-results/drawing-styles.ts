import { css } from 'lit';

export const drawingStyles = css`
  svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
    fill: none;
    stroke-linecap: round;
  }
  .scale {
    block-size: 5.75em;
  }
  text {
    fill: currentColor;
  }
  .local + text {
    font-weight: 700;
  }
  /* Where both ends do not fit on a line. */
  @container (inline-size < 22em) {
    .scale {
      block-size: 7em;
    }
    .scale text:last-child {
      transform: translateY(1.25em);
    }
  }
  .track {
    stroke: color-mix(in srgb, currentColor 55%, transparent);
    stroke-width: 0.25em;
  }
  .interval {
    stroke: var(--_accent);
    stroke-width: 0.75em;
    opacity: 0.35;
  }
  .national {
    stroke: currentColor;
    stroke-width: 0.25em;
  }
  .local {
    fill: var(--_accent);
  }
  .plot {
    position: relative;
    flex: 1;
    min-block-size: 2.5em;
    margin-block: 0.5em;
  }
  .plot svg {
    position: absolute;
    block-size: 100%;
  }
  [dir='rtl'] .plot {
    transform: scaleX(-1);
  }
  .line,
  .dots {
    stroke: var(--_accent);
    stroke-width: 2px;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .dots {
    stroke-width: 8px;
  }
  .ends {
    display: flex;
    justify-content: space-between;
  }
  @media (forced-colors: active) {
    .track,
    .national,
    .line,
    .dots {
      stroke: CanvasText;
    }
    .interval {
      stroke: Highlight;
    }
    .local {
      fill: Highlight;
    }
  }
`;
