/**
 * A retired criterion, for whatever lists somebody's criteria: it is there, unchanged, for those who have a proof or a
 * note on it, and as if it did not exist for the others. Each is compared with what it says of the shorter list.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier, Preparation } from '../../src/model/dossier.ts';
import { asNote } from '../../src/model/scale.ts';
import { stages } from '../../src/model/stage.ts';
import { answerTo } from '../../src/report/answer.ts';
import { candidateReport } from '../../src/report/candidate-report.ts';
import { interviewReport } from '../../src/report/interview-report.ts';
import { statusOf } from '../../src/rules/status.ts';
import { compareView } from '../../widget/compare/view.ts';
import { debriefView } from '../../widget/debrief/view.ts';
import { criterionViews, interviewView } from '../../widget/interview/view.ts';
import { ratingView } from '../../widget/rating/view.ts';
import { useReportTextWords } from '../../widget/words/report-text.ts';
import { candidateRow, criterionRow, evidenceRow, pointRow, positionRow, ratingRow } from '../rules/builders.ts';

const me = 'a@x';
const positions = [positionRow(1)];
const points = [pointRow(1, { stage: stages[0], title: 'un point', criteria: [1, 2, 3, 4] })];

const lists: Readonly<Record<string, (file: Dossier, preparation: Preparation) => unknown>> = {
  status: statusOf,
  'Ma notation': (file, preparation) =>
    ratingView(file, preparation, me).items.map(({ criterion, number, note }) => [criterion.id, number, note]),
  'the debrief': (file, preparation) => {
    const { items, score, scored, closed } = debriefView(file, preparation, { now: 0, me, evaluators: [] });
    const { knockedOut, ...total } = score;
    return [items.map(({ criterion, number }) => [criterion.id, number]), total, knockedOut.length, scored, closed];
  },
  pickers: (file, preparation) =>
    criterionViews(file, preparation).map(({ criterion, number }) => [criterion.id, number]),
  'the interview': (file, preparation) =>
    interviewView(file, preparation, [stages[0]]).criteria.map(({ criterion, proven }) => [criterion.id, proven]),
  'the comparison': (file, preparation) => {
    const view = compareView(file.candidate, [file.candidate], () => file, preparation);
    const scores = [...view.ranked, ...view.unranked, ...view.knockedOut].map(({ score, blanks }) => [
      score.min,
      score.max,
      score.coverage,
      blanks,
    ]);
    return [view.criteria.map(({ criterion, number }) => [criterion.id, number]), scores];
  },
  'the reports': (file, preparation) => {
    const options = { words: useReportTextWords.in('fr'), names: (who: string) => who };
    return [
      candidateReport(file, preparation, options),
      interviewReport(file, preparation, stages[0], options),
      answerTo(file, preparation, 'Non retenu·e', useReportTextWords.in('fr')),
    ];
  },
};

/** What somebody may have on one criterion. */
const something = fc.record({
  retired: fc.boolean(),
  required: fc.boolean(),
  weight: fc.constantFrom(1, 2, 3),
  proof: fc.constantFrom(null, '+' as const, '−' as const, '?' as const),
  own: fc.constantFrom(undefined, null, 1, 2, 3),
  team: fc.constantFrom(undefined, null, 1, 2, 3),
  hidden: fc.boolean(),
});

describe('a retired criterion', () => {
  it.each(Object.keys(lists))('%s: is kept by those who have something on it, and asked of nobody else', (name) => {
    const list = lists[name];
    if (!list) throw new Error(name);
    fc.assert(
      fc.property(fc.array(something, { minLength: 1, maxLength: 4 }), (all) => {
        const id = (place: number) => place + 1;
        const seals = {
          'b@x': {
            notes: 0,
            scellees: 0,
            lignes: [],
            criteres: all.flatMap(({ hidden }, at) => (hidden ? [id(at)] : [])),
          },
        };
        const file: Dossier = {
          candidate: candidateRow(1, { name: 'Inès', position: 1, stage: stages[0], seals: JSON.stringify(seals) }),
          evidence: all.flatMap(({ proof }, at) =>
            proof ? [evidenceRow(id(at), { criterion: id(at), sign: proof })] : [],
          ),
          ratings: all.flatMap(({ own, team }, at) => [
            ...(own === undefined
              ? []
              : [ratingRow(id(at), { criterion: id(at), kind: 'Individuelle', note: asNote(own), evaluator: me })]),
            ...(team === undefined
              ? []
              : [ratingRow(10 + at, { criterion: id(at), kind: 'Débrief', note: asNote(team) })]),
          ]),
          interviews: [],
          passages: [],
        };
        const criteria = all.map(({ retired, required, weight }, at) =>
          criterionRow(id(at), { title: `critère ${at}`, retired, required, weight, order: id(at) }),
        );
        const stays = ({ retired, proof, own, team, hidden }: (typeof all)[number]) =>
          !retired || proof !== null || own !== undefined || team !== undefined || hidden;
        const shorter = criteria
          .filter((_, at) => all[at] && stays(all[at]))
          .map((criterion) => ({ ...criterion, retired: false }));
        expect(list(file, { positions, points, criteria })).toEqual(
          list(file, { positions, points, criteria: shorter }),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('of two people who are compared is that of the one who has something on it', () => {
    const criteria = [criterionRow(1), criterionRow(2, { retired: true })];
    const [ana, leo] = ([1, 2] as const).map(
      (row): Dossier => ({
        candidate: candidateRow(row, { name: `n° ${row}`, position: 1 }),
        evidence: [],
        ratings: [1, ...(row === 2 ? [2] : [])].map((criterion) =>
          ratingRow(10 * row + criterion, { criterion, kind: 'Débrief', note: 3 }),
        ),
        interviews: [],
        passages: [],
      }),
    );
    if (!ana || !leo) throw new Error('two people');
    const view = compareView(ana.candidate, [ana.candidate, leo.candidate], (id) => (id === 1 ? ana : leo), {
      positions,
      points,
      criteria,
    });
    expect(view.criteria.map(({ criterion }) => criterion.id)).toEqual([1, 2]);
    const of = (name: string) => view.ranked.find(({ candidate }) => candidate.name === name);
    expect(of('n° 1')?.cells.has(2)).toBe(false);
    expect(of('n° 1')?.score).toMatchObject({ score: 100, coverage: 1 });
    expect(of('n° 2')?.score).toMatchObject({ score: 100, coverage: 1 });
  });
});
