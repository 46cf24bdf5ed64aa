import { field, msg } from '@spplus/element';
import { html, type TemplateResult } from 'lit';

/** Asks for the secret link; `wrong` where the one that was given leads nowhere. */
export function linkForm(wrong: boolean, given: (text: string) => void): TemplateResult {
  const words = {
    id: 'link',
    label: msg('Votre lien de suivi'),
    hint: msg(
      'Il vous a été donné après l’envoi de votre expérience, et par e-mail si vous avez laissé votre adresse. Collez-le en entier.',
    ),
    error: wrong
      ? msg('Ce lien ne mène à aucune expérience. Il est peut-être incomplet, ou l’expérience a été effacée.')
      : undefined,
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const control = form instanceof HTMLFormElement ? form.elements.namedItem('link') : null;
    if (control instanceof HTMLInputElement) given(control.value);
  };
  return html`<form novalidate @submit=${submit}>
    ${field(
      words,
      html`<input
        id="link"
        name="link"
        type="url"
        dir="ltr"
        autocomplete="off"
        spellcheck="false"
        required
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby=${wrong ? 'link-hint link-error' : 'link-hint'}
      />`,
    )}
    <button type="submit" class="primary"><span>${msg('Ouvrir')}</span></button>
  </form>`;
}
