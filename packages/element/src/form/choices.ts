import { html, type TemplateResult } from 'lit';
import { describedBy, errorOf, hintOf, type FieldWords } from './field.js';

/** What may be chosen in a group. */
export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface Group<V extends string> extends FieldWords {
  readonly choices: readonly Choice<V>[];
  /** Side by side where there is room; otherwise one a line. */
  readonly inline?: boolean;
}

interface RadioGroup<V extends string> extends Group<V> {
  readonly value: V | null;
  readonly required?: boolean | undefined;
  readonly chosen: (value: V) => void;
}

interface CheckboxGroup<V extends string> extends Group<V> {
  readonly values: readonly V[];
  readonly chosen: (values: readonly V[]) => void;
}

/** The first choice bears the id of the group, so that a link may lead to it. */
const idOf = ({ id, choices }: Group<string>, value: string) =>
  choices[0]?.value === value ? id : `${id}-${value}`;

const content = (words: Group<string>, options: readonly TemplateResult[]): TemplateResult =>
  html`<legend>${words.label}</legend>
    ${hintOf(words)} ${errorOf(words)}
    <div class=${words.inline ? 'choices inline' : 'choices'}>${options}</div>`;

/** One choice among some. */
export const radioGroup = <V extends string>(words: RadioGroup<V>): TemplateResult => {
  const options = words.choices.map(
    ({ value, label }) =>
      html`<label class="choice"
        ><input
          type="radio"
          id=${idOf(words, value)}
          name=${words.id}
          value=${value}
          .checked=${words.value === value}
          @change=${() => words.chosen(value)}
        /><span>${label}</span></label
      >`,
  );
  return html`<fieldset
    class="field"
    role="radiogroup"
    aria-required=${words.required ? 'true' : 'false'}
    aria-invalid=${words.error ? 'true' : 'false'}
    aria-describedby=${describedBy(words)}
  >
    ${content(words, options)}
  </fieldset>`;
};

/** Any number of choices. */
export const checkboxGroup = <V extends string>(words: CheckboxGroup<V>): TemplateResult => {
  const options = words.choices.map(({ value, label }) => {
    const others = words.values.filter((other) => other !== value);
    const checked = words.values.includes(value);
    return html`<label class="choice"
      ><input
        type="checkbox"
        id=${idOf(words, value)}
        .checked=${checked}
        @change=${() => words.chosen(checked ? others : [...others, value])}
      /><span>${label}</span></label
    >`;
  });
  return html`<fieldset class="field" aria-describedby=${describedBy(words)}>
    ${content(words, options)}
  </fieldset>`;
};
