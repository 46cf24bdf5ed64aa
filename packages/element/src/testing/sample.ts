import { html, type TemplateResult } from 'lit';
import {
  announcement,
  buttonStyles,
  define,
  demonstrationMark,
  demonstrationStyles,
  errorNotice,
  heading,
  headingStyles,
  msg,
  noticeStyles,
  offlineNotice,
  skeletonStyles,
  SppElement,
  visuallyHidden,
  type LocaleLoaders,
} from '../index.js';

/** What the sample's sentences are read from; a test may delay or break them. */
export const sentences: { -readonly [L in keyof LocaleLoaders]: LocaleLoaders[L] } = {
  en: () => Promise.resolve({ templates: { hello: 'Hello' } }),
  ar: () => Promise.resolve({ templates: { hello: 'مرحبًا' } }),
};

/** An element with every shared part. */
export class Sample extends SppElement {
  static override styles = [
    SppElement.styles,
    visuallyHidden,
    buttonStyles,
    demonstrationStyles,
    headingStyles,
    noticeStyles,
    skeletonStyles,
  ].flat();
  static override readonly locales: LocaleLoaders = {
    en: () => sentences.en(),
    ar: () => sentences.ar(),
  };

  /** What goes wrong while drawing. */
  failure: Error | undefined;
  /** How often a reader asked to try again. */
  retries = 0;

  protected override renderContent(): TemplateResult {
    if (this.failure) throw this.failure;
    const network = this.accepted('network', 'none');
    return html`${heading(this.headingLevel(), msg('Bonjour', { id: 'hello' }))}
      <p class="network">${network}</p>
      <a href="/results" @click=${(event: MouseEvent) => this.follow(event, 'results')}>Résultats</a>
      ${demonstrationMark()} ${offlineNotice(() => this.retries++)} ${errorNotice('Rien à faire.')}
      <div class="skeleton" aria-hidden="true"></div>
      ${announcement('Voilà.')}`;
  }
}

define('spp-sample', Sample);

declare global {
  interface HTMLElementTagNameMap {
    'spp-sample': Sample;
  }
}
