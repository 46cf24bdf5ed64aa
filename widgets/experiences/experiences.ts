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
import { suggestionsText } from './counted.js';
import { FilterDesk } from './filter-desk.js';
import { readScope, withChanges, type Changes, type Filters, type Scope } from './filters.js';
import { head } from './head.js';
import { Inquiry } from './inquiry.js';
import { ListPlace } from './list-place.js';
import { insteadOfList } from './list-states.js';
import { storyList } from './list.js';
import { locales } from './locales/index.js';
import { failureText } from './notices.js';
import { Opening } from './opening.js';
import { PageAddress } from './page-address.js';
import type { Reader } from './reader.js';
import { searchForm } from './search-form.js';
import { styles } from './styles.js';
import type { StoryLink } from './summary.js';
import { viewText } from './view-text.js';
import type { View } from './view.js';

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

  readonly #voted = new Set<string>();
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
    this.#desk.stop();
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
      ${announcement(this.announcement)}
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
            link: (story) => this.#linkTo(story),
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

  #ask(cursors?: readonly string[]): void {
    if (!this.#api || this.#single) return;
    const question = { api: this.#api, filters: withChanges(this.filters, this.#fixed) };
    this.#inquiry.follow(question, cursors);
    this.#clock.follow(question);
  }

  #onShown(view: View): void {
    this.#desk.follow(view);
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
    if (name) for (const [filter, value] of Object.entries(changes)) this.#desk.name(filter, value, name);
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
}

declare global {
  interface HTMLElementTagNameMap {
    'spp-experiences': Experiences;
  }
}
