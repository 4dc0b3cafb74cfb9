import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointKinds } from '../../src/model/trame';
import { mergedTrame, trameOf } from '../../src/rules/trame';
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
  it('keep every point, never twice the same', () => {
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
        const identities = (list: typeof rows) => list.map(({ kind, title }) => `${kind}:${letters(title)}`);
        expect(identities([...merged]).sort()).toEqual([...new Set(identities(rows))].sort());
      }),
    );
  });
  it('keep points that have no title yet', () => expect(mergedTrame([pointRow(1)], [pointRow(2)])).toHaveLength(2));
});
