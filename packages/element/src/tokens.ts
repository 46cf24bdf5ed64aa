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
    font-family: var(--spp-font-family, var(--_theme-font, inherit));
    --_text: var(--spp-color-text, var(--_theme-text, currentColor));
    --_background: var(--spp-color-background, var(--_theme-background, transparent));
    --_accent: var(--spp-color-accent, var(--_theme-accent, currentColor));
    --_border: var(
      --spp-color-border,
      var(--_theme-border, color-mix(in srgb, currentColor 28%, transparent))
    );
    --_radius: var(--spp-radius, 0.375rem);
    --_space: var(--spp-space, 1rem);
  }
  /* A dark page seldom says so by color-scheme: its text does. */
  @supports (color: oklch(from currentColor l c h)) {
    :host {
      --_lightness: clamp(0.4, (l - 0.7) * 1000, 0.82);
      --_theme-accent: oklch(from currentColor var(--_lightness) 0.13 260 / 1);
    }
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
    --_theme-text: #1b1b1f;
    --_theme-background: #fff;
  }
  :host([theme='dark']) {
    color-scheme: dark;
    --_theme-text: #ececf1;
    --_theme-background: #17171c;
  }
  /* Without the DSFR on the page, these are not set, and the element keeps the page's colours. */
  :host([theme='dsfr']) {
    --_theme-font: Marianne, arial, sans-serif;
    --_theme-text: var(--text-default-grey);
    --_theme-background: var(--background-default-grey);
    --_theme-accent: var(--text-action-high-blue-france);
    --_theme-border: var(--border-default-grey);
  }
  [part='base'] {
    color: var(--_text);
    background: var(--_background);
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
  @media print {
    :host::before {
      content: none !important;
    }
  }
`;
