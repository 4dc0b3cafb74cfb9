import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointKinds } from '../../src/model/trame';
import { progressOf } from '../../src/rules/equal-treatment';
import { factOf, isCase, mergedTrame, trameOf } from '../../src/rules/trame';
import { candidateRow, idsOf, pointRow, positionRow } from './builders';

describe('a trame', () => {
  const first = 'Préqualification';
  const points = [
    pointRow(1, { stage: first, order: 2 }),
    pointRow(2, { stage: '', order: 1 }),
    pointRow(3, { stage: 'Mise en situation' }),
    pointRow(4, { stage: first, position: 7 }),
    pointRow(5, { stage: 'Café' }),
  ];
  const of = (position: number | null, stage: 'Préqualification' | 'Mise en situation', positions = [7, 8]) =>
    idsOf(
      trameOf(
        candidateRow(1, { position }),
        stage,
        points,
        positions.map((id) => positionRow(id)),
      ),
    );

  it('is the stage’s points in order; a point without a stage is of the first', () =>
    expect(of(8, first)).toEqual([2, 1]));
  it('is the position’s own for a stage where it has any, the general one elsewhere', () => {
    expect(of(7, first)).toEqual([4]);
    expect(of(7, 'Mise en situation')).toEqual([3]);
  });
  it('is the general one without a position, unless there is only one position', () => {
    expect(of(null, first)).toEqual([2, 1]);
    expect(of(null, first, [7])).toEqual([4]);
  });
});

describe('two stages run together', () => {
  it('open once, close once, and ask the same thing once, for the criteria of both', () => {
    const call = [
      pointRow(1, { kind: 'Ouverture', title: 'Se présenter' }),
      pointRow(2, { kind: 'Question', title: 'Compréhension du produit', criteria: [1] }),
      pointRow(3, { kind: 'Clôture', title: 'La suite' }),
    ];
    const job = [
      pointRow(4, { kind: 'Ouverture', title: 'Se présenter !' }),
      pointRow(5, { kind: 'Question', title: ' comprehension  du PRODUIT', criteria: [1, 2] }),
      pointRow(6, { kind: 'Fait', title: 'Compréhension du produit' }),
      pointRow(7, { kind: 'Clôture', title: 'Remercier' }),
    ];
    const merged = mergedTrame(call, job);
    expect(idsOf(merged)).toEqual([1, 2, 6, 3, 7]);
    expect(merged[1]?.criteria).toEqual([1, 2]);
  });
  it('welcome somebody once, whatever the words of the second welcome', () => {
    const call = [pointRow(1, { kind: 'Ouverture', title: 'Accueil' }), pointRow(2, { kind: 'Question', title: 'Un' })];
    const job = [pointRow(3, { kind: 'Ouverture', title: 'Présentations' }), pointRow(4, { title: 'Deux' })];
    expect(idsOf(mergedTrame(call, job))).toEqual([1, 2, 4]);
    expect(idsOf(mergedTrame(call.slice(1), job))).toEqual([3, 2, 4]);
  });
  it('keep every point but a second welcome, never twice the same', () => {
    const trames = fc.array(
      fc.record({
        kind: fc.constantFrom(null, ...pointKinds),
        title: fc.constantFrom('Été', 'ete', 'L’été ?', 'Autre'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(trames, trames, (one, two) => {
        const rows = [...one, ...two].map((values, index) => pointRow(index + 1, values));
        const merged = mergedTrame(rows.slice(0, one.length), rows.slice(one.length));
        const letters = (title: string) => (title === 'ete' ? 'Été' : title);
        const identities = (list: typeof rows) =>
          list.map(({ kind, title }) => `${kind ?? 'Question'}:${letters(title)}`);
        const isOpened = one.some(({ kind }) => kind === 'Ouverture');
        const kept = rows.filter(({ kind }, index) => !(isOpened && index >= one.length && kind === 'Ouverture'));
        expect(identities([...merged]).sort()).toEqual([...new Set(identities(kept))].sort());
      }),
    );
  });
  it('keep points that have no title yet', () => expect(mergedTrame([pointRow(1)], [pointRow(2)])).toHaveLength(2));
});

describe('how far a trame was followed', () => {
  const exercise = [
    pointRow(1, { kind: 'Ouverture' }),
    pointRow(2, { kind: 'Cas pratique', title: 'Cas A' }),
    pointRow(3, { kind: 'Cas pratique', title: 'Cas B' }),
    pointRow(4, { kind: 'Fait', field: 'Cout' }),
    pointRow(5, { kind: 'Clôture' }),
  ];
  const progress = (asked: readonly number[], skipped: readonly number[] = []) =>
    progressOf(exercise, new Set(asked), new Set(skipped));

  it('counts what can be marked: a fact is a field, and one of two alternative cases is played', () => {
    expect(progress([1, 3, 5])).toEqual({ asked: 3, skipped: 0, total: 3 });
    expect(progress([1, 2])).toEqual({ asked: 2, skipped: 0, total: 3 });
    expect(progress([])).toEqual({ asked: 0, skipped: 0, total: 3 });
  });
  it('has not skipped the case in whose place another one was played, or may still be', () => {
    expect(progress([2], [3])).toMatchObject({ asked: 1, skipped: 0 });
    expect(progress([], [3])).toMatchObject({ asked: 0, skipped: 0 });
    expect(progress([], [2, 3])).toMatchObject({ asked: 0, skipped: 1 });
  });
  it('counts a fact of no known field, which is shown as a point to talk through', () =>
    expect(progressOf([pointRow(1, { kind: 'Fait', field: 'Humeur' })], new Set([1]), new Set())).toEqual({
      asked: 1,
      skipped: 0,
      total: 1,
    }));
  it('is all of it once every point that can be marked is, never more, whatever else is marked', () => {
    const trames = fc.array(
      fc.record({ kind: fc.constantFrom(null, ...pointKinds), field: fc.constantFrom('', 'Cout', 'Humeur') }),
      { maxLength: 8 },
    );
    const ids = fc.array(fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(trames, ids, ids, (list, asked, skipped) => {
        const trame = list.map((values, index) => pointRow(index + 1, values));
        const some = progressOf(trame, new Set(asked), new Set(skipped));
        expect(some.asked + some.skipped).toBeLessThanOrEqual(some.total);
        const talked = trame.filter((point) => factOf(point) === null);
        const cases = talked.filter(isCase).length;
        expect(some.total).toBe(talked.length - Math.max(0, cases - 1));
        const all = progressOf(trame, new Set(idsOf(trame)), new Set());
        expect(all.asked).toBe(all.total);
      }),
    );
  });
});
