import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The same choices at every run. */
export class Choices {
  readonly #generator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  /** Whether this happens, `percent` times in a hundred. */
  happens(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  of<T>(values: readonly T[]): T {
    const value = values[this.int(0, values.length - 1)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }

  /** So many digits. */
  digits(count: number): string {
    return Array.from({ length: count }, () => String(this.int(0, 9))).join('');
  }

  /** So many capital letters of number plates and account codes, without those taken for digits. */
  letters(count: number): string {
    return Array.from({ length: count }, () => this.of([...'ABCDEFGHJKLMNPQRSTVWXYZ'])).join('');
  }
}
