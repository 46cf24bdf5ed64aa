import { msg, SppElement, type LocaleLoaders } from '@spplus/element';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { locales } from './locales/index.js';

@customElement('spp-engagement-banner')
export class EngagementBanner extends SppElement {
  static override readonly locales: LocaleLoaders = locales;

  protected override renderContent(): TemplateResult {
    return html`<p>${msg('Services Publics+ : nos neuf engagements')}</p>`;
  }
}
