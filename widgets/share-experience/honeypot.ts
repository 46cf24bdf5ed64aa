import { html, type TemplateResult } from 'lit';

/**
 * A field that people neither see, hear, nor reach, and that robots fill. Its words are in no language's list: nobody
 * reads them.
 */
export const honeypot = (): TemplateResult =>
  html`<div class="hive" aria-hidden="true">
    <label for="website">Website</label>
    <input id="website" name="website" type="text" tabindex="-1" autocomplete="off" />
  </div>`;
