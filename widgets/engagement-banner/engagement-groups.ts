import { heading, msg, type SppElement } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import { groupNames } from './national-engagements.js';
import type { ShownEngagement } from './shown-engagements.js';

/** The engagements in their groups: the body of the list, of the poster, and of the open banner. */
export const engagementGroups = (
  engagements: readonly ShownEngagement[],
  proofs: Proofs,
  banner: SppElement,
): TemplateResult =>
  html`<div class="groups">
    ${groupNames().map(([group, name]) => {
      const members = engagements.filter((engagement) => engagement.group === group);
      return members.length === 0
        ? nothing
        : html`<div class="group ${group}" part="group">
            ${heading(banner.headingLevel() + 1, html`<span>${name}</span>`)}
            <ol>
              ${members.map((engagement) => item(engagement, proofs[engagement.number], banner))}
            </ol>
          </div>`;
    })}
  </div>`;

/** Where engagements are proved, by number. */
type Proofs = Readonly<Record<number, Proof>>;
type Proof = 'results' | 'experience';

/** Local results prove that service quality is shown; telling an experience, that opinions count. */
export const proofsOf2021: Proofs = { 6: 'results', 7: 'experience' };

const item = (
  { number, text, french }: ShownEngagement,
  proof: Proof | undefined,
  banner: SppElement,
): TemplateResult =>
  html`<li value=${number}>
    ${french ? html`<span lang="fr" dir="ltr">${text}</span>` : text} ${proof ? link(proof, banner) : nothing}
  </li>`;

function link(proof: Proof, banner: SppElement): TemplateResult | typeof nothing {
  const href = banner.accepted(`${proof}-href`);
  const label = proof === 'results' ? msg('Voir nos résultats') : msg('Raconter votre expérience');
  return href
    ? html`<a part="proof" href=${href} @click=${(event: MouseEvent) => banner.follow(event, proof)}
        >${label}</a
      >`
    : nothing;
}
