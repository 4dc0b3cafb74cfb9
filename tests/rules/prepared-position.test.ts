/** What a position lacks before anybody is met, said from its criteria and trames alone. */
import { describe, expect, it } from 'vitest';
import { kits } from '../../src/kits/index.ts';
import type { Preparation } from '../../src/model/dossier.ts';
import {
  askedPoint,
  isBare,
  judgedOn,
  metAt,
  moved,
  orderAfter,
  preparedFor,
  readMinutes,
  saysOther,
} from '../../src/rules/prepared-position.ts';
import {
  candidateRow,
  criterionRow,
  evidenceRow,
  idsOf,
  interviewRow,
  passageRow,
  pointRow,
  positionRow,
} from './builders.ts';

const call = 'Préqualification';
const job = 'Entretien intra/métier';

const preparation = (values: Partial<Preparation> = {}): Preparation => ({
  positions: [positionRow(1, { title: 'Dev' }), positionRow(2, { title: 'Dev' })],
  criteria: [],
  points: [],
  ...values,
});

const at = (prepared: ReturnType<typeof preparedFor>, stage: string) => {
  const found = prepared.stages.find((each) => each.stage === stage);
  if (!found) throw new Error('every stage is prepared, if with nothing');
  return found;
};

describe('what is prepared for a position', () => {
  it('is its own criteria and those of every position, retired ones apart', () => {
    const prepared = preparedFor(
      1,
      preparation({
        criteria: [
          criterionRow(1, { order: 2, position: 1 }),
          criterionRow(2, { order: 1 }),
          criterionRow(3, { order: 3, position: 2 }),
          criterionRow(4, { order: 4, position: 1, retired: true }),
        ],
      }),
    );
    expect(idsOf(prepared.criteria)).toEqual([2, 1]);
    expect(idsOf(prepared.retired)).toEqual([4]);
  });

  it('is the trame of every position where it has none of its own, and says so; a retired point is asked of nobody', () => {
    const points = [
      pointRow(1, { stage: call, order: 1 }),
      pointRow(2, { stage: job, order: 1 }),
      pointRow(3, { stage: job, order: 1, position: 1 }),
      pointRow(4, { stage: job, order: 2, position: 1, retired: true }),
    ];
    const prepared = preparedFor(1, preparation({ points }));
    expect([at(prepared, call).shared, idsOf(at(prepared, call).points)]).toEqual([true, [1]]);
    expect([at(prepared, job).shared, idsOf(at(prepared, job).points)]).toEqual([false, [3]]);
    expect(at(preparedFor(null, preparation({ points })), call).shared).toBe(false);
    expect(isBare(1, preparation({ points }))).toBe(false);
    expect(isBare(2, preparation({ points }))).toBe(true);
  });
});

describe('what a position lacks', () => {
  it('is criteria that no point serves at a stage that looks for them', () => {
    const prepared = preparedFor(
      1,
      preparation({
        criteria: [1, 2, 3].map((id) => criterionRow(id, { position: 1, order: id, stages: id === 3 ? [job] : [] })),
        points: [pointRow(1, { position: 1, stage: call, criteria: [1, 3] })],
      }),
    );
    // The third one is looked for at another stage than that of its point.
    expect(idsOf(prepared.unserved)).toEqual([2, 3]);
  });

  it('is points that serve no criterion of the position; greetings, facts and the person’s questions need not', () => {
    const prepared = preparedFor(
      1,
      preparation({
        criteria: [
          criterionRow(1, { position: 1 }),
          criterionRow(2, { position: 2 }),
          criterionRow(3, { retired: true }),
        ],
        points: [
          pointRow(1, { stage: call, kind: 'Ouverture', order: 1 }),
          pointRow(2, { stage: call, kind: 'Question', order: 2, criteria: [1] }),
          pointRow(3, { stage: call, kind: 'Question', order: 3, criteria: [2, 3] }),
          pointRow(4, { stage: call, kind: 'Fait', order: 4 }),
          pointRow(5, { stage: call, kind: null, order: 5 }),
          pointRow(6, { stage: call, kind: 'Cas pratique', order: 6 }),
          pointRow(7, { stage: call, kind: 'Questions du candidat', order: 7 }),
        ],
      }),
    );
    expect(idsOf(at(prepared, call).idle)).toEqual([3, 5, 6]);
  });

  it('is minutes beyond the time of a stage: of several cases one is played, and what says no minutes counts none', () => {
    const timed = (id: number, max: number | null, kind: 'Question' | 'Cas pratique' = 'Question') =>
      pointRow(id, { stage: 'Mise en situation', order: id, kind, minMinutes: max && max - 1, maxMinutes: max });
    const of = (...points: ReturnType<typeof timed>[]) =>
      at(preparedFor(1, preparation({ points })), 'Mise en situation');
    expect(of(timed(1, 20), timed(2, 40, 'Cas pratique'), timed(3, 30, 'Cas pratique'))).toMatchObject({
      planned: { min: 19 + 29, max: 60 },
      beyond: { min: 0, max: 0 },
    });
    expect(of(timed(1, 25), timed(2, 40, 'Cas pratique')).beyond).toEqual({ min: 3, max: 5 });
    expect(of(timed(1, null)).planned).toBeNull();
  });

  it('is, at a stage, an obligatory criterion that is looked for there and that none of its points serves', () => {
    const prepared = preparedFor(
      1,
      preparation({
        criteria: [
          criterionRow(1, { required: true, stages: [call, job] }),
          criterionRow(2, { required: true }),
          criterionRow(3, { stages: [job] }),
        ],
        points: [pointRow(1, { stage: call, criteria: [1] })],
      }),
    );
    expect(idsOf(at(prepared, call).unproven)).toEqual([]);
    expect(idsOf(at(prepared, job).unproven)).toEqual([1]);
    expect(idsOf(prepared.unserved.filter(({ required }) => required))).toEqual([2]);
  });

  it('is nothing at all where there is nothing, and holds for sixty criteria', () => {
    const empty = preparedFor(1, preparation());
    expect(empty.unserved).toEqual([]);
    expect(empty.stages.map(({ points, planned, beyond }) => [points, planned, beyond])).toEqual(
      Array.from({ length: 5 }, () => [[], null, { min: 0, max: 0 }]),
    );
    const criteria = Array.from({ length: 60 }, (_, place) => criterionRow(place + 1, { order: place + 1 }));
    expect(preparedFor(1, preparation({ criteria })).unserved).toHaveLength(60);
  });

  it('is no minute too many at the shortest in a kit of ours', () => {
    for (const { trames } of kits)
      for (const [stage, lines = []] of Object.entries(trames)) {
        const points = lines.map(({ minutes, kind }, place) =>
          pointRow(place + 1, { stage, kind, minMinutes: minutes?.[0] ?? null, maxMinutes: minutes?.[1] ?? null }),
        );
        expect(at(preparedFor(1, preparation({ points })), stage).beyond.min, stage).toBe(0);
      }
  });
});

describe('the place of a row', () => {
  const orders = (...all: (number | null)[]) => all.map((order, place) => ({ id: place + 1, order }));
  const after = (rows: ReturnType<typeof orders>, id: number, by: 1 | -1) => {
    const changed = new Map(moved(rows, id, by).map(({ row, order }) => [row.id, order]));
    return rows.map((row) => ({ ...row, order: changed.get(row.id) ?? row.order }));
  };
  const shown = (rows: ReturnType<typeof orders>) =>
    idsOf([...rows].sort((a, b) => (a.order ?? 1e9) - (b.order ?? 1e9) || a.id - b.id));

  it('is changed with its neighbour’s: they take each other’s number, which the others keep', () => {
    expect(moved(orders(1, 4, 9), 3, -1)).toEqual([
      { row: { id: 3, order: 9 }, order: 4 },
      { row: { id: 2, order: 4 }, order: 9 },
    ]);
    expect(moved(orders(1, 4), 1, -1)).toEqual([]);
    expect(moved(orders(1, 4), 2, 1)).toEqual([]);
    expect(moved(orders(1, 4), 5, 1)).toEqual([]);
  });

  it('is changed also among rows without a number, or with the same one', () => {
    for (const rows of [orders(null, null, null), orders(2, 2, 2), orders(3, null, null), orders(-1, 0, 0)])
      for (const by of [1, -1] as const) {
        const before = shown(rows);
        const [one, two, three] = before;
        expect(shown(after(rows, two ?? 0, by))).toEqual(by === 1 ? [one, three, two] : [two, one, three]);
      }
  });

  it('of a new one is after them all', () => {
    expect(orderAfter(orders(1, 7, null))).toBe(8);
    expect(orderAfter([])).toBe(1);
  });
});

describe('minutes', () => {
  it('are read as people write them', () => {
    expect(readMinutes('5')).toEqual({ min: 5, max: 5 });
    expect(readMinutes('5-10')).toEqual({ min: 5, max: 10 });
    expect(readMinutes(' 10 à 5 min ')).toEqual({ min: 5, max: 10 });
    expect(readMinutes('5–10 minutes')).toEqual({ min: 5, max: 10 });
    expect(readMinutes('')).toEqual({ min: null, max: null });
    for (const text of ['dix', '5-', '-5', '1000', '5.5']) expect(readMinutes(text), text).toBeNull();
  });
});

describe('who has been met already', () => {
  const file = (id: number, position = 1) => ({
    candidate: candidateRow(id, { position }),
    evidence: [] as ReturnType<typeof evidenceRow>[],
    ratings: [],
    interviews: [] as ReturnType<typeof interviewRow>[],
    passages: [] as ReturnType<typeof passageRow>[],
  });
  const points = [pointRow(1, { stage: call }), pointRow(2, { stage: job })];

  it('is whoever had an interview, a point asked or a proof at that stage; a planned one is none', () => {
    const files = [
      { ...file(1), interviews: [interviewRow(1, { stage: call, status: 'En cours' })] },
      { ...file(2), passages: [passageRow(1, { point: 1, state: 'Posé' })] },
      { ...file(3), evidence: [evidenceRow(1, { stage: call })] },
      { ...file(4), interviews: [interviewRow(2, { stage: call, status: 'Prévu' })] },
      { ...file(5), passages: [passageRow(2, { point: 2, state: 'Posé' })] },
      { ...file(6, 2), interviews: [interviewRow(3, { stage: call, status: 'Terminé' })] },
    ];
    const met = metAt(files, 1, preparation({ points }));
    expect(met(call).map(({ candidate }) => candidate.id)).toEqual([1, 2, 3]);
    expect(met(job).map(({ candidate }) => candidate.id)).toEqual([5]);
    expect(metAt(files, null, preparation({ points }))(call)).toHaveLength(4);
    expect(askedPoint(files, 1).map(({ candidate }) => candidate.id)).toEqual([2]);
  });

  it('on a criterion is whoever has a proof or a note on it, of those that rules hide too', () => {
    const sealed = {
      ...file(3),
      candidate: candidateRow(3, { seals: '{"a": {"criteres": [12, 4], "scelle": true}}' }),
    };
    const files = [{ ...file(1), evidence: [evidenceRow(1, { criterion: 4 })] }, file(2), sealed];
    expect(judgedOn(files, 4).map(({ candidate }) => candidate.id)).toEqual([1, 3]);
    expect(judgedOn(files, 2)).toEqual([]);
    expect(judgedOn(files, 12).map(({ candidate }) => candidate.id)).toEqual([3]);
  });

  it('has heard the same point when its words are the same, spelling aside', () => {
    expect(saysOther({ title: 'Le parcours' }, 'le Parcours.')).toBe(false);
    expect(saysOther({ title: 'Le parcours' }, 'La sécurité')).toBe(true);
  });
});
