import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { matching, oneOf, webAddress, type AttributeRule } from './attributes.js';
import type { SppEventDetails, SppEventName } from './events.js';
import {
  direction,
  inLocale,
  intlTag,
  loadLocale,
  toLocale,
  type Locale,
  type LocaleLoaders,
} from './localization.js';
import { followPage, languageAround } from './page.js';
import { tokens } from './tokens.js';
import { warnOnce } from './warn.js';

const themes = ['auto', 'light', 'dark', 'dsfr'];

/**
 * What every Services Publics+ element shares: the common attributes, the visitor's language, the theme,
 * warnings on wrong attributes, and typed events. A subclass renders in `renderContent()`.
 *
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
    oneOf('theme', themes),
    matching('headline-level', /^[1-6]$/, 'a whole number from 1 to 6'),
    matching('network', /^[\w-]{1,64}$/, 'the identifier of a network, such as "caf"'),
    matching('structure', /^[A-Za-z0-9-]{4,32}$/, 'a code SP+, such as "1yhRU8afDj"'),
    matching('commune', /^\d[\dAB]\d{3}$/, 'an INSEE code, such as "62080"'),
  ];

  /** Address of the API; the loader fills it from its `data-api`. */
  @property() api = '';
  /** Identifier of a network, e.g. `caf`. */
  @property() network = '';
  /** Code SP+ of a structure. */
  @property() structure = '';
  /** INSEE code of a commune. */
  @property() commune = '';
  /** `fr`, `en` or `ar`; by default that of the ancestors, then of the page. */
  @property() override lang = '';
  /** `auto` follows the page, `light` and `dark` are forced, `dsfr` follows the State design system of the page. */
  @property({ type: String, reflect: true }) theme = 'auto';
  /** Level of the element's first heading, 1 to 6. */
  @property({ attribute: 'headline-level' }) headlineLevel = '2';

  /** The language being rendered. */
  @state() protected locale: Locale = 'fr';

  #unfollow?: () => void;
  #localeLoading: Promise<void> | undefined;

  protected abstract renderContent(): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = followPage(() => this.#followSurroundings());
    this.#followSurroundings();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    const { attributeRules } = this.constructor as typeof SppElement;
    const rule = attributeRules.find(({ attribute }) => attribute === name);
    if (rule && value && !rule.accepts(value)) warnOnce(this.localName, name, value, rule.expected);
    if (name === 'lang' && this.isConnected) this.#followSurroundings();
  }

  /** The value a host gave for an attribute when it is acceptable, else the fallback. */
  protected accepted(attribute: string, value: string, fallback = ''): string {
    const { attributeRules } = this.constructor as typeof SppElement;
    const rule = attributeRules.find((candidate) => candidate.attribute === attribute);
    return value && (!rule || rule.accepts(value)) ? value : fallback;
  }

  /** Level of the first heading; nested ones add `deeper`, never past 6. */
  protected headingLevel(deeper = 0): number {
    return Math.min(6, Number(this.accepted('headline-level', this.headlineLevel, '2')) + deeper);
  }

  /** Locale tag for `Intl`. */
  protected get intl(): string {
    return intlTag[this.locale];
  }

  /** Runs code outside a render whose `msg()` must answer in this element's language. */
  protected localized<T>(run: () => T): T {
    return inLocale(this.locale, run);
  }

  /** Sends a typed event; false when a listener prevented it. */
  protected send<N extends SppEventName>(name: N, detail: SppEventDetails[N]): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === 'spp-navigate' }),
    );
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#localeLoading;
    await super.scheduleUpdate();
  }

  protected override performUpdate(): void {
    inLocale(this.locale, () => super.performUpdate());
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.send('spp-ready', {});
  }

  protected override render(): TemplateResult {
    return html`<div part="base" lang=${this.locale} dir=${direction(this.locale)}>
      ${this.renderContent()}
    </div>`;
  }

  #followSurroundings(): void {
    // The DSFR switches its theme by an attribute of the root and sets no color-scheme.
    const dsfrTheme = this.theme === 'dsfr' ? document.documentElement.dataset['frTheme'] : undefined;
    if (dsfrTheme === 'dark' || dsfrTheme === 'light') this.style.setProperty('color-scheme', dsfrTheme);
    else this.style.removeProperty('color-scheme');

    const wanted = toLocale(languageAround(this));
    if (wanted === this.locale && !this.#localeLoading) return;
    this.#localeLoading = wanted === 'fr' ? undefined : this.#load(wanted);
    this.locale = wanted;
  }

  async #load(wanted: Exclude<Locale, 'fr'>): Promise<void> {
    try {
      await loadLocale(wanted, (this.constructor as typeof SppElement).locales);
    } catch (cause) {
      // The French sentences are in the element itself: show those rather than nothing.
      console.warn(
        `<${this.localName}> could not load its sentences in "${wanted}"; French is shown.`,
        cause,
      );
      if (this.locale === wanted) this.locale = 'fr';
    }
  }
}
