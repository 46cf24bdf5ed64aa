import { heading, msg } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import { groupNames } from './national-engagements.js';
import type { ShownEngagement } from './shown-engagements.js';
import type { View } from './view.js';

/** The engagements in their groups: the body of the list, of the poster, and of the open banner. */
export const engagementGroups = (view: View): TemplateResult =>
  html`<div class="groups">
    ${groupNames().map(([group, name]) => {
      const engagements = view.engagements.filter((engagement) => engagement.group === group);
      return engagements.length === 0
        ? nothing
        : html`<div class="group ${group}" part="group">
            ${heading(view.level + 1, html`<span>${name}</span>`)}
            <ol>
              ${engagements.map((engagement) => item(engagement, view))}
            </ol>
          </div>`;
    })}
  </div>`;

const item = (engagement: ShownEngagement, view: View): TemplateResult =>
  html`<li value=${engagement.number}>
    ${engagement.french ? html`<span lang="fr" dir="ltr">${engagement.text}</span>` : engagement.text}
    ${proof(engagement, view)}
  </li>`;

function proof(engagement: ShownEngagement, { proofOf, follow }: View): TemplateResult | typeof nothing {
  const found = proofOf(engagement.number);
  if (!found) return nothing;
  const { to, href } = found;
  return html`<a part="proof" href=${href} @click=${(event: MouseEvent) => follow(event, to)}
    >${to === 'results' ? msg('Voir nos résultats') : msg('Raconter votre expérience')}</a
  >`;
}
