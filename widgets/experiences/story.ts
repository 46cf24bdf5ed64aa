import { aspectNames, experiences, type Experience } from '@spplus/contract/nouns/experiences';
import type { Thread } from '@spplus/contract/nouns/threads';
import {
  aspectLabel,
  channelLabel,
  errorNotice,
  feelingLabel,
  msg,
  Reading,
  str,
  threadPart,
  threadStyles,
  written,
} from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { failureText } from './notices.js';
import type { Reader } from './reader.js';
import { Reporting } from './reporting.js';
import { shareLink } from './share-link.js';
import { storyStyles } from './story-styles.js';
import { aboutStory } from './summary.js';
import { Votes } from './votes.js';

export const styles = [threadStyles, ...storyStyles];

/** What an open story asks of the element. */
export interface StoryHost {
  readonly api: string;
  /** Says something to assistive technologies. */
  readonly announce: (say: () => string) => void;
  /** A request failed; answers with the code of the failure. */
  readonly failed: (cause: unknown) => string;
  /** A report was received, under this number. */
  readonly submitted: (report: string) => void;
  /** Address to share. */
  readonly address: string;
  /** Stories on which a vote was given since the page was opened. */
  readonly voted: Set<string>;
  /** Absent where nothing else would be left to show. */
  readonly close?: () => void;
}

/** A story, whole, with its threads, its votes, its address and how to report it. */
export class OpenStory {
  story: Experience | undefined;
  #failure: string | undefined;
  readonly #reading = new Reading();
  readonly #votes: Votes;
  readonly #reporting: Reporting;

  /** `title` is what the list already knows of it. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    readonly id: string,
    private readonly title: string | undefined,
    private readonly page: StoryHost,
  ) {
    this.#votes = new Votes(host, id, page);
    this.#reporting = new Reporting(host, id, page);
    void this.#read();
  }

  stop(): void {
    this.#reading.stop();
    this.#reporting.stop();
  }

  render(reader: Reader): TemplateResult {
    const title = this.story?.title ?? this.title ?? '';
    return html`<article class="story" part="story" aria-busy=${!this.story && !this.#failure}>
      <div
        class="heading"
        id="opened"
        role="heading"
        aria-level=${reader.level(this.page.close ? 1 : 0)}
        tabindex="-1"
      >
        <bdi lang="fr">${title || msg('Expérience')}</bdi>
      </div>
      ${this.#body(reader)}
      ${
        this.page.close
          ? html`<button type="button" class="close" @click=${this.page.close}>
              ${msg('Revenir à la liste')}
            </button>`
          : nothing
      }
    </article>`;
  }

  #body(reader: Reader): TemplateResult {
    if (this.#failure) {
      const retry = this.#failure === 'not-found' ? undefined : () => void this.#read();
      return errorNotice(failureText(this.#failure), retry);
    }
    const { story } = this;
    if (!story)
      return html`<p class="skeleton tall"><span class="visually-hidden">${msg('Chargement…')}</span></p>`;
    const level = reader.level(this.page.close ? 2 : 1);
    return html`${aboutStory(story, reader)} ${written(story.story)} ${details(story, reader)}
    ${isAnswered(story) ? nothing : html`<p class="quiet">${msg('L’administration n’a pas encore répondu.')}</p>`}
    ${story.threads.filter(hasContent).map((thread) => threadPart(thread, { tag: reader.tag, level }))}
    ${this.#votes.render(story, reader, level)} ${shareLink(this.page)} ${this.#reporting.render()}`;
  }

  async #read(): Promise<void> {
    this.#failure = undefined;
    this.host.requestUpdate();
    try {
      const story = await this.#reading.ask((signal) =>
        bind(connect({ baseUrl: this.page.api }), experiences).get(this.id, { signal }),
      );
      if (!story) return;
      this.story = story;
    } catch (cause) {
      this.#failure = this.page.failed(cause);
    }
    this.host.requestUpdate();
  }
}

/** Threads begin empty. */
const hasContent = ({ messages, actions }: Thread): boolean => messages.length + actions.length > 0;

const isAnswered = ({ threads }: Experience): boolean =>
  threads.some(({ messages }) => messages.some(({ by }) => by === 'administration'));

/** How the author went there, and what they felt of each aspect. */
function details({ aspects, channels }: Experience, { tag }: Reader): TemplateResult {
  const felt = aspectNames.flatMap((name) => {
    const feeling = aspects[name];
    return feeling ? [{ name, feeling }] : [];
  });
  return html`${
    felt.length > 0
      ? html`<ul class="felt" aria-label=${msg('Ressenti par aspect')}>
          ${felt.map(
            ({ name, feeling }) =>
              html`<li>
                ${aspectLabel(name)} <span class="feeling ${feeling}">${feelingLabel(feeling)}</span>
              </li>`,
          )}
        </ul>`
      : nothing
  }
  ${
    channels.length > 0
      ? html`<p class="quiet">
          ${msg(str`Contact avec le service\u00a0: ${new Intl.ListFormat(tag).format(channels.map(channelLabel))}`)}
        </p>`
      : nothing
  }`;
}
