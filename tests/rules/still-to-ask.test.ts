/** What is proven of whom, what is still to ask of whom and when: before anybody has noted anything. */
import { describe, expect, test, vi } from 'vitest';
import type { Dossier, Preparation } from '../../src/model/dossier.ts';
import { stages } from '../../src/model/stage.ts';
import { proofState } from '../../src/rules/proof.ts';
import { boardOf, filtered } from '../../src/rules/still-to-ask.ts';
import { candidateRow, criterionRow, evidenceRow, interviewRow, pointRow, positionRow } from './builders.ts';

const first = 'Préqualification';
const cas = 'Mise en situation';
const criteria = [
  criterionRow(1, { title: 'tester', order: 1 }),
  criterionRow(2, { title: 'durer', order: 2, stages: [cas] }),
  criterionRow(3, { title: 'livrer', order: 3, required: true, stages: [first, cas] }),
  criterionRow(4, { title: 'dire', order: 4, stages: [first] }),
];
const preparation: Preparation = {
  positions: [positionRow(1)],
  criteria,
  points: [
    pointRow(1, { stage: first, title: 'Son parcours', order: 1, criteria: [1] }),
    pointRow(2, { stage: cas, title: 'Le cas', order: 1, criteria: [2, 3] }),
  ],
};
const file = (given: Partial<Dossier> = {}): Dossier => ({
  candidate: candidateRow(1, { name: 'Inès', stage: first }),
  evidence: [],
  ratings: [],
  interviews: [],
  passages: [],
  ...given,
});
const toAsk = (given: Partial<Dossier>) =>
  boardOf([file(given)], preparation).people[0]?.toAsk.map(({ criterion, stage, point, doubts }) => [
    criterion.title,
    stage,
    point?.title ?? null,
    doubts.length,
  ]);

describe('what is still to ask', () => {
  test('is every criterion without proof, at the first stage whose trame serves it, obligatory ones first', () => {
    expect(toAsk({})).toEqual([
      ['tester', first, 'Son parcours', 0],
      ['dire', first, null, 0],
      ['livrer', cas, 'Le cas', 0],
      ['durer', cas, 'Le cas', 0],
    ]);
  });

  test('is not what is proven, unless a doubt is open on it; what has no stage ahead comes last', () => {
    const evidence = [
      evidenceRow(1, { criterion: 1, sign: '+' }),
      evidenceRow(2, { criterion: 2, sign: '−' }),
      evidenceRow(3, { criterion: 2, sign: '?', text: 'seul ?' }),
      evidenceRow(4, { criterion: 3, sign: '?', outcome: 'Levé' }),
    ];
    const interviews = [interviewRow(1, { stage: first, status: 'Terminé' })];
    expect(toAsk({ evidence, interviews })).toEqual([
      ['livrer', cas, 'Le cas', 0],
      ['durer', cas, 'Le cas', 1],
      ['dire', null, null, 0],
    ]);
  });
});

describe('the board', () => {
  test('counts the proofs of everybody on their own criteria, from the first day', () => {
    const evidence = [evidenceRow(1, { criterion: 1, sign: '+' }), evidenceRow(2, { criterion: 1, sign: '?' })];
    const board = boardOf([file(), file({ candidate: candidateRow(2), evidence })], preparation);
    expect(board.criteria.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(board.people.map(({ tallies }) => [...tallies.values()].map(proofState))).toEqual([
      ['bare', 'bare', 'bare', 'bare'],
      ['doubt', 'bare', 'bare', 'bare'],
    ]);
    expect(board.people.map(({ proven }) => proven)).toEqual([0, 1]);
  });

  test('is empty without people, and shows the criteria of a stage, or obligatory ones, when asked', () => {
    expect(boardOf([], preparation)).toEqual({ criteria: [], people: [] });
    const ids = (stage: typeof first | null, required: boolean) =>
      filtered(criteria, { stage, required }).map(({ id }) => id);
    expect([ids(null, false), ids(first, false), ids(null, true), ids(first, true)]).toEqual([
      [1, 2, 3, 4],
      [1, 3, 4],
      [3],
      [3],
    ]);
  });

  test('of 200 people and 60 criteria goes through the points once for each person and stage', () => {
    const many = Array.from({ length: 60 }, (_, index) => criterionRow(index + 1, { order: index + 1 }));
    const files = Array.from({ length: 200 }, (_, person) =>
      file({
        candidate: candidateRow(person + 1, { stage: first }),
        evidence: many.map(({ id }) => evidenceRow(id, { criterion: id, sign: (id + person) % 3 ? '+' : '?' })),
      }),
    );
    const points = [...preparation.points];
    const read = vi.spyOn(points, 'filter');
    expect(boardOf(files, { ...preparation, points, criteria: many }).people).toHaveLength(200);
    expect(read.mock.calls.length).toBeLessThanOrEqual(200 * stages.length);
  });
});
