import {
  announcement,
  errorNotice,
  Fold,
  intlTag,
  LateParts,
  matching,
  msg,
  SppElement,
  warnOnce,
  type LocaleLoaders,
} from '@spplus/element';
import { ConnectionError } from '@spplus/sdk/errors/interruptions';
import { SppError } from '@spplus/sdk/errors/spp-error';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { addressOfStory } from './address.js';
import { AnswerClock } from './answer-clock.js';
import { suggestionsText } from './counted.js';
import { FilterDesk } from './filter-desk.js';
import { readScope, withChanges, type Changes, type Filters, type Scope } from './filters.js';
import { focusFirst } from './focus-first.js';
import { head } from './head.js';
import { Inquiry } from './inquiry.js';
import { insteadOfList } from './list-states.js';
import { storyList } from './list.js';
import { locales } from './locales/index.js';
import { failureText } from './notices.js';
import { Opening } from './opening.js';
import type { Reader } from './reader.js';
import { searchForm } from './search-form.js';
import { styles } from './styles.js';
import { viewText } from './view-text.js';
import type { View } from './view.js';
import { Visit } from './visit.js';

/**
 * What people lived with public services, and what was answered and done: searched, filtered, one story open with its
 * thread, to vote on or to report. `network`, `structure`, `commune` and `department` keep it to a part of them.
 *
 * One element a page may have `in-address`.
 *
 * @tag spp-experiences
 * @fires spp-navigate - the visitor opens a story; `to` is `experience`
 * @fires spp-submit - a report was received; `id` is that of the report
 * @csspart story - a story, in the list or open
 * @csspart thread - what a structure and the author said to each other
 */
export class Experiences extends SppElement {
  static override styles = [SppElement.styles, styles].flat();
  static override readonly locales: LocaleLoaders = locales;
  static override readonly attributeRules = [
    ...SppElement.attributeRules,
    matching('department', /^(\d[\dAB]|\d{3})$/, '62'),
    matching('experience', /^[\w-]{1,64}$/, 'the identifier of a story'),
  ];
  static override properties = {
    department: {},
    experience: {},
    inAddress: { type: Boolean, attribute: 'in-address' },
    announcement: { state: true },
    filters: { state: true },
  };

  /** INSEE code of a département. */
  department = '';
  /** Identifier of the only story to show. */
  experience = '';
  /** Keeps filters and open story in the address of the page, by parameters `spp-…`. */
  inAddress = false;

  /** Said in the render, once the sentences of the language are there. */
  private announcement: () => string = () => '';
  /** What the visitor chose. */
  private filters: Filters = {};

  readonly #voted = new Set<string>();
  readonly #fold = new Fold(this, () => this.renderRoot?.querySelector('.results'));
  readonly #inquiry = new Inquiry(this, {
    shown: (view) => this.#onShown(view),
    failed: (cause) => this.#report(cause),
  });
  readonly #clock = new AnswerClock(this, (cause) => this.#report(cause));
  readonly #parts = new LateParts(this, (cause) => this.#report(new ConnectionError('import', cause)));
  readonly #visit: Visit = new Visit(this, this.#parts, {
    allowed: () => this.inAddress,
    begun: (cursors) => this.#begin(cursors),
    moved: () => {
      this.filters = this.#visit.filters;
      this.#opening.follow();
    },
    cursors: () => (this.#inquiry.view.state === 'filled' ? this.#inquiry.view.cursors : []),
  });
  readonly #desk = new FilterDesk(this, this.#parts, {
    api: () => this.#api,
    reader: () => this.#reader,
    filters: () => this.filters,
    fixed: () => this.#fixed,
    facets: () => (this.#inquiry.view.state === 'filled' ? this.#inquiry.view.facets : null),
    awaited: () => this.#awaited,
    pressed: () => this.#fold.unfold(),
    apply: (changes, name) => this.#apply(changes, name),
    found: (count) => this.#announce(() => suggestionsText(count, intlTag[this.locale])),
    failed: (cause) => this.#report(cause),
  });
  readonly #opening: Opening = new Opening(this, this.#parts, this.#visit, {
    pageOf: (id) => ({
      api: this.#api,
      announce: (say) => this.#announce(say),
      failed: (cause) => this.#report(cause),
      submitted: (report) => this.send('spp-submit', { id: report }),
      address: this.#single ? location.href : addressOfStory(location.href, id),
      voted: this.#voted,
      ...(!this.#single && { close: this.#opening.leave }),
    }),
    titleOf: (wanted) => {
      const { view } = this.#inquiry;
      return view.state === 'filled' ? view.items.find(({ id }) => id === wanted)?.title : undefined;
    },
    filters: () => this.filters,
    pressed: this.#fold.unfold,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // Not in the first update: that one waits for the sentences, and the data need not.
    this.#visit.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#visit.stop();
    this.#opening.close();
    this.#desk.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#api) warnOnce(`<${this.localName}>: expected an api attribute.`);
    if (changed.has('inAddress') && this.inAddress) this.#visit.allow();
    if (this.isConnected) this.#ask();
    if (changed.has('experience') && this.#single) void this.#opening.open(this.#single);
  }

  protected override renderContent(): TemplateResult {
    const { open, overflowing } = this.#fold;
    const single = Boolean(this.#single);
    const frame = ['frame', open ? 'open' : 'folded', overflowing && 'overflowing', single && 'single'];
    return html`<div class=${frame.filter(Boolean).join(' ')}>
      ${
        single
          ? nothing
          : html`${head(this.#inquiry.view, this.#clock, this.#reader)}
            ${searchForm(this.filters.q ?? '', this.#apply)} ${this.#desk.render()}`
      }
      <div class="results" aria-busy=${this.#busy} @scroll=${this.#fold.unfold}>
        <div class="content">${single ? this.#story : this.#list()}</div>
      </div>
      ${
        overflowing
          ? html`<button type="button" class="unfold" @click=${this.#unfold}>${msg('Tout afficher')}</button>`
          : nothing
      }
      ${announcement(this.announcement())}
    </div>`;
  }

  #list(): TemplateResult {
    const { view, bringing } = this.#inquiry;
    const { id } = this.#opening;
    const listed = view.state === 'filled' && view.items.some((item) => item.id === id);
    return html`${this.#desk.applied()} ${id && !listed ? this.#story : nothing}
    ${
      view.state === 'filled'
        ? storyList(view, {
            reader: this.#reader,
            link: (story) => this.#opening.linkTo(story),
            opened: (story) => (story === id ? this.#story : undefined),
            bringing,
            more: () => void this.#more(),
          })
        : insteadOfList(view, this.#desk.controls, this.#retry)
    }`;
  }

  get #story(): TemplateResult {
    return this.#opening.story?.render(this.#reader) ?? this.#awaited;
  }

  /** What stands for a part that is not there yet. */
  get #awaited(): TemplateResult {
    return this.#parts.retry
      ? errorNotice(failureText('offline'), this.#parts.retry)
      : html`<p>${msg('Chargement…')}</p>`;
  }

  get #reader(): Reader {
    return { tag: intlTag[this.locale], level: (deeper) => this.headingLevel(deeper) };
  }

  get #busy(): boolean {
    const { view, bringing } = this.#inquiry;
    if (this.#single) return false;
    return bringing || view.state === 'loading' || (view.state === 'filled' && view.stale);
  }

  get #api(): string {
    return this.accepted('api');
  }

  get #single(): string {
    return this.accepted('experience');
  }

  get #fixed(): Scope {
    return readScope((name) => this.accepted(name));
  }

  #begin(cursors: readonly string[]): void {
    this.filters = this.#visit.filters;
    if (cursors.length > 0) this.#fold.unfold();
    this.#ask(cursors);
    const opened = this.#single || this.#visit.opened;
    if (opened) void this.#opening.open(opened);
  }

  #ask(cursors?: readonly string[]): void {
    if (!this.#visit.begun || !this.#api || this.#single) return;
    const question = { api: this.#api, filters: withChanges(this.filters, this.#fixed) };
    this.#inquiry.follow(question, cursors);
    this.#clock.follow(question);
  }

  #onShown(view: View): void {
    this.#desk.follow(view);
    this.#announce(() => viewText(view, intlTag[this.locale]));
    if (view.state === 'filled' && !view.stale)
      void this.updateComplete.then(() => this.#visit.restorePlace());
  }

  #announce(say: () => string): void {
    this.announcement = say;
  }

  /** Tells the host page and assistive technologies of a failure; an error of our own making is thrown again. */
  #report(cause: unknown): string {
    if (!(cause instanceof SppError)) throw cause;
    const { code } = cause;
    this.#announce(() => failureText(code));
    this.send('spp-error', { code, message: this.localized(() => failureText(code)) });
    return code;
  }

  readonly #apply = (changes: Changes, name?: string): void => {
    if (name) for (const [filter, value] of Object.entries(changes)) this.#desk.name(filter, value, name);
    const pressed = this.renderRoot.querySelector('.chip:focus, .content :focus');
    this.#fold.unfold();
    this.#opening.close();
    this.filters = withChanges(this.filters, changes);
    this.#visit.filter(this.filters);
    // What was pressed goes away: the focus must not go with it.
    if (pressed) focusFirst(this, '#count');
  };

  readonly #retry = (): void => {
    focusFirst(this, '#count');
    void this.#inquiry.ask();
  };

  readonly #unfold = (): void => {
    this.#fold.unfold();
    focusFirst(this, this.#single ? '#opened' : '#count');
  };

  async #more(): Promise<void> {
    this.#fold.unfold();
    const shown = this.renderRoot.querySelectorAll('.stories > li').length;
    await this.#inquiry.more();
    await this.updateComplete;
    this.#visit.keepPlace();
    // The button that was pressed moves down, or away: the focus goes to what it brought.
    this.renderRoot.querySelectorAll('.stories > li')[shown]?.querySelector('a')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'spp-experiences': Experiences;
  }
}
