import { heading, msg, warnOnce, type SppElement } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import { contentStyles } from './content-styles.js';
import { engagementGroups, proofsOf2021 } from './engagement-groups.js';
import type { Wording } from './wording.js';
import type { posterFoot } from './poster.js';
import { builtInEdition, shownEngagements } from './shown-engagements.js';
import { title } from './title.js';

/** The engagements themselves, loaded when they are to be seen: a closed banner does without. */
export class Content {
  #foot?: typeof posterFoot;
  #wording?: Wording;

  constructor(private readonly banner: SppElement) {
    banner.adopt(...contentStyles);
  }

  /** Loads what the poster adds. A network's wording comes later: the national one stands meanwhile. */
  async prepare(): Promise<void> {
    if (!this.#wording && this.banner.accepted('network')) void this.#loadWording();
    if (!this.#foot && this.banner.accepted('display') === 'poster') await this.#loadPoster();
  }

  render(): TemplateResult {
    const { banner } = this;
    this.#wording?.ask(banner.accepted('api'), banner.accepted('network'));
    const list = this.#wording?.list;
    const engagements = shownEngagements(list);
    const proofs = (list?.edition ?? builtInEdition) === builtInEdition ? proofsOf2021 : {};
    const groups = engagementGroups(engagements, proofs, banner);
    const remarks = html`<div class="remarks" role="status">${this.#wording?.remarks()}</div>`;

    const display = banner.accepted('display', 'banner');
    if (display === 'banner') return html`${groups} ${remarks}`;
    return html`<div class=${display}>
      ${heading(banner.headingLevel(), engagements.length === 9 ? title() : titleOfOthers())} ${groups}
      ${display === 'poster' && this.#foot ? this.#foot(banner) : nothing} ${remarks}
    </div>`;
  }

  async #loadPoster(): Promise<void> {
    const { posterFoot, posterStyles } = await import('./poster.js');
    this.banner.adopt(posterStyles);
    this.#foot = posterFoot;
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

const titleOfOthers = (): string => msg('Services Publics+ : nos engagements');
