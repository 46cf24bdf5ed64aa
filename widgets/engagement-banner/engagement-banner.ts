import { buttonStyles, heading, headingStyles, msg, oneOf, SppElement, webAddress } from '@spplus/element';
import type { LocaleLoaders } from '@spplus/element';
import { html, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { locales } from './locales/index.js';
import { styles } from './styles.js';
import { title } from './title.js';

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
  static override properties = {
    display: { reflect: true, useDefault: true },
    resultsHref: { attribute: 'results-href' },
    experienceHref: { attribute: 'experience-href' },
    structureUrl: { attribute: 'structure-url' },
    open: { state: true },
  };

  /** `banner` is one line that opens in place, `list` shows the engagements, `poster` is made to be printed. */
  display = 'banner';
  /** Page of the local results, which prove engagement no. 6. */
  resultsHref = '';
  /** Page to tell an experience on, which proves engagement no. 7. */
  experienceHref = '';
  /** Page the QR code of a poster leads to when `structure` is set; by default that of the structure on the API. */
  structureUrl = '';

  private open = false;

  #content?: Content;

  protected override async scheduleUpdate(): Promise<void> {
    if (this.open || this.accepted('display', 'banner') !== 'banner') await this.#prepare();
    await super.scheduleUpdate();
  }

  protected override renderContent(): TemplateResult {
    const content = this.#content?.render();
    if (content && this.accepted('display', 'banner') !== 'banner') return content;
    return html`<div class="banner">
      <div class="line">
        ${heading(this.headingLevel(), title())}
        <button
          type="button"
          aria-expanded=${this.open}
          aria-controls="all"
          @pointerenter=${this.#prepare}
          @focus=${this.#prepare}
          @click=${this.#toggle}
        >
          ${msg('Lire les engagements')}
        </button>
      </div>
      <div id="all" ?hidden=${!this.open}>${content ?? html`<slot></slot>`}</div>
    </div>`;
  }

  #toggle(): void {
    this.open = !this.open;
  }

  /** Loads the engagements, which a banner that nobody opens does without. */
  async #prepare(): Promise<void> {
    try {
      this.#content ??= new (await import('./content.js')).Content(this);
      await this.#content.prepare();
    } catch (cause) {
      this.send('spp-error', { code: 'offline', message: String(cause) });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'spp-engagement-banner': EngagementBanner;
  }
}
