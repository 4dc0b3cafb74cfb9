/** How weights are said: in the reader's language, as they are written in the document, never rounded to nothing. */
import { compareSums, wholeBelow } from './near';

export interface WeightFormat {
  weight(weight: number, percent: boolean): string;
  /** A weight and the one that would change the order, told apart however near they are. */
  turn(from: number, to: number, percent: boolean): { readonly from: string; readonly to: string };
}

/** Decimals after which a weight below 1 may not be told from none. */
const digitsOf = (value: number): Intl.NumberFormatOptions =>
  value >= 1 ? { maximumFractionDigits: 3 } : { maximumSignificantDigits: 3 };

/** Rounded towards `from`, so that what holds as far as the weight named does hold as far as that. */
function towards(from: number, to: number, decimals: number): number {
  const unit = 10 ** decimals;
  return (to < from ? -wholeBelow(-to * unit) : wholeBelow(to * unit)) / unit;
}

/** `number`: how the reader's language writes one. */
export function weightFormat(number: (value: number, options: Intl.NumberFormatOptions) => string): WeightFormat {
  const say = (value: number, percent: boolean, digits: Intl.NumberFormatOptions): string => {
    const style = percent ? 'percent' : 'decimal';
    return number(percent ? value / 100 : value, { style, ...digits });
  };
  const shown = (weight: number, percent: boolean) => (percent ? weight * 100 : weight);
  return {
    weight(weight, percent) {
      const value = shown(weight, percent);
      return say(value, percent, digitsOf(value));
    },
    turn(from, to, percent) {
      const [now, limit] = [shown(from, percent), shown(to, percent)];
      const difference = Math.abs(now - limit);
      let decimals = 2;
      while (decimals < 15 && compareSums(20 * 10 ** -decimals, difference) > 0) decimals += 1;
      const digits = { maximumFractionDigits: decimals };
      return { from: say(now, percent, digits), to: say(towards(now, limit, decimals), percent, digits) };
    },
  };
}
