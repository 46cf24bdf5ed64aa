import { msg } from '@spplus/element';
import type { ExperienceSummary } from '@spplus/contract/nouns/experiences';
import { html, nothing, type TemplateResult } from 'lit';
import type { Reader } from './reader.js';
import { storySummary, type StoryLink } from './summary.js';
import type { Filled } from './view.js';

/** What the list may ask of the element. */
export interface ListControls {
  readonly reader: Reader;
  readonly link: (id: string) => StoryLink;
  /** The story that is open, where it is this one. */
  readonly opened: (id: string) => TemplateResult | undefined;
  /** The next page is on its way. */
  readonly bringing: boolean;
  readonly more: () => void;
}

/** The stories, one of them open, and what brings more. */
export function storyList({ items, nextCursor, stale }: Filled, controls: ListControls): TemplateResult {
  const item = (story: ExperienceSummary) =>
    html`<li data-id=${story.id}>
      ${controls.opened(story.id) ?? storySummary(story, controls.reader, controls.link(story.id))}
    </li>`;
  return html`<ol class=${stale ? 'stories stale' : 'stories'}>
      ${items.map(item)}
    </ol>
    ${
      nextCursor
        ? html`<button type="button" class="more" aria-disabled=${controls.bringing} @click=${controls.more}>
            ${controls.bringing ? msg('Chargement…') : msg('Afficher plus')}
          </button>`
        : nothing
    }`;
}
