import { msg } from '@spplus/element';
import { html, type TemplateResult } from 'lit';
import type { View } from './view.js';

/** What stands where the story will be. */
export const skeleton = (): TemplateResult =>
  html`<div class="awaited" aria-hidden="true">
    <p class="skeleton"></p>
    <p class="skeleton"></p>
    <p class="skeleton"></p>
  </div>`;

/** Sentence of a failure, by the code of its `SppError`. */
export function failureText(code: string): string {
  switch (code) {
    case 'offline':
    case 'timeout':
      return navigator.onLine
        ? msg('Le service ne répond pas. Réessayez dans un instant.')
        : msg('Vous êtes hors connexion. Réessayez dès qu’elle reviendra.');
    case 'rate-limited':
      return msg('Trop de demandes ont été faites en peu de temps. Patientez une minute, puis réessayez.');
    case 'conflict':
      return msg(
        'C’est déjà fait, ou ce n’est plus possible. Rechargez la page pour voir où en est votre expérience.',
      );
    case 'not-found':
    case 'invalid-request':
      return msg(
        'Ce lien ne mène à aucune expérience. Il est peut-être incomplet, ou l’expérience a été effacée.',
      );
    case 'invalid-body':
    case 'invalid-text':
      return msg('Ce texte ne peut pas être enregistré. Vérifiez-le, puis renvoyez-le.');
    default:
      return msg(
        'Votre expérience ne peut pas être affichée ou modifiée pour le moment. Réessayez plus tard.',
      );
  }
}

/** What assistive technologies are told of a view. */
export function viewText(view: View): string {
  switch (view.state) {
    case 'asking':
      return view.wrong ? failureText('not-found') : '';
    case 'loading':
      return msg('Chargement de votre expérience…');
    case 'shown':
      return msg('Votre expérience est affichée.');
    case 'erased':
      return msg('Votre expérience est effacée.');
    case 'offline':
      return failureText('offline');
    case 'error':
      return failureText(view.code);
  }
}
