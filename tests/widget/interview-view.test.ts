/** What an interview shows of what was asked: each point once, whoever marked it, whatever the spelling. */
import { describe, expect, it } from 'vitest';
import { askedBefore, earlierStages, interviewClock } from '../../widget/interview/around-view.ts';
import { interviewView } from '../../widget/interview/view.ts';
import { candidateRow, passageRow, pointRow } from '../rules/builders.ts';

const first = 'Préqualification';
const second = 'Entretien intra/métier';

type Marks = readonly (readonly [point: number, by: string])[];

const marked = (marks: Marks) => ({
  candidate: candidateRow(1),
  evidence: [],
  ratings: [],
  interviews: [],
  passages: marks.map(([point, by], index) => passageRow(index + 1, { candidate: 1, point, state: 'Posé', by, at: 1 })),
});

const seen = (
  points: readonly ReturnType<typeof pointRow>[],
  marks: Marks,
  stage: typeof first | typeof second | 'Mise en situation' = second,
) => interviewView(marked(marks), { positions: [], criteria: [], points }, [stage]);

/** For each point of the second stage, how often it has been asked before. */
const askedAlready = (points: readonly ReturnType<typeof pointRow>[], marks: Marks) =>
  seen(points, marks).points.map(({ point }) => askedBefore(point, marked(marks), points, { stages: [second] }).length);

describe('a point asked at an earlier stage', () => {
  it('is said to have been asked under the same words, accents, case and punctuation aside', () => {
    const points = [
      pointRow(1, { stage: first, kind: 'Question', title: 'Ce qui l’amène vers le service public ?' }),
      pointRow(2, { stage: second, kind: 'Question', title: "ce qui l'amene vers le service public" }),
      // Nobody said what it is for: a question, as it is shown.
      pointRow(3, { stage: second, title: 'Ce qui l’amène vers le service public' }),
      pointRow(4, { stage: second, kind: 'Question', title: 'Ce qui l’amène' }),
    ];
    expect(askedAlready(points, [[1, 'lea']])).toEqual([1, 1, 0]);
  });
  it('is no point without words, nor an opening: every interview has one', () => {
    const titles = { kind: 'Ouverture', title: 'Bonjour' } as const;
    const points = [
      pointRow(1, { stage: first }),
      pointRow(2, { stage: first, ...titles }),
      pointRow(3, { stage: second }),
      pointRow(4, { stage: second, ...titles }),
    ];
    const marks = [
      [1, 'lea'],
      [2, 'lea'],
    ] as const;
    expect(askedAlready(points, marks)).toEqual([0, 0]);
  });
  it('counts once, with all who marked it; one without a stage is of the first', () => {
    const points = [pointRow(1, { title: 'Parcours' }), pointRow(2, { stage: first, title: 'Projets' })];
    const marks = [
      [2, 'lea'],
      [1, 'lea'],
      [1, 'max'],
    ] as const;
    const earlier = earlierStages(marked(marks), points, { stages: [second] });
    expect(earlier).toHaveLength(1);
    expect(earlier[0]?.asked.map(({ point, passages }) => [point.id, passages.map(({ by }) => by)])).toEqual([
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
  const needed = (marks: Marks) => interviewClock(seen(points, marks, stage), {}, 0).needed;
  expect(needed([])).toBe(35);
  expect(needed([[2, 'lea']])).toBe(5);
});
