import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRows } from '../../src/model/entity';
import { doubtOutcomes, evidence, signs } from '../../src/model/evidence';
import { isOpenDoubt, isProven, talliesByCriterion, tally, toSort } from '../../src/rules/proof';
import { criterionRow, evidenceRow, idsOf } from './builders';

const anyEvidence = fc
  .array(
    fc.record({
      criterion: fc.option(fc.integer({ min: 1, max: 4 })),
      sign: fc.constantFrom(null, ...signs),
      outcome: fc.constantFrom(null, ...doubtOutcomes),
    }),
    { maxLength: 15 },
  )
  .map((list) => list.map((values, index) => evidenceRow(index + 1, values)));

describe('what proves a criterion', () => {
  it('is a fact for or against, not a doubt, nor a row still to be sorted', () => {
    expect(isProven(tally([evidenceRow(1, { sign: '+' })]))).toBe(true);
    expect(isProven(tally([evidenceRow(1, { sign: '−' })]))).toBe(true);
    expect(isProven(tally([evidenceRow(1, { sign: '?' }), evidenceRow(2)]))).toBe(false);
    expect(isProven(undefined)).toBe(false);
  });
  it.each(['-', '−', '–'])('counts a minus typed as %s the same', (cell) => {
    const rows = decodeRows(evidence, { id: [1], Critere: [7], Signe: [cell] });
    expect(talliesByCriterion(rows).get(7)).toMatchObject({ minus: 1, unsorted: 0 });
  });
  it('leaves a sign that means nothing to be sorted', () => {
    const rows = decodeRows(evidence, { id: [1], Critere: [7], Signe: ['bof'] });
    expect(tally(rows)).toEqual({ plus: 0, minus: 0, doubts: 0, openDoubts: 0, unsorted: 1 });
  });
  it('is never undone by one more proof', () => {
    fc.assert(
      fc.property(anyEvidence, anyEvidence, (before, more) => {
        const after = talliesByCriterion([...before, ...more]);
        for (const [id, counts] of talliesByCriterion(before)) {
          if (isProven(counts)) expect(isProven(after.get(id))).toBe(true);
        }
      }),
    );
  });
  it('adds up to every row that has a criterion, in any order', () => {
    fc.assert(
      fc.property(anyEvidence, (rows) => {
        const tallies = talliesByCriterion(rows);
        const total = [...tallies.values()].reduce((sum, t) => sum + t.plus + t.minus + t.doubts + t.unsorted, 0);
        expect(total).toBe(rows.filter(({ criterion }) => criterion !== null).length);
        const reversed = talliesByCriterion(rows.toReversed());
        for (const [id, counts] of tallies) expect(reversed.get(id)).toEqual(counts);
      }),
    );
  });
});

describe('a doubt', () => {
  it.each([
    [null, 1],
    ['Ouvert', 1],
    ['Confirmé', 0],
    ['Levé', 0],
  ] as const)('whose outcome is %s counts as %i open', (outcome, openDoubts) =>
    expect(tally([evidenceRow(1, { sign: '?', outcome })])).toMatchObject({ doubts: 1, openDoubts }),
  );
  it('that was confirmed is settled: of all doubts, only the blank and those said to be open are open', () =>
    fc.assert(
      fc.property(anyEvidence, (rows) => {
        const { doubts, openDoubts } = tally(rows);
        const settled = rows.filter(
          ({ sign, outcome }) => sign === '?' && (outcome === 'Levé' || outcome === 'Confirmé'),
        );
        expect(openDoubts).toBe(doubts - settled.length);
        expect(rows.filter(isOpenDoubt)).toHaveLength(openDoubts);
      }),
    ));
  it('is the only sign that an outcome concerns', () =>
    expect(tally([evidenceRow(1, { sign: '+', outcome: 'Ouvert' })]).openDoubts).toBe(0));
});

it('what is to be sorted has no sign, no criterion, or a criterion that was deleted', () => {
  const rows = [
    evidenceRow(1, { criterion: 1, sign: '+' }),
    evidenceRow(2, { criterion: 1 }),
    evidenceRow(3, { sign: '?' }),
    evidenceRow(4, { criterion: 9, sign: '−' }),
  ];
  expect(idsOf(toSort(rows, [criterionRow(1)]))).toEqual([2, 3, 4]);
});
