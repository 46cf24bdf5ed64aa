import { html, type TemplateResult } from 'lit';

/** What is wrong with a field, and the id that leads to it. */
export interface FieldError {
  readonly id: string;
  readonly message: string;
}

const go = (event: Event) => {
  event.preventDefault();
  const link = event.currentTarget;
  if (!(link instanceof HTMLAnchorElement)) return;
  const root = link.getRootNode();
  // The address of a link does not reach into a shadow tree.
  if (root instanceof ShadowRoot) root.getElementById(link.hash.slice(1))?.focus();
};

/**
 * All that is wrong with a form, each with a link to its field (WCAG 3.3.1, RGAA 11.10). Focus `#errors` once drawn.
 */
export const errorSummary = (title: string, errors: readonly FieldError[]): TemplateResult =>
  html`<div class="errors" id="errors" role="group" aria-labelledby="errors-title" tabindex="-1">
    <p id="errors-title">${title}</p>
    <ul>
      ${errors.map(({ id, message }) => html`<li><a href="#${id}" @click=${go}>${message}</a></li>`)}
    </ul>
  </div>`;
