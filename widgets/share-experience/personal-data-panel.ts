import { msg, str } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from './form.js';
import { hiddenMark, kindLabel, piecesOf, type Piece } from './personal-data.js';

/** Personal data of a story: marked where they stand, each with an offer to hide it. Nothing is hidden by itself. */
export class PersonalDataPanel {
  constructor(private readonly form: Form) {}

  /** A text with its personal data marked, their kind in words. */
  marked(text: string): readonly TemplateResult[] {
    return piecesOf(text).map((piece) => {
      if (!piece.kind) return html`${piece.text}`;
      const shown = this.#isHidden(piece) ? hiddenMark : piece.text;
      return html`<mark>${shown} <span class="kind">(${kindLabel(piece.kind)})</span></mark>`;
    });
  }

  render(): TemplateResult | typeof nothing {
    const found = this.#found();
    if (found.length === 0) return nothing;
    const open = found.filter((piece) => !this.#isHidden(piece));
    return html`<div class="findings" role="group" aria-labelledby="findings">
      <p class="strong" id="findings" tabindex="-1">
        ${msg('Ces passages semblent permettre de reconnaître quelqu’un')}
      </p>
      <p class="quiet">
        ${msg('Vous pouvez les masquer\u00a0: ils seront remplacés par […] et ne quitteront pas cet appareil. Sinon, la personne qui relit décidera.')}
      </p>
      <ul class="chosen">
        ${found.map((piece) => this.#offer(piece))}
      </ul>
      ${
        open.length > 1
          ? html`<button type="button" @click=${() => this.#hideAll(open)}>${msg('Tout masquer')}</button>`
          : nothing
      }
    </div>`;
  }

  /** Each once, though it may stand in several places. */
  #found(): readonly Piece[] {
    const { title, story, pseudonym } = this.form.story;
    const pieces = [title, story, pseudonym].flatMap((text) => piecesOf(text.trim()));
    const byText = new Map(pieces.filter(({ kind }) => kind).map((piece) => [piece.text, piece]));
    return [...byText.values()];
  }

  #isHidden({ text }: Piece): boolean {
    return this.form.story.hidden.includes(text);
  }

  #offer(piece: Piece): TemplateResult {
    const hidden = this.#isHidden(piece);
    const { text } = piece;
    return html`<li>
      <span><bdi>${text}</bdi> <span class="quiet">${piece.kind ? kindLabel(piece.kind) : ''}</span></span>
      <button
        type="button"
        aria-label=${hidden ? msg(str`Remettre ${text}`) : msg(str`Masquer ${text}`)}
        @click=${() => this.#toggle(piece)}
      >
        ${hidden ? msg('Remettre') : msg('Masquer')}
      </button>
    </li>`;
  }

  #toggle(piece: Piece): void {
    const { hidden } = this.form.story;
    const { text } = piece;
    const shown = this.#isHidden(piece);
    this.form.change({ hidden: shown ? hidden.filter((other) => other !== text) : [...hidden, text] });
    this.form.host.say(() => (shown ? msg(str`${text} est remis`) : msg(str`${text} est masqué`)));
  }

  #hideAll(open: readonly Piece[]): void {
    const { host, story } = this.form;
    this.form.change({ hidden: [...story.hidden, ...open.map(({ text }) => text)] });
    host.say(() => msg('Tout est masqué'));
    // The button that was pressed has gone.
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('#findings')?.focus());
  }
}
