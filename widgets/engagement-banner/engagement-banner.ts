import {
  buttonStyles,
  demonstrationMark,
  demonstrationStyles,
  errorNotice,
  heading,
  headingStyles,
  msg,
  noticeStyles,
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
import { posterFoot } from './poster-foot.js';
import { posterStyles } from './poster-styles.js';
import type { qrCode } from './qr-code.js';
import { shownEngagements, type ShownEngagement } from './shown-engagements.js';
import { styles } from './styles.js';
import type { Proof, View } from './view.js';
import { Wording } from './wording.js';

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
  static override styles = [
    SppElement.styles,
    buttonStyles,
    demonstrationStyles,
    headingStyles,
    noticeStyles,
    styles,
    posterStyles,
  ].flat();
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
  @state() private code?: typeof qrCode;

  readonly #wording = new Wording(this, (code, message) => this.send('spp-error', { code, message }));

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const network = this.accepted('network', this.network);
    const api = this.accepted('api', this.api);
    if (network && !api) warnOnce(`<${this.localName}> network="${network}": expected an api attribute too.`);
    this.#wording.ask(api, network);
    if (!this.code && this.#structurePage) void this.#loadCode();
  }

  protected override renderContent(): TemplateResult {
    const view: View = {
      engagements: shownEngagements(this.#wording.list),
      level: this.headingLevel(),
      proofOf: (engagement) => this.#proofOf(engagement),
      follow: (event, to) => this.follow(event, to),
    };
    switch (this.#display) {
      case 'list':
        return this.#list(view);
      case 'poster':
        return this.#poster(view);
      default:
        return this.#banner(view);
    }
  }

  #banner(view: View): TemplateResult {
    return html`<div class="banner">
      <div class="line">
        ${heading(view.level, titleOf(view))}
        <button type="button" aria-expanded=${this.open} aria-controls="all" @click=${this.#toggle}>
          ${msg('Lire les engagements')}
        </button>
      </div>
      <div id="all" ?hidden=${!this.open}>
        ${this.open ? html`${engagementGroups(view)} ${this.#remarks()}` : nothing}
      </div>
    </div>`;
  }

  #list(view: View): TemplateResult {
    return html`<div class="list">
      ${heading(view.level, titleOf(view))} ${engagementGroups(view)} ${this.#remarks()}
    </div>`;
  }

  #poster(view: View): TemplateResult {
    const page = this.#structurePage;
    return html`<div class="poster">
      ${heading(view.level, titleOf(view))} ${engagementGroups(view)}
      ${page ? posterFoot(page, this.code, view) : nothing} ${this.#remarks()}
    </div>`;
  }

  #remarks(): TemplateResult {
    const { failed, list } = this.#wording;
    return html`<div class="remarks" role="status">
      ${list?.demonstration ? demonstrationMark() : nothing}
      ${
        failed
          ? errorNotice(
              msg('Les engagements propres à ce réseau n’ont pas pu être lus. Voici le texte national.'),
              () => this.#wording.retry(),
            )
          : nothing
      }
    </div>`;
  }

  get #display(): string {
    return this.accepted('display', this.display, 'banner');
  }

  /** Address the QR code leads to; the empty string where there is none to draw. */
  get #structurePage(): string {
    const structure = this.accepted('structure', this.structure);
    if (this.#display !== 'poster' || !structure) return '';
    const api = this.accepted('api', this.api);
    const page = this.accepted('structure-url', this.structureUrl);
    if (!page && !api) return '';
    return new URL(page || `${api.replace(/\/$/, '')}/structure.html?id=${structure}`, document.baseURI).href;
  }

  #proofOf({ number }: ShownEngagement): Proof | undefined {
    if ((this.#wording.list?.edition ?? builtInEdition) !== builtInEdition) return undefined;
    const results = this.accepted('results-href', this.resultsHref);
    const experience = this.accepted('experience-href', this.experienceHref);
    if (number === 6 && results) return { to: 'results', href: results };
    if (number === 7 && experience) return { to: 'experience', href: experience };
    return undefined;
  }

  #toggle(): void {
    this.open = !this.open;
  }

  async #loadCode(): Promise<void> {
    try {
      this.code = (await import('./qr-code.js')).qrCode;
    } catch (cause) {
      // The address stands beside the code: the poster stays useful.
      warnOnce(`<${this.localName}> could not load what draws its QR code.`, cause);
    }
  }
}

const titleOf = ({ engagements }: View): string =>
  engagements.length === 9
    ? msg('Services Publics+ : nos neuf engagements')
    : msg('Services Publics+ : nos engagements');

declare global {
  interface HTMLElementTagNameMap {
    'spp-engagement-banner': EngagementBanner;
  }
}
