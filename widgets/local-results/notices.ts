import { msg } from '@spplus/element';
import { html, type TemplateResult } from 'lit';
import type { Place, View } from './view.js';

/** What stands where the figures will be. */
export const skeleton = (): TemplateResult =>
  html`<div class="awaited" aria-hidden="true">
    <p class="skeleton"></p>
    <p class="skeleton"></p>
    <p class="skeleton"></p>
    <p class="skeleton"></p>
  </div>`;

/** Why there is nothing to see, and what the reader can do; the empty string for a view that needs no word. */
export function viewText(view: View, place: Place | undefined): string {
  switch (view.state) {
    case 'idle':
    case 'filled':
      return '';
    case 'loading':
      return msg('Chargement des résultats…');
    case 'empty':
      return place?.kind === 'structure'
        ? msg('Cette structure n’est pas dans le registre des services publics, ou n’y est plus.')
        : msg('Aucune structure n’a été trouvée ici. Essayez une commune voisine.');
    case 'unlocated':
      return view.reason === 'refused'
        ? msg('Vous n’avez pas partagé votre position. Indiquez plutôt votre commune.')
        : msg('Votre position n’a pas pu être trouvée. Indiquez plutôt votre commune.');
    case 'offline':
      return failureText('offline');
    case 'error':
      return failureText(view.code);
  }
}

/** Sentence of a failure, by the code of its `SppError`. */
export function failureText(code: string): string {
  switch (code) {
    case 'offline':
    case 'timeout':
      return navigator.onLine
        ? msg('Le service des résultats ne répond pas. Réessayez dans un instant.')
        : msg('Vous êtes hors connexion. Les résultats s’afficheront dès qu’elle reviendra.');
    case 'rate-limited':
      return msg('Trop de demandes ont été faites en peu de temps. Patientez une minute, puis réessayez.');
    default:
      return msg('Les résultats ne peuvent pas être affichés pour le moment. Réessayez plus tard.');
  }
}
