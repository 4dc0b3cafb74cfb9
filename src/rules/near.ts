/**
 * When two sums are equal. Weights are any numbers: 0.1 + 0.2 and 0.3 differ by their last bit, thirds by more, and
 * nothing is said of people on account of that.
 */

/** Share of what was added up that rounding may have changed. */
const precision = 1e-12;

/** Negative, 0 or positive as `a` is below, equal to or above `b`; `size`: how much was added up to get there. */
export const compareSums = (a: number, b: number, size = Math.max(Math.abs(a), Math.abs(b))): number =>
  Math.abs(a - b) <= precision * size ? 0 : a - b;

/** The whole number that is not above `value`. */
export function wholeBelow(value: number): number {
  const nearest = Math.round(value);
  return compareSums(nearest, value) <= 0 ? nearest : nearest - 1;
}
