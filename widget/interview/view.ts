/** What the interview screen shows, from a candidate's file. Pure. */

import type { FactField } from '../../src/model/candidate';
import type { Criterion } from '../../src/model/criterion';
import type { Dossier, Preparation } from '../../src/model/dossier';
import type { Evidence } from '../../src/model/evidence';
import { hasBegun, type Interview } from '../../src/model/interview';
import type { Passage } from '../../src/model/passage';
import { type Stage, stageRank, stages } from '../../src/model/stage';
import type { Point } from '../../src/model/trame';
import { type Clock, clockOf } from '../../src/rules/clock';
import { belongsTo, criteriaOf, numberCriteria, stageCriteria, type Weight, weightOf } from '../../src/rules/criteria';
import { isProven, type Tally, talliesByCriterion, tally, toSort } from '../../src/rules/proof';
import { earlierThan, factOf, isCase, mergedTrame, trameOf } from '../../src/rules/trame';

export interface PointView {
  readonly point: Point;
  /** Place among the points to talk through, from 1; null for a fact, which is a field. */
  readonly number: number | null;
  readonly fact: FactField | null;
  readonly passages: readonly Passage[];
  /** Asked beats skipped: two people may have marked it. */
  readonly state: 'asked' | 'skipped' | null;
  readonly evidence: readonly Evidence[];
  /** The same point at an earlier stage, asked there. */
  readonly askedBefore: readonly { readonly passage: Passage; readonly stage: string }[];
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

export interface EarlierStage {
  readonly stage: string;
  readonly interview: Interview | undefined;
  /** Each point once, with the marks of all who asked it. */
  readonly asked: readonly { readonly point: Point; readonly passages: readonly Passage[] }[];
  readonly evidence: readonly Evidence[];
}

export interface InterviewView {
  readonly points: readonly PointView[];
  readonly criteria: readonly CriterionView[];
  /** Every criterion of the candidate, for pickers and `#n`. */
  readonly allCriteria: readonly CriterionView[];
  readonly unsorted: readonly Evidence[];
  /** The stage's other proofs, of no point of its trame: taken down without one, or a point that is gone. */
  readonly others: readonly Evidence[];
  readonly earlier: readonly EarlierStage[];
  /** Of the stage shown; of the first one where two are run as one. */
  readonly interview: Interview | undefined;
  readonly clock: Clock;
  /** The stage shown, or two that are run as one interview. */
  readonly stages: readonly Stage[];
}

const byTime = (a: Evidence, b: Evidence): number => (a.createdAt ?? 0) - (b.createdAt ?? 0) || a.id - b.id;
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

/** `shownStages`: one, or two in order that are run as one; `now`: seconds, for what is left of their time. */
export function interviewView(
  file: Dossier,
  preparation: Preparation,
  shownStages: readonly Stage[],
  now: number,
): InterviewView {
  const { positions, points, unread } = preparation;
  const first = shownStages[0] ?? stages[0];
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
  const before = earlierThan(first, points);
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
      askedBefore: before(point)
        .flatMap((earlier) => (passagesOf.get(earlier.id) ?? []).map((passage) => ({ passage, stage: earlier.stage })))
        .filter(({ passage }) => passage.state === 'Posé'),
    };
  });
  const unsorted = toSort(
    evidence,
    unread?.has('criterion') ? evidence.map(({ criterion }) => ({ id: criterion ?? 0 })) : own,
  );
  const interviews = shownStages.flatMap((name) => file.interviews.find((row) => row.stage === name) ?? []);
  const interview = interviews[0];
  const starts = interviews.flatMap(({ startedAt }) => startedAt ?? []);
  const conversation = trame.filter((point) => factOf(point) === null);
  const played = pointViews.some(({ point, state }) => isCase(point) && state === 'asked');
  const clock = clockOf({
    stages: shownStages,
    points: conversation,
    done: new Set(
      pointViews.filter(({ point, state }) => state !== null || (played && isCase(point))).map(({ point }) => point.id),
    ),
    startedAt: starts.length ? Math.min(...starts) : null,
    now: interview?.endedAt ?? now,
  });
  return {
    points: pointViews,
    criteria: [...shown.filter(urgent), ...shown.filter((view) => !urgent(view))],
    allCriteria,
    unsorted,
    others: evidence.filter(
      (row) =>
        shownStages.some((name) => name === row.stage) &&
        !pointViews.some(({ point }) => point.id === row.point) &&
        !unsorted.includes(row),
    ),
    earlier: earlierStages(file, points, evidence, passagesOf, first),
    interview,
    // What is left to ask is not known where the marks may not be read.
    clock: unread?.has('passage') ? { ...clock, short: false } : clock,
    stages: shownStages,
  };
}

/** What earlier stages asked and proved: their scores are nobody's business before one's own seal. */
function earlierStages(
  file: Dossier,
  points: readonly Point[],
  evidence: readonly Evidence[],
  passagesOf: ReadonlyMap<number, readonly Passage[]>,
  stage: Stage,
): readonly EarlierStage[] {
  const pointById = new Map(points.map((point) => [point.id, point]));
  return stages
    .filter((name) => stageRank(name) < stageRank(stage))
    .map((name) => ({
      stage: name,
      interview: file.interviews.find((row) => row.stage === name),
      asked: [...passagesOf].flatMap(([id, marks]) => {
        const point = pointById.get(id);
        const passages = marks.filter(({ state }) => state === 'Posé');
        return point && stageRank(point.stage) === stageRank(name) && passages.length > 0 ? [{ point, passages }] : [];
      }),
      evidence: evidence.filter((row) => row.stage === name),
    }))
    .filter(
      ({ asked, evidence: proofs, interview }) => asked.length || proofs.length || (interview && hasBegun(interview)),
    );
}

/** The stage that a point's proofs and marks belong to: its own, where two stages are run as one. */
export function stageOf(view: InterviewView, point: number | null, shown: Stage): string {
  const own = view.points.find((item) => item.point.id === point)?.point.stage ?? shown;
  return view.stages.find((stage) => stage === own) ?? shown;
}
