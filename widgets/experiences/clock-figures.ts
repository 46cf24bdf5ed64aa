import type { AnswerClockFigures } from '@spplus/contract/nouns/answer-clock';
import { dateText, demonstrationMark, msg, numberText, str } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';

type Delay = NonNullable<AnswerClockFigures['median']>;

const percent = (part: number, whole: number, tag: string): string =>
  numberText(part / whole, tag, { style: 'percent', maximumFractionDigits: 0 });

function delayText({ days, atLeast }: Delay, tag: string): string {
  if (days < 1 && !atLeast) return msg('moins d’un jour');
  const length = numberText(Math.round(days), tag, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  return atLeast ? msg(str`plus de ${length}`) : length;
}

const figure = (value: string, label: string): TemplateResult =>
  html`<div class="figure">
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

/** How stories are answered, with those that still wait; a sentence where there is nothing to measure. */
export function clockFigures(figures: AnswerClockFigures, tag: string): TemplateResult {
  const { experiences, answered, median, ninthDecile, actions, since, demonstration } = figures;
  if (experiences === 0) {
    return html`<p class="quiet">
      ${msg('Les réponses de l’administration ne peuvent pas encore être mesurées ici\u00a0: aucune expérience n’y a été publiée depuis un an.')}
    </p>`;
  }
  return html`<dl class="figures">
      ${figure(percent(answered, experiences, tag), msg('des expériences ont reçu une réponse'))}
      ${median ? figure(delayText(median, tag), msg('pour répondre à une expérience sur deux')) : nothing}
      ${ninthDecile ? figure(delayText(ninthDecile, tag), msg('pour répondre à neuf expériences sur dix')) : nothing}
      ${
        actions.asked > 0
          ? figure(
              percent(actions.confirmed, actions.asked, tag),
              msg('des actions jugées par les auteurs sont confirmées\u00a0: c’est vraiment mieux'),
            )
          : nothing
      }
    </dl>
    <p class="quiet">
      ${msg(str`Mesuré sur les expériences publiées depuis le ${dateText(since, tag)}. Celles qui attendent encore une réponse sont comptées dans les délais.`)}
    </p>
    ${demonstration ? demonstrationMark() : nothing}`;
}

/** What stands where the figures will be. */
export const clockSkeleton = (): TemplateResult =>
  html`<div class="figures" aria-hidden="true">
    <p class="figure skeleton"></p>
    <p class="figure skeleton"></p>
    <p class="figure skeleton"></p>
  </div>`;
