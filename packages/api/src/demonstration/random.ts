import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The same draws at each start, so that every demonstration is the same. */
export class Random {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** A whole number, both ends included. */
  integer(from: number, to: number): number {
    return uniformInt(this.generator, from, to);
  }

  /** A number in [0, 1[. */
  fraction(): number {
    return this.integer(0, 999_999) / 1_000_000;
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.integer(1, times) === 1;
  }

  /** Bell-shaped around `mean`: twelve draws are enough for a demonstration. */
  around(mean: number, deviation: number): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += this.fraction();
    return mean + sum * deviation;
  }
}
