/** Each letter to an author, and what it says besides the story's title and its follow-up link. */
export interface Letters {
  readonly received: Record<never, never>;
  readonly published: Record<never, never>;
  readonly rejected: { readonly reason: string; readonly comment: string };
  readonly removed: { readonly reason: string };
  /** Parts of the published text were hidden after a report (DSA, art. 17). */
  readonly masked: { readonly reason: string };
  readonly replied: { readonly signature: string };
  readonly committed: { readonly structure: string; readonly dueOn: string };
  readonly done: { readonly structure: string };
  readonly 'is-it-better': { readonly structure: string };
  readonly 'answer-rejected': { readonly reason: string; readonly comment: string };
}
export type Letter = keyof Letters;

/** Each letter to somebody who reported a text. */
export interface ReporterLetters {
  readonly 'report-received': { readonly title: string };
  readonly 'report-decided': { readonly title: string; readonly decision?: string; readonly reason?: string };
}
export type ReporterLetter = keyof ReporterLetters;
