import { communes, type Commune } from '@spplus/contract/nouns/communes';
import { structures, type FoundStructure } from '@spplus/contract/nouns/structures';
import { Combobox, msg, Reading, str, type ComboboxSource } from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect, type Connection } from '@spplus/sdk/connect';
import { SppError } from '@spplus/sdk/errors/spp-error';
import { html, nothing, type TemplateResult } from 'lit';
import type { Form, Say } from './form.js';
import { foundText, nothingFound, unanswered } from './found-text.js';
import type { ChosenStructure } from './story.js';

/** A story is about three services at most. */
const most = 3;
const shownAtOnce = 20;

const chosenOf = ({ id, name, address }: FoundStructure): ChosenStructure => ({
  id,
  name,
  city: address.city,
});

const named = ({ name, city }: ChosenStructure): TemplateResult =>
  html`<span lang="fr" dir="auto">${name} <span class="quiet">${city}</span></span>`;

/** Up to three services, found by their commune or by their name. */
export class StructurePicker {
  readonly #communes: Combobox<Commune>;
  readonly #names: Combobox<FoundStructure>;
  readonly #reading = new Reading();
  /** Services of the commune chosen. */
  #nearby: readonly ChosenStructure[] = [];
  #commune = '';
  #help: Say = () => '';
  #begun = false;

  constructor(private readonly form: Form) {
    this.#communes = new Combobox<Commune>(form.host, {
      ...this.#told,
      search: async (q, signal) =>
        (await bind(this.#connection, communes).search({ q, limit: 8 }, { signal })).items,
      label: ({ name }) => name,
      content: ({ name, department }) =>
        html`<span lang="fr" dir="auto">${name} <span class="quiet">${department.name}</span></span>`,
      chosen: (commune) => void this.#readNearby(commune),
    });
    this.#names = new Combobox<FoundStructure>(form.host, {
      ...this.#told,
      search: async (q, signal) =>
        (await bind(this.#connection, structures).list({ q, ...this.#network, limit: 8 }, { signal })).items,
      label: ({ name }) => name,
      content: (found) => named(chosenOf(found)),
      chosen: (found) => {
        this.#names.clear();
        this.#add(chosenOf(found));
      },
    });
  }

  stop(): void {
    this.#communes.stop();
    this.#names.stop();
    this.#reading.stop();
  }

  render(): TemplateResult {
    if (!this.#begun) void this.#begin();
    const full = this.form.story.structures.length >= most;
    return html`${this.#chosen()}
    ${
      full
        ? html`<p class="quiet">${msg('Trois services au plus. Retirez-en un pour en choisir un autre.')}</p>`
        : html`<div class="field">
              <label id="commune-label" for="commune">${msg('Commune ou code postal du service')}</label>
              ${this.#communes.render({
                id: 'commune',
                listLabel: msg('Communes'),
                describedBy: this.#describedBy,
              })}
            </div>
            ${this.#nearbyList()}
            <div class="field">
              <label id="service-label" for="service">${msg('Ou nom du service')}</label>
              ${this.#names.render({
                id: 'service',
                listLabel: msg('Services'),
                describedBy: this.#describedBy,
              })}
            </div>
            <p class="quiet" id="where-help">${this.#help()}</p>`
    }`;
  }

  /** Shows the services of the commune that the host page has set. */
  async #begin(): Promise<void> {
    this.#begun = true;
    const code = this.form.host.accepted('commune');
    if (!code) return;
    try {
      await this.#readNearby(await bind(this.#connection, communes).get(code));
    } catch (cause) {
      this.#failed(cause);
    }
  }

  get #describedBy(): string {
    return this.form.errorAt('commune') ? 'commune-error where-help' : 'where-help';
  }

  #chosen(): TemplateResult | typeof nothing {
    const { structures: chosen } = this.form.story;
    if (chosen.length === 0) return nothing;
    return html`<div>
      <p class="strong" id="chosen">${msg('Services choisis')}</p>
      <ul class="chosen" aria-labelledby="chosen">
        ${chosen.map(
          (one) =>
            html`<li>
              ${named(one)}
              <button
                type="button"
                aria-label=${msg(str`Retirer ${one.name}`)}
                @click=${() => this.#remove(one)}
              >
                ${msg('Retirer')}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #nearbyList(): TemplateResult | typeof nothing {
    const chosen = this.form.story.structures.map(({ id }) => id);
    const others = this.#nearby.filter(({ id }) => !chosen.includes(id));
    if (others.length === 0) return nothing;
    return html`<fieldset class="field">
      <legend>${msg(str`Services pour ${this.#commune}`)}</legend>
      <div class="choices nearby">
        ${others.map(
          (one) =>
            html`<button type="button" class="choice" @click=${() => this.#add(one)}>${named(one)}</button>`,
        )}
      </div>
    </fieldset>`;
  }

  async #readNearby({ code, name }: Commune): Promise<void> {
    try {
      const query = { commune: code, ...this.#network, limit: shownAtOnce };
      const page = await this.#reading.ask((signal) =>
        bind(this.#connection, structures).list(query, { signal }),
      );
      if (!page) return;
      this.#commune = name;
      this.#nearby = page.items.map(chosenOf);
      this.#tell(page.items.length);
    } catch (cause) {
      this.#failed(cause);
    }
    this.form.host.requestUpdate();
  }

  #add(one: ChosenStructure): void {
    const { structures: chosen } = this.form.story;
    if (chosen.length >= most || chosen.some(({ id }) => id === one.id)) return;
    this.form.change({ structures: [...chosen, one] });
    this.form.host.say(() => msg(str`${one.name}\u00a0: ajouté`));
    void this.#focus();
  }

  #remove(one: ChosenStructure): void {
    const { structures: chosen } = this.form.story;
    this.form.change({ structures: chosen.filter(({ id }) => id !== one.id) });
    this.form.host.say(() => msg(str`${one.name}\u00a0: retiré`));
    void this.#focus();
  }

  // The button that was pressed has gone: the focus must not go with it.
  async #focus(): Promise<void> {
    const { host } = this.form;
    await host.updateComplete;
    const next = ['.chosen li:last-child button', '#commune'].map((selector) =>
      host.renderRoot.querySelector<HTMLElement>(selector),
    );
    next.find((element) => element !== null)?.focus();
  }

  get #told(): Pick<ComboboxSource<unknown>, 'found' | 'failed'> {
    return { found: (count) => this.#tell(count), failed: (cause) => this.#failed(cause) };
  }

  #tell(count: number): void {
    this.#help = count > 0 ? () => '' : nothingFound;
    this.form.host.say(() => (count > 0 ? foundText(count, this.form.tag) : nothingFound()));
  }

  #failed(cause: unknown): void {
    if (!(cause instanceof SppError)) throw cause;
    this.#help = unanswered;
    this.form.host.report(cause.code, unanswered);
  }

  get #network(): { network?: string } {
    const network = this.form.host.accepted('network');
    return network ? { network } : {};
  }

  get #connection(): Connection {
    return connect({ baseUrl: this.form.host.accepted('api') });
  }
}
