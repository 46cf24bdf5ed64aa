import { msg, str } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { qrCode } from './qr-code.js';
import type { View } from './view.js';

/** Leads from the wall of an office to the page of its structure. The code comes after the rest: it is heavier. */
export const posterFoot = (
  address: string,
  code: typeof qrCode | undefined,
  { follow }: View,
): TemplateResult =>
  html`<div class="foot">
    <div class="qr">${code?.(address, msg(str`Code QR menant à ${address}`)) ?? nothing}</div>
    <p>
      <strong>${msg('Nos résultats, vos avis')}</strong>
      ${msg('Voyez comment nous tenons nos engagements ici, et dites-nous ce que vous y avez vécu.')}
      <a href=${address} dir="ltr" @click=${(event: MouseEvent) => follow(event, 'structure')}
        >${address.replace(/^https?:\/\//, '')}</a
      >
    </p>
  </div>`;
