export interface KnownWord {
  readonly key: string;
  readonly stories: number;
}

/** Shortest word that may be misspelt: shorter ones are mostly acronyms. */
export const shortestCorrected = 4;

const most = 4;

/** Typing errors forgiven in a word of this length. */
const forgiven = (length: number): number => (length < shortestCorrected ? 0 : length < 8 ? 1 : 2);

/** Those of the candidates that a word most likely stands for: fewest typing errors first, then most told. */
export function nearWords(word: string, candidates: readonly KnownWord[]): KnownWord[] {
  const limit = forgiven(word.length);
  const near = candidates
    .map((candidate) => ({ candidate, errors: typingErrors(word, candidate.key) }))
    .filter(({ errors }) => errors > 0 && errors <= limit)
    .sort((a, b) => a.errors - b.errors || b.candidate.stories - a.candidate.stories);
  const fewest = near[0]?.errors;
  return near
    .filter(({ errors }) => errors === fewest)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Letters left out, added, replaced, or swapped with the next (optimal string alignment distance). */
export function typingErrors(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const replaced = (last[j - 1] ?? 0) + (same ? 0 : 1);
      const shifted = Math.min(last[j] ?? 0, row[j - 1] ?? 0) + 1;
      row.push(Math.min(replaced, shifted, swapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity));
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? one.length;
}
