import type { FollowUp } from '@spplus/contract/nouns/follow-ups';
import { msg } from '@spplus/element';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Acts } from './acts.js';
import type { Dossier } from './dossier.js';

/** What the author may do with what is held about them: take it away, have the address forgotten, erase all. */
export class OwnData {
  #confirming = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly dossier: Dossier,
    private readonly acts: Acts,
  ) {}

  render({ contactable }: FollowUp): TemplateResult {
    return html`<p class="buttons">
        <button type="button" aria-disabled=${this.acts.running === 'download'} @click=${this.#download}>
          ${msg('Télécharger toutes mes données')}
        </button>
        ${
          contactable
            ? html`<button
                type="button"
                aria-disabled=${this.acts.running === 'email'}
                @click=${this.#forget}
              >
                ${msg('Oublier mon adresse e-mail')}
              </button>`
            : nothing
        }
      </p>
      ${this.acts.outcome('download')} ${this.acts.outcome('email')}
      ${this.#confirming ? this.#confirmation() : this.#eraseButton()} ${this.acts.outcome('erase')}`;
  }

  #eraseButton(): TemplateResult {
    return html`<p class="buttons">
      <button type="button" id="erase" @click=${() => this.#ask(true)}>${msg('Tout effacer')}</button>
    </p>`;
  }

  #confirmation(): TemplateResult {
    return html`<div class="confirming" role="group" aria-labelledby="confirming">
      <p id="confirming" tabindex="-1">
        <b>${msg('Effacer définitivement votre expérience\u00a0?')}</b>
        ${msg('Votre texte, les réponses et les actions qui s’y rapportent disparaîtront aussitôt des listes, des recherches et des fichiers. Ce lien ne mènera plus à rien. Vous saurez ce qui doit être gardé, et pourquoi.')}
      </p>
      <p class="buttons">
        <button type="button" aria-disabled=${this.acts.running === 'erase'} @click=${this.#erase}>
          ${msg('Oui, tout effacer')}
        </button>
        <button type="button" @click=${() => this.#ask(false)}>${msg('Non, garder')}</button>
      </p>
    </div>`;
  }

  #ask(confirming: boolean): void {
    this.#confirming = confirming;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() =>
      this.host.shadowRoot?.getElementById(confirming ? 'confirming' : 'erase')?.focus(),
    );
  }

  readonly #erase = (): void => {
    void this.acts.run(
      'erase',
      () => this.dossier.erase(),
      () => '',
    );
  };

  readonly #forget = (): void => {
    void this.acts.change('email', { email: null }, () =>
      msg('Votre adresse e-mail est oubliée. Gardez ce lien\u00a0: vous ne recevrez plus de message.'),
    );
  };

  readonly #download = (): void => {
    void this.acts.run(
      'download',
      async () => {
        const data = await this.dossier.download();
        if (!data) return false;
        const file = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' });
        const link = document.createElement('a');
        link.href = URL.createObjectURL(file);
        link.download = `experience-${data.story.id}.json`;
        link.click();
        URL.revokeObjectURL(link.href);
        return true;
      },
      () => msg('Vos données sont dans le fichier téléchargé, au format JSON.'),
    );
  };
}
