import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRows } from '../../src/model/entity';
import { rating } from '../../src/model/rating';
import { debriefNotes, debriefRatings, individualRatings, readNote } from '../../src/rules/ratings';
import { ratingRow } from './builders';

describe('a note', () => {
  const read = (cell: unknown) => decodeRows(rating, { id: [1], Note: [cell] }).map(readNote);

  it.each([1, 2, 3])('of %i counts', (note) => expect(read(note)).toEqual([{ note, valid: true }]));
  it('left blank is not observed, without a flag', () => expect(read(null)).toEqual([{ note: null, valid: true }]));
  it.each([0, 4, 1.5, 'bien', ['E', 'TypeError'], ['C']])('of %s counts as blank, flagged', (cell) =>
    expect(read(cell)).toEqual([{ note: null, valid: false }]),
  );
});

describe('of a double', () => {
  const kind = 'Débrief';
  const kept = (...rows: readonly ReturnType<typeof ratingRow>[]) => debriefRatings(rows).get(1)?.id;

  it('the latest change counts', () =>
    expect(
      kept(
        ratingRow(1, { kind, criterion: 1, modifiedAt: 20 }),
        ratingRow(2, { kind, criterion: 1, modifiedAt: 10 }),
        ratingRow(3, { kind, criterion: 1 }),
      ),
    ).toBe(1));
  it('the highest row counts when dates are equal or unknown', () => {
    expect(kept(ratingRow(2, { kind, criterion: 1 }), ratingRow(1, { kind, criterion: 1 }))).toBe(2);
  });
  it('a sealed note counts over one that its author has added since', () => {
    const own = { kind: 'Individuelle', criterion: 1, evaluator: 'a@x' } as const;
    const rows = [
      ratingRow(1, { ...own, note: 2, sealed: true, modifiedAt: 10 }),
      ratingRow(2, { ...own, note: 3, modifiedAt: 20 }),
    ];
    expect(individualRatings(rows).get(1)?.get('a@x')?.id).toBe(1);
  });
  it('the first one sealed counts over those sealed later, whatever they say of their last change', () => {
    const own = { kind: 'Individuelle', criterion: 1, evaluator: 'a@x', sealed: true } as const;
    const counted = (...rows: readonly ReturnType<typeof ratingRow>[]) =>
      individualRatings(rows).get(1)?.get('a@x')?.id;
    const first = ratingRow(2, { ...own, note: 1, sealedAt: 10, modifiedAt: 30 });
    expect(counted(first, ratingRow(1, { ...own, note: 3, sealedAt: 20, modifiedAt: 20 }))).toBe(2);
    expect(counted(first, ratingRow(3, { ...own, note: 3, modifiedAt: 20 }))).toBe(2);
    expect(counted(first, ratingRow(3, { ...own, note: 3 }))).toBe(2);
    // Sealed together, they say the same: which one is one and the same for everybody.
    expect(counted(first, ratingRow(4, { ...own, sealedAt: 10, modifiedAt: 30 }))).toBe(4);
  });
  it('the same one counts in whatever order rows come', () => {
    const row = fc.record({
      kind: fc.constantFrom(null, 'Individuelle' as const, 'Débrief' as const),
      criterion: fc.constantFrom(null, 1, 2),
      evaluator: fc.constantFrom('', 'a@x', 'b@x'),
      modifiedAt: fc.constantFrom(null, 1, 2),
      sealedAt: fc.constantFrom(null, 1, 2),
      sealed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (list) => {
        const rows = list.map((values, index) => ratingRow(index + 1, values));
        const winners = (some: typeof rows) => [
          ...[...debriefRatings(some).values()].map(({ id }) => id),
          ...[...individualRatings(some).values()].flatMap((own) => [...own.values()].map(({ id }) => id)),
        ];
        expect(winners(rows.toReversed()).sort()).toEqual(winners(rows).sort());
      }),
    );
  });
});

it('individual notes are kept per person, and apart from the team’s', () => {
  const rows = [
    ratingRow(1, { kind: 'Individuelle', criterion: 1, evaluator: 'a@x', note: 1 }),
    ratingRow(2, { kind: 'Individuelle', criterion: 1, evaluator: 'b@x', note: 3 }),
    ratingRow(3, { kind: 'Débrief', criterion: 1, evaluator: 'b@x', note: 2 }),
    ratingRow(4, { criterion: 1, note: 1 }),
    ratingRow(5, { kind: 'Débrief', note: 1 }),
    ratingRow(6, { kind: 'Débrief', criterion: 2, note: 0 }),
  ];
  expect([...(individualRatings(rows).get(1)?.keys() ?? [])]).toEqual(['a@x', 'b@x']);
  const noteOf = debriefNotes(rows);
  expect([noteOf(1), noteOf(2), noteOf(3)]).toEqual([2, null, null]);
});
