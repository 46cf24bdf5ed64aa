import { css, html, type TemplateResult } from 'lit';
import { msg } from '../localization.js';

/** Said wherever what is shown was made up for trying the service out. */
export const demonstrationMark = (): TemplateResult =>
  html`<p class="demonstration">${msg('Données de démonstration')}</p>`;

export const demonstrationStyles = css`
  .demonstration {
    inline-size: fit-content;
    margin: 0;
    padding: 0 0.5em;
    font-size: 0.875em;
    border: 0.0625rem dashed;
    border-radius: var(--_radius);
  }
`;
