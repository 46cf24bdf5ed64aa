import { communes, type Commune } from '@spplus/contract/nouns/communes';
import { Combobox, comboboxStyles, msg } from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { communesText, structuresText } from './counted-places.js';
import { readNearby } from './nearby.js';
import type { Place, Unlocated } from './view.js';

export const styles = [
  comboboxStyles,
  css`
    label {
      font-weight: 600;
    }
    .fields {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      margin-block: 0.25em;
    }
  `,
];

/** A sentence to be said in the visitor's language; `tag` is for `Intl`. */
export type Say = (tag: string) => string;

/** What the field tells the element. */
export interface PlaceListener {
  readonly chosen: (place: Place) => void;
  readonly locating: () => void;
  readonly unlocated: (reason: Unlocated) => void;
  readonly announce: (say: Say) => void;
  readonly failed: (cause: unknown) => void;
}

const example: Say = () => msg('Par exemple\u00a0: Bapaume, ou 62450');
const unknownPlace: Say = () =>
  msg('Aucune commune trouvée. Vérifiez l’orthographe, ou essayez le code postal.');
const unanswered: Say = () => msg('La recherche de communes ne répond pas. Réessayez dans un instant.');

function communeOption({ name, postCodes, department }: Commune, typed: string): TemplateResult {
  const code = postCodes.find((postCode) => postCode.startsWith(typed.trim())) ?? postCodes[0];
  return html`<span lang="fr"
    >${name} <span class="quiet">${code ? `${code}, ${department.name}` : department.name}</span></span
  >`;
}

/** Where the visitor says which place they mean: a commune, or where they are. */
export class PlaceField {
  #help = example;
  /** Only the last press on «Autour de moi» counts, and only if no commune was chosen since. */
  #attempt = 0;
  readonly #combobox: Combobox<Commune>;

  constructor(
    host: ReactiveControllerHost,
    api: () => string,
    private readonly listener: PlaceListener,
  ) {
    this.#combobox = new Combobox<Commune>(host, {
      search: async (q, signal) =>
        (await bind(connect({ baseUrl: api() }), communes).search({ q, limit: 8 }, { signal })).items,
      label: ({ name }) => name,
      content: communeOption,
      chosen: ({ code }) => this.#choose({ kind: 'commune', code }),
      found: (count) => {
        this.#help = count > 0 ? example : unknownPlace;
        listener.announce(count > 0 ? (tag) => communesText(count, tag) : unknownPlace);
      },
      failed: (cause) => {
        this.#help = unanswered;
        listener.failed(cause);
      },
    });
  }

  stop(): void {
    this.#attempt += 1;
    this.#combobox.stop();
  }

  /** What is said once a place has brought its structures. */
  found(count: number, tag: string): string {
    return structuresText(count, tag);
  }

  render(tag: string): TemplateResult {
    return html`<label id="place-label" for="place">${msg('Votre commune ou votre code postal')}</label>
      <div class="fields">
        ${this.#combobox.render({ id: 'place', listLabel: msg('Communes'), describedBy: 'place-help' })}
        ${
          'geolocation' in navigator && isSecureContext
            ? html`<button type="button" @click=${this.#locate}>${msg('Autour de moi')}</button>`
            : nothing
        }
      </div>
      <p id="place-help" class="quiet">${this.#help(tag)}</p>`;
  }

  readonly #locate = () => {
    const attempt = (this.#attempt += 1);
    const settle = (act: () => void) => {
      if (attempt === this.#attempt) act();
    };
    this.#combobox.clear();
    this.listener.locating();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        // Two decimals are about a kilometre: enough to find a counter, too little to find a home.
        settle(() =>
          this.#choose({
            kind: 'position',
            read: readNearby,
            near: `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`,
          }),
        ),
      ({ code, PERMISSION_DENIED }) =>
        settle(() => this.listener.unlocated(code === PERMISSION_DENIED ? 'refused' : 'unavailable')),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  };

  #choose(place: Place): void {
    this.#attempt += 1;
    this.#help = example;
    this.listener.chosen(place);
  }
}
