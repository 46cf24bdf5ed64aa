import {
  announcement,
  buttonStyles,
  demonstrationStyles,
  errorNotice,
  Fold,
  headingStyles,
  intlTag,
  LateParts,
  matching,
  msg,
  noticeStyles,
  skeletonStyles,
  SppElement,
  visuallyHidden,
  warnOnce,
  type LocaleLoaders,
} from '@spplus/element';
import { ConnectionError } from '@spplus/sdk/errors/interruptions';
import { SppError } from '@spplus/sdk/errors/spp-error';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { addressOfStory } from './address.js';
import { AnswerClock } from './answer-clock.js';
import { appliedPart } from './applied.js';
import { clockFigures, clockSkeleton } from './clock-figures.js';
import type { Controls } from './controls.js';
import { experiencesText, suggestionsText } from './counted.js';
import { emptyNotice } from './empty.js';
import { filterPanel } from './filter-panel.js';
import { readScope, withChanges, type Changes, type Filters, type Scope } from './filters.js';
import { Inquiry } from './inquiry.js';
import { ListPlace } from './list-place.js';
import { storyList } from './list.js';
import { locales } from './locales/index.js';
import { namesIn } from './names.js';
import { failureText, skeleton } from './notices.js';
import type { OtherFilters } from './other-filters.js';
import { Opening } from './opening.js';
import { PageAddress } from './page-address.js';
import type { Reader } from './reader.js';
import { searchForm } from './search-form.js';
import { styles } from './styles.js';
import type { StoryLink } from './summary.js';
import { viewText } from './view-text.js';
import type { Filled, View } from './view.js';

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
  static override styles = [
    SppElement.styles,
    visuallyHidden,
    buttonStyles,
    demonstrationStyles,
    headingStyles,
    noticeStyles,
    skeletonStyles,
    styles,
  ].flat();
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
    filtering: { state: true },
    otherFilters: { state: true },
  };

  /** INSEE code of a département. */
  department = '';
  /** Identifier of the only story to show. */
  experience = '';
  /** Keeps filters and open story in the address of the page, by parameters `spp-…`. */
  inAddress = false;

  private announcement = '';
  /** What the visitor chose. */
  private filters: Filters = {};
  private filtering = false;
  private otherFilters: OtherFilters | undefined;

  readonly #voted = new Set<string>();
  readonly #names = new Map<string, string>();
  readonly #fold = new Fold(this, () => this.renderRoot?.querySelector('.results'));
  readonly #inquiry = new Inquiry(this, {
    shown: (view) => this.#onShown(view),
    failed: (cause) => this.#report(cause),
  });
  readonly #clock = new AnswerClock(this, (cause) => this.#report(cause));
  readonly #parts = new LateParts(this, (cause) => this.#report(new ConnectionError('import', cause)));
  readonly #address = new PageAddress(
    this,
    () => this.inAddress,
    () => this.#followAddress(),
  );
  readonly #place = new ListPlace(this, this.#address, () =>
    this.#inquiry.view.state === 'filled' ? this.#inquiry.view.cursors : [],
  );
  readonly #opening = new Opening(this, this.#parts, (id) => ({
    api: this.#api,
    announce: (say) => this.#announce(say),
    failed: (cause) => this.#report(cause),
    submitted: (report) => this.send('spp-submit', { id: report }),
    address: this.#single ? location.href : addressOfStory(location.href, id),
    voted: this.#voted,
    ...(!this.#single && { close: () => this.#close() }),
  }));

  override connectedCallback(): void {
    super.connectedCallback();
    this.filters = this.#address.filters;
    const { cursors } = this.#address.place;
    if (cursors.length > 0) this.#fold.unfold();
    // Not in the first update alone: that one waits for the sentences, and the data need not.
    this.#ask(cursors);
    const opened = this.#single || this.#address.opened;
    if (opened) void this.#opening.open(opened);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#opening.close();
    this.otherFilters?.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#api) warnOnce(`<${this.localName}>: expected an api attribute.`);
    if (this.isConnected) this.#ask();
    if (changed.has('experience') && this.#single) void this.#opening.open(this.#single);
  }

  protected override renderContent(): TemplateResult {
    const { open, overflowing } = this.#fold;
    const single = Boolean(this.#single);
    const frame = ['frame', open ? 'open' : 'folded', overflowing && 'overflowing', single && 'single'];
    return html`<div class=${frame.filter(Boolean).join(' ')}>
      ${single ? nothing : this.#head()}
      <div class="results" aria-busy=${this.#busy} @scroll=${this.#fold.unfold}>
        <div class="content">${single ? this.#story : this.#list()}</div>
      </div>
      ${
        overflowing
          ? html`<button type="button" class="unfold" @click=${this.#unfold}>${msg('Tout afficher')}</button>`
          : nothing
      }
      ${announcement(this.announcement)}
    </div>`;
  }

  #head(): TemplateResult {
    const { view } = this.#inquiry;
    const tag = intlTag[this.locale];
    const { figures, missing } = this.#clock;
    const total = view.state === 'filled' ? experiencesText(view.total, view.exact, tag) : msg('Expériences');
    return html`<div class="top">
        <div class="heading" id="count" role="heading" aria-level=${this.headingLevel()} tabindex="-1">
          ${view.state === 'empty' ? experiencesText(0, true, tag) : total}
        </div>
        ${figures ? clockFigures(figures, tag) : missing ? nothing : clockSkeleton()}
      </div>
      ${searchForm(this.filters.q ?? '', this.#apply)} ${filterPanel(this.#controls)}`;
  }

  #list(): TemplateResult {
    const { view, bringing } = this.#inquiry;
    const { id } = this.#opening;
    const listed = view.state === 'filled' && view.items.some((item) => item.id === id);
    return html`${appliedPart(this.#controls)} ${id && !listed ? this.#story : nothing}
    ${
      view.state === 'filled'
        ? storyList(view, {
            reader: this.#reader,
            link: (story) => this.#linkTo(story),
            opened: (story) => (story === id ? this.#story : undefined),
            bringing,
            more: () => void this.#more(),
          })
        : this.#instead(view)
    }`;
  }

  #instead(view: Exclude<View, Filled>): TemplateResult {
    switch (view.state) {
      case 'loading':
        return skeleton();
      case 'empty':
        return emptyNotice(this.#controls);
      case 'offline':
        return errorNotice(failureText('offline'), this.#retry);
      case 'error':
        return errorNotice(failureText(view.code), this.#retry);
    }
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

  get #controls(): Controls {
    const { view } = this.#inquiry;
    return {
      reader: this.#reader,
      filters: this.filters,
      fixed: this.#fixed,
      facets: view.state === 'filled' ? view.facets : null,
      names: this.#names,
      apply: this.#apply,
      open: this.filtering,
      toggle: () => {
        this.#fold.unfold();
        this.filtering = !this.filtering;
      },
      others: this.otherFilters?.render(this.filters, this.#fixed) ?? this.#awaited,
      askOthers: this.#askOthers,
    };
  }

  get #busy(): boolean {
    const { view, bringing } = this.#inquiry;
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

  #ask(cursors?: readonly string[]): void {
    if (!this.#api || this.#single) return;
    const question = { api: this.#api, filters: withChanges(this.filters, this.#fixed) };
    this.#inquiry.follow(question, cursors);
    this.#clock.follow(question);
  }

  #onShown(view: View): void {
    if (view.state === 'filled') for (const [key, name] of namesIn(view)) this.#names.set(key, name);
    this.#announce(() => viewText(view, intlTag[this.locale]));
    if (view.state === 'filled' && !view.stale) void this.updateComplete.then(() => this.#place.restore());
  }

  #announce(say: () => string): void {
    this.announcement = this.localized(say);
  }

  /** Tells the host page and assistive technologies of a failure; an error of our own making is thrown again. */
  #report(cause: unknown): string {
    if (!(cause instanceof SppError)) throw cause;
    const { code } = cause;
    this.#announce(() => failureText(code));
    this.send('spp-error', { code, message: this.announcement });
    return code;
  }

  readonly #apply = (changes: Changes, name?: string): void => {
    for (const [filter, value] of Object.entries(changes))
      if (name) this.#names.set(`${filter}:${value}`, name);
    const pressed = this.renderRoot.querySelector('.chip:focus, .content :focus');
    this.#fold.unfold();
    this.#opening.close();
    this.filters = withChanges(this.filters, changes);
    this.#address.filter(this.filters);
    // What was pressed goes away: the focus must not go with it.
    if (pressed) this.#focus('#count');
  };

  readonly #retry = (): void => {
    this.#focus('#count');
    void this.#inquiry.ask();
  };

  readonly #unfold = (): void => {
    this.#fold.unfold();
    this.#focus(this.#single ? '#opened' : '#count');
  };

  async #more(): Promise<void> {
    this.#fold.unfold();
    const shown = this.renderRoot.querySelectorAll('.stories > li').length;
    await this.#inquiry.more();
    await this.updateComplete;
    this.#place.keep();
    // The button that was pressed moves down, or away: the focus goes to what it brought.
    this.renderRoot.querySelectorAll('.stories > li')[shown]?.querySelector('a')?.focus();
  }

  #linkTo(id: string): StoryLink {
    return {
      href: addressOfStory(location.href, id),
      open: (event) => {
        this.follow(event, 'experience');
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
          return;
        event.preventDefault();
        this.#fold.unfold();
        this.#address.open(this.filters, id);
        void this.#open(id);
      },
    };
  }

  async #open(id: string): Promise<void> {
    const { view } = this.#inquiry;
    const known = view.state === 'filled' ? view.items.find((item) => item.id === id) : undefined;
    await this.#opening.open(id, known?.title);
    this.#focus('#opened');
  }

  #close(): void {
    if (this.#address.close(this.filters)) this.#closed();
  }

  #closed(): void {
    const { id } = this.#opening;
    this.#opening.close();
    this.requestUpdate();
    if (id) this.#focus(`#link-${id}`, '#count');
  }

  /** Back or forward, to other filters or another story. */
  #followAddress(): void {
    this.filters = this.#address.filters;
    const { opened } = this.#address;
    if (opened) void this.#open(opened);
    else this.#closed();
  }

  /** The first of these that is there, once drawn. */
  #focus(...selectors: readonly string[]): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const found = selectors.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
      found.find(Boolean)?.focus();
    });
  }

  readonly #askOthers = (): void => {
    this.#fold.unfold();
    if (this.otherFilters) return;
    void this.#parts.load(
      () => import('./other-filters.js'),
      ({ OtherFilters }) => {
        this.otherFilters = new OtherFilters(this, {
          api: () => this.#api,
          apply: this.#apply,
          found: (count) => this.#announce(() => suggestionsText(count, intlTag[this.locale])),
          failed: (cause) => this.#report(cause),
        });
      },
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'spp-experiences': Experiences;
  }
}
