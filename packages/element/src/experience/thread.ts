import { str } from '@lit/localize/internal/str-tag.js';
import type { Action, Message, Rating, Thread } from '@spplus/contract/nouns/threads';
import { html, nothing, type TemplateResult } from 'lit';
import { dateText, periodText } from '../format/dates.js';
import { measureText } from '../format/numbers.js';
import { msg } from '../localization.js';
import { heading } from '../parts/heading.js';
import { actionLabel, answeredLabel } from './labels.js';

type Part = TemplateResult | typeof nothing;

/** For whom a thread is drawn, and what stands under its messages and actions. */
export interface ThreadReader {
  /** BCP 47 tag for `Intl`. */
  readonly tag: string;
  /** Level of the heading of the thread; those of its parts are one deeper. */
  readonly level: number;
  readonly underMessage?: (message: Message) => Part;
  readonly underAction?: (action: Action) => Part;
}

/** What people wrote: in French whatever the language of the page, with their own paragraphs. */
export const written = (text: string): TemplateResult =>
  html`<p class="written" lang="fr" dir="auto">${text}</p>`;

const name = (text: string): TemplateResult => html`<bdi lang="fr">${text}</bdi>`;

function ratingText(rating: Rating): string {
  switch (rating) {
    case 'helpful':
      return msg('L’auteur juge cette réponse utile.');
    case 'partly':
      return msg('L’auteur juge cette réponse utile en partie.');
    case 'not-helpful':
      return msg('L’auteur ne juge pas cette réponse utile.');
  }
}

function messagePart(message: Message, { tag, level, underMessage }: ThreadReader): TemplateResult {
  const { by, signature, text, writtenAt, editedAt, rating } = message;
  const official = by === 'administration';
  return html`<div class="message ${by}">
    ${heading(level + 1, official ? answeredLabel() : msg('Réponse de l’auteur'))}
    <p class="quiet">
      ${official && signature ? html`${name(signature)}, ` : nothing}${msg(str`le ${dateText(writtenAt, tag)}`)}${editedAt ? html` ${msg(str`(modifiée le ${dateText(editedAt, tag)})`)}` : nothing}
    </p>
    ${written(text)} ${rating ? html`<p class="quiet">${ratingText(rating)}</p>` : nothing}
    ${underMessage?.(message) ?? nothing}
  </div>`;
}

function movedIndicator({ indicator }: Action, tag: string): Part {
  if (!indicator) return nothing;
  const { before, after, unit } = indicator;
  return html`<dl class="moved">
    <dt>${name(indicator.name)}</dt>
    <dd>
      ${msg(str`Avant (${periodText(before.period, tag)})\u00a0: ${measureText(before.value, unit, tag)}`)}
    </dd>
    <dd>
      ${msg(str`Après (${periodText(after.period, tag)})\u00a0: ${measureText(after.value, unit, tag)}`)}
    </dd>
  </dl>`;
}

function confirmationText({ confirmation }: Action, tag: string): Part {
  if (!confirmation) return nothing;
  const day = dateText(confirmation.at, tag);
  return html`<p class="confirmation">
    ${confirmation.better ? msg(str`L’auteur l’a confirmé le ${day}\u00a0: c’est vraiment mieux.`) : msg(str`Pour l’auteur, le ${day}, ce n’était pas mieux.`)}
  </p>`;
}

function actionPart(action: Action, { tag, level, underAction }: ThreadReader): TemplateResult {
  const { state, description, committedAt, dueOn, doneAt, evidence } = action;
  return html`<div class="action ${state}">
    ${heading(level + 1, actionLabel(state))}
    <p class="quiet">
      ${
        doneAt
          ? msg(str`Réalisée le ${dateText(doneAt, tag)}`)
          : msg(str`Engagée le ${dateText(committedAt, tag)}, promise pour le ${dateText(dueOn, tag)}`)
      }
    </p>
    ${written(description)}
    ${
      evidence
        ? html`<p class="quiet">${msg('Ce qui le montre')}</p>
            ${written(evidence)}`
        : nothing
    }
    ${movedIndicator(action, tag)} ${confirmationText(action, tag)} ${underAction?.(action) ?? nothing}
  </div>`;
}

/** What a structure and the author said to each other, then what was done about it. */
export const threadPart = (thread: Thread, reader: ThreadReader): TemplateResult =>
  html`<section class="thread" part="thread">
    ${heading(reader.level, name(thread.structure.name))}
    ${thread.messages.map((message) => messagePart(message, reader))}
    ${thread.actions.map((action) => actionPart(action, reader))}
  </section>`;
