import { msg } from '@spplus/element';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { failureText } from './notices.js';
import type { ReportForm } from './report-form.js';
import type { StoryHost } from './story.js';

/** What opens the form that reports a story; the form itself comes on a press. */
export class Reporting {
  #form: ReportForm | undefined;
  #open = false;
  #missing = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly id: string,
    private readonly page: StoryHost,
  ) {}

  stop(): void {
    this.#form?.stop();
  }

  render(): TemplateResult {
    return html`<div class="reporting">
      <button
        type="button"
        class="plain"
        aria-expanded=${this.#open}
        aria-controls="report"
        @click=${() => void this.#toggle()}
      >
        ${msg('Signaler un contenu illicite')}
      </button>
      <div id="report" ?hidden=${!this.#open}>
        ${this.#missing ? html`<p>${failureText('offline')}</p>` : (this.#form?.render() ?? html`<p>${msg('Chargement…')}</p>`)}
      </div>
    </div>`;
  }

  async #toggle(): Promise<void> {
    this.#open = !this.#open;
    this.host.requestUpdate();
    if (!this.#open || this.#form) return;
    try {
      const { ReportForm } = await import('./report-form.js');
      this.#missing = false;
      this.#form = new ReportForm(this.host, this.id, this.page);
    } catch (cause) {
      this.#missing = true;
      this.page.failed(cause);
    }
    this.host.requestUpdate();
  }
}
