import { msg } from '@spplus/element';
import { html, type TemplateResult } from 'lit';

/** What stands where the stories will be. */
export const skeleton = (): TemplateResult =>
  html`<div class="awaited" aria-hidden="true">
    ${[1, 2, 3].map(
      () =>
        html`<div class="summary">
          <p class="skeleton"></p>
          <p class="skeleton"></p>
          <p class="skeleton"></p>
        </div>`,
    )}
  </div>`;

/** Sentence of a failure, by the code of its `SppError`. */
export function failureText(code: string): string {
  switch (code) {
    case 'offline':
    case 'timeout':
      return navigator.onLine
        ? msg('Le service des expériences ne répond pas. Réessayez dans un instant.')
        : msg('Vous êtes hors connexion. Les expériences s’afficheront dès qu’elle reviendra.');
    case 'rate-limited':
      return msg('Trop de demandes ont été faites en peu de temps. Patientez une minute, puis réessayez.');
    case 'not-found':
      return msg('Cette expérience n’est pas publiée, ou ne l’est plus.');
    default:
      return msg('Les expériences ne peuvent pas être affichées pour le moment. Réessayez plus tard.');
  }
}
