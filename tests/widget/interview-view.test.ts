/** What an interview shows of what was asked: each point once, whoever marked it, whatever the spelling. */
import { describe, expect, it } from 'vitest';
import { interviewView } from '../../widget/interview/view.ts';
import { candidateRow, passageRow, pointRow } from '../rules/builders.ts';

const first = 'Préqualification';
const second = 'Entretien intra/métier';

const seen = (
  points: readonly ReturnType<typeof pointRow>[],
  marks: readonly (readonly [point: number, by: string])[],
  stage: typeof first | typeof second | 'Mise en situation' = second,
) =>
  interviewView(
    {
      candidate: candidateRow(1),
      evidence: [],
      ratings: [],
      interviews: [],
      passages: marks.map(([point, by], index) =>
        passageRow(index + 1, { candidate: 1, point, state: 'Posé', by, at: 1 }),
      ),
    },
    { positions: [], criteria: [], points },
    [stage],
    0,
  );

describe('a point asked at an earlier stage', () => {
  it('is said to have been asked under the same words, accents, case and punctuation aside', () => {
    const points = [
      pointRow(1, { stage: first, kind: 'Question', title: 'Ce qui l’amène vers le service public ?' }),
      pointRow(2, { stage: second, kind: 'Question', title: "ce qui l'amene vers le service public" }),
      // Nobody said what it is for: a question, as it is shown.
      pointRow(3, { stage: second, title: 'Ce qui l’amène vers le service public' }),
      pointRow(4, { stage: second, kind: 'Question', title: 'Ce qui l’amène' }),
    ];
    const view = seen(points, [[1, 'lea']]);
    expect(view.points.map(({ askedBefore }) => askedBefore.length)).toEqual([1, 1, 0]);
  });
  it('is no point without words, nor an opening: every interview has one', () => {
    const titles = { kind: 'Ouverture', title: 'Bonjour' } as const;
    const points = [
      pointRow(1, { stage: first }),
      pointRow(2, { stage: first, ...titles }),
      pointRow(3, { stage: second }),
      pointRow(4, { stage: second, ...titles }),
    ];
    const view = seen(points, [
      [1, 'lea'],
      [2, 'lea'],
    ]);
    expect(view.points.map(({ askedBefore }) => askedBefore.length)).toEqual([0, 0]);
  });
  it('counts once, with all who marked it; one without a stage is of the first', () => {
    const points = [pointRow(1, { title: 'Parcours' }), pointRow(2, { stage: first, title: 'Projets' })];
    const view = seen(points, [
      [2, 'lea'],
      [1, 'lea'],
      [1, 'max'],
    ]);
    expect(view.earlier).toHaveLength(1);
    expect(view.earlier[0]?.asked.map(({ point, passages }) => [point.id, passages.map(({ by }) => by)])).toEqual([
      [2, ['lea']],
      [1, ['lea', 'max']],
    ]);
  });
});

it('the time that is left needs no case any more once one of them is played', () => {
  const stage = 'Mise en situation';
  const points = [
    pointRow(1, { stage, kind: 'Cas pratique', title: 'Cas A', minMinutes: 30 }),
    pointRow(2, { stage, kind: 'Cas pratique', title: 'Cas B', minMinutes: 30 }),
    pointRow(3, { stage, kind: 'Clôture', title: 'La suite', minMinutes: 5 }),
  ];
  expect(seen(points, [], stage).clock.needed).toBe(35);
  expect(seen(points, [[2, 'lea']], stage).clock.needed).toBe(5);
});
