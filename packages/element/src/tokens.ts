import { css } from 'lit';

/**
 * The host's own font and colours by default. Every `--spp-*` may be set by the host; the private `--_*` below give
 * each its fallback. Important declarations of a shadow tree win over a page's, however hostile.
 *
 * @see https://drafts.csswg.org/css-cascade-5/#cascade-context
 */
export const tokens = css`
  :host {
    display: flow-root !important;
    container-type: inline-size !important;
    /* Its width never depends on its content: in a flex row it would otherwise have none. */
    contain-intrinsic-inline-size: 40rem !important;
    min-inline-size: 0 !important;
    max-inline-size: 100% !important;
    font-family: var(--spp-font-family, inherit);
    --_text: var(--spp-color-text, currentColor);
    --_background: var(--spp-color-background, transparent);
    --_accent: var(--spp-color-accent, currentColor);
    --_muted: var(--spp-color-muted, currentColor);
    --_border: var(--spp-color-border, color-mix(in srgb, currentColor 28%, transparent));
    --_error: var(--spp-color-error, currentColor);
    --_radius: var(--spp-radius, 0.375rem);
    --_space: var(--spp-space, 1rem);
  }
  /* A dark page seldom says so by color-scheme: its text does. */
  @supports (color: oklch(from currentColor l c h)) {
    :host {
      --_lightness: clamp(0.4, (l - 0.7) * 1000, 0.82);
      --_accent: var(--spp-color-accent, oklch(from currentColor var(--_lightness) 0.13 260 / 1));
      --_error: var(--spp-color-error, oklch(from currentColor var(--_lightness) 0.17 25 / 1));
    }
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
    --_text: var(--spp-color-text, #1b1b1f);
    --_background: var(--spp-color-background, #fff);
  }
  :host([theme='dark']) {
    color-scheme: dark;
    --_text: var(--spp-color-text, #ececf1);
    --_background: var(--spp-color-background, #17171c);
  }
  /* Without the DSFR on the page, these variables are not set, and the element keeps the page's colours. */
  :host([theme='dsfr']) {
    font-family: var(--spp-font-family, Marianne, arial, sans-serif);
    --_text: var(--spp-color-text, var(--text-default-grey, currentColor));
    --_background: var(--spp-color-background, var(--background-default-grey, transparent));
    --_accent: var(--spp-color-accent, var(--text-action-high-blue-france, currentColor));
    --_muted: var(--spp-color-muted, var(--text-mention-grey, currentColor));
    --_border: var(--spp-color-border, var(--border-default-grey, currentColor));
    --_error: var(--spp-color-error, var(--text-default-error, currentColor));
    --_radius: var(--spp-radius, 0);
  }
  [part='base'] {
    color: var(--_text);
    background: var(--_background);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 0.1875rem solid var(--_accent);
    outline-offset: 0.125rem;
  }
  a {
    color: var(--_accent);
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  @media print {
    :host {
      color-scheme: light !important;
      --_text: #000 !important;
      --_background: #fff !important;
    }
  }
`;
