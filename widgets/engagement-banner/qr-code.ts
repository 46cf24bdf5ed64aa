import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Light modules around the code that ISO/IEC 18004 asks for. */
const quietZone = 4;

/** A QR code leading to an address, black on white whatever the theme: phones read no other as well. */
export function qrCode(address: string, name: string): TemplateResult {
  const { size, data } = encode(address, { ecc: 'M', border: quietZone });
  const modules = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return html`<svg
    class="qr-code"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label=${name}
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${size}v${size}H0z" />
    <path fill="#000" d=${modules.join('')} />
  </svg>`;
}
