import { heading, msg, str } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import { engagementGroups } from './engagement-groups.js';
import { qrCode } from './qr-code.js';
import type { View } from './view.js';

export { posterStyles } from './poster-styles.js';

/** The poster, with a way from the wall of an office to the `page` of its structure, where there is one. */
export const poster = (view: View, page: string): TemplateResult =>
  html`<div class="poster">
    ${heading(view.level, view.title)} ${engagementGroups(view)} ${page ? foot(page, view) : nothing}
  </div>`;

const foot = (page: string, { follow }: View): TemplateResult =>
  html`<div class="foot">
    ${qrCode(page, msg(str`Code QR menant à ${page}`))}
    <p>
      <strong>${msg('Nos résultats, vos avis')}</strong>
      ${msg('Voyez comment nous tenons nos engagements ici, et dites-nous ce que vous y avez vécu.')}
      <a href=${page} dir="ltr" @click=${(event: MouseEvent) => follow(event, 'structure')}
        >${page.replace(/^https?:\/\//, '')}</a
      >
    </p>
  </div>`;
