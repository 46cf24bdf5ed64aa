import {
  announcement,
  buttonStyles,
  errorNotice,
  formStyles,
  heading,
  headingStyles,
  intlTag,
  LateParts,
  matching,
  msg,
  noticeStyles,
  skeletonStyles,
  SppElement,
  visuallyHidden,
  warnOnce,
  type LocaleLoaders,
} from '@spplus/element';
import { ConnectionError } from '@spplus/sdk/errors/interruptions';
import { SppError } from '@spplus/sdk/errors/spp-error';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { Acts, type Say } from './acts.js';
import { Dossier } from './dossier.js';
import { linkForm } from './link-form.js';
import { locales } from './locales/index.js';
import { failureText, skeleton, viewText } from './notices.js';
import type { OwnStory } from './own-story.js';
import type { Reader } from './reader.js';
import { styles } from './styles.js';
import { tokenIn } from './token.js';
import type { View } from './view.js';

/**
 * What became of one's own story: its state, its answers and actions to rate and confirm, its words to amend, its data
 * to take away or erase. The secret comes from `token`, else from the fragment of the page's address, else from the
 * author; it is neither kept on the device nor told to the host page.
 *
 * @tag spp-follow-up
 * @fires spp-submit - a change was acknowledged; `id` is that of the story
 * @csspart thread - what a structure and the author said to each other
 */
export class FollowUp extends SppElement {
  static override styles = [
    SppElement.styles,
    visuallyHidden,
    buttonStyles,
    headingStyles,
    noticeStyles,
    skeletonStyles,
    formStyles,
    styles,
  ].flat();
  static override readonly locales: LocaleLoaders = locales;
  static override readonly attributeRules = [
    ...SppElement.attributeRules,
    matching('token', /^[\w-]{43}$/, 'the 43 characters of a follow-up link'),
  ];
  static override properties = {
    token: {},
    announcement: { state: true },
    ownStory: { state: true },
  };

  /** The secret of a follow-up link; by default, the fragment of the page's address. */
  token = '';

  /** Said in the render, once the sentences of the language are there. */
  private announcement: () => string = () => '';
  private ownStory: OwnStory | undefined;

  #asked = '';
  #lastFailure = 'internal';
  readonly #dossier = new Dossier(this, {
    shown: (view) => this.#announce(() => viewText(view)),
    failed: (cause) => this.#report(cause),
  });
  readonly #acts = new Acts(
    this,
    async (change) => {
      const done = await this.#dossier.change(change);
      const { view } = this.#dossier;
      if (done && view.state === 'shown') this.send('spp-submit', { id: view.story.id });
      return done;
    },
    () => failureText(this.#lastFailure),
  );
  readonly #parts = new LateParts(this, (cause) => this.#report(new ConnectionError('import', cause)));

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#follow);
    // Not in the first update alone: that one waits for the sentences, and the data need not.
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#follow);
    this.#asked = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#api) warnOnce(`<${this.localName}>: expected an api attribute.`);
    if (this.isConnected) this.#follow();
  }

  protected override renderContent(): TemplateResult {
    const { view } = this.#dossier;
    return html`<div class="frame" aria-busy=${view.state === 'loading'}>
      ${heading(
        this.headingLevel(),
        html`<span id="top" tabindex="-1"
          >${view.state === 'erased' ? msg('Votre expérience est effacée') : msg('Le suivi de votre expérience')}</span
        >`,
      )}
      ${this.#content(view)} ${announcement(this.announcement())}
    </div>`;
  }

  #content(view: View): TemplateResult {
    switch (view.state) {
      case 'asking':
        return linkForm(view.wrong, this.#given);
      case 'loading':
        return skeleton();
      case 'shown':
        return this.ownStory?.render(view.story, this.#reader) ?? this.#awaited;
      case 'erased':
        return this.ownStory?.erased(view.erasure, this.#reader) ?? this.#awaited;
      case 'offline':
        return errorNotice(failureText('offline'), this.#retry);
      case 'error':
        return errorNotice(failureText(view.code), this.#retry);
    }
  }

  /** What stands for a part that is not there yet. */
  get #awaited(): TemplateResult {
    return this.#parts.retry ? errorNotice(failureText('offline'), this.#parts.retry) : skeleton();
  }

  get #reader(): Reader {
    return { tag: intlTag[this.locale], level: this.headingLevel(1) };
  }

  get #api(): string {
    return this.accepted('api');
  }

  readonly #follow = (): void => {
    const token = this.accepted('token') || tokenIn(location.hash);
    const asked = `${this.#api} ${token}`;
    if (!this.#api || asked === this.#asked) return;
    this.#asked = asked;
    this.#open(token, false);
  };

  readonly #given = (text: string): void => {
    this.#open(tokenIn(text), true);
    this.#focus('top', 'link');
  };

  readonly #retry = (): void => {
    this.#focus('top');
    void this.#dossier.read();
  };

  /** Asks for the story and for what draws it, at once. */
  #open(token: string | undefined, wrong: boolean): void {
    this.ownStory?.stopAmending();
    this.#dossier.open(this.#api, token, wrong);
    if (!token || this.ownStory) return;
    void this.#parts.load(
      () => import('./own-story.js'),
      ({ OwnStory }) => {
        this.ownStory = new OwnStory(this, this.#dossier, this.#acts, this.#parts);
      },
    );
  }

  #announce(say: Say): void {
    this.announcement = say;
  }

  /** Tells the host page of a failure, never with the address that failed: the secret is in it. */
  #report(cause: unknown): string {
    if (!(cause instanceof SppError)) throw cause;
    const { code } = cause;
    this.#lastFailure = code;
    this.#announce(() => failureText(code));
    this.send('spp-error', { code, message: this.localized(() => failureText(code)) });
    return code;
  }

  /** The first of these that is there, once drawn. */
  #focus(...ids: readonly string[]): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const found = ids.map((id) => this.renderRoot.querySelector<HTMLElement>(`#${id}`));
      found.find(Boolean)?.focus();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'spp-follow-up': FollowUp;
  }
}
