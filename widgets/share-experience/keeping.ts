import { msg } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import { eraseDraft, keepDraft, type Draft } from './drafts.js';
import type { Form } from './form.js';
import type { Attempt } from './story.js';

const randomId = () => [...crypto.getRandomValues(new Uint32Array(2))].map((n) => n.toString(36)).join('');

/** The draft of the story being told, kept on the device as long as the visitor agrees. Never at a counter. */
export class Keeping {
  #id: string | undefined;
  #attempt: Attempt | undefined;
  #refused = false;

  constructor(
    private readonly form: Form,
    draft: Draft | undefined,
  ) {
    this.#id = draft?.id;
    this.#attempt = draft?.attempt;
  }

  /** After a change of the story, or of what is on its way. */
  keep(attempt?: Attempt): void {
    this.#attempt = attempt;
    if (!this.#id) return;
    const { story } = this.form;
    this.#refused = !keepDraft({
      id: this.#id,
      savedAt: Date.now(),
      story,
      ...(attempt && { attempt }),
    });
  }

  erase(): void {
    if (this.#id) eraseDraft(this.#id);
    this.#id = undefined;
  }

  render(): TemplateResult | typeof nothing {
    if (this.form.counter) return nothing;
    return html`<div class="field">
      <label class="choice"
        ><input
          type="checkbox"
          id="keep"
          aria-describedby="keep-hint"
          .checked=${this.#id !== undefined}
          @change=${this.#toggle}
        /><span>${msg('Garder mon brouillon sur cet appareil 7 jours')}</span></label
      >
      <p class="hint" id="keep-hint">
        ${
          this.#refused
            ? msg(
                'Votre navigateur refuse de garder le brouillon\u00a0: ne fermez pas cette page avant d’avoir envoyé.',
              )
            : msg('Ne cochez pas sur un appareil partagé. Décochez pour l’effacer.')
        }
      </p>
    </div>`;
  }

  readonly #toggle = (): void => {
    if (this.#id) {
      this.erase();
      this.#refused = false;
      this.form.host.say(() => msg('Brouillon effacé'));
    } else {
      this.#id = randomId();
      this.keep(this.#attempt);
    }
    this.form.host.requestUpdate();
  };
}
