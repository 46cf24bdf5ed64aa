import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Reading } from './reading.js';

const pause = 200;
const shortest = 2;

/** What is looked for, and what becomes of it. */
export interface ComboboxSource<T> {
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly T[]>;
  /** Text of the field once an option is chosen. */
  readonly label: (option: T) => string;
  readonly content: (option: T, typed: string) => TemplateResult;
  readonly chosen: (option: T) => void;
  /** A search has ended, with that many options. */
  readonly found: (count: number) => void;
  readonly failed: (cause: unknown) => void;
}

export interface ComboboxWords {
  readonly id: string;
  readonly listLabel: string;
  /** Id of the text that helps to fill the field. */
  readonly describedBy: string;
}

/** A press in the list leaves the focus in the field, so that the list does not close under it. */
const keepFocus = (event: Event) => event.preventDefault();

/**
 * Field with a list of suggestions (WAI-ARIA 1.2 combobox, list autocompletion). The focus stays in the field;
 * arrows, Home and End move in the list, Enter chooses, Escape closes the list, then empties the field.
 */
export class Combobox<T> {
  #text = '';
  /** The text that the options answer. */
  #answered = '';
  #options: readonly T[] = [];
  #active = -1;
  #open = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #reading = new Reading();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly source: ComboboxSource<T>,
  ) {}

  clear(): void {
    this.#type('');
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#reading.stop();
  }

  render({ id, listLabel, describedBy }: ComboboxWords): TemplateResult {
    const option = (index: number) => `${id}-${index}`;
    return html`<div class="combobox">
      <input
        id=${id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-labelledby="${id}-label"
        aria-controls="${id}-list"
        aria-describedby=${describedBy}
        aria-expanded=${this.#open}
        aria-activedescendant=${this.#open && this.#active >= 0 ? option(this.#active) : ''}
        .value=${this.#text}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @blur=${() => this.#close()}
      />
      <div role="presentation" @pointerdown=${keepFocus} @click=${this.#onClick}>
        <ul id="${id}-list" role="listbox" aria-label=${listLabel} ?hidden=${!this.#open}>
          ${this.#options.map(
            (found, index) =>
              html`<li id=${option(index)} role="option" aria-selected=${index === this.#active}>
                ${this.source.content(found, this.#text)}
              </li>`,
          )}
        </ul>
      </div>
    </div>`;
  }

  readonly #onInput = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) this.#type(target.value);
  };

  readonly #onClick = ({ target }: Event) => {
    const clicked = target instanceof Element && target.closest('[role="option"]');
    const option = this.#options.find((_, index) => clicked && clicked.id.endsWith(`-${index}`));
    if (option !== undefined) this.#choose(option);
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.isComposing || !this.#press(event.key)) return;
    event.preventDefault();
    // Escape closes the list, not a dialog of the host page around it.
    event.stopPropagation();
    const list = event.target instanceof Element ? event.target.nextElementSibling : null;
    void this.host.updateComplete.then(() =>
      list?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    );
  };

  /** True when the key is taken; otherwise the field does with it what fields do. */
  #press(key: string): boolean {
    const last = this.#options.length - 1;
    const moving = this.#open && this.#active >= 0;
    switch (key) {
      case 'ArrowDown':
        return this.#activate(this.#active < last ? this.#active + 1 : 0);
      case 'ArrowUp':
        return this.#activate(this.#active > 0 ? this.#active - 1 : last);
      case 'Home':
        return moving && this.#activate(0);
      case 'End':
        return moving && this.#activate(last);
      case 'Enter':
        return this.#enter();
      case 'Escape':
        return this.#escape();
      default:
        return false;
    }
  }

  #activate(index: number): boolean {
    if (this.#options.length === 0) return false;
    this.#open = true;
    this.#active = index;
    this.#update();
    return true;
  }

  #enter(): boolean {
    if (this.#text !== this.#answered) {
      clearTimeout(this.#timer);
      if (this.#searchable) void this.#search();
      return true;
    }
    const [first, second] = this.#options;
    const option = this.#open ? this.#options[this.#active] : undefined;
    const chosen = option ?? (second === undefined ? first : undefined);
    if (chosen === undefined) return this.#activate(0);
    this.#choose(chosen);
    return true;
  }

  #escape(): boolean {
    if (this.#open) this.#close();
    else if (this.#text) this.#type('');
    else return false;
    return true;
  }

  #type(text: string): void {
    this.stop();
    this.#text = text;
    this.#active = -1;
    if (this.#searchable) this.#timer = setTimeout(() => void this.#search(), pause);
    else this.#offer('', []);
    this.#update();
  }

  get #searchable(): boolean {
    return this.#text.trim().length >= shortest;
  }

  async #search(): Promise<void> {
    const text = this.#text;
    try {
      const options = await this.#reading.ask((signal) => this.source.search(text.trim(), signal));
      if (!options) return;
      this.#offer(text, options);
      this.source.found(options.length);
    } catch (cause) {
      this.#offer('', []);
      this.source.failed(cause);
    }
  }

  #offer(answered: string, options: readonly T[]): void {
    this.#answered = answered;
    this.#options = options;
    this.#active = -1;
    this.#open = options.length > 0;
    this.#update();
  }

  #choose(option: T): void {
    this.#text = this.source.label(option);
    this.#offer(this.#text, []);
    this.source.chosen(option);
  }

  #close(): void {
    this.#open = false;
    this.#active = -1;
    this.#update();
  }

  #update(): void {
    this.host.requestUpdate();
  }
}
