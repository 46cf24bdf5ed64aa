import { css } from 'lit';

/**
 * Default theme: the host's own font and colours. Every `--spp-*` may be set by the host;
 * the private `--_*` below give each its fallback.
 */
export const tokens = css`
  :host {
    display: block;
    container-type: inline-size;
    --_text: var(--spp-color-text, inherit);
    --_background: var(--spp-color-background, transparent);
    --_accent: var(--spp-color-accent, light-dark(#00459f, #9dc0ff));
    --_on-accent: var(--spp-color-on-accent, light-dark(#fff, #0b1f44));
    --_muted: var(--spp-color-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_border: var(--spp-color-border, color-mix(in srgb, currentColor 28%, transparent));
    --_error: var(--spp-color-error, light-dark(#b3001b, #ff9d9d));
    --_radius: var(--spp-radius, 0.375rem);
    --_space: var(--spp-space, 1rem);
    font-family: var(--spp-font-family, inherit);
  }
  :host([hidden]) {
    display: none;
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
  :host([theme='dsfr']) {
    --_text: var(--text-default-grey, light-dark(#3a3a3a, #cecece));
    --_background: var(--background-default-grey, light-dark(#fff, #161616));
    --_accent: var(--text-action-high-blue-france, light-dark(#000091, #8585f6));
    --_on-accent: var(--text-inverted-blue-france, light-dark(#f5f5fe, #000091));
    --_muted: var(--text-mention-grey, light-dark(#666, #929292));
    --_border: var(--border-default-grey, light-dark(#ddd, #353535));
    --_error: var(--text-default-error, light-dark(#ce0500, #ff5655));
    --_radius: 0;
    font-family: var(--spp-font-family, Marianne, arial, sans-serif);
  }
  [part='base'] {
    color: var(--_text);
    background: var(--_background);
    line-height: 1.5;
    text-align: start;
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
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
