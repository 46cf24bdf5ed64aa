import { heading, msg, str, type SppElement } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import { qrCode } from './qr-code.js';
import type { ShownEngagement } from './shown-engagements.js';

export { posterStyles } from './poster-styles.js';

/** A sheet that an office hangs: engagements in their `groups`, and the way to the page of its structure. */
export function poster(
  engagements: readonly ShownEngagement[],
  groups: TemplateResult,
  banner: SppElement,
): TemplateResult {
  const title = engagements.length === 9 ? msg('Nos neuf engagements') : msg('Nos engagements');
  return html`<div class="poster ${density(engagements)}">
    <div class="sheet">
      <div class="title">
        ${heading(banner.headingLevel(), html`<bdi class="programme">Services Publics+</bdi> ${title}`)}
      </div>
      ${groups} ${foot(banner)}
    </div>
  </div>`;
}

/** The national wording, 760 letters, fills a page; a network may say three times as much. */
function density(engagements: readonly ShownEngagement[]): string {
  const letters = engagements.reduce((sum, { text }) => sum + text.length, 0);
  return letters > 1300 ? 'densest' : letters > 820 ? 'dense' : '';
}

/** From the wall of an office to the page of its structure, when the page names one. */
function foot(banner: SppElement): TemplateResult | typeof nothing {
  const structure = banner.accepted('structure');
  if (!structure) return nothing;
  const api = banner.accepted('api').replace(/\/$/, '');
  const page = banner.accepted('structure-url', `${api}/structure.html?id=${structure}`);
  const address = new URL(page, document.baseURI).href;
  return html`<div class="foot">
    ${qrCode(address, msg(str`Code QR menant à ${address}`))}
    <p>
      <strong>${msg('Nos résultats, vos avis')}</strong>
      ${msg('Voyez comment nous tenons nos engagements ici, et dites-nous ce que vous y avez vécu.')}
      <a href=${address} dir="ltr" @click=${(event: MouseEvent) => banner.follow(event, 'structure')}
        >${address.replace(/^https?:\/\//, '')}</a
      >
    </p>
  </div>`;
}
