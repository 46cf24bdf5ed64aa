import type { ExperienceSummary } from '@spplus/contract/nouns/experiences';
import {
  actionLabel,
  answeredLabel,
  dateText,
  demonstrationMark,
  feelingLabel,
  heading,
  msg,
  numberText,
  str,
} from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Reader } from './reader.js';

/** What opens a story, or lets the browser open it elsewhere. */
export interface StoryLink {
  readonly href: string;
  readonly open: (event: MouseEvent) => void;
}

/** What became of a story, in the words the public knows. */
const labels = ({ answered, action }: ExperienceSummary): TemplateResult | typeof nothing =>
  answered || action
    ? html`<ul class="labels">
        ${answered ? html`<li class="label">${answeredLabel()}</li>` : nothing}
        ${action ? html`<li class="label">${actionLabel(action)}</li>` : nothing}
      </ul>`
    : nothing;

/** What is known of a story beside its words: feeling, place, author, day. */
export function aboutStory(story: ExperienceSummary, { tag }: Reader): TemplateResult {
  const places = story.structures.map(({ name }) => name).join(', ');
  const author = story.pseudonym;
  const day = dateText(story.publishedAt, tag);
  return html`<p class="quiet">
      <span class="feeling ${story.feeling}">${feelingLabel(story.feeling)}</span>
      ${places ? html`<bdi lang="fr">${places}</bdi> ·` : nothing}
      ${author ? html`<bdi lang="fr">${author}</bdi> ·` : nothing} ${msg(str`publiée le ${day}`)}
    </p>
    ${story.demonstration ? demonstrationMark() : nothing} ${labels(story)}`;
}

/** A story of the list, closed. */
export const storySummary = (
  story: ExperienceSummary,
  reader: Reader,
  { href, open }: StoryLink,
): TemplateResult =>
  html`<article class="summary" part="story">
    ${heading(
      reader.level(1),
      html`<a id="link-${story.id}" href=${href} @click=${open}><bdi lang="fr">${story.title}</bdi></a>`,
    )}
    ${aboutStory(story, reader)}
    <p class="excerpt" lang="fr" dir="auto">${story.excerpt}</p>
    ${
      story.useful > 0
        ? html`<p class="quiet">
            ${msg(str`Votes «\u00a0utile\u00a0»\u00a0: ${numberText(story.useful, reader.tag)}`)}
          </p>`
        : nothing
    }
  </article>`;
