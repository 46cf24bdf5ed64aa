import { intlTag, msg, str } from '@spplus/element';
import { html, type TemplateResult } from 'lit';
import { eraseDraft, eraseDrafts, keptFor, readDrafts, type Draft } from './drafts.js';
import type { Host } from './host.js';
import { lateStyles } from './late-styles.js';

export const styles = [lateStyles];

/** The drafts of this device, to take up or to erase. */
export class Shelf {
  constructor(
    private readonly host: Host,
    private readonly chosen: (draft: Draft) => void,
  ) {}

  render(): TemplateResult {
    const drafts = readDrafts();
    return html`<div class="drafts" role="group" aria-labelledby="drafts">
      <p class="strong" id="drafts" tabindex="-1">
        ${drafts.length > 0 ? msg('Vos brouillons sur cet appareil') : msg('Aucun brouillon sur cet appareil')}
      </p>
      <ul class="chosen">
        ${drafts.map((draft) => this.#item(draft))}
      </ul>
      ${
        drafts.length > 1
          ? html`<button type="button" @click=${this.#eraseAll}>
              ${msg('Effacer tous les brouillons')}
            </button>`
          : ''
      }
    </div>`;
  }

  #item(draft: Draft): TemplateResult {
    const title = draft.story.title.trim() || msg('Sans titre');
    const day = new Intl.DateTimeFormat(intlTag[this.host.language], { dateStyle: 'long' });
    const until = day.format(new Date(draft.savedAt + keptFor));
    return html`<li>
      <span
        ><bdi>${title}</bdi>
        <span class="quiet">
          ${draft.attempt ? msg('Attend d’être envoyé.') : ''} ${msg(str`Gardé jusqu’au ${until}`)}</span
        ></span
      >
      <span class="moves">
        <button type="button" aria-label=${msg(str`Reprendre ${title}`)} @click=${() => this.chosen(draft)}>
          ${msg('Reprendre')}
        </button>
        <button type="button" aria-label=${msg(str`Effacer ${title}`)} @click=${() => this.#erase(draft)}>
          ${msg('Effacer')}
        </button>
      </span>
    </li>`;
  }

  #erase({ id }: Draft): void {
    eraseDraft(id);
    this.#told();
  }

  readonly #eraseAll = (): void => {
    eraseDrafts();
    this.#told();
  };

  #told(): void {
    this.host.say(() => msg('Brouillon effacé'));
    this.host.requestUpdate();
    void this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelector<HTMLElement>('#drafts')?.focus(),
    );
  }
}
