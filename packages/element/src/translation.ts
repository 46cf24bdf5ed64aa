/** What finds a translation: apart, so that a page in French does without. */
export { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';
