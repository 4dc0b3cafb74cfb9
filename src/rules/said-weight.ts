/** How weights and scores are said: in the reader's language; weights as they are written in the document, never rounded to nothing. */
import { compareSums, wholeBelow } from './near';

/** How the reader's language writes numbers. */
type NumberFormat = (options: Intl.NumberFormatOptions) => (value: number) => string;

export interface WeightFormat {
  weight(weight: number, percent: boolean): string;
  /** A weight and the one that would change the order, told apart however near they are. */
  turn(from: number, to: number, percent: boolean): { readonly from: string; readonly to: string };
}

/** Rounded towards `from`, so that what holds as far as the weight named does hold as far as that. */
function towards(from: number, to: number, decimals: number): number {
  const unit = 10 ** decimals;
  return (to < from ? -wholeBelow(-to * unit) : wholeBelow(to * unit)) / unit;
}

export function weightFormat(number: NumberFormat): WeightFormat {
  const say = (percent: boolean, digits: Intl.NumberFormatOptions): ((shown: number) => string) => {
    const format = number({ style: percent ? 'percent' : 'decimal', ...digits });
    return percent ? (value) => format(value / 100) : format;
  };
  // Made once: a table says one in each of its cells.
  const saying = (percent: boolean) => ({
    whole: say(percent, { maximumFractionDigits: 3 }),
    small: say(percent, { maximumSignificantDigits: 3 }),
  });
  const [numbers, percentages] = [saying(false), saying(true)];
  const shown = (weight: number, percent: boolean) => (percent ? weight * 100 : weight);
  return {
    weight(weight, percent) {
      const value = shown(weight, percent);
      const { whole, small } = percent ? percentages : numbers;
      // Rounded to decimals, a weight below 1 may not be told from none.
      return value >= 1 ? whole(value) : small(value);
    },
    turn(from, to, percent) {
      const [now, limit] = [shown(from, percent), shown(to, percent)];
      const difference = Math.abs(now - limit);
      let decimals = 2;
      while (decimals < 15 && compareSums(20 * 10 ** -decimals, difference) > 0) decimals += 1;
      const said = say(percent, { maximumFractionDigits: decimals });
      return { from: said(now), to: said(towards(now, limit, decimals)) };
    },
  };
}

/** Of 0 to 100. Whole: a decimal would say more than notes know. */
export function percentFormat(number: NumberFormat): (value: number) => string {
  const format = number({ style: 'percent', maximumFractionDigits: 0 });
  return (value) => format(value / 100);
}
