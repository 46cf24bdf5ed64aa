import { results, type Result, type StructureResults } from '@spplus/contract/nouns/results';
import { structures, type FoundStructure } from '@spplus/contract/nouns/structures';
import { msg, periodText, Reading } from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect, type Connection } from '@spplus/sdk/connect';
import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { countedText } from './counted.js';
import { valueText } from './format.js';
import { tableStyles } from './table-styles.js';

const candidatesAtMost = 20;
const enough = 30;

export const styles = [
  tableStyles,
  css`
    .comparison {
      min-block-size: 12em;
      padding-block-end: 0.75em;
    }
    .comparison label {
      display: block;
      font-weight: 600;
    }
    .wide {
      overflow-x: auto;
    }
    td .quiet {
      display: block;
    }
    select {
      inline-size: 100%;
      max-inline-size: 30em;
      min-block-size: 2.75rem;
      margin-block: 0.25em;
      font: inherit;
      color: CanvasText;
      background: Canvas;
      border: 0.0625rem solid currentColor;
      border-radius: var(--_radius);
    }
  `,
];

type Step = 'listing' | 'choosing' | 'reading' | 'failed';

/** Two structures of a network side by side, on the indicators both publish. Nothing is ranked. */
export class Comparison {
  #step: Step = 'listing';
  #candidates: readonly FoundStructure[] = [];
  #other: StructureResults | undefined;
  readonly #reading = new Reading();
  readonly #connection: Connection;

  constructor(
    private readonly host: ReactiveControllerHost,
    api: string,
    readonly base: StructureResults,
    private readonly failed: (cause: unknown) => void,
  ) {
    this.#connection = connect({ baseUrl: api });
    void this.#list();
  }

  stop(): void {
    this.#reading.stop();
  }

  render(tag: string): TemplateResult {
    return html`<div class="comparison">
      ${this.#choice()} ${this.#other ? table(this.base, this.#other, tag) : nothing}
    </div>`;
  }

  #choice(): TemplateResult {
    switch (this.#step) {
      case 'failed':
        return html`<p>${msg('La comparaison n’a pas pu être chargée. Refermez-la, puis rouvrez-la.')}</p>`;
      case 'listing':
        return html`<p>${msg('Chargement…')}</p>`;
      case 'choosing':
      case 'reading':
        return this.#candidates.length > 0
          ? this.#field()
          : html`<p>${msg('Aucune autre structure de ce réseau n’a été trouvée alentour.')}</p>`;
    }
  }

  #field(): TemplateResult {
    return html`<label for="other">${msg('Structure à mettre à côté de celle-ci')}</label>
      <select id="other" @change=${this.#onChoice}>
        <option value="">${msg('Choisissez une structure')}</option>
        ${this.#candidates.map(({ id, name }) => html`<option value=${id} lang="fr">${name}</option>`)}
      </select>
      ${this.#step === 'reading' ? html`<p>${msg('Chargement…')}</p>` : nothing}`;
  }

  /** The structures of the same network around this one: they share its indicators. */
  async #list(): Promise<void> {
    const { id, network, latitude, longitude, department } = this.base.structure;
    const around =
      latitude !== null && longitude !== null
        ? { near: `${latitude.toFixed(5)},${longitude.toFixed(5)}` }
        : { department: department ?? undefined };
    const client = bind(this.#connection, structures);
    await this.#read(
      (signal) => client.list({ network, ...around, limit: candidatesAtMost }, { signal }),
      ({ items }) => {
        this.#candidates = items.filter((structure) => structure.id !== id);
      },
    );
  }

  readonly #onChoice = ({ target }: Event) => {
    const chosen = this.#candidates.find(
      ({ id }) => target instanceof HTMLSelectElement && id === target.value,
    );
    this.#other = undefined;
    this.#show(chosen ? 'reading' : 'choosing');
    if (!chosen) return this.#reading.stop();
    const client = bind(this.#connection, results);
    void this.#read(
      (signal) => client.list({ structure: chosen.id }, { signal }),
      ({ items: [found] }) => {
        this.#other = { structure: chosen, results: found?.results ?? [] };
      },
    );
  };

  async #read<T>(read: (signal: AbortSignal) => PromiseLike<T>, use: (answer: T) => void): Promise<void> {
    try {
      const answer = await this.#reading.ask(read);
      if (answer === undefined) return;
      use(answer);
      this.#show('choosing');
    } catch (cause) {
      this.#show('failed');
      this.failed(cause);
    }
  }

  #show(step: Step): void {
    this.#step = step;
    this.host.requestUpdate();
  }
}

function table(base: StructureResults, other: StructureResults, tag: string): TemplateResult {
  const shared = base.results.flatMap((here) => {
    const there = other.results.find(({ indicator }) => indicator.id === here.indicator.id);
    return there ? [{ here, there }] : [];
  });
  if (shared.length === 0)
    return html`<p>${msg('Ces deux structures ne publient aucun résultat commun.')}</p>`;

  const unsure = shared.some(({ here, there }) => [here, there].some(({ n }) => n === null || n < enough));
  return html`<div class="wide" role="group" tabindex="0" aria-label=${msg('Comparaison')}>
      <table>
        <caption>
          ${msg('Résultats communs aux deux structures')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${msg('Indicateur')}</th>
            ${[base, other].map(({ structure }) => html`<th scope="col" lang="fr">${structure.name}</th>`)}
            <th scope="col">${msg('National')}</th>
          </tr>
        </thead>
        <tbody>
          ${shared.map(
            ({ here, there }) =>
              html`<tr>
                <th scope="row" lang="fr">${here.indicator.name}</th>
                <td>${cell(here, tag)}</td>
                <td>${cell(there, tag)}</td>
                <td>${here.national ? valueText(here.national.value, here.indicator, tag) : '–'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      unsure
        ? html`<p class="quiet">
            ${msg('Avec moins de 30 réponses ou cas, ou un nombre inconnu, un écart peut être dû au hasard.')}
          </p>`
        : nothing
    }`;
}

function cell(result: Result, tag: string): TemplateResult {
  const { value, indicator, period } = result;
  return html`${value === null ? msg('Moins de cinq réponses') : valueText(value, indicator, tag)}
    <span class="quiet"
      >${[periodText(period, tag), countedText(result, tag)].filter(Boolean).join(' · ')}</span
    >`;
}
