import { html, type TemplateResult } from 'lit';

/** What assistive technologies are told when it changes. Draw it always, with `visuallyHidden`. */
export const announcement = (text: string): TemplateResult =>
  html`<div class="visually-hidden" role="status">${text}</div>`;
