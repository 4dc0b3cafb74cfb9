/** After a decision: who is to be told, and what the first weeks are to take care of. */
import { describe, expect, test } from 'vitest';
import type { Dossier, Preparation } from '../../src/model/dossier.ts';
import { arrivalOf, isNobodyRetained, isToldAnew, sameName, toTell } from '../../src/rules/after-decision.ts';
import { candidateRow, criterionRow, evidenceRow, idsOf, positionRow, ratingRow } from './builders.ts';

const day = Date.UTC(2026, 10, 3) / 1000;

describe('who is to be told', () => {
  test('is whoever is decided upon and has no answer, and whoever was told what no longer holds', () => {
    const of = (values: Parameters<typeof candidateRow>[1]) => toTell(candidateRow(1, values));
    expect(of({})).toBeNull();
    expect(of({ decision: 'Vivier' })).toBe('decided');
    expect(of({ decision: 'Vivier', answeredOn: day })).toBeNull();
    expect(of({ decision: null, answeredOn: day })).toBe('taken-back');
  });

  test('is nobody whose date cannot be read, or is kept by rules', () => {
    const decided = { decision: 'Retenu·e' } as const;
    expect(toTell(candidateRow(1, { ...decided, unreadable: ['answeredOn'] }))).toBeNull();
    expect(toTell(candidateRow(1, { unreadable: ['decision', 'C:decision'], answeredOn: day }))).toBeNull();
  });

  test('another decision than the one that was told is told anew; the same, or none, is not', () => {
    const told = { decision: 'Vivier', answeredOn: day } as const;
    expect(isToldAnew('Retenu·e', told)).toBe(true);
    expect(isToldAnew('Vivier', told)).toBe(false);
    expect(isToldAnew(null, told)).toBe(false);
    expect(isToldAnew('Retenu·e', { ...told, answeredOn: null })).toBe(false);
  });

  test('nobody is retained once everybody has been turned down, not while somebody waits', () => {
    const people = (...decisions: readonly ('Non retenu·e' | 'Vivier' | 'Suspendu' | 'Retenu·e' | null)[]) =>
      decisions.map((decision) => ({ decision }));
    expect(isNobodyRetained(people('Non retenu·e', 'Vivier'))).toBe(true);
    expect(isNobodyRetained(people('Non retenu·e', 'Suspendu'))).toBe(false);
    expect(isNobodyRetained(people('Non retenu·e', null))).toBe(false);
    expect(isNobodyRetained(people('Non retenu·e', 'Retenu·e'))).toBe(false);
    expect(isNobodyRetained([])).toBe(false);
  });

  test('two rows of one name are told of; rows without a name are not', () => {
    const people = [1, 2, 3, 4].map((id) => candidateRow(id, { name: id > 2 ? '' : ` Inès ${id}`.slice(0, 5) }));
    expect(idsOf(sameName({ ...candidateRow(9), name: 'INÈS' }, people))).toEqual([1, 2]);
    expect(sameName(candidateRow(9), people)).toEqual([]);
  });
});

const preparation: Preparation = {
  positions: [positionRow(1), positionRow(2)],
  criteria: [1, 2, 3, 4, 5].map((id) => criterionRow(id, { position: 1, order: id })),
  points: [],
};
const file: Dossier = {
  candidate: candidateRow(1, { name: 'Inès', position: 1, decision: 'Retenu·e' }),
  evidence: [
    evidenceRow(1, { criterion: 1, sign: '+' }),
    evidenceRow(2, { criterion: 2, sign: '+' }),
    evidenceRow(3, { criterion: 2, sign: '?', outcome: 'Confirmé' }),
    evidenceRow(4, { criterion: 3, sign: '?', outcome: 'Levé' }),
    evidenceRow(5, { criterion: 4, sign: '−' }),
    evidenceRow(6, { criterion: 5, sign: '?' }),
    evidenceRow(7, { criterion: null, sign: '?' }),
  ],
  ratings: [],
  interviews: [],
  passages: [],
};

describe('the arrival', () => {
  test('rests on proofs, doubts and gaps; a lifted doubt is none', () => {
    const { shown, doubtful, unseen } = arrivalOf(file, preparation);
    expect(idsOf(shown)).toEqual([1]);
    expect(doubtful.map(({ criterion, doubts }) => [criterion?.id ?? null, idsOf(doubts)])).toEqual([
      [2, [3]],
      [5, [6]],
      [null, [7]],
    ]);
    expect(idsOf(unseen)).toEqual([3]);
  });

  test('looks at nobody’s notes', () => {
    const ratings = [1, 3].map((criterion) =>
      ratingRow(criterion, { criterion, kind: 'Débrief', note: 1, candidate: 1 }),
    );
    expect(arrivalOf({ ...file, ratings }, preparation)).toEqual(arrivalOf(file, preparation));
  });

  test('of somebody moved to a position without criteria keeps the doubts, and calls nothing unseen', () => {
    const moved = { ...file, candidate: { ...file.candidate, position: 2 } };
    const { shown, doubtful, unseen } = arrivalOf(moved, preparation);
    expect([shown, unseen]).toEqual([[], []]);
    expect(doubtful.map(({ criterion, doubts }) => [criterion, idsOf(doubts)])).toEqual([[null, [3, 6, 7]]]);
  });
});
