import { authorKind, lengths, postedAs } from '@spplus/contract/nouns/experiences';
import { email } from '@spplus/contract/primitives';
import { describedBy, field, msg, radioGroup, str } from '@spplus/element';
import { html, type TemplateResult } from 'lit';
import type { Form, Mistake, Step } from './form.js';
import { authorKindLabel, postedAsLabel } from './labels.js';
import { typed } from './what-happened.js';

/** Step 4: who tells it, and where the answer may be announced. */
export class You implements Step {
  constructor(private readonly form: Form) {}

  readonly title = () => (this.form.counter ? msg('Qui raconte\u00a0?') : msg('Vous'));

  readonly mistakes = (): readonly Mistake[] => {
    const { story } = this.form;
    const address = story.email.trim();
    const found: (Mistake | false)[] = [
      !story.postedAs && { id: 'posted-as', say: () => msg('Dites qui raconte cette expérience.') },
      !story.authorKind && { id: 'author-kind', say: () => msg('Dites à quel titre.') },
      story.pseudonym.trim().length > lengths.pseudonym && {
        id: 'pseudonym',
        say: () => msg(str`Raccourcissez le pseudonyme\u00a0: ${lengths.pseudonym} caractères au plus.`),
      },
      address !== '' &&
        !email.safeParse(address).success && {
          id: 'email',
          say: () => msg('Vérifiez l’adresse e-mail, par exemple\u00a0: prenom@exemple.fr. Ou laissez vide.'),
        },
    ];
    return found.filter((mistake) => mistake !== false);
  };

  readonly content = (): TemplateResult => {
    const { form } = this;
    return html`${radioGroup({
      id: 'posted-as',
      label: form.counter ? msg('Qui écrit\u00a0?') : msg('Vous êtes\u00a0:'),
      error: form.errorAt('posted-as'),
      required: true,
      choices: postedAs.options.map((value) => ({ value, label: postedAsLabel(value) })),
      value: form.story.postedAs,
      chosen: (value) => form.change({ postedAs: value }),
    })}
    ${radioGroup({
      id: 'author-kind',
      label: form.counter
        ? msg('La personne a eu affaire au service comme\u00a0:')
        : msg('Vous avez eu affaire au service comme\u00a0:'),
      error: form.errorAt('author-kind'),
      required: true,
      choices: authorKind.options.map((value) => ({ value, label: authorKindLabel(value) })),
      value: form.story.authorKind,
      chosen: (value) => form.change({ authorKind: value }),
    })}
    ${this.#pseudonym()} ${this.#email()}`;
  };

  #pseudonym(): TemplateResult {
    const { form } = this;
    return this.#field(
      {
        id: 'pseudonym',
        label: msg('Pseudonyme (facultatif)'),
        hint: msg('Il signe le témoignage. Ne mettez pas le vrai nom.'),
        error: form.errorAt('pseudonym'),
      },
      'text',
      'nickname',
      form.story.pseudonym,
      (pseudonym) => form.change({ pseudonym }),
    );
  }

  #email(): TemplateResult {
    const { form } = this;
    return this.#field(
      {
        id: 'email',
        label: form.counter ? msg('E-mail de la personne (facultatif)') : msg('E-mail (facultatif)'),
        hint: msg(
          'Seulement pour prévenir de la publication et de la réponse. Il n’est jamais affiché, ni transmis à l’administration, et il est effacé ensuite.',
        ),
        error: form.errorAt('email'),
      },
      'email',
      form.counter ? 'off' : 'email',
      form.story.email,
      (address) => form.change({ email: address }),
    );
  }

  #field(
    words: { id: string; label: string; hint: string; error: string | undefined },
    type: 'text' | 'email',
    autocomplete: 'nickname' | 'email' | 'off',
    value: string,
    change: (value: string) => void,
  ): TemplateResult {
    return field(
      words,
      html`<input
        id=${words.id}
        type=${type}
        autocomplete=${autocomplete}
        aria-invalid=${words.error ? 'true' : 'false'}
        aria-describedby=${describedBy(words)}
        .value=${value}
        @input=${(event: Event) => change(typed(event))}
      />`,
    );
  }
}
