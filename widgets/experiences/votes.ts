import { experiences, type Experience, type Votes as Counts } from '@spplus/contract/nouns/experiences';
import { heading, msg, numberText } from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Reader } from './reader.js';
import type { StoryHost } from './story.js';

/** Whether a story was useful to the visitor: said once. */
export class Votes {
  #counts: Counts | undefined;
  #message: (() => string) | undefined;
  #sending = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly id: string,
    private readonly page: StoryHost,
  ) {
    if (page.voted.has(id)) this.#message = alreadyVoted;
  }

  render(story: Experience, { tag }: Reader, level: number): TemplateResult {
    const { useful, notUseful } = this.#counts ?? story;
    const button = (label: string, count: number, vote: boolean) =>
      html`<button type="button" aria-disabled=${this.#closed} @click=${() => void this.#vote(vote)}>
        ${label} (${numberText(count, tag)})
      </button>`;
    return html`<div class="votes">
      ${heading(level, msg('Cette expérience vous est-elle utile\u00a0?'))}
      <p class="buttons">
        ${button(msg('Utile'), useful, true)} ${button(msg('Pas utile'), notUseful, false)}
      </p>
      <p class="quiet">${this.#message?.()}</p>
    </div>`;
  }

  get #closed(): boolean {
    return this.#sending || this.page.voted.has(this.id);
  }

  async #vote(useful: boolean): Promise<void> {
    if (this.#closed) return;
    this.#sending = true;
    try {
      this.#counts = await bind(connect({ baseUrl: this.page.api }), experiences).vote(this.id, { useful });
      this.#close(thanks);
    } catch (cause) {
      if (this.page.failed(cause) === 'conflict') this.#close(alreadyVoted);
      else this.#say(notCounted);
    }
    this.#sending = false;
    this.host.requestUpdate();
  }

  #close(say: () => string): void {
    this.page.voted.add(this.id);
    this.#say(say);
  }

  #say(say: () => string): void {
    this.#message = say;
    this.page.announce(say);
  }
}

const thanks = () => msg('Merci, votre vote est compté.');
const alreadyVoted = () => msg('Vous avez déjà voté pour cette expérience.');
const notCounted = () => msg('Votre vote n’a pas pu être compté. Réessayez dans un instant.');
