import { html, LitElement } from 'lit';
import type { CSSResult, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { matching, oneOf, webAddress, type AttributeRule } from './attributes.js';
import type { SppEventDetails, SppEventName } from './events.js';
import { direction, inLocale, loadLocale, toLocale } from './localization.js';
import type { Locale, LocaleLoaders, TranslatedLocale } from './localization.js';
import { followPage, languageAround } from './page.js';
import { tokens } from './tokens.js';
import { warnOnce } from './warn.js';

/**
 * What every Services Publics+ element shares: the common attributes, the visitor's language, the theme,
 * warnings on wrong attributes, and typed events. A subclass renders in `renderContent()`.
 *
 * @attr {'fr' | 'en' | 'ar'} lang - language; by default that of the ancestors, then of the page
 * @fires spp-ready - first content is painted
 * @fires spp-error - something could not be read or sent
 * @csspart base - everything the element draws
 */
export abstract class SppElement extends LitElement {
  static override styles = [tokens];

  /** Loaders of the subclass's own sentences. */
  static readonly locales: LocaleLoaders;

  /** What each attribute accepts; subclasses add theirs. */
  static readonly attributeRules: readonly AttributeRule[] = [
    webAddress('api'),
    oneOf('theme', ['auto', 'light', 'dark', 'dsfr']),
    matching('headline-level', /^[1-6]$/, '2'),
    matching('network', /^[\w-]{1,64}$/, 'caf'),
    matching('structure', /^[A-Za-z0-9-]{4,32}$/, '1yhRU8afDj'),
    matching('commune', /^\d[\dAB]\d{3}$/, '62080'),
  ];

  // Lit's decorators would weigh as much as the rest of this class's properties.
  static override properties: PropertyDeclarations = {
    api: {},
    network: {},
    structure: {},
    commune: {},
    theme: { reflect: true, useDefault: true },
    headlineLevel: { attribute: 'headline-level' },
    locale: { state: true },
  };

  declare readonly ['constructor']: typeof SppElement;

  /** Address of the API; the loader fills it from its `data-api`. */
  api = '';
  /** Identifier of a network, e.g. `caf`. */
  network = '';
  /** Code SP+ of a structure. */
  structure = '';
  /** INSEE code of a commune. */
  commune = '';
  /** `auto` follows the page, `light` and `dark` are forced, `dsfr` follows the State design system of the page. */
  theme = 'auto';
  /** Level of the element's first heading, 1 to 6. */
  headlineLevel = '2';

  /** The language being rendered. */
  protected locale: Locale = 'fr';

  #unfollow?: () => void;
  #localeLoading: Promise<void> | undefined;
  #broken = false;

  protected abstract renderContent(): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = followPage(this, () => this.#followPage());
    this.#followPage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    this.accepted(name);
  }

  /**
   * What a host gave for an attribute, or its property, when it is acceptable; else the fallback, and a warning.
   * @internal
   */
  accepted(attribute: string, fallback = ''): string {
    const property = attribute.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());
    const value = String(Reflect.get(this, property) ?? '');
    const rule = this.constructor.attributeRules.find((candidate) => candidate.attribute === attribute);
    if (!value || !rule) return value || fallback;
    if (rule.accepts(value)) return value;
    warnOnce(`<${this.localName}> ${attribute}="${value}": expected ${rule.expected}.`);
    return fallback;
  }

  /**
   * Level of the first heading; nested ones are `deeper`, never past 6.
   * @internal
   */
  headingLevel(deeper = 0): number {
    return Math.min(6, Number(this.accepted('headline-level', '2')) + deeper);
  }

  /** Runs code outside a render whose `msg()` must answer in this element's language. */
  protected localized<T>(run: () => T): T {
    return inLocale(this.locale, run);
  }

  /**
   * Sends a typed event; false when a listener prevented it.
   * @internal
   */
  send<N extends SppEventName>(name: N, detail: SppEventDetails[N]): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === 'spp-navigate' }),
    );
  }

  /**
   * Adds the styles of a part that is loaded after the element, once.
   * @internal
   */
  adopt(...styles: readonly CSSResult[]): void {
    const sheets = this.shadowRoot?.adoptedStyleSheets;
    for (const { styleSheet } of styles) {
      if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
    }
  }

  /**
   * For the click of a link: sends `spp-navigate`, and stays on the page when a listener prevented it.
   * @internal
   */
  follow(event: MouseEvent, to: string): void {
    const link = event.currentTarget;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (elsewhere || !(link instanceof HTMLAnchorElement)) return;
    if (!this.send('spp-navigate', { to, href: link.href })) event.preventDefault();
  }

  protected override async scheduleUpdate(): Promise<void> {
    // The language may change again while its sentences come.
    for (let awaited; awaited !== this.#localeLoading;) await (awaited = this.#localeLoading);
    await super.scheduleUpdate();
  }

  protected override performUpdate(): void {
    if (this.#broken) return;
    try {
      inLocale(this.locale, () => super.performUpdate());
    } catch (cause) {
      this.#breakDown(cause);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('theme')) this.#followTheme();
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.send('spp-ready', {});
  }

  protected override render(): TemplateResult {
    return html`<div part="base" lang=${this.locale} dir=${direction(this.locale)}>
      ${this.renderContent()}
    </div>`;
  }

  #followPage(): void {
    this.#followTheme();
    const wanted = toLocale(languageAround(this));
    if (wanted === this.locale) return;
    this.#localeLoading = wanted === 'fr' ? undefined : this.#load(wanted);
    this.locale = wanted;
  }

  // The DSFR switches its theme by an attribute of the root and sets no color-scheme.
  #followTheme(): void {
    const pageTheme = this.theme === 'dsfr' ? document.documentElement.dataset['frTheme'] : undefined;
    if (pageTheme === 'dark' || pageTheme === 'light') this.style.setProperty('color-scheme', pageTheme);
    else this.style.removeProperty('color-scheme');
  }

  async #load(wanted: TranslatedLocale): Promise<void> {
    try {
      await loadLocale(wanted, this.constructor.locales);
    } catch (cause) {
      // The French sentences are in the element itself: show those rather than nothing.
      warnOnce(`<${this.localName}> has no sentences in "${wanted}": French is shown.`, cause);
      if (this.locale === wanted) this.locale = 'fr';
    }
  }

  // The host page must not suffer: its own link comes back in place of the element, which stays still.
  #breakDown(cause: unknown): void {
    this.#broken = true;
    this.renderRoot.replaceChildren(document.createElement('slot'));
    warnOnce(`<${this.localName}> broke down: its content in the page is shown.`, cause);
    this.send('spp-error', { code: 'internal', message: String(cause) });
  }
}
