import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../src/model/criterion';
import type { Note } from '../../src/model/scale';
import { type Blank, type Compared, type Order, orderOf, type Side } from '../../src/rules/order';
import { scoreOf } from '../../src/rules/score';
import { criterionRow, golden, idsOf, notesOn } from './builders';

type Notes = readonly (Note | null)[];
const criteriaWith = (weights: readonly number[]) =>
  weights.map((weight, index) => criterionRow(index + 1, { weight }));
const person = (criteria: readonly Criterion[], notes: Notes): Compared => ({
  criteria,
  noteOf: notesOn(criteria, notes),
});
const compare = (weights: readonly number[], a: Notes, b: Notes): Order => {
  const criteria = criteriaWith(weights);
  return orderOf(person(criteria, a), person(criteria, b));
};
const blankNames = (blanks: readonly Blank[]) => blanks.map(({ side, criterion }) => `${side}${criterion.id}`);

describe('the golden case', () => {
  it('A is ahead on what is scored for both; it depends on A’s third criterion', () => {
    const order = orderOf(golden.a, golden.b);
    expect(order).toMatchObject({ kind: 'depends', leader: 'a', possible: ['a', 'b'] });
    expect(order.kind === 'depends' && blankNames(order.blanks)).toEqual(['a3']);
  });
});

describe('there is no order', () => {
  it('while someone has under 70 % coverage; exactly 70 % is enough', () => {
    const order = compare([3, 3, 1], [3, 3, null], [3, null, 3]);
    expect(order).toMatchObject({ kind: 'none', obstacles: [{ kind: 'coverage', side: 'b', coverage: 4 / 7 }] });
    expect(compare([3, 3, 1, 3], [3, 3, 3, 3], [3, 3, 1, null]).kind).not.toBe('none');
  });
  it('while someone has a blank compulsory criterion', () => {
    const criteria = [criterionRow(1, { weight: 3 }), criterionRow(2, { weight: 1, required: true })];
    const order = orderOf(person(criteria, [3, null]), person(criteria, [2, 2]));
    expect(order).toMatchObject({
      kind: 'none',
      obstacles: [{ kind: 'blank-required', side: 'a', criteria: [{ id: 2 }] }],
    });
  });
  it('between people who share no criterion, or have none', () => {
    expect(orderOf(person([criterionRow(1)], [3]), person([criterionRow(2)], [1]))).toMatchObject({
      kind: 'none',
      obstacles: [{ kind: 'nothing-in-common' }],
    });
    expect(compare([], [], []).kind).toBe('none');
  });
});

describe('people with other criteria', () => {
  it('are compared on those they share, and the rest is said', () => {
    const [one, two, three, four] = [1, 2, 3, 4].map((id) => criterionRow(id)) as [
      Criterion,
      Criterion,
      Criterion,
      Criterion,
    ];
    const order = orderOf(person([one, two, three], [3, 3, 1]), person([one, two, four], [1, 1, 3]));
    expect(order).toMatchObject({ kind: 'firm', leader: 'a' });
    expect([idsOf(order.common), idsOf(order.only.a), idsOf(order.only.b)]).toEqual([[1, 2], [3], [4]]);
  });
});

describe('the order is firm', () => {
  it('when the intervals are disjoint', () =>
    expect(compare([3, 3, 1], [3, 3, null], [1, 1, 2])).toMatchObject({ kind: 'firm', leader: 'a' }));
  it('when no single weight within 0..2w closes the gap', () =>
    expect(compare([1, 1, 1], [3, 3, 3], [1, 1, 1])).toMatchObject({ kind: 'firm', leader: 'a' }));
  it('on a single criterion, which no weight can make equal', () =>
    expect(compare([2], [2], [3])).toMatchObject({ kind: 'firm', leader: 'b' }));
});

describe('with everything scored', () => {
  it('the nearest weight that ties them is given', () => {
    // 3·1 + 2·(−1) = 1 in favour of A: both ways need a change of 1, which is less for a weight of 3.
    expect(compare([3, 2], [3, 2], [2, 3])).toMatchObject({
      kind: 'sensitive',
      leader: 'a',
      criterion: { id: 1 },
      from: 3,
      to: 2,
    });
    expect(compare([3, 2], [3, 1], [2, 3])).toMatchObject({
      kind: 'sensitive',
      leader: 'b',
      criterion: { id: 2 },
      to: 1.5,
    });
  });
  it('equal totals are a tie', () => expect(compare([1, 1], [3, 2], [2, 3]).kind).toBe('tie'));
});

describe('intervals that touch', () => {
  it('depend on what could make a tie, without anyone else getting ahead', () =>
    expect(compare([3, 1], [3, 3], [3, null])).toMatchObject({ kind: 'depends', leader: null, possible: ['a'] }));
});

// What follows tries every filling of the blanks and a grid of weights against the verdicts.
const note = fc.constantFrom<Note | null>(1, 2, 3, 1, 2, 3, 3, null);
const pair = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: size, maxLength: size }),
    a: fc.array(note, { minLength: size, maxLength: size }),
    b: fc.array(note, { minLength: size, maxLength: size }),
  }),
);
const full = fc.constantFrom<Note>(1, 2, 3);
/** Up to three blanks a side, and enough criteria for them to leave 70 % covered. */
const gapped = fc.integer({ min: 4, max: 9 }).chain((size) => {
  const places = fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 });
  const notes = fc
    .tuple(fc.array(full, { minLength: size, maxLength: size }), places)
    .map(([own, blanks]) => own.map((filled, index) => (blanks.includes(index) ? null : filled)));
  const weights = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: size, maxLength: size });
  return fc.record({ weights, a: notes, b: notes });
});
const aheadOf = (weights: readonly number[], a: Notes, b: Notes): Side | null => {
  const gap = weights.reduce((sum, weight, index) => sum + weight * ((a[index] ?? 0) - (b[index] ?? 0)), 0);
  return Math.abs(gap) < 1e-9 ? null : gap > 0 ? 'a' : 'b';
};
const fillings = (notes: Notes): Note[][] =>
  notes.reduce<Note[][]>(
    (lists, own) =>
      lists.flatMap((list) => (own === null ? ([1, 2, 3] as const) : [own]).map((filled) => list.concat(filled))),
    [[]],
  );
const outcomes = (weights: readonly number[], a: Notes, b: Notes) =>
  new Set(fillings(a).flatMap((fa) => fillings(b).map((fb) => aheadOf(weights, fa, fb))));

describe('against every possible ending', () => {
  it('a firm order is neither reversed nor tied by any filling of the blanks; any other says who may end ahead', () => {
    fc.assert(
      fc.property(pair, ({ weights, a, b }) => {
        const order = compare(weights, a, b);
        const ends = outcomes(weights, a, b);
        if (order.kind === 'firm') expect(ends).toEqual(new Set([order.leader]));
        if (order.kind === 'tie') expect(ends).toEqual(new Set([null]));
        if (order.kind !== 'depends') return;
        expect(ends.size).toBeGreaterThan(1);
        if (order.leader !== null) expect(order.possible).toContain(order.leader);
        expect([...ends].filter((side) => side !== null).sort()).toEqual(order.possible);
      }),
      { numRuns: 600 },
    );
  });

  it('each blank named can turn the order, for some filling of the others', () => {
    fc.assert(
      fc.property(gapped, ({ weights, a, b }) => {
        const order = compare(weights, a, b);
        if (order.kind !== 'depends') return;
        expect(order.blanks).toHaveLength([...a, ...b].filter((own) => own === null).length);
        for (const { side, criterion } of order.blanks) {
          const at = criterion.id - 1;
          const others = fillings(side === 'a' ? b : a);
          const turns = fillings((side === 'a' ? a : b).with(at, 1)).some((own) =>
            others.some((other) => {
              const ends = ([1, 3] as const).map((filled) => {
                const mine = own.with(at, filled);
                return side === 'a' ? aheadOf(weights, mine, other) : aheadOf(weights, other, mine);
              });
              return ends[0] !== ends[1];
            }),
          );
          expect(turns).toBe(true);
        }
        const ends = outcomes(weights, a, b);
        expect([...ends].some((side) => side !== order.leader)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('a fully scored order holds under any single weight within 0..2w, or ties first at the weight named', () => {
    fc.assert(
      fc.property(pair, ({ weights, a, b }) => {
        const order = compare(weights, a, b);
        if (a.includes(null) || b.includes(null) || order.kind === 'tie' || order.kind === 'none') return;
        expect(['firm', 'sensitive']).toContain(order.kind);
        const change = order.kind === 'sensitive' ? Math.abs(order.to - order.from) : Number.POSITIVE_INFINITY;
        weights.forEach((weight, at) => {
          for (let step = 0; step <= 24; step += 1) {
            const to = (weight * step) / 12;
            const changed = weights.with(at, to);
            const holds = Math.abs(to - weight) < change - 1e-9 && changed.some((some) => some > 0);
            if (holds) expect(aheadOf(changed, a, b)).toBe(aheadOf(weights, a, b));
          }
        });
        if (order.kind !== 'sensitive') return;
        expect(order.to).toBeGreaterThanOrEqual(0);
        expect(order.to).toBeLessThanOrEqual(2 * order.from);
        expect(aheadOf(weights.with(order.criterion.id - 1, order.to), a, b)).toBeNull();
      }),
      { numRuns: 600 },
    );
  });

  it('a firm order with blanks is that of disjoint score intervals', () => {
    fc.assert(
      fc.property(pair, ({ weights, a, b }) => {
        const criteria = criteriaWith(weights);
        const order = compare(weights, a, b);
        if (order.kind === 'none' || !(a.includes(null) || b.includes(null))) return;
        const [one, two] = [scoreOf(criteria, notesOn(criteria, a)), scoreOf(criteria, notesOn(criteria, b))];
        const disjoint = (one.min ?? 0) > (two.max ?? 0) + 1e-9 || (two.min ?? 0) > (one.max ?? 0) + 1e-9;
        expect(order.kind).toBe(disjoint ? 'firm' : 'depends');
      }),
      { numRuns: 600 },
    );
  });

  it('who is named first changes nothing', () => {
    const other = { a: 'b', b: 'a' } as const;
    fc.assert(
      fc.property(pair, ({ weights, a, b }) => {
        const [order, mirror] = [compare(weights, a, b), compare(weights, b, a)];
        expect(mirror.kind).toBe(order.kind);
        if ('leader' in order && 'leader' in mirror) {
          expect(mirror.leader).toBe(order.leader === null ? null : other[order.leader]);
        }
      }),
    );
  });
});
