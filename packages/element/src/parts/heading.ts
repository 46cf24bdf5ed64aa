import { css, html, type TemplateResult } from 'lit';

/** A heading whose level the host chooses; `role` keeps it one template for six levels (RGAA 9.1). */
export const heading = (level: number, content: unknown): TemplateResult =>
  html`<div class="heading" role="heading" aria-level=${level}>${content}</div>`;

export const headingStyles = css`
  .heading {
    margin: 0;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
`;
