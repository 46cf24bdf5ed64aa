import { structures, type Structure } from '@spplus/contract/nouns/structures';
import { msg } from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import { SppError } from '@spplus/sdk/errors/spp-error';
import { html, type TemplateResult } from 'lit';
import type { Host } from './host.js';

/** The service that the host page has chosen, by its name once it has come. */
export class FixedStructure {
  #asked = '';
  #structure: Structure | undefined;

  constructor(private readonly host: Host) {}

  render(id: string): TemplateResult {
    if (this.#asked !== id) void this.#read(id);
    const { name, address } = this.#structure ?? { name: '', address: { city: null } };
    return html`<p class="chosen-one">
      ${msg('Votre témoignage concerne\u00a0:')}
      <strong lang="fr" dir="auto"
        >${[name, address.city].filter(Boolean).join(', ') || msg('le service de cette page')}</strong
      >
    </p>`;
  }

  async #read(id: string): Promise<void> {
    this.#asked = id;
    this.#structure = undefined;
    const read = bind(connect({ baseUrl: this.host.accepted('api') }), structures).get(id);
    const structure = await read.catch((cause: unknown) => {
      // Without its name the story still goes to it: the page has said which it is.
      if (!(cause instanceof SppError)) throw cause;
      return undefined;
    });
    if (this.#asked === id) this.#structure = structure;
    this.host.requestUpdate();
  }
}
