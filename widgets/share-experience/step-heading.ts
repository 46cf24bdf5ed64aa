import { msg, str } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';

/** Steps before the receipt. */
const steps = 5;

/** Heading of a step, which takes the focus when the step comes; without number, that of the receipt. */
export const stepHeading = (level: number, title: string, number?: number): TemplateResult =>
  html`<div class="heading step" id="step" role="heading" aria-level=${level} tabindex="-1">
      ${number ? html`<span class="progress">${msg(str`Étape ${number} sur ${steps}`)}</span> ` : nothing}${title}
    </div>
    ${
      number
        ? html`<div class="bar" aria-hidden="true">
            ${Array.from({ length: steps }, (_, index) => html`<span class=${index < number ? 'done' : ''}></span>`)}
          </div>`
        : nothing
    }`;
