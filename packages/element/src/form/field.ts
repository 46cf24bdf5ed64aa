import { html, nothing, type TemplateResult } from 'lit';

/** What is said around a field. */
export interface FieldWords {
  /** Of the field; what is said of it bears `<id>-hint` and `<id>-error`. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong, and what to do. */
  readonly error?: string | undefined;
}

/** Ids of what is said of a field, for its `aria-describedby` (RGAA 11.10). */
export const describedBy = ({ id, hint, error }: FieldWords): string | typeof nothing =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;

export const hintOf = ({ id, hint }: FieldWords): TemplateResult | typeof nothing =>
  hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing;

export const errorOf = ({ id, error }: FieldWords): TemplateResult | typeof nothing =>
  error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing;

/** A field with its label above, its hint, and what is wrong with it. */
export const field = (words: FieldWords, control: TemplateResult): TemplateResult =>
  html`<div class="field">
    <label for=${words.id}>${words.label}</label>
    ${hintOf(words)} ${errorOf(words)} ${control}
  </div>`;
