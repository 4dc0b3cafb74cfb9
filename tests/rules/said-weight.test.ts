import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightFormat } from '../../src/rules/said-weight';
import { createFormats } from '../../widget/words/formats';

const [fr, en] = [weightFormat(createFormats('fr-FR').number), weightFormat(createFormats('en-GB').number)];
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a weight is said in the reader’s language', () => {
  it.each([
    [3, false, '3', '3'],
    [0.4, false, '0,4', '0.4'],
    [1.125, false, '1,125', '1.125'],
    [0.005, false, '0,005', '0.005'],
    [1 / 3, false, '0,333', '0.333'],
    [1500, false, '1 500', '1,500'],
    [0.25, true, '25 %', '25%'],
    [0.07, true, '7 %', '7%'],
    [0.125, true, '12,5 %', '12.5%'],
    [0.0005, true, '0,05 %', '0.05%'],
    [1.5, true, '150 %', '150%'],
  ])('%d (a percentage: %s)', (weight, percent, french, english) => {
    expect(plain(fr.weight(weight, percent))).toBe(french);
    expect(plain(en.weight(weight, percent))).toBe(english);
  });

  it('and a table of them is written with no more formats than there are ways of writing one', () => {
    const { number } = createFormats('fr-FR');
    let made = 0;
    const counted = weightFormat((options) => {
      made += 1;
      return number(options);
    });
    for (const weight of [3, 0.4, 1500, 0.005]) {
      for (const percent of [false, true]) counted.weight(weight, percent);
    }
    const atFirst = made;
    for (let cell = 1; cell < 1000; cell += 1) counted.weight(cell / 7, cell % 2 === 0);
    expect(made).toBe(atFirst);
  });

  it('and the one that would turn an order is not rounded past it', () => {
    expect(fr.turn(3, 2, false)).toEqual({ from: '3', to: '2' });
    expect(fr.turn(3, 7 / 3, false)).toEqual({ from: '3', to: '2,34' });
    expect(fr.turn(3, 11 / 3, false)).toEqual({ from: '3', to: '3,66' });
    const share = fr.turn(0.25, 0.25 - 0.125 / 3, true);
    expect([plain(share.from), plain(share.to)]).toEqual(['25 %', '20,84 %']);
    expect(fr.turn(1 / 3, 0.3338, false)).toEqual({ from: '0,33333', to: '0,3338' });
  });

  it('on its side of caution, whatever the weights: told apart from today’s, which still leads there', () => {
    const number = fc.double({ min: 1e-4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(number, fc.double({ min: 0, max: 2, noNaN: true }), fc.boolean(), (from, times, percent) => {
        const to = from * times;
        fc.pre(Math.abs(to - from) > from * 1e-6);
        const said = en.turn(from, to, percent);
        const read = (text: string) => Number(text.replace(/[,%]/g, '')) / (percent ? 100 : 1);
        expect(said.from).not.toBe(said.to);
        // Between the two, or the exact one.
        const short = to < from ? read(said.to) - to : to - read(said.to);
        expect(short).toBeGreaterThanOrEqual(-1e-9 * from);
        expect(short).toBeLessThanOrEqual(Math.abs(to - from) / 20 + 1e-9 * from);
      }),
      { numRuns: 1000 },
    );
  });
});
