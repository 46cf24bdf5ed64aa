/**
 * How many published stories have these days; '' stands for any network or département, and for no answer; '?' for an
 * answer without a date.
 */
export interface AnswerCountTable {
  network: string;
  department: string;
  published_on: string;
  answered_on: string;
  stories: number;
  /** Actions about these stories: all, done, judged by the author, found better by the author. */
  committed: number;
  done: number;
  judged: number;
  confirmed: number;
}
