import type { Erasure, FollowUp } from '@spplus/contract/nouns/follow-ups';
import { errorNotice, heading, msg, threadStyles, written, type LateParts } from '@spplus/element';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Acts } from './acts.js';
import type { AmendForm } from './amend-form.js';
import type { Dossier } from './dossier.js';
import { erasedPart } from './erased.js';
import { historyPart } from './history.js';
import { failureText } from './notices.js';
import { OwnData } from './own-data.js';
import { ownWords } from './own-words.js';
import type { Reader } from './reader.js';
import { rejectionText, standing } from './state-text.js';
import { ownStoryStyles } from './own-story-styles.js';
import { threadsPart } from './thread-acts.js';

export const styles = [threadStyles, ownStoryStyles];

/** What became of the story, and all that its author may do with it. */
export class OwnStory {
  #amendForm: AmendForm | undefined;
  readonly #ownData: OwnData;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    dossier: Dossier,
    private readonly acts: Acts,
    private readonly parts: LateParts,
  ) {
    this.#ownData = new OwnData(host, dossier, acts);
  }

  stopAmending(): void {
    this.#amendForm = undefined;
  }

  render(story: FollowUp, { tag, level }: Reader): TemplateResult {
    const { state, next } = standing(story, tag);
    const { rejection } = story;
    return html`<div class="standing ${story.state}">
        <p><b>${state}</b></p>
        ${rejection ? html`<p>${rejectionText(rejection.reason)}</p>` : nothing}
        ${rejection?.comment ? written(rejection.comment) : nothing}
        <p>${next}</p>
      </div>
      ${threadsPart(story, this.acts, tag, level)}
      <section>
        ${heading(level, msg('Ce que vous avez écrit'))}
        ${this.#amendForm?.render(tag, this.acts.running === 'amendment') ?? this.#words(story, tag)}
        ${this.acts.outcome('amendment')}
      </section>
      <section>
        ${heading(level, msg('Ce qui s’est passé depuis'))} ${historyPart(story.history, tag)}
      </section>
      <section>${heading(level, msg('Vos données'))} ${this.#ownData.render(story)}</section>`;
  }

  erased(erasure: Erasure, { tag }: Reader): TemplateResult {
    return erasedPart(erasure, tag);
  }

  #words(story: FollowUp, tag: string): TemplateResult {
    const { retry } = this.parts;
    return html`${ownWords(story, tag)}
    ${
      story.state === 'removed'
        ? nothing
        : html`<p class="buttons">
            <button type="button" id="amend" @click=${() => this.#amend(story)}>
              ${msg('Modifier mon texte')}
            </button>
          </p>`
    }
    ${retry ? errorNotice(failureText('offline'), retry) : nothing}`;
  }

  #amend(story: FollowUp): void {
    void this.parts.load(
      () => import('./amend-form.js'),
      ({ AmendForm }) => {
        this.#amendForm = new AmendForm(this.host, story, {
          send: async (change) => {
            const sent = await this.acts.change('amendment', change, () =>
              msg('Votre nouveau texte est reçu. Il paraîtra une fois lu.'),
            );
            if (sent) this.stopAmending();
            this.host.requestUpdate();
            return sent;
          },
          cancel: () => {
            this.stopAmending();
            this.#focus('amend');
          },
          unchanged: () => this.acts.tell('amendment', () => msg('Vous n’avez encore rien changé.')),
        });
        this.#focus('amending');
      },
    );
  }

  #focus(id: string): void {
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.shadowRoot?.getElementById(id)?.focus());
  }
}
