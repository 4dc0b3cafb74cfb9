import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterion } from '../../src/model/criterion';
import { decodeRows } from '../../src/model/entity';
import { stages } from '../../src/model/stage';
import { criteriaOf, dueCriteria, numberCriteria, stageCriteria, weightOf } from '../../src/rules/criteria';
import { candidateRow, criterionRow, evidenceRow, idsOf, positionRow, ratingRow } from './builders';

const fileOf = (values: Parameters<typeof candidateRow>[1]) => ({
  candidate: candidateRow(1, values),
  evidence: [],
  ratings: [],
});

describe('a candidate’s criteria', () => {
  const [dev, product] = [positionRow(1), positionRow(2)];
  const list = [
    criterionRow(10, { position: 1 }),
    criterionRow(11, { position: 2 }),
    criterionRow(12, { position: null }),
    criterionRow(13, { position: 99 }),
  ];
  const of = (position: number | null, positions = [dev, product]) =>
    idsOf(criteriaOf(fileOf({ position }), list, positions));

  it('are those of their position and those of every position', () => {
    expect(of(1)).toEqual([10, 12]);
    expect(of(2)).toEqual([11, 12]);
  });
  it('are the only position’s when they have none', () => expect(of(null, [dev])).toEqual([10, 12]));
  it('are those of every position when they have none and several exist, or none exists', () => {
    expect(of(null)).toEqual([12]);
    expect(of(null, [])).toEqual([12]);
  });
  it('do not follow a position that no longer exists', () => {
    expect(of(99)).toEqual([12]);
    expect(of(99, [product])).toEqual([11, 12]);
  });
  describe('that are retired are kept', () => {
    const retired = [...list.slice(0, 2), criterionRow(12, { position: null, retired: true })];
    const kept = (file: Partial<Parameters<typeof criteriaOf>[0]>, position = 1) =>
      idsOf(criteriaOf({ ...fileOf({ position }), ...file }, retired, [dev, product])).includes(12);

    it('by nobody who has nothing on them', () => {
      expect(kept({})).toBe(false);
      expect(kept({ evidence: [evidenceRow(1, { criterion: 10 })], ratings: [ratingRow(1, { criterion: 10 })] })).toBe(
        false,
      );
    });
    it('by whoever has a proof on them, or a note of anybody’s, blank or not', () => {
      expect(kept({ evidence: [evidenceRow(1, { criterion: 12 })] })).toBe(true);
      expect(kept({ ratings: [ratingRow(1, { criterion: 12, note: null })] })).toBe(true);
    });
    it('by whoever has a note on them that access rules hide', () => {
      const seals = (criteres: readonly number[]) =>
        JSON.stringify({ 'a@x': { notes: 1, scellees: 0, lignes: [12], criteres } });
      const told = (json: string) => kept({ candidate: candidateRow(1, { position: 1, seals: json }) });
      for (const json of [seals([10, 12]), seals([10, 12]).replaceAll(',', ', ').replaceAll(':', ': ')]) {
        expect(told(json)).toBe(true);
      }
      expect(told(seals([10]))).toBe(false);
      // A name is anybody's to choose.
      expect(told(JSON.stringify({ '"criteres": [12]': { notes: 1, scellees: 0, lignes: [1], criteres: [10] } }))).toBe(
        false,
      );
      expect(told('tout sauf du JSON')).toBe(false);
    });
    it('not by those of another position', () => {
      const theirs = [criterionRow(11, { position: 2, retired: true })];
      const file = { ...fileOf({ position: 1 }), evidence: [evidenceRow(1, { criterion: 11 })] };
      expect(criteriaOf(file, theirs, [dev, product])).toEqual([]);
    });
  });
  it('come by order, blank last, then by row', () => {
    const shuffled = [null, 2, null, 1, 1].map((order, index) => criterionRow(index + 1, { order }));
    expect(idsOf(criteriaOf(fileOf({}), shuffled, []))).toEqual([4, 5, 2, 1, 3]);
  });
});

describe('the number typed after #', () => {
  const numbers = (...orders: (number | null)[]) =>
    [...numberCriteria(orders.map((order, index) => criterionRow(index + 1, { order })))]
      .sort(([a], [b]) => a - b)
      .map(([, number]) => number);

  it('is the order typed by the team', () => expect(numbers(30, 10, 20)).toEqual([30, 10, 20]));
  it('is the place when the order is blank, doubled, or not a positive integer', () => {
    expect(numbers(null, null)).toEqual([1, 2]);
    expect(numbers(5, 5)).toEqual([1, 2]);
    expect(numbers(0, -1, 1.5)).toEqual([2, 1, 3]);
  });
  it('gives way to an order that takes its place', () => expect(numbers(1, 2, 2, 3)).toEqual([1, 2, 4, 3]));
  it('is never given twice, and does not depend on how Grist sorts rows', () => {
    const orders = fc.array(fc.option(fc.oneof(fc.integer({ min: -2, max: 12 }), fc.constant(1.5))), { maxLength: 12 });
    fc.assert(
      fc.property(orders, (list) => {
        const rows = list.map((order, index) => criterionRow(index + 1, { order }));
        const numbered = numberCriteria(rows);
        expect(new Set(numbered.values()).size).toBe(rows.length);
        for (const number of numbered.values()) expect(Number.isInteger(number) && number > 0).toBe(true);
        const reversed = numberCriteria(rows.toReversed());
        for (const [id, number] of numbered) expect(reversed.get(id)).toBe(number);
      }),
    );
  });
});

describe('a weight', () => {
  it.each([1, 2, 3, 4, 2.5, 0.4])('of %s counts as it is', (weight) =>
    expect(weightOf(criterionRow(1, { weight }))).toEqual({ weight, valid: true, percent: false }),
  );
  it('left blank is 1, without a flag', () =>
    expect(weightOf(criterionRow(1))).toEqual({ weight: 1, valid: true, percent: false }));
  it.each([0, -1, 'fort', ['E', 'TypeError']])('of %s counts as 1, flagged', (cell) => {
    for (const row of decodeRows(criterion, { id: [1], Poids: [cell] })) {
      expect(weightOf(row)).toEqual({ weight: 1, valid: false, percent: false });
    }
  });
});

describe('a criterion is due', () => {
  const due = (own: readonly string[], stageName: string) =>
    dueCriteria([criterionRow(1, { stages: own })], stageName).length === 1;

  it('at one of its stages and after it, not before', () => {
    expect(due(['Mise en situation'], 'Entretien intra/métier')).toBe(false);
    expect(due(['Mise en situation'], 'Mise en situation')).toBe(true);
    expect(due(['Mise en situation', 'Prise de référence'], 'Cadre de collaboration')).toBe(true);
  });
  it('from the first stage when it names none', () => expect(due([], '')).toBe(true));
  it('for a candidate without a stage, as at the first one', () => {
    expect(due(['Préqualification'], '')).toBe(true);
    expect(due(['Entretien intra/métier'], ' ')).toBe(false);
  });
  it('for a candidate at a stage that is not known, only when it is of every stage', () => {
    expect(due([...stages], 'Recruté·e')).toBe(false);
    expect(due([], 'Recruté·e')).toBe(true);
  });
  it('whatever the unknown stages among its own, unless all are', () => {
    expect(due(['Café', 'Mise en situation'], '')).toBe(false);
    expect(due(['Café', 'Apéro'], '')).toBe(true);
    expect(due([' Mise en situation '], '')).toBe(false);
  });
  it('for good: moving on never takes a criterion off', () => {
    const lists = fc.array(fc.subarray([...stages, 'Café']), { maxLength: 6 });
    const names = ['', ...stages];
    fc.assert(
      fc.property(lists, (own) => {
        const rows = own.map((list, index) => criterionRow(index + 1, { stages: list }));
        const dues = names.map((name) => idsOf(dueCriteria(rows, name)));
        dues.forEach((now, index) => {
          for (const id of dues[index - 1] ?? []) expect(now).toContain(id);
        });
      }),
    );
  });
});

describe('an interview looks for', () => {
  it('its own criteria first, then those that earlier stages left open', () => {
    const list = [
      criterionRow(1, { stages: ['Préqualification'] }),
      criterionRow(2, { stages: ['Préqualification'] }),
      criterionRow(3, { stages: ['Mise en situation'] }),
      criterionRow(4, { stages: [] }),
      criterionRow(5, { stages: ['Prise de référence'] }),
    ];
    expect(idsOf(stageCriteria(list, ['Mise en situation'], ({ id }) => id === 2 || id === 5))).toEqual([3, 4, 2]);
  });

  it('those of both stages when two are run as one', () => {
    const list = [
      criterionRow(1, { stages: ['Préqualification'] }),
      criterionRow(2, { stages: ['Entretien intra/métier'] }),
      criterionRow(3, { stages: ['Mise en situation'] }),
    ];
    const both = ['Préqualification', 'Entretien intra/métier'] as const;
    expect(idsOf(stageCriteria(list, both, () => false))).toEqual([1, 2]);
  });
});
