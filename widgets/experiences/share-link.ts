import { msg } from '@spplus/element';
import { html, type TemplateResult } from 'lit';
import type { StoryHost } from './story.js';

/** The address of a story, to copy. */
export function shareLink({ address, announce }: StoryHost): TemplateResult {
  const copy = async ({ currentTarget }: Event) => {
    const field = currentTarget instanceof Element ? currentTarget.previousElementSibling : null;
    if (!(field instanceof HTMLInputElement)) return;
    field.select();
    try {
      await navigator.clipboard.writeText(address);
      announce(() => msg('Le lien est copié.'));
    } catch {
      // Refused by the browser or the host page: the address stays selected, ready to be copied by hand.
      field.focus();
      announce(() =>
        msg('Le lien est sélectionné\u00a0: copiez-le avec votre clavier ou le menu du navigateur.'),
      );
    }
  };
  return html`<div class="share">
    <label for="share">${msg('Lien vers cette expérience')}</label>
    <p class="buttons">
      <input id="share" type="text" dir="ltr" readonly .value=${address} />
      <button type="button" @click=${(event: Event) => void copy(event)}>${msg('Copier le lien')}</button>
    </p>
  </div>`;
}
