import { aspectNames } from '@spplus/contract/nouns/experiences';
import { aspectLabel, channelLabel, feelingLabel, msg, str } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Form, Step, StepName } from './form.js';
import { authorKindLabel, postedAsLabel } from './labels.js';
import { PersonalDataPanel } from './personal-data-panel.js';

/** Step 5: the text as it will appear, before anything leaves. */
export class Check implements Step {
  readonly #panel: PersonalDataPanel;

  constructor(private readonly form: Form) {
    this.#panel = new PersonalDataPanel(form);
  }

  readonly title = () => msg('Vérifiez avant d’envoyer');

  readonly mistakes = () => [];

  readonly content = (): TemplateResult => {
    const { form } = this;
    return html`<p>
        ${
          form.counter
            ? msg(
                'Le témoignage n’a pas encore quitté cet appareil. Relisez-le avec la personne\u00a0: il apparaîtra ainsi.',
              )
            : msg(
                'Votre témoignage n’a pas encore quitté votre appareil. Relisez-le\u00a0: il apparaîtra ainsi.',
              )
        }
      </p>
      ${this.#panel.render()}
      <article class="preview" aria-label=${msg('Votre témoignage tel qu’il apparaîtra')}>
        ${this.#words()} ${this.#facts()}
      </article>
      ${
        form.story.email.trim()
          ? html`<p class="quiet">
              ${msg('Pour être prévenu, et jamais affiché\u00a0:')}
              <bdi>${form.story.email.trim()}</bdi>
            </p>`
          : nothing
      }
      <div class="moves">
        ${this.#edit('what', msg('Modifier le récit'))} ${this.#edit('where', msg('Modifier le service'))}
        ${this.#edit('you', msg('Modifier qui raconte'))}
      </div>`;
  };

  #words(): TemplateResult {
    const { story, counter, tag } = this.form;
    const { pseudonym, postedAs, happenedOn } = story;
    const day =
      happenedOn &&
      // Noon: no time zone changes the day.
      new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date(`${happenedOn}T12:00:00`));
    return html`<p class="strong title" dir="auto">${this.#panel.marked(story.title.trim())}</p>
      <p class="quiet">
        ${pseudonym.trim() ? html`<bdi>${this.#panel.marked(pseudonym.trim())}</bdi>` : msg('Anonyme')}${
          postedAs && (counter || postedAs !== 'self') ? ` · ${postedAsLabel(postedAs)}` : nothing
        }${day ? ` · ${day}` : nothing}
      </p>
      <p class="told" dir="auto">${this.#panel.marked(story.story.trim())}</p>`;
  }

  #facts(): TemplateResult {
    const { story } = this.form;
    const aspects = aspectNames.flatMap((name) => {
      const felt = story.aspects[name];
      return felt ? [msg(str`${aspectLabel(name)}\u00a0: ${feelingLabel(felt)}`)] : [];
    });
    return html`<dl>
      ${fact(msg('Ressenti'), story.feeling && feelingLabel(story.feeling))}
      ${fact(msg('Service'), this.#services())}
      ${fact(msg('Contact'), story.channels.map(channelLabel).join(', '))}
      ${fact(msg('Point par point'), aspects.join(', '))}
      ${fact(msg('À quel titre'), story.authorKind && authorKindLabel(story.authorKind))}
    </dl>`;
  }

  #services(): string {
    const { structures } = this.form.story;
    const names = structures.map(({ name }) => name).join(', ');
    const fixed = this.form.host.accepted('structure') !== '';
    return names || (fixed ? msg('Celui de cette page') : msg('Je ne sais pas'));
  }

  #edit(step: StepName, text: string): TemplateResult {
    return html`<button type="button" @click=${() => this.form.goTo(step)}>${text}</button>`;
  }
}

const fact = (name: string, value: string | null): TemplateResult | typeof nothing =>
  value
    ? html`<dt>${name}</dt>
        <dd dir="auto">${value}</dd>`
    : nothing;
