import { aspectNames, channels, feelings, lengths } from '@spplus/contract/nouns/experiences';
import { followUpChange, type FollowUp, type FollowUpChange } from '@spplus/contract/nouns/follow-ups';
import {
  aspectLabel,
  channelLabel,
  checkboxGroup,
  describedBy,
  errorSummary,
  feelingLabel,
  field,
  msg,
  numberText,
  radioGroup,
  str,
} from '@spplus/element';
import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

export const styles = [
  css`
    #story {
      min-block-size: 14em;
    }
  `,
];

type Words = Pick<
  FollowUp,
  'feeling' | 'title' | 'story' | 'pseudonym' | 'happenedOn' | 'aspects' | 'channels'
>;
type Amended = keyof Words;

const names = ['feeling', 'title', 'story', 'pseudonym', 'happenedOn', 'aspects', 'channels'] as const;

/** The author's words, to be changed: only those that changed are sent, and all are moderated again. */
export class AmendForm {
  #words: Words;
  #wrong: readonly Amended[] = [];

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly before: Words,
    private readonly listener: {
      /** True once the new words are acknowledged. */
      readonly send: (change: FollowUpChange) => Promise<boolean>;
      readonly cancel: () => void;
      readonly unchanged: () => void;
    },
  ) {
    this.#words = { ...before };
  }

  render(tag: string, running: boolean): TemplateResult {
    const { feeling, pseudonym, happenedOn, title, story } = this.#words;
    return html`<form novalidate @submit=${this.#submit}>
      <p id="amending" tabindex="-1">
        ${msg('Une personne relira votre nouveau texte. En attendant, l’ancien ne sera plus visible.')}
      </p>
      ${
        this.#wrong.length > 0
          ? errorSummary(
              msg('Quelque chose manque\u00a0:'),
              this.#wrong.map((id) => ({ id, message: wrongText(id) })),
            )
          : nothing
      }
      ${radioGroup({
        id: 'feeling',
        label: msg('Votre ressenti'),
        inline: true,
        choices: feelings.map((value) => ({ value, label: feelingLabel(value) })),
        value: feeling,
        chosen: (chosen) => this.#change({ feeling: chosen }),
      })}
      ${this.#text('title', msg('Titre'), title)}
      ${this.#text('story', msg('Votre récit'), story, this.#room(tag))}
      ${this.#text('happenedOn', msg('Date (facultatif)'), happenedOn ?? '')}
      ${this.#text('pseudonym', msg('Pseudonyme (facultatif)'), pseudonym ?? '')} ${this.#aspects()}
      ${checkboxGroup({
        id: 'channels',
        label: msg('Contact avec le service (facultatif)'),
        inline: true,
        choices: channels.map((value) => ({ value, label: channelLabel(value) })),
        values: this.#words.channels,
        chosen: (chosen) => this.#change({ channels: [...chosen] }),
      })}
      <p class="buttons">
        <button type="submit" class="primary" aria-disabled=${running}>
          <span>${msg('Envoyer le nouveau texte')}</span>
        </button>
        <button type="button" @click=${this.listener.cancel}>${msg('Ne rien changer')}</button>
      </p>
    </form>`;
  }

  #text(
    name: 'title' | 'story' | 'happenedOn' | 'pseudonym',
    label: string,
    value: string,
    hint?: string,
  ): TemplateResult {
    const words = { id: name, label, hint, error: this.#wrong.includes(name) ? wrongText(name) : undefined };
    const invalid = words.error ? 'true' : 'false';
    const typed = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      const optional = name === 'happenedOn' || name === 'pseudonym';
      this.#change({ [name]: optional ? target.value.trim() || null : target.value });
    };
    return field(
      words,
      name === 'story'
        ? html`<textarea
            id=${name}
            rows="8"
            aria-invalid=${invalid}
            aria-describedby=${describedBy(words)}
            .value=${value}
            @input=${typed}
          ></textarea>`
        : html`<input
            id=${name}
            type=${name === 'happenedOn' ? 'date' : 'text'}
            autocomplete="off"
            aria-invalid=${invalid}
            aria-describedby=${describedBy(words)}
            .value=${value}
            @input=${typed}
          />`,
    );
  }

  #room(tag: string): string {
    return msg(
      str`${numberText(this.#words.story.trim().length, tag)} caractères sur ${numberText(lengths.story, tag)}`,
    );
  }

  #aspects(): TemplateResult {
    return html`${aspectNames.map((name) =>
      radioGroup({
        id: `aspect-${name}`,
        label: msg(str`${aspectLabel(name)} (facultatif)`),
        inline: true,
        choices: feelings.map((value) => ({ value, label: feelingLabel(value) })),
        value: this.#words.aspects[name] ?? null,
        chosen: (value) => this.#change({ aspects: { ...this.#words.aspects, [name]: value } }),
      }),
    )}`;
  }

  #change(changes: Partial<Words>): void {
    this.#words = { ...this.#words, ...changes };
    this.host.requestUpdate();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const changed = names.filter(
      (name) => JSON.stringify(this.#words[name]) !== JSON.stringify(this.before[name]),
    );
    if (changed.length === 0) return this.listener.unchanged();
    const amendment = Object.fromEntries(changed.map((name) => [name, this.#words[name]]));
    const { data, error } = followUpChange.safeParse({ amendment });
    const places = error?.issues.map(({ path }) => path[1]) ?? [];
    this.#wrong = names.filter((name) => places.includes(name));
    if (data) return void this.listener.send(data);
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.shadowRoot?.getElementById('errors')?.focus());
  };
}

function wrongText(name: Amended): string {
  switch (name) {
    case 'title':
      return msg('Donnez un titre de 150 caractères au plus.');
    case 'story':
      return msg('Racontez ce qui s’est passé, en 10 000 caractères au plus.');
    case 'happenedOn':
      return msg('Indiquez une date complète, ou laissez le champ vide.');
    case 'pseudonym':
      return msg('Choisissez un pseudonyme de 50 caractères au plus.');
    case 'feeling':
    case 'aspects':
    case 'channels':
      return msg('Vérifiez ce choix.');
  }
}
