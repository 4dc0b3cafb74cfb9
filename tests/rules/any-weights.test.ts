/**
 * Scores and orders under any weights, against a calculation of its own: in whole numbers, exact, over every filling of
 * the blanks. Weights are decimals, thirds and sevenths, which a computer rounds.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/model/scale';
import { type Compared, orderOf, type Side } from '../../src/rules/order';
import { scoreOf } from '../../src/rules/score';
import { criterionRow, notesOn } from './builders';

type Notes = readonly (Note | null)[];
/** A weight as a fraction: what the document holds is its rounding. */
interface Fraction {
  readonly over: number;
  readonly under: number;
}

const unders = [1, 2, 3, 7, 10, 100, 1000] as const;
/** A multiple of all of them. */
const whole = 21_000;
const exactly = ({ over, under }: Fraction): bigint => BigInt(over * (whole / under));
const rounded = ({ over, under }: Fraction): number => over / under;

const fraction = fc
  .record({ under: fc.constantFrom(...unders), over: fc.integer({ min: 1, max: 60 }) })
  .map(({ under, over }): Fraction => ({ over, under }));
/** Few different ones, so that equal totals are common. */
const tenths = fc.integer({ min: 1, max: 6 }).map((over): Fraction => ({ over, under: 10 }));
const thirds = fc.integer({ min: 1, max: 5 }).map((over): Fraction => ({ over, under: 3 }));
const far = fc.constantFrom<Fraction>({ over: 1, under: 1000 }, { over: 1, under: 1 }, { over: 50_000, under: 1 });
const weightsOf = (size: number) =>
  fc.oneof(...[fraction, tenths, thirds, far].map((one) => fc.array(one, { minLength: size, maxLength: size })));

const notes = (size: number, blanks: number) =>
  fc
    .tuple(
      fc.array(fc.constantFrom<Note>(1, 2, 3), { minLength: size, maxLength: size }),
      fc.uniqueArray(fc.nat(size - 1), { maxLength: Math.min(blanks, size) }),
    )
    .map(([own, places]): Notes => own.map((note, index) => (places.includes(index) ? null : note)));
const pair = (blanks: number) =>
  fc
    .integer({ min: 1, max: 7 })
    .chain((size) => fc.record({ weights: weightsOf(size), a: notes(size, blanks), b: notes(size, blanks) }));

const criteriaOf = (weights: readonly Fraction[]) =>
  weights.map((weight, index) => criterionRow(index + 1, { weight: rounded(weight) }));
const compare = (weights: readonly Fraction[], a: Notes, b: Notes) => {
  const criteria = criteriaOf(weights);
  const person = (own: Notes): Compared => ({ criteria, noteOf: notesOn(criteria, own) });
  return orderOf(person(a), person(b));
};

const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((total, number) => total + number, 0n);
const gapOf = (weights: readonly bigint[], a: Notes, b: Notes): bigint =>
  sum(weights.map((weight, index) => weight * BigInt((a[index] ?? 0) - (b[index] ?? 0))));
const sideOf = (gap: bigint): Side | null => (gap === 0n ? null : gap > 0n ? 'a' : 'b');
const fillings = (own: Notes): Note[][] =>
  own.reduce<Note[][]>(
    (lists, note) => lists.flatMap((list) => (note === null ? ([1, 2, 3] as const) : [note]).map((n) => [...list, n])),
    [[]],
  );
const ratio = (over: bigint, under: bigint): number => Number((over * 10n ** 15n) / under) / 1e15;

describe('a score', () => {
  it('is what the formulas say', () => {
    fc.assert(
      fc.property(pair(7), ({ weights, a }) => {
        const criteria = criteriaOf(weights);
        const score = scoreOf(criteria, notesOn(criteria, a));
        const exact = weights.map(exactly);
        const worth = (blank: number, of: readonly number[]) =>
          sum(of.map((index) => (exact[index] ?? 0n) * BigInt(a[index] ?? blank)));
        const all = a.map((_, index) => index);
        const scored = all.filter((index) => a[index] !== null);
        const weight = (of: readonly number[]) => sum(of.map((index) => exact[index] ?? 0n));
        expect(score.coverage).toBeCloseTo(ratio(weight(scored), weight(all)), 12);
        if (scored.length === 0) {
          expect([score.score, score.min, score.max, score.matrix]).toEqual([null, null, null, null]);
          return;
        }
        expect(score.score).toBeCloseTo(100 * ratio(worth(0, scored), 3n * weight(scored)), 10);
        expect(score.min).toBeCloseTo(100 * ratio(worth(1, all), 3n * weight(all)), 10);
        expect(score.max).toBeCloseTo(100 * ratio(worth(3, all), 3n * weight(all)), 10);
        expect(score.matrix).toBeCloseTo(Number(worth(0, scored)) / whole, 6);
        for (const value of [score.score, score.min, score.max]) expect(value).toBeLessThanOrEqual(100);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an order', () => {
  it('exists from 70 % of the weights on, to the last digit', () => {
    fc.assert(
      fc.property(pair(4), ({ weights, a, b }) => {
        const exact = weights.map(exactly);
        const covered = (own: Notes) => 10n * sum(exact.filter((_, index) => own[index] !== null)) >= 7n * sum(exact);
        expect(compare(weights, a, b).kind === 'none').toBe(!covered(a) || !covered(b));
      }),
      { numRuns: 1000 },
    );
    const seven = [1, 2, 4, 3].map((over): Fraction => ({ over, under: 10 }));
    expect(compare(seven, [1, 1, 1, null], [1, 1, 1, 1]).kind).toBe('depends');
  });

  it('with blanks says who may end ahead, and names the blanks that can change it, all of them and no other', () => {
    fc.assert(
      fc.property(pair(3), ({ weights, a, b }) => {
        const order = compare(weights, a, b);
        if (order.kind === 'none' || !(a.includes(null) || b.includes(null))) return;
        const exact = weights.map(exactly);
        const [ownA, ownB] = [fillings(a), fillings(b)];
        const ends = new Set(ownA.flatMap((one) => ownB.map((other) => sideOf(gapOf(exact, one, other)))));
        const [only] = ends;
        if (ends.size === 1 && only) {
          expect(order).toMatchObject({ kind: 'firm', leader: only });
          return;
        }
        if (order.kind !== 'depends') throw new Error(`the order is not ${order.kind}`);
        expect(order.possible).toEqual((['a', 'b'] as const).filter((side) => ends.has(side)));
        const both = a.map((note, index) => note !== null && b[index] !== null);
        expect(order.leader).toBe(
          sideOf(
            gapOf(
              exact.filter((_, index) => both[index]),
              a.filter((_, index) => both[index]),
              b.filter((_, index) => both[index]),
            ),
          ),
        );
        const named = order.blanks.map(({ side, criterion }) => `${side}${criterion.id}`);
        const turning = (['a', 'b'] as const).flatMap((side) =>
          (side === 'a' ? a : b).flatMap((note, at) => {
            if (note !== null) return [];
            const turns = ownA.some((one) =>
              ownB.some((other) => {
                const end = (filled: Note) =>
                  sideOf(
                    side === 'a'
                      ? gapOf(exact, one.with(at, filled), other)
                      : gapOf(exact, one, other.with(at, filled)),
                  );
                return end(1) !== end(3);
              }),
            );
            return turns ? [`${side}${at + 1}`] : [];
          }),
        );
        expect(named.toSorted()).toEqual(turning.toSorted());
      }),
      { numRuns: 1500 },
    );
  });

  it('with everything scored is a tie, or firm, or gives the nearest single weight that makes one', () => {
    fc.assert(
      fc.property(pair(0), ({ weights, a, b }) => {
        const order = compare(weights, a, b);
        const exact = weights.map(exactly);
        const gap = gapOf(exact, a, b);
        const leader = sideOf(gap);
        if (leader === null) {
          expect(order.kind).toBe('tie');
          return;
        }
        expect(order).toMatchObject({ leader });
        /** Every weight that ties, within 0..2w, as a change in units of a sixth of `whole`. */
        const changes = exact.flatMap((weight, at) => {
          const difference = BigInt((a[at] ?? 0) - (b[at] ?? 0));
          if (difference === 0n || exact.length === 1) return [];
          const change = (-6n * gap) / difference;
          return change >= -6n * weight && change <= 6n * weight ? [{ at, change }] : [];
        });
        const size = (change: bigint) => (change < 0n ? -change : change);
        const [least] = changes.map(({ change }) => size(change)).toSorted((x, y) => (x < y ? -1 : 1));
        if (changes.length === 0) {
          expect(order.kind).toBe('firm');
          return;
        }
        if (order.kind !== 'sensitive') throw new Error(`the order is not ${order.kind}`);
        const at = order.criterion.id - 1;
        const named = changes.find((one) => one.at === at);
        expect(size(named?.change ?? -1n)).toBe(least);
        const change = Number(named?.change) / (6 * whole);
        const from = rounded(weights[at] as Fraction);
        expect(order.from).toBe(from);
        expect(Math.abs(order.to - (from + change))).toBeLessThan(
          1e-9 * from + 1e-11 * Math.max(...weights.map(rounded)),
        );
        expect(order.to).toBeGreaterThanOrEqual(0);
        expect(order.to).toBeLessThanOrEqual(2 * from);
      }),
      { numRuns: 1500 },
    );
  });

  it('makes nothing of 0.1 + 0.2 being above 0.3, or of three thirds', () => {
    const tenths = [1, 2, 3].map((over): Fraction => ({ over, under: 10 }));
    expect(compare(tenths, [2, 2, 1], [1, 1, 2]).kind).toBe('tie');
    expect(compare(tenths, [1, 1, 2], [2, 2, 1]).kind).toBe('tie');
    // With a blank that could only just reach.
    expect(compare([...tenths, { over: 12, under: 10 }], [2, 2, null, 3], [1, 1, 2, 3])).toMatchObject({
      kind: 'depends',
      possible: ['a'],
    });
    const parts = [1, 1, 1, 3].map((over): Fraction => ({ over, under: 3 }));
    expect(compare(parts, [2, 2, 2, 1], [1, 1, 1, 2]).kind).toBe('tie');
  });

  it('among many blanks of many weights is found in no time', () => {
    const weights = Array.from({ length: 60 }, (_, index): Fraction => ({ over: 1000 + 37 * index, under: 1000 }));
    const blanks = (from: number): Notes => weights.map((_, index) => (index % 4 === from ? null : 2));
    const order = compare([...weights, { over: 1, under: 1000 }], [...blanks(0), null], [...blanks(1), 2]);
    expect(order.kind === 'depends' && order.blanks.length).toBe(31);
  });
});
