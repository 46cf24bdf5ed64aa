import type { StructureResults } from '@spplus/contract/nouns/results';
import {
  announcement,
  direction,
  errorNotice,
  Fold,
  heading,
  intlTag,
  LateParts,
  msg,
  SppElement,
  warnOnce,
  type LocaleLoaders,
} from '@spplus/element';
import { ConnectionError } from '@spplus/sdk/errors/interruptions';
import { SppError } from '@spplus/sdk/errors/spp-error';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Comparison } from './comparison.js';
import type { Controls } from './controls.js';
import { toggled } from './disclosure.js';
import type { explanation } from './explanation.js';
import { Inquiry } from './inquiry.js';
import { locales } from './locales/index.js';
import { failureText, skeleton, viewText } from './notices.js';
import { openDataAddress } from './open-data.js';
import type { PlaceField } from './place-field.js';
import { structureList } from './structure-list.js';
import { styles } from './styles.js';
import type { Place, View } from './view.js';

/**
 * How well the counters of a place do: each indicator's value, where it stands between lowest and highest, the
 * national mark and the evolution. The visitor gives the place, unless `structure` or `commune` fixes it.
 *
 * @tag spp-local-results
 * @fires spp-navigate - the visitor follows a link; `to` is `structure` or `open-data`
 * @csspart structure - a structure with its results
 */
export class LocalResults extends SppElement {
  static override styles = [SppElement.styles, styles].flat();
  static override readonly locales: LocaleLoaders = locales;
  static override properties = {
    announcement: { state: true },
    opened: { state: true },
    placeField: { state: true },
    comparison: { state: true },
    explanation: { state: true },
  };

  private announcement = '';
  /** Keys of what presses have opened. */
  private opened: ReadonlySet<string> = new Set();
  private placeField?: PlaceField;
  private comparison?: Comparison | undefined;
  private explanation?: typeof explanation;

  readonly #fold = new Fold(this, () => this.renderRoot?.querySelector('.results'));
  readonly #inquiry = new Inquiry(this, {
    shown: (view) => {
      this.announcement = this.localized(() => this.#said(view));
    },
    failed: (cause) => this.#report(cause),
  });
  readonly #parts = new LateParts(this, (cause) => this.#report(new ConnectionError('import', cause)));
  #chosen: Place | undefined;
  #asksPlace = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Not in the first update alone: that one waits for the sentences, and the data need not.
    this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.placeField?.stop();
    this.comparison?.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#api) warnOnce(`<${this.localName}>: expected an api attribute.`);
    if (this.isConnected) this.#ask();
  }

  protected override renderContent(): TemplateResult {
    const { view } = this.#inquiry;
    const { open, overflowing } = this.#fold;
    const fixed = this.#fixedPlace;
    const frame = ['frame', fixed ? 'fixed' : 'free', open ? 'open' : 'folded', overflowing && 'overflowing'];
    return html`<div class=${frame.filter(Boolean).join(' ')}>
      ${heading(
        this.headingLevel(),
        fixed?.kind === 'structure'
          ? msg('Les résultats de ce service public')
          : msg('Les résultats près de chez vous'),
      )}
      ${fixed ? nothing : html`<div class="place">${this.placeField?.render(intlTag[this.locale]) ?? this.#awaited}</div>`}
      ${!fixed && view.state === 'idle' ? nothing : this.#results(view)}
      ${
        overflowing
          ? html`<button type="button" class="unfold" @click=${this.#unfold}>${msg('Tout afficher')}</button>`
          : nothing
      }
      ${announcement(this.announcement)}
    </div>`;
  }

  #results(view: View): TemplateResult {
    return html`<div
      class="results"
      tabindex="-1"
      aria-busy=${view.state === 'loading'}
      @scroll=${this.#fold.unfold}
    >
      <div class=${view.state}>${this.#content(view)}</div>
    </div>`;
  }

  #content(view: View): TemplateResult {
    switch (view.state) {
      case 'idle':
      case 'loading':
        return skeleton();
      case 'filled':
        return structureList(view, this.#controls);
      case 'empty':
      case 'unlocated':
        return html`<p>${viewText(view, this.#place)}</p>`;
      case 'offline':
      case 'error':
        return errorNotice(viewText(view, this.#place), this.#retry);
    }
  }

  #said(view: View): string {
    return view.state === 'filled' && this.#chosen
      ? (this.placeField?.found(view.items.length, intlTag[this.locale]) ?? '')
      : viewText(view, this.#place);
  }

  get #controls(): Controls {
    return {
      reader: {
        tag: intlTag[this.locale],
        rightToLeft: direction(this.locale) === 'rtl',
        level: (deeper) => this.headingLevel(deeper),
      },
      isOpen: (key) => this.opened.has(key),
      toggle: this.#toggle,
      explanation: (result, reader) => this.explanation?.(result, reader) ?? this.#awaited,
      explain: this.#explain,
      comparison: (item) =>
        this.comparison?.base === item ? this.comparison.render(intlTag[this.locale]) : nothing,
      compare: this.#compare,
      more: () => void this.#more(),
      openData: (structure) => openDataAddress(this.#api, structure),
      follow: (event, to) => this.follow(event, to),
    };
  }

  /** What stands for a part that is not there yet. */
  get #awaited(): TemplateResult {
    return this.#parts.retry
      ? errorNotice(failureText('offline'), this.#parts.retry)
      : html`<p>${msg('Chargement…')}</p>`;
  }

  get #fixedPlace(): Place | undefined {
    const structure = this.accepted('structure');
    if (structure) return { kind: 'structure', id: structure };
    const commune = this.accepted('commune');
    return commune ? { kind: 'commune', code: commune } : undefined;
  }

  get #place(): Place | undefined {
    return this.#fixedPlace ?? this.#chosen;
  }

  get #api(): string {
    return this.accepted('api');
  }

  #ask(): void {
    if (!this.#fixedPlace && !this.#asksPlace) this.#askPlace();
    const [api, place] = [this.#api, this.#place];
    const question = api && place && { api, network: this.accepted('network'), place };
    if (this.#inquiry.follow(question || undefined)) this.#close();
  }

  /** Back to the first view of another place. */
  #close(): void {
    this.#fold.open = false;
    this.opened = new Set();
    this.comparison?.stop();
    this.comparison = undefined;
  }

  /** Tells the host page and assistive technologies of a failure; an error of our own making is thrown again. */
  #report(cause: unknown): string {
    if (!(cause instanceof SppError)) throw cause;
    const { code } = cause;
    this.announcement = this.localized(() => failureText(code));
    this.send('spp-error', { code, message: this.announcement });
    return code;
  }

  readonly #retry = (): void => {
    this.#focusResults();
    void this.#inquiry.ask();
  };

  readonly #unfold = (): void => {
    this.#focusResults();
    this.#fold.unfold();
  };

  // The button that was pressed goes away: the focus must not go with it.
  #focusResults(): void {
    this.renderRoot.querySelector<HTMLElement>('.results')?.focus({ preventScroll: true });
  }

  readonly #toggle = (key: string): void => {
    this.#fold.unfold();
    this.opened = toggled(this.opened, key);
  };

  readonly #more = async (): Promise<void> => {
    this.#fold.unfold();
    const shown = this.renderRoot.querySelectorAll('article').length;
    await this.#inquiry.more();
    await this.updateComplete;
    // The button that was pressed moves down, or away: the focus goes to what it brought.
    this.renderRoot.querySelectorAll('article')[shown]?.querySelector('button')?.focus();
  };

  readonly #explain = (): void => {
    this.#fold.unfold();
    if (this.explanation) return;
    void this.#parts.load(
      () => import('./explanation.js'),
      ({ explanation }) => {
        this.explanation = explanation;
      },
    );
  };

  readonly #compare = (base: StructureResults): void => {
    this.#fold.unfold();
    const before = this.comparison;
    before?.stop();
    this.comparison = undefined;
    if (before?.base === base) return;
    void this.#parts.load(
      () => import('./comparison.js'),
      ({ Comparison }) => {
        this.comparison = new Comparison(this, this.#api, base, (cause) => this.#report(cause));
      },
    );
  };

  #askPlace(): void {
    this.#asksPlace = true;
    void this.#parts.load(
      () => import('./place-field.js'),
      ({ PlaceField }) => {
        this.placeField = new PlaceField(this, () => this.#api, {
          chosen: (place) => {
            this.#chosen = place;
            this.#ask();
          },
          locating: () => {
            this.#chosen = undefined;
            this.#close();
            this.#inquiry.awaitPosition();
          },
          unlocated: (reason) => this.#inquiry.unlocated(reason),
          announce: (say) => {
            this.announcement = this.localized(() => say(intlTag[this.locale]));
          },
          failed: (cause) => this.#report(cause),
        });
      },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'spp-local-results': LocalResults;
  }
}
