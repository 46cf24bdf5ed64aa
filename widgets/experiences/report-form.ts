import { challenge } from '@spplus/contract/nouns/challenge';
import { experiences, reportReason, type ReportReason } from '@spplus/contract/nouns/experiences';
import {
  describedBy,
  errorSummary,
  field,
  msg,
  ProofOfWork,
  radioGroup,
  str,
  UnsolvableError,
} from '@spplus/element';
import { bind } from '@spplus/sdk/bind';
import { connect, type Connection } from '@spplus/sdk/connect';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { reasonLabel, refusalText, wrongText, type ReportField } from './report-words.js';
import type { StoryHost } from './story.js';

const { explanation, email } = experiences.report.body.shape;

/** Report of an unlawful content (DSA, art. 16): reason, exact place, good faith; who reports may stay unnamed. */
export class ReportForm {
  #reason: ReportReason | null = null;
  #texts = { explanation: '', name: '', email: '' };
  #goodFaith = false;
  #wrong: readonly ReportField[] = [];
  #refusal: string | undefined;
  #sending = false;
  #receipt: string | undefined;
  readonly #connection: Connection;
  readonly #work: ProofOfWork;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly id: string,
    private readonly page: StoryHost,
  ) {
    this.#connection = connect({ baseUrl: page.api });
    this.#work = new ProofOfWork((signal) => bind(this.#connection, challenge).get({ signal }));
    this.#work.begin();
  }

  stop(): void {
    this.#work.stop();
  }

  render(): TemplateResult {
    if (this.#receipt) return this.#received(this.#receipt);
    return html`<form novalidate @submit=${this.#submit}>
      <p class="quiet">
        ${msg('Pour un contenu contraire à la loi. Si vous n’êtes simplement pas d’accord, votez plutôt «\u00a0Pas utile\u00a0».')}
      </p>
      ${
        this.#wrong.length > 0
          ? errorSummary(
              msg('Le signalement n’est pas complet\u00a0:'),
              this.#wrong.map((id) => ({ id, message: wrongText(id) })),
            )
          : nothing
      }
      ${radioGroup({
        id: 'reason',
        label: msg('Pourquoi ce contenu est-il illicite\u00a0?'),
        error: this.#errorOf('reason'),
        choices: reportReason.options.map((value) => ({ value, label: reasonLabel(value) })),
        value: this.#reason,
        required: true,
        chosen: this.#choose,
      })}
      ${this.#field('explanation', msg('Expliquez, en citant le passage concerné'))}
      ${this.#field('name', msg('Votre nom (facultatif)'))}
      ${this.#field('email', msg('Votre adresse e-mail (facultatif)'), msg('Pour recevoir la décision\u00a0; par exemple\u00a0: nom@exemple.fr'))}
      ${this.#faith()}
      ${this.#refusal ? html`<p class="error" id="refusal" tabindex="-1">${refusalText(this.#refusal)}</p>` : nothing}
      <button type="submit" class="primary" aria-disabled=${this.#sending}>
        <span>${this.#sending ? msg('Envoi…') : msg('Envoyer le signalement')}</span>
      </button>
    </form>`;
  }

  #received(receipt: string): TemplateResult {
    return html`<p id="receipt" tabindex="-1">
      ${msg(str`Votre signalement est reçu sous le numéro ${receipt}. Une personne va l’examiner et motiver sa décision.`)}
      ${this.#texts.email ? msg('Vous la recevrez par e-mail.') : nothing}
    </p>`;
  }

  #field(id: 'explanation' | 'name' | 'email', label: string, hint?: string): TemplateResult {
    const words = { id, label, hint, error: id === 'name' ? undefined : this.#errorOf(id) };
    const invalid = words.error ? 'true' : 'false';
    const control =
      id === 'explanation'
        ? html`<textarea
            id=${id}
            rows="4"
            maxlength="4000"
            required
            aria-invalid=${invalid}
            aria-describedby=${describedBy(words)}
            @input=${this.#typed}
          ></textarea>`
        : html`<input
            id=${id}
            type=${id === 'email' ? 'email' : 'text'}
            autocomplete=${id}
            maxlength="200"
            aria-invalid=${invalid}
            aria-describedby=${describedBy(words)}
            @input=${this.#typed}
          />`;
    return field(words, control);
  }

  #faith(): TemplateResult {
    const error = this.#errorOf('good-faith');
    return html`<div>
      ${error ? html`<p class="error" id="good-faith-error">${error}</p>` : nothing}
      <label class="choice"
        ><input
          type="checkbox"
          id="good-faith"
          required
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? 'good-faith-error' : nothing}
          .checked=${this.#goodFaith}
          @change=${this.#toggled}
        /><span>${msg('J’affirme de bonne foi que ce signalement est exact et complet.')}</span></label
      >
    </div>`;
  }

  #errorOf(id: ReportField): string | undefined {
    return this.#wrong.includes(id) ? wrongText(id) : undefined;
  }

  readonly #choose = (reason: ReportReason): void => {
    this.#reason = reason;
    this.host.requestUpdate();
  };

  readonly #typed = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      this.#texts = { ...this.#texts, [target.id]: target.value.trim() };
    }
  };

  readonly #toggled = ({ target }: Event): void => {
    this.#goodFaith = target instanceof HTMLInputElement && target.checked;
  };

  #check(): readonly ReportField[] {
    const texts = this.#texts;
    const found: readonly [ReportField, boolean][] = [
      ['reason', this.#reason !== null],
      ['explanation', explanation.safeParse(texts.explanation).success],
      ['email', texts.email === '' || email.safeParse(texts.email).success],
      ['good-faith', this.#goodFaith],
    ];
    return found.flatMap(([id, right]) => (right ? [] : [id]));
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#sending) return;
    this.#refusal = undefined;
    this.#wrong = this.#check();
    if (this.#wrong.length > 0 || !this.#reason) return this.#focus('errors');
    this.#sending = true;
    this.host.requestUpdate();
    const target = (await this.#send(this.#reason)) ? 'receipt' : 'refusal';
    this.#sending = false;
    await this.#focus(target);
  };

  async #send(reason: ReportReason): Promise<boolean> {
    const { explanation, name, email } = this.#texts;
    const optional = { ...(name && { name }), ...(email && { email }) };
    try {
      const proof = await this.#work.payload();
      const { id } = await bind(this.#connection, experiences).report(this.id, {
        reason,
        explanation,
        ...optional,
        goodFaith: true,
        challenge: proof,
      });
      this.#receipt = id;
      this.page.submitted(id);
      return true;
    } catch (cause) {
      this.#work.renew();
      this.#refusal = cause instanceof UnsolvableError ? 'unsolvable' : this.page.failed(cause);
      return false;
    }
  }

  async #focus(id: string): Promise<void> {
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.shadowRoot?.getElementById(id)?.focus();
  }
}
