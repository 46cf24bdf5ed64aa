import {
  announcement,
  buttonStyles,
  errorNotice,
  formStyles,
  heading,
  headingStyles,
  matching,
  msg,
  noticeStyles,
  SppElement,
  visuallyHidden,
  warnOnce,
  type Locale,
  type LocaleLoaders,
} from '@spplus/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { hasDrafts } from './draft-key.js';
import type { Draft } from './drafts.js';
import type { Host } from './host.js';
import type { Journey } from './journey.js';
import { locales } from './locales/index.js';
import { rightPlace } from './right-place.js';
import type { Shelf } from './shelf.js';
import { stepHeading } from './step-heading.js';
import { styles } from './styles.js';

/**
 * Tells an experience of a public service, in steps: the right place, what happened, where, who tells it, a check
 * with personal data marked, then a receipt with the secret link that follows it. `network` limits the services
 * offered, `structure` fixes the one it is about.
 *
 * @tag spp-share-experience
 * @fires spp-submit - the story is received; `id` is that of the story
 * @fires spp-navigate - the visitor follows the secret link; `to` is `follow-up`
 * @csspart step - the step shown
 */
export class ShareExperience extends SppElement implements Host {
  static override styles = [
    SppElement.styles,
    visuallyHidden,
    buttonStyles,
    headingStyles,
    noticeStyles,
    formStyles,
    styles,
  ].flat();
  static override readonly locales: LocaleLoaders = locales;
  static override readonly attributeRules = [
    ...SppElement.attributeRules,
    matching('counter', /^[\w-]{1,64}$/, 'the id of a registered counter'),
  ];
  static override properties = {
    counter: {},
    journey: { state: true },
    shelf: { state: true },
    announced: { state: true },
    retry: { state: true },
    started: { state: true },
    going: { state: true },
  };

  /** Id of a registered counter (France services): wording for who helps, no draft, reset after each person. */
  counter = '';

  private journey?: Journey | undefined;
  private shelf?: Shelf | undefined;
  private announced: () => string = () => '';
  /** Tries again what could not be loaded. */
  private retry?: (() => void) | undefined;
  /** The visitor has gone past the first step, and not come back to it. */
  private started = false;
  private going = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.journey?.pause();
  }

  /** @internal */
  get language(): Locale {
    return this.locale;
  }

  /** @internal */
  say(text: () => string): void {
    this.announced = text;
  }

  /** @internal */
  inLanguage<T>(run: () => T): T {
    return this.localized(run);
  }

  /** @internal */
  report(code: string, text: () => string): void {
    this.announced = text;
    this.send('spp-error', { code, message: this.localized(text) });
  }

  /** @internal */
  leave(): void {
    this.started = false;
    void this.#focus('#step');
  }

  /** @internal */
  restart(): void {
    this.journey?.stop();
    this.journey = undefined;
    this.started = false;
    this.shelf = undefined;
    this.announced = () => '';
    void this.#focus('#step');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.accepted('api')) warnOnce(`<${this.localName}>: expected an api attribute.`);
  }

  protected override renderContent(): TemplateResult {
    return html`<div class="frame">
      ${heading(this.headingLevel(), msg('Racontez votre expérience'))}
      <div part="step">${(this.started && this.journey?.render()) || this.#firstStep()}</div>
      ${announcement(this.announced())}
    </div>`;
  }

  #firstStep(): TemplateResult {
    const counter = this.accepted('counter');
    return html`<form @submit=${this.#goOn}>
      ${stepHeading(this.headingLevel(1), msg('Est-ce le bon endroit\u00a0?'), 1)}
      ${rightPlace(counter !== '')} ${this.retry ? errorNotice(unloaded(), this.retry) : nothing}
      <div class="moves">
        <button class="primary" aria-disabled=${this.going}><span>${msg('Continuer')}</span></button>
        ${
          !counter && !this.shelf && hasDrafts()
            ? html`<button type="button" @click=${this.#openShelf}>${msg('Reprendre un brouillon')}</button>`
            : nothing
        }
      </div>
      ${this.shelf?.render()}
    </form>`;
  }

  readonly #goOn = (event: Event): void => {
    event.preventDefault();
    if (this.journey) void this.#show(this.journey);
    else void this.#begin();
  };

  readonly #begin = async (draft?: Draft): Promise<void> => {
    const later = await this.#load(
      () => import('./journey.js'),
      () => void this.#begin(draft),
    );
    if (!later) return;
    this.adopt(...later.styles);
    this.journey?.stop();
    await this.#show(new later.Journey(this, draft));
  };

  async #show(journey: Journey): Promise<void> {
    this.journey = journey;
    this.started = true;
    this.shelf = undefined;
    await this.#focus('#step');
  }

  readonly #openShelf = async (): Promise<void> => {
    const later = await this.#load(
      () => import('./shelf.js'),
      () => void this.#openShelf(),
    );
    if (!later) return;
    this.adopt(...later.styles);
    this.shelf = new later.Shelf(this, (draft) => void this.#begin(draft));
    await this.#focus('#drafts');
  };

  async #load<T>(load: () => Promise<T>, retry: () => void): Promise<T | undefined> {
    if (this.going) return undefined;
    this.going = true;
    this.retry = undefined;
    try {
      return await load();
    } catch {
      this.retry = retry;
      this.report('offline', unloaded);
      return undefined;
    } finally {
      this.going = false;
    }
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

const unloaded = () =>
  msg('La suite du formulaire n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.');

declare global {
  interface HTMLElementTagNameMap {
    'spp-share-experience': ShareExperience;
  }
}
