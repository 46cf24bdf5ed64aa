import { msg, str, type SppElement } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import { qrCode } from './qr-code.js';

export { posterStyles } from './poster-styles.js';

/** Leads from the wall of an office to the page of its structure, when the page names one. */
export function posterFoot(banner: SppElement): TemplateResult | typeof nothing {
  const structure = banner.accepted('structure');
  const page =
    banner.accepted('structure-url') ||
    `${banner.accepted('api').replace(/\/$/, '')}/structure.html?id=${structure}`;
  if (!structure) return nothing;
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
