import { css, html, nothing, type TemplateResult } from 'lit';
import { msg } from '../localization.js';

/** Something could not be read. With `retry`, a button tries again. */
export const errorNotice = (message: string, retry?: () => void): TemplateResult =>
  html`<div class="notice">
    <span>${message}</span>
    ${retry ? html`<button type="button" @click=${retry}>${msg('Réessayer')}</button>` : nothing}
  </div>`;

/** No network, or an API that does not answer. */
export const offlineNotice = (retry: () => void): TemplateResult =>
  errorNotice(
    msg('Nous n’arrivons pas à joindre le service. Vérifiez votre connexion, puis réessayez.'),
    retry,
  );

export const noticeStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 0.25rem solid var(--spp-color-error, currentColor);
  }
`;
