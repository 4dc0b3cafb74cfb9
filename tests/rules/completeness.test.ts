import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completenessValues } from '../../src/model/candidate';
import { signs } from '../../src/model/evidence';
import { completenessOf, type Progressing, unprovenCriteria } from '../../src/rules/completeness';
import { criterionRow, evidenceRow, idsOf, ratingRow } from './builders';

const due = [criterionRow(1), criterionRow(2)];
const fresh: Progressing = { due, evidence: [], ratings: [], hasTrame: true };
const status = (changes: Partial<Progressing>) => completenessOf({ ...fresh, ...changes });
const plus = (id: number, criterion: number | null) => evidenceRow(id, { criterion, sign: '+' });
const team = (id: number, criterion: number | null, note: number | null = 2) =>
  ratingRow(id, { criterion, kind: 'Débrief', note });

describe('a file is to be prepared', () => {
  it('without any criterion due, or without a trame for the stage', () => {
    expect(status({ due: [] })).toBe('À préparer');
    expect(status({ hasTrame: false })).toBe('À préparer');
  });
  it('only as long as no proof and no debrief note is there', () => {
    expect(status({ hasTrame: false, evidence: [plus(1, 1)] })).toBe('Preuves manquantes');
    expect(status({ due: [], evidence: [plus(1, 1)] })).toBe('Complet');
    expect(status({ due: [], ratings: [team(1, 1)] })).toBe('Complet');
  });
});

describe('a file is not started', () => {
  it('without proof nor debrief note', () => expect(status({})).toBe('Non commencé'));
  it('whatever people noted alone', () =>
    expect(status({ ratings: [ratingRow(1, { criterion: 1, kind: 'Individuelle', note: 3 })] })).toBe('Non commencé'));
  it.each([null, 99])('but a proof whose criterion is %s starts it', (criterion) =>
    expect(status({ evidence: [plus(1, criterion)] })).toBe('Preuves manquantes'),
  );
});

describe('proofs are missing', () => {
  it('while a due criterion has neither a proof nor a debrief note', () => {
    expect(status({ evidence: [plus(1, 1)] })).toBe('Preuves manquantes');
    expect(status({ evidence: [plus(1, 1), evidenceRow(2, { criterion: 2, sign: '?' })] })).toBe('Preuves manquantes');
    expect(status({ ratings: [team(1, 1)] })).toBe('Preuves manquantes');
  });
});

describe('a file is to be scored', () => {
  it('once every due criterion is proven, and some is not decided', () => {
    expect(status({ evidence: [plus(1, 1), plus(2, 2)] })).toBe('À noter');
    expect(status({ evidence: [plus(1, 1)], ratings: [team(1, 2)] })).toBe('À noter');
  });
});

describe('a file is complete', () => {
  it('once every due criterion is decided, proofs or not', () =>
    expect(status({ ratings: [team(1, 1), team(2, 2)] })).toBe('Complet'));
  it.each([null, 0, 4])('a debrief note of %s decides as well: not observed is a decision', (note) =>
    expect(status({ ratings: [team(1, 1, note), team(2, 2)] })).toBe('Complet'),
  );
});

describe('what has no proof', () => {
  it('is the due criteria without a fact for or against, decided or not', () =>
    expect(
      idsOf(unprovenCriteria({ due, evidence: [plus(1, 1), evidenceRow(2, { criterion: 2, sign: '?' })] })),
    ).toEqual([2]));
});

it('more proofs and more debrief notes never move a file back', () => {
  const evidence = fc
    .array(fc.record({ criterion: fc.option(fc.integer({ min: 1, max: 5 })), sign: fc.constantFrom(null, ...signs) }), {
      maxLength: 8,
    })
    .map((list) => list.map((values, index) => evidenceRow(index + 1, values)));
  const ratings = fc
    .array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 6 })
    .map((list) => list.map((criterion, index) => team(index + 1, criterion)));
  const criteria = fc.subarray([1, 2, 3, 4]).map((ids) => ids.map((id) => criterionRow(id)));
  fc.assert(
    fc.property(criteria, fc.boolean(), evidence, evidence, ratings, ratings, (list, hasTrame, e1, e2, r1, r2) => {
      const before = { due: list, hasTrame, evidence: e1, ratings: r1 };
      const after = { ...before, evidence: [...e1, ...e2], ratings: [...r1, ...r2] };
      const rank = (file: Progressing) => completenessValues.indexOf(completenessOf(file));
      expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      const still = idsOf(unprovenCriteria(after));
      expect(idsOf(unprovenCriteria(before))).toEqual(expect.arrayContaining([...still]));
      expect(rank({ ...after, evidence: after.evidence.toReversed(), due: list.toReversed() })).toBe(rank(after));
    }),
  );
});
