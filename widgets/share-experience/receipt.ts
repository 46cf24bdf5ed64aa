import type { Receipt } from '@spplus/contract/nouns/experiences';
import { msg } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Form, Say } from './form.js';
import { moderationText, replyText } from './delays.js';
import { printAlone } from './print-alone.js';
import { stepHeading } from './step-heading.js';

/** Milliseconds without a gesture after which the receipt of a counter goes: the next person must not read it. */
const idle = 120_000;
const gestures = ['pointerdown', 'pointermove', 'keydown', 'focusin', 'wheel'];

/** Step 6: the story is received; its secret link, and what comes next. */
export class ReceiptStep {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What became of the last press on «Copier». */
  #copied: Say | undefined;
  readonly #stopped = new AbortController();

  constructor(
    private readonly form: Form,
    private readonly receipt: Receipt,
    /** Whether an e-mail address was given. */
    private readonly contactable: boolean,
  ) {
    if (!form.counter) return;
    for (const gesture of gestures)
      addEventListener(gesture, () => this.#wait(), { passive: true, signal: this.#stopped.signal });
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stopped.abort();
  }

  render(): TemplateResult {
    const { form, receipt } = this;
    return html`<div class="receipt">
      ${stepHeading(form.host.headingLevel(1), msg('C’est envoyé, merci'))}
      <div class="paper">${this.#link()} ${this.#next()}</div>
      <div class="moves">
        <button type="button" class="primary" @click=${this.#copy}>
          <span>${msg('Copier le lien')}</span>
        </button>
        <button type="button" @click=${this.#print}>${msg('Imprimer')}</button>
        <a class="button" href=${mailOf(receipt)}>${msg('Envoyer par e-mail')}</a>
      </div>
      ${this.#copied ? html`<p class="quiet">${this.#copied()}</p>` : nothing}
      <div class="moves">
        <button type="button" @click=${() => form.host.restart()}>
          ${form.counter ? msg('Personne suivante') : msg('Raconter une autre expérience')}
        </button>
      </div>
      ${
        form.counter
          ? html`<p class="quiet">
              ${msg('Sans geste de votre part, ce reçu s’effacera de l’écran dans deux minutes.')}
            </p>`
          : nothing
      }
    </div>`;
  }

  #link(): TemplateResult {
    const { form, receipt } = this;
    return html`<p class="strong">
        ${form.counter ? msg('Lien secret à remettre à la personne') : msg('Votre lien secret')}
      </p>
      <p>
        ${msg('Gardez-le\u00a0: lui seul permet de suivre le témoignage, de le modifier, d’évaluer la réponse ou de tout effacer. Ne le partagez pas.')}
      </p>
      <p>
        <a
          class="secret"
          dir="ltr"
          href=${receipt.followUpUrl}
          @click=${(event: MouseEvent) => form.host.follow(event, 'follow-up')}
          >${receipt.followUpUrl}</a
        >
      </p>`;
  }

  #next(): TemplateResult {
    const { tag } = this.form;
    const { moderationHours, replyDays } = this.receipt.delays;
    return html`<p class="strong">${msg('Et maintenant\u00a0?')}</p>
      <ol>
        <li>
          ${msg('Une personne relit le témoignage avant de le publier.')}
          ${moderationText(moderationHours, tag)}
        </li>
        <li>
          ${msg('L’administration concernée le reçoit et y répond en public.')} ${replyText(replyDays, tag)}
        </li>
        <li>
          ${
            this.contactable
              ? this.#mailText()
              : msg('Le lien secret montre où en est le témoignage, à tout moment.')
          }
        </li>
      </ol>`;
  }

  #mailText(): string {
    return this.form.counter
      ? msg('Un e-mail prévient la personne à chaque étape.')
      : msg('Un e-mail vous prévient à chaque étape.');
  }

  readonly #copy = async (): Promise<void> => {
    const { host } = this.form;
    try {
      await navigator.clipboard.writeText(this.receipt.followUpUrl);
      this.#copied = () => msg('Lien copié');
    } catch {
      // The page may not let its embeds write there: the address is selected, for the keys that copy.
      const link = host.renderRoot.querySelector('.secret');
      if (link) getSelection()?.selectAllChildren(link);
      this.#copied = () => msg('Le lien est sélectionné\u00a0: copiez-le avec les touches Ctrl et C.');
    }
    host.say(this.#copied);
    host.requestUpdate();
  };

  readonly #print = (): void => {
    const { host } = this.form;
    const paper = host.renderRoot.querySelector('.paper');
    if (paper)
      printAlone(
        paper,
        host.language,
        host.inLanguage(() => msg('Reçu de votre témoignage')),
      );
  };

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.form.host.restart(), idle);
  }
}

/** A letter to oneself with the link. */
function mailOf({ followUpUrl }: Receipt): string {
  const subject = msg('Suivre mon témoignage sur un service public');
  const warning = msg('Voici le lien secret qui suit mon témoignage. Il ne faut pas le partager.');
  const body = `${warning}\n\n${followUpUrl}\n`;
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
