import { aspectNames, channels, feelings, type AspectName } from '@spplus/contract/nouns/experiences';
import {
  aspectLabel,
  channelLabel,
  checkboxGroup,
  errorOf,
  feelingLabel,
  msg,
  radioGroup,
} from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Form, Mistake, Step } from './form.js';
import { FixedStructure } from './fixed-structure.js';
import { StructurePicker } from './structure-picker.js';

const noOpinion = 'none';

/** Step 3: which service, by which channel, and what was felt of each aspect. */
export class Where implements Step {
  readonly #picker: StructurePicker;
  readonly #fixed: FixedStructure;

  constructor(private readonly form: Form) {
    this.#picker = new StructurePicker(form);
    this.#fixed = new FixedStructure(form);
  }

  readonly title = () => msg('Quel service public\u00a0?');

  stop(): void {
    this.#picker.stop();
  }

  readonly mistakes = (): readonly Mistake[] => {
    const { structures, unknownStructure } = this.form.story;
    return this.form.host.accepted('structure') || structures.length > 0 || unknownStructure
      ? []
      : [
          {
            id: 'commune',
            say: () => msg('Choisissez un service, ou cochez «\u00a0Je ne sais pas\u00a0».'),
          },
        ];
  };

  readonly content = (): TemplateResult => {
    const { form } = this;
    const fixed = form.host.accepted('structure');
    return html`${fixed ? this.#fixed.render(fixed) : this.#structures()}
      ${checkboxGroup({
        id: 'channels',
        label: form.counter
          ? msg('Comment la personne a-t-elle été en contact\u00a0? (facultatif)')
          : msg('Comment avez-vous été en contact\u00a0? (facultatif)'),
        inline: true,
        choices: channels.map((value) => ({ value, label: channelLabel(value) })),
        values: form.story.channels,
        chosen: (values) => form.change({ channels: [...values] }),
      })}
      <details class="aspects">
        <summary>${msg('Préciser le ressenti, point par point (facultatif)')}</summary>
        <div class="answer">${aspectNames.map((name) => this.#aspect(name))}</div>
      </details>`;
  };

  #structures(): TemplateResult {
    const { form } = this;
    return html`${errorOf({ id: 'commune', label: '', error: form.errorAt('commune') })}
      ${form.story.unknownStructure ? nothing : this.#picker.render()}
      <label class="choice"
        ><input
          type="checkbox"
          id="unknown"
          .checked=${form.story.unknownStructure}
          @change=${this.#toggleUnknown}
        /><span>${msg('Je ne sais pas quel service c’était')}</span></label
      >`;
  }

  readonly #toggleUnknown = (): void => {
    const { story } = this.form;
    this.form.change({ unknownStructure: !story.unknownStructure, structures: [] });
  };

  #aspect(name: AspectName): TemplateResult {
    const { form } = this;
    const { [name]: felt, ...others } = form.story.aspects;
    return radioGroup({
      id: `aspect-${name}`,
      label: aspectLabel(name),
      inline: true,
      choices: [
        ...feelings.map((value) => ({ value, label: feelingLabel(value) })),
        { value: noOpinion, label: msg('Sans avis') },
      ],
      value: felt ?? noOpinion,
      chosen: (value) =>
        form.change({ aspects: value === noOpinion ? others : { ...others, [name]: value } }),
    });
  }
}
