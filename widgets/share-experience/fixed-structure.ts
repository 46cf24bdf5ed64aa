import { structures } from '@spplus/contract/nouns/structures';
import { msg } from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import { SppError } from '@spplus/sdk/errors/spp-error';
import { html, type TemplateResult } from 'lit';
import type { Form } from './form.js';

/** The service that the host page has chosen, by its name once it has come. */
export class FixedStructure {
  #asked = '';

  constructor(private readonly form: Form) {}

  render(id: string): TemplateResult {
    if (this.#asked !== id) void this.#read(id);
    const one = this.form.story.structures.find((structure) => structure.id === id);
    const name = [one?.name, one?.city].filter(Boolean).join(', ');
    return html`<p>
      ${this.form.counter ? msg('Le témoignage concerne\u00a0:') : msg('Votre témoignage concerne\u00a0:')}
      <strong>${name ? html`<span lang="fr">${name}</span>` : msg('le service de cette page')}</strong>
    </p>`;
  }

  async #read(id: string): Promise<void> {
    this.#asked = id;
    const read = bind(connect({ baseUrl: this.form.host.accepted('api') }), structures).get(id);
    const found = await read.catch((cause: unknown) => {
      // Without its name the story still goes to it: the page has said which it is.
      if (!(cause instanceof SppError)) throw cause;
      return undefined;
    });
    if (found && this.#asked === id) {
      this.form.change({ structures: [{ id, name: found.name, city: found.address.city }] });
    }
  }
}
