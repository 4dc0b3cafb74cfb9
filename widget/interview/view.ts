/** What the interview screen shows, from a candidate's file. Pure. */

import type { FactField } from '../../src/model/candidate';
import type { Criterion } from '../../src/model/criterion';
import type { Dossier, Preparation } from '../../src/model/dossier';
import type { Evidence } from '../../src/model/evidence';
import type { Interview } from '../../src/model/interview';
import type { Passage } from '../../src/model/passage';
import type { Stage } from '../../src/model/stage';
import type { Point } from '../../src/model/trame';
import { belongsTo, criteriaOf, numberCriteria, stageCriteria, type Weight, weightOf } from '../../src/rules/criteria';
import { isProven, type Tally, talliesByCriterion, tally } from '../../src/rules/proof';
import { factOf, mergedTrame, trameOf } from '../../src/rules/trame';

export interface PointView {
  readonly point: Point;
  /** Place among the points to talk through, from 1; null for a fact, which is a field. */
  readonly number: number | null;
  readonly fact: FactField | null;
  readonly passages: readonly Passage[];
  /** Asked beats skipped: two people may have marked it. */
  readonly state: 'asked' | 'skipped' | null;
  readonly evidence: readonly Evidence[];
}

export interface CriterionView {
  readonly criterion: Criterion;
  readonly number: number;
  readonly weight: Weight;
  readonly tally: Tally;
  readonly proven: boolean;
  /** False where proofs may not be read: what has none is not known. */
  readonly known: boolean;
  /** Looked for at this stage, as opposed to left open by an earlier one. */
  readonly own: boolean;
}

export interface InterviewView {
  readonly points: readonly PointView[];
  readonly criteria: readonly CriterionView[];
  /** Every criterion of the candidate, for pickers and `#n`. */
  readonly allCriteria: readonly CriterionView[];
  /** Of the stage shown; of the first one where two are run as one. */
  readonly interview: Interview | undefined;
  /** When the first of the stages shown began, in seconds since 1970; null before. */
  readonly startedAt: number | null;
  /** The stage shown, or two that are run as one interview. */
  readonly stages: readonly Stage[];
}

export const byTime = (a: Evidence, b: Evidence): number => (a.createdAt ?? 0) - (b.createdAt ?? 0) || a.id - b.id;
const emptyTally = tally([]);

/** Marked compulsory and unproven first, where the eye goes; the others keep their place. */
export const urgent = ({ criterion, proven, known }: CriterionView): boolean => criterion.required && known && !proven;

/** A candidate's criteria with what is known of each. `shownStages`: those whose own criteria are marked so. */
export function criterionViews(
  file: Dossier,
  { positions, criteria, unread }: Pick<Preparation, 'positions' | 'criteria' | 'unread'>,
  shownStages: readonly Stage[] = [],
): readonly CriterionView[] {
  const own = criteriaOf(file, criteria, positions);
  const numbers = numberCriteria(own);
  const tallies = talliesByCriterion(file.evidence);
  return own.map((criterion) => {
    const counts = tallies.get(criterion.id) ?? emptyTally;
    return {
      criterion,
      number: numbers.get(criterion.id) ?? 0,
      weight: weightOf(criterion),
      tally: counts,
      proven: isProven(counts),
      known: !unread?.has('evidence'),
      own: shownStages.some((stage) => belongsTo(criterion, stage)),
    };
  });
}

/** `shownStages`: one, or two in order that are run as one. */
export function interviewView(file: Dossier, preparation: Preparation, shownStages: readonly Stage[]): InterviewView {
  const { positions, points } = preparation;
  const allCriteria = criterionViews(file, preparation, shownStages);
  const viewOf = new Map(allCriteria.map((item) => [item.criterion.id, item]));
  const own = allCriteria.map(({ criterion }) => criterion);
  const isOpen = ({ id }: Criterion) => {
    const item = viewOf.get(id);
    return item !== undefined && (!item.proven || item.tally.openDoubts > 0);
  };
  const shown = stageCriteria(own, shownStages, isOpen).flatMap(({ id }) => viewOf.get(id) ?? []);

  const trames = shownStages.map((name) => trameOf(file.candidate, name, points, positions));
  const trame = trames.reduce((first, second) => mergedTrame(first, second));
  const passagesOf = new Map<number, Passage[]>();
  for (const row of file.passages) {
    if (row.point !== null) passagesOf.set(row.point, [...(passagesOf.get(row.point) ?? []), row]);
  }
  const evidence = [...file.evidence].sort(byTime);
  let number = 0;
  const pointViews = trame.map((point): PointView => {
    const passages = passagesOf.get(point.id) ?? [];
    const fact = factOf(point);
    return {
      point,
      number: fact === null ? ++number : null,
      fact,
      passages,
      state: passages.some(({ state }) => state === 'Posé') ? 'asked' : passages.length ? 'skipped' : null,
      evidence: evidence.filter((row) => row.point === point.id),
    };
  });
  const interviews = shownStages.flatMap((name) => file.interviews.find((row) => row.stage === name) ?? []);
  const interview = interviews[0];
  const starts = interviews.flatMap(({ startedAt }) => startedAt ?? []);
  return {
    points: pointViews,
    criteria: [...shown.filter(urgent), ...shown.filter((view) => !urgent(view))],
    allCriteria,
    interview,
    startedAt: starts.length ? Math.min(...starts) : null,
    stages: shownStages,
  };
}

/** The stage that a point's proofs and marks belong to: its own, where two stages are run as one. */
export function stageOf(view: InterviewView, point: number | null, shown: Stage): string {
  const own = view.points.find((item) => item.point.id === point)?.point.stage ?? shown;
  return view.stages.find((stage) => stage === own) ?? shown;
}
