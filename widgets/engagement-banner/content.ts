import { heading, msg, warnOnce, type SppElement } from '@spplus/element';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { contentStyles } from './content-styles.js';
import { engagementGroups, proofsOf2021 } from './engagement-groups.js';
import type { Wording } from './wording.js';
import type { poster } from './poster.js';
import { builtInEdition, shownEngagements } from './shown-engagements.js';
import { title } from './title.js';

/** The engagements themselves, loaded when they are to be seen: a closed banner does without. */
export class Content {
  #poster?: typeof poster;
  #wording?: Wording;

  constructor(private readonly banner: SppElement) {
    banner.adopt(...contentStyles);
  }

  /** Loads what the poster adds. A network's wording comes later: the national one stands meanwhile. */
  async prepare(): Promise<void> {
    if (!this.#wording && this.banner.accepted('network')) void this.#loadWording();
    if (!this.#poster && this.banner.accepted('display') === 'poster') await this.#loadPoster();
  }

  render(): TemplateResult {
    const { banner } = this;
    const network = banner.accepted('network');
    this.#wording?.ask(banner.accepted('api'), network);
    const list = this.#wording?.list;
    const engagements = shownEngagements(list);
    const proofs = (list?.edition ?? builtInEdition) === builtInEdition ? proofsOf2021 : {};
    // Drawn anew when the wording comes: what is not moved shifts nothing.
    const groups = html`${keyed(list, engagementGroups(engagements, proofs, banner))}`;
    const remarks = html`<div class="remarks" role="status" tabindex="-1">${this.#wording?.remarks()}</div>`;

    const display = banner.accepted('display', 'banner');
    if (display === 'banner') return html`${groups} ${remarks}`;
    if (display === 'poster' && this.#poster) {
      return html`${this.#poster(engagements, groups, banner)} ${remarks}`;
    }
    const name = engagements.length === 9 ? title() : msg('Services Publics+ : nos engagements');
    return html`<div class="list ${network && 'worded'}">
      ${heading(banner.headingLevel(), name)} ${groups} ${remarks}
    </div>`;
  }

  async #loadPoster(): Promise<void> {
    const { poster, posterStyles } = await import('./poster.js');
    this.banner.adopt(...posterStyles);
    this.#poster = poster;
  }

  async #loadWording(): Promise<void> {
    if (!this.banner.accepted('api'))
      warnOnce('<spp-engagement-banner> network: expected an api attribute too.');
    try {
      const { Wording } = await import('./wording.js');
      this.#wording ??= new Wording(this.banner);
      this.banner.requestUpdate();
    } catch (cause) {
      this.banner.send('spp-error', { code: 'offline', message: String(cause) });
    }
  }
}
