import { feelings, lengths } from '@spplus/contract/nouns/experiences';
import { describedBy, errorOf, feelingLabel, field, hintOf, msg, radioGroup, str } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Form, Mistake, Step } from './form.js';

/** Characters left from which the visitor is told how many. */
const near = 1000;
/** Characters left at which assistive technologies are told. */
const marks = [1000, 500, 100, 0];

const oldest = '1900-01-01';

/** Today where the visitor is, as a date field writes it. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const room = (text: string): number => lengths.story - text.trim().length;

/** How much room is left; the empty string while there is plenty. */
function roomText(left: number, tag: string): string {
  const characters = new Intl.NumberFormat(tag).format(Math.abs(left));
  if (left < 0) return msg(str`Caractères en trop\u00a0: ${characters}`);
  return left <= near ? msg(str`Caractères restants\u00a0: ${characters}`) : '';
}

/** Step 2: what happened, in the author's words. */
export class WhatHappened implements Step {
  constructor(private readonly form: Form) {}

  readonly title = () =>
    this.form.counter ? msg('Que s’est-il passé pour la personne\u00a0?') : msg('Que s’est-il passé\u00a0?');

  readonly mistakes = (): readonly Mistake[] => {
    const { feeling, title, story, happenedOn } = this.form.story;
    const found: (Mistake | false)[] = [
      !feeling && { id: 'feeling', say: () => msg('Choisissez un ressenti.') },
      !title.trim() && { id: 'title', say: () => msg('Donnez un titre à votre témoignage.') },
      title.trim().length > lengths.title && {
        id: 'title',
        say: () => msg(str`Raccourcissez le titre\u00a0: ${lengths.title} caractères au plus.`),
      },
      !story.trim() && { id: 'story', say: () => msg('Racontez ce qui s’est passé.') },
      room(story) < 0 && { id: 'story', say: () => this.#tooLong() },
      ((happenedOn && (happenedOn > today() || happenedOn < oldest)) || this.#isHalfTyped()) && {
        id: 'happened-on',
        say: () => msg('Indiquez une date complète et passée, ou laissez le champ vide.'),
      },
    ];
    return found.filter((mistake) => mistake !== false);
  };

  readonly content = (): TemplateResult => {
    const { form } = this;
    return html`${radioGroup({
      id: 'feeling',
      label: msg('Cette expérience a été\u00a0:'),
      error: form.errorAt('feeling'),
      inline: true,
      required: true,
      choices: feelings.map((value) => ({ value, label: feelingLabel(value) })),
      value: form.story.feeling,
      chosen: (feeling) => form.change({ feeling }),
    })}
    ${this.#titleField()} ${this.#storyField()} ${this.#dateField()}`;
  };

  #titleField(): TemplateResult {
    const { form } = this;
    const words = {
      id: 'title',
      label: msg('Titre'),
      hint: msg('En une phrase, par exemple\u00a0: «\u00a0Reçue sans rendez-vous, dossier réglé\u00a0»'),
      error: form.errorAt('title'),
    };
    return field(
      words,
      html`<input
        id="title"
        dir="auto"
        autocomplete="off"
        required
        aria-invalid=${words.error ? 'true' : 'false'}
        aria-describedby=${describedBy(words)}
        .value=${form.story.title}
        @input=${(event: Event) => form.change({ title: typed(event) })}
      />`,
    );
  }

  #storyField(): TemplateResult {
    const { form } = this;
    const words = {
      id: 'story',
      label: form.counter ? msg('Son récit') : msg('Votre récit'),
      hint: form.counter
        ? msg(
            'Avec ses mots. N’écrivez ni nom, ni numéro de dossier, ni adresse\u00a0: le récit sera public.',
          )
        : msg(
            'Avec vos mots. N’écrivez ni nom, ni numéro de dossier, ni adresse\u00a0: votre récit sera public.',
          ),
      error: form.errorAt('story'),
    };
    const left = roomText(room(form.story.story), form.tag);
    return html`<div class="field">
      <label for="story">${words.label}</label>
      ${hintOf(words)} ${errorOf(words)}
      <textarea
        id="story"
        dir="auto"
        rows="8"
        required
        aria-invalid=${words.error ? 'true' : 'false'}
        aria-describedby=${describedBy(words)}
        .value=${form.story.story}
        @input=${this.#onStory}
      ></textarea>
      ${left ? html`<p class="quiet">${left}</p>` : nothing}
    </div>`;
  }

  #dateField(): TemplateResult {
    const { form } = this;
    const words = {
      id: 'happened-on',
      label: msg('Date (facultatif)'),
      hint: msg('Le jour où cela s’est passé, même approximatif.'),
      error: form.errorAt('happened-on'),
    };
    return field(
      words,
      html`<input
        id="happened-on"
        type="date"
        min=${oldest}
        max=${today()}
        aria-invalid=${words.error ? 'true' : 'false'}
        aria-describedby=${describedBy(words)}
        .value=${form.story.happenedOn}
        @input=${(event: Event) => form.change({ happenedOn: typed(event) })}
      />`,
    );
  }

  readonly #onStory = (event: Event): void => {
    const { form } = this;
    const before = room(form.story.story);
    form.change({ story: typed(event) });
    const after = room(form.story.story);
    if (marks.some((mark) => before > mark && after <= mark) || (before >= 0 && after < 0)) {
      form.host.say(() => roomText(after, form.tag));
    }
  };

  #tooLong(): string {
    const most = new Intl.NumberFormat(this.form.tag).format(lengths.story);
    return msg(str`Raccourcissez votre récit\u00a0: ${most} caractères au plus.`);
  }

  /** A date begun and not finished reads as empty. */
  #isHalfTyped(): boolean {
    const input = this.form.host.renderRoot.querySelector('#happened-on');
    return input instanceof HTMLInputElement && input.validity.badInput;
  }
}

/** What a field holds. */
export const typed = ({ target }: Event): string =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '';
