import { html, nothing, type TemplateResult } from 'lit';

export interface Disclosure {
  readonly id: string;
  readonly level: number;
  readonly title: TemplateResult;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly content: () => TemplateResult;
}

/** A heading whose button shows and hides what follows it (WAI-ARIA disclosure). */
export const disclosure = ({ id, level, title, open, toggle, content }: Disclosure): TemplateResult =>
  html`<div class="row" role="heading" aria-level=${level}>
      <button type="button" aria-expanded=${open} aria-controls=${id} @click=${toggle}>${title}</button>
    </div>
    <div id=${id} ?hidden=${!open}>${open ? content() : nothing}</div>`;

/** A set with a key more, or less where it had it. */
export function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const others = new Set(keys);
  if (!others.delete(key)) others.add(key);
  return others;
}
