import { rejectionReason, type StoryEvent } from '@spplus/contract/nouns/follow-ups';
import { dateText, msg, written } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import { rejectionText } from './state-text.js';

function eventText(kind: StoryEvent['kind']): string {
  switch (kind) {
    case 'received':
      return msg('Expérience reçue');
    case 'amended':
      return msg('Texte modifié par vous');
    case 'published':
      return msg('Expérience publiée');
    case 'rejected':
      return msg('Expérience non publiée');
    case 'handed-over':
      return msg('Expérience confiée à un autre service');
    case 'masked':
      return msg('Passages masqués');
    case 'removed':
      return msg('Expérience retirée');
    case 'restored':
      return msg('Expérience remise en ligne');
    case 'replied':
      return msg('Réponse apportée');
    case 'reply-edited':
      return msg('Réponse modifiée par le service');
    case 'answered-back':
      return msg('Réponse de votre part');
    case 'committed':
      return msg('Action engagée');
    case 'done':
      return msg('Action réalisée');
    case 'rated':
      return msg('Avis donné sur la réponse');
    case 'confirmed':
      return msg('Avis donné sur le changement');
  }
}

function because({ reason, comment }: StoryEvent): TemplateResult | typeof nothing {
  const known = rejectionReason.safeParse(reason).data;
  const text = known ? html`<p>${rejectionText(known)}</p>` : reason ? written(reason) : nothing;
  return html`${text} ${comment ? written(comment) : nothing}`;
}

/** All that happened to the story, first things first. */
export const historyPart = (events: readonly StoryEvent[], tag: string): TemplateResult =>
  html`<ol class="history">
    ${events.map(
      (event) =>
        html`<li>
          <b>${eventText(event.kind)}</b>, <span>${dateText(event.at, tag)}</span> ${because(event)}
        </li>`,
    )}
  </ol>`;
