import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/model/scale';
import { scoreOf } from '../../src/rules/score';
import { criterionRow, golden, idsOf, notesOn } from './builders';

const file = fc.array(
  fc.record({
    weight: fc.constantFrom(null, 0, 1, 2, 3, 4, 0.1, 0.2, 0.3, 1 / 3),
    note: fc.constantFrom<Note | null>(null, 1, 2, 3),
  }),
  { minLength: 1, maxLength: 8 },
);
const score = (list: readonly { readonly weight: number | null; readonly note: Note | null }[]) => {
  const criteria = list.map(({ weight }, index) => criterionRow(index + 1, { weight }));
  const notes = list.map(({ note }) => note);
  return scoreOf(criteria, notesOn(criteria, notes));
};

describe('the golden case', () => {
  it('A, with a blank: 86.67, from 77.78 to 88.89, 5/6 covered, 13 in the matrix', () => {
    const { score, min, max, coverage, matrix } = scoreOf(golden.criteria, golden.a.noteOf);
    expect([score, min, max].map((value) => value?.toFixed(2))).toEqual(['86.67', '77.78', '88.89']);
    expect(coverage).toBe(5 / 6);
    expect(matrix).toBe(13);
  });
  it('B, fully scored: 83.33, the interval is a point, all covered, 15 in the matrix', () => {
    const { score, min, max, coverage, matrix } = scoreOf(golden.criteria, golden.b.noteOf);
    expect([score, min, max].map((value) => value?.toFixed(2))).toEqual(['83.33', '83.33', '83.33']);
    expect(coverage).toBe(1);
    expect(matrix).toBe(15);
  });
});

describe('the score', () => {
  it('is empty until one criterion is scored, coverage being 0', () =>
    expect(score([{ weight: 3, note: null }])).toEqual({
      score: null,
      min: null,
      max: null,
      matrix: null,
      coverage: 0,
      knockedOut: [],
      assumed: [],
    }));
  it('has no coverage without criteria', () => expect(score([]).coverage).toBeNull());
  it('takes what is no weight as 1, and says so', () => {
    const result = score([
      { weight: 0, note: 3 },
      { weight: 4, note: 1 },
    ]);
    const meant = score([
      { weight: 1, note: 3 },
      { weight: 4, note: 1 },
    ]);
    expect(result.score).toBe(meant.score);
    expect([idsOf(result.assumed), idsOf(meant.assumed)]).toEqual([[1], []]);
  });
  it('lies in its interval, and the interval in 33.3..100', () => {
    fc.assert(
      fc.property(file, (list) => {
        const { score: value, min, max, coverage } = score(list);
        if (value === null || min === null || max === null || coverage === null) {
          expect(list.every(({ note }) => note === null)).toBe(true);
          return;
        }
        expect(min).toBeLessThanOrEqual(value + 1e-9);
        expect(value).toBeLessThanOrEqual(max + 1e-9);
        expect(min).toBeGreaterThan(33.3);
        expect(max).toBeLessThanOrEqual(100);
        if (list.every(({ note }) => note !== null)) expect([min, max, coverage]).toEqual([value, value, 1]);
      }),
    );
  });
  it('can become anything in its interval and nothing outside, as blanks are scored', () => {
    fc.assert(
      fc.property(file, fc.array(fc.constantFrom<Note>(1, 2, 3), { minLength: 8, maxLength: 8 }), (list, fill) => {
        const { min, max } = score(list);
        if (min === null || max === null) return;
        const final = score(list.map(({ weight, note }, index) => ({ weight, note: note ?? fill[index] ?? 1 })));
        expect(final.score).toBeGreaterThanOrEqual(min - 1e-9);
        expect(final.score).toBeLessThanOrEqual(max + 1e-9);
      }),
    );
  });
  it('blank is not zero: taking a note away never lowers the best case nor raises the worst', () => {
    fc.assert(
      fc.property(file, fc.nat({ max: 7 }), (list, at) => {
        const before = score(list);
        const after = score(list.map((line, index) => (index === at ? { ...line, note: null } : line)));
        if (before.max === null || before.min === null || after.max === null || after.min === null) return;
        expect(after.max).toBeGreaterThanOrEqual(before.max - 1e-9);
        expect(after.min).toBeLessThanOrEqual(before.min + 1e-9);
        expect(after.coverage).toBeLessThanOrEqual(before.coverage ?? 0);
      }),
    );
  });
  it('does not depend on the order of criteria', () => {
    fc.assert(
      fc.property(file, (list) => {
        const [one, other] = [score(list), score(list.toReversed())];
        for (const name of ['score', 'min', 'max', 'matrix', 'coverage'] as const) {
          if (one[name] === null) expect(other[name]).toBeNull();
          else expect(other[name]).toBeCloseTo(one[name], 9);
        }
      }),
    );
  });
});

it('a compulsory criterion scored 1 excludes, and leaves the total as it is', () => {
  const criteria = [criterionRow(1, { required: true }), criterionRow(2, { required: true }), criterionRow(3)];
  const plain = criteria.map(({ id }) => criterionRow(id));
  const noteOf = notesOn(criteria, [1, 2, 1]);
  const result = scoreOf(criteria, noteOf);
  expect(idsOf(result.knockedOut)).toEqual([1]);
  expect(result.score).toBe(scoreOf(plain, noteOf).score);
  expect(scoreOf(criteria, notesOn(criteria, [null, 3, 3])).knockedOut).toEqual([]);
});
