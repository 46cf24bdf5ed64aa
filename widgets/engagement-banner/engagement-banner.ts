import {
  buttonStyles,
  heading,
  headingStyles,
  msg,
  oneOf,
  SppElement,
  warnOnce,
  webAddress,
  type LocaleLoaders,
} from '@spplus/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { engagementGroups } from './engagement-groups.js';
import { locales } from './locales/index.js';
import { builtInEdition } from './national-engagements.js';
import type { NetworkWording } from './network-wording.js';
import type { poster } from './poster.js';
import { shownEngagements } from './shown-engagements.js';
import { styles } from './styles.js';
import type { Proof, View } from './view.js';

/**
 * What a public service promises: the nine engagements in three groups, in the national wording, or in that of a
 * `network`. While the network's wording comes, and where it cannot, the national one is shown.
 *
 * @tag spp-engagement-banner
 * @fires spp-navigate - the visitor follows a link; `to` is `results`, `experience` or `structure`
 * @csspart group - one of the three groups
 * @csspart proof - the link that proves an engagement
 */
export class EngagementBanner extends SppElement {
  static override styles = [SppElement.styles, buttonStyles, headingStyles, styles].flat();
  static override readonly locales: LocaleLoaders = locales;
  static override readonly attributeRules = [
    ...SppElement.attributeRules,
    oneOf('display', ['banner', 'list', 'poster']),
    webAddress('results-href'),
    webAddress('experience-href'),
    webAddress('structure-url'),
  ];

  /** `banner` is one line that opens in place, `list` shows the engagements, `poster` is made to be printed. */
  @property({ reflect: true, useDefault: true }) display = 'banner';
  /** Page of the local results, which prove engagement no. 6. */
  @property({ attribute: 'results-href' }) resultsHref = '';
  /** Page to tell an experience on, which proves engagement no. 7. */
  @property({ attribute: 'experience-href' }) experienceHref = '';
  /** Page the QR code of a poster leads to when `structure` is set; by default that of the structure on the API. */
  @property({ attribute: 'structure-url' }) structureUrl = '';

  @state() private open = false;

  #poster?: typeof poster;
  #wording?: NetworkWording;

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#display === 'poster' && !this.#poster) await this.#loadPoster();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const network = this.accepted('network', this.network);
    const api = this.accepted('api', this.api);
    if (network && !api) warnOnce(`<${this.localName}> network="${network}": expected an api attribute too.`);
    if (this.#wording) this.#wording.ask(api, api && network);
    else if (network && api) void this.#loadWording();
  }

  protected override renderContent(): TemplateResult {
    const view = this.#view;
    if (this.#display === 'banner') {
      return html`<div class="banner">
        <div class="line">
          ${heading(view.level, view.title)}
          <button type="button" aria-expanded=${this.open} aria-controls="all" @click=${this.#toggle}>
            ${msg('Lire les engagements')}
          </button>
        </div>
        <div id="all" ?hidden=${!this.open}>
          ${this.open ? html`${engagementGroups(view)} ${this.#remarks}` : nothing}
        </div>
      </div>`;
    }
    if (this.#display === 'poster' && this.#poster) {
      return html`${this.#poster(view, this.#structurePage)} ${this.#remarks}`;
    }
    return html`<div class="list">
      ${heading(view.level, view.title)} ${engagementGroups(view)} ${this.#remarks}
    </div>`;
  }

  get #display(): string {
    return this.accepted('display', this.display, 'banner');
  }

  get #view(): View {
    const engagements = shownEngagements(this.#wording?.list);
    return {
      engagements,
      title:
        engagements.length === 9
          ? msg('Services Publics+ : nos neuf engagements')
          : msg('Services Publics+ : nos engagements'),
      level: this.headingLevel(),
      proofOf: (number) => this.#proofOf(number),
      follow: (event, to) => this.follow(event, to),
    };
  }

  get #remarks(): TemplateResult {
    return html`<div class="remarks" role="status">${this.#wording?.remarks() ?? nothing}</div>`;
  }

  /** Address the QR code leads to; the empty string where there is none to draw. */
  get #structurePage(): string {
    const structure = this.accepted('structure', this.structure);
    const api = this.accepted('api', this.api).replace(/\/$/, '');
    const page = this.accepted(
      'structure-url',
      this.structureUrl,
      api && `${api}/structure.html?id=${structure}`,
    );
    return structure && page && new URL(page, document.baseURI).href;
  }

  #proofOf(number: number): Proof | undefined {
    if ((this.#wording?.list?.edition ?? builtInEdition) !== builtInEdition) return undefined;
    const results = this.accepted('results-href', this.resultsHref);
    const experience = this.accepted('experience-href', this.experienceHref);
    if (number === 6 && results) return { to: 'results', href: results };
    if (number === 7 && experience) return { to: 'experience', href: experience };
    return undefined;
  }

  #toggle(): void {
    this.open = !this.open;
  }

  async #loadPoster(): Promise<void> {
    try {
      const part = await import('./poster.js');
      this.adopt(part.posterStyles);
      this.#poster = part.poster;
    } catch (cause) {
      warnOnce(`<${this.localName}> could not load its poster; the list is shown.`, cause);
    }
  }

  async #loadWording(): Promise<void> {
    const report = (code: string, message: string) => this.send('spp-error', { code, message });
    try {
      const { NetworkWording } = await import('./network-wording.js');
      this.adopt(...NetworkWording.styles);
      this.#wording ??= new NetworkWording(this, report);
      this.requestUpdate();
    } catch (cause) {
      warnOnce(`<${this.localName}> could not load what reads a network’s wording.`, cause);
      report('offline', String(cause));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'spp-engagement-banner': EngagementBanner;
  }
}
