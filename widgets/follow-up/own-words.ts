import type { FollowUp } from '@spplus/contract/nouns/follow-ups';
import { dateText, feelingLabel, msg, str, written } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';

/** What the author wrote, as it is held. */
export const ownWords = (story: FollowUp, tag: string): TemplateResult =>
  html`<p>
      <bdi lang="fr"><b>${story.title}</b></bdi>
    </p>
    <p class="quiet">
      ${feelingLabel(story.feeling)} · ${msg(str`envoyée le ${dateText(story.writtenAt, tag)}`)}
      ${story.structures.length > 0 ? html`· <bdi lang="fr">${story.structures.map(({ name }) => name).join(', ')}</bdi>` : nothing}
    </p>
    ${written(story.story)}`;
