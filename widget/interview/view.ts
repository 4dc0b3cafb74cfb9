/** What the interview screen shows, from a candidate's file. Pure. */
import type { CandidateFile } from '../../src/document/changes';
import type { Preparation } from '../../src/document/status';
import { candidate as candidateEntity, type FactField, factFields } from '../../src/model/candidate';
import type { Criterion } from '../../src/model/criterion';
import type { Evidence } from '../../src/model/evidence';
import type { Interview } from '../../src/model/interview';
import type { Passage } from '../../src/model/passage';
import { type Stage, stageRank, stages } from '../../src/model/stage';
import type { Point } from '../../src/model/trame';
import { type Clock, clockOf } from '../../src/rules/clock';
import { belongsTo, criteriaOf, numberCriteria, stageCriteria, weightOf } from '../../src/rules/criteria';
import { isProven, type Tally, talliesByCriterion, tally, toSort } from '../../src/rules/proof';
import { trameOf } from '../../src/rules/trame';

export interface PointView {
  readonly point: Point;
  /** Place among the points to talk through, from 1; null for a fact, which is a field. */
  readonly number: number | null;
  readonly fact: FactField | null;
  readonly passages: readonly Passage[];
  /** Asked beats skipped: two people may have marked it. */
  readonly state: 'asked' | 'skipped' | null;
  readonly evidence: readonly Evidence[];
  /** Same words at an earlier stage, asked there. */
  readonly askedBefore: readonly { readonly passage: Passage; readonly stage: string }[];
}

export interface CriterionView {
  readonly criterion: Criterion;
  readonly number: number;
  readonly weight: number;
  readonly weightValid: boolean;
  readonly tally: Tally;
  readonly proven: boolean;
  /** Looked for at this stage, as opposed to left open by an earlier one. */
  readonly own: boolean;
}

export interface EarlierStage {
  readonly stage: string;
  readonly interview: Interview | undefined;
  readonly asked: readonly { readonly passage: Passage; readonly point: Point }[];
  readonly evidence: readonly Evidence[];
}

export interface InterviewView {
  readonly points: readonly PointView[];
  readonly criteria: readonly CriterionView[];
  /** Every criterion of the candidate, for pickers and `#n`. */
  readonly allCriteria: readonly CriterionView[];
  readonly unsorted: readonly Evidence[];
  readonly earlier: readonly EarlierStage[];
  readonly interview: Interview | undefined;
  readonly clock: Clock;
}

const factOf = ({ kind, field }: Point): FactField | null => {
  if (kind !== 'Fait') return null;
  const column = field.trim();
  return factFields.find((name) => name === column || candidateEntity.fields[name].column === column) ?? null;
};

const byTime = (a: Evidence, b: Evidence): number => (a.createdAt ?? 0) - (b.createdAt ?? 0) || a.id - b.id;
const emptyTally = tally([]);

/** Marked compulsory and unproven first, where the eye goes; the others keep their place. */
export const urgent = ({ criterion, proven }: CriterionView): boolean => criterion.required && !proven;

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** `now`: seconds, for what is left of the stage's time. */
export function interviewView(
  file: CandidateFile,
  { positions, criteria, points }: Preparation,
  stage: Stage,
  now: number,
): InterviewView {
  const own = criteriaOf(file.candidate, criteria, positions);
  const numbers = numberCriteria(own);
  const tallies = talliesByCriterion(file.evidence);
  const viewOf = (criterion: Criterion): CriterionView => {
    const counts = tallies.get(criterion.id) ?? emptyTally;
    const { weight, valid } = weightOf(criterion);
    return {
      criterion,
      number: numbers.get(criterion.id) ?? 0,
      weight,
      weightValid: valid,
      tally: counts,
      proven: isProven(counts),
      own: belongsTo(criterion, stage),
    };
  };
  const isOpen = ({ id }: Criterion) => !isProven(tallies.get(id)) || (tallies.get(id)?.openDoubts ?? 0) > 0;
  const shown = stageCriteria(own, stage, isOpen).map(viewOf);

  const trame = trameOf(file.candidate, stage, points, positions);
  const passagesOf = new Map<number, Passage[]>();
  for (const row of file.passages) {
    if (row.point !== null) passagesOf.set(row.point, [...(passagesOf.get(row.point) ?? []), row]);
  }
  const evidence = [...file.evidence].sort(byTime);
  const before = points.filter((point) => stageRank(point.stage) < stageRank(stage));
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
      evidence: evidence.filter((row) => row.point === point.id && row.stage === stage),
      // Every interview has an opening and an ending: having had one before says nothing.
      askedBefore: (point.kind === 'Ouverture' || point.kind === 'Clôture' ? [] : before)
        .filter((earlier) => plain(earlier.title) === plain(point.title))
        .flatMap((earlier) => (passagesOf.get(earlier.id) ?? []).map((passage) => ({ passage, stage: earlier.stage })))
        .filter(({ passage }) => passage.state === 'Posé'),
    };
  });
  const interview = file.interviews.find((row) => row.stage === stage);
  const conversation = trame.filter((point) => factOf(point) === null);
  return {
    points: pointViews,
    criteria: [...shown.filter(urgent), ...shown.filter((view) => !urgent(view))],
    allCriteria: own.map(viewOf),
    unsorted: toSort(evidence, own),
    earlier: earlierStages(file, points, evidence, stage),
    interview,
    clock: clockOf({
      stages: [stage],
      points: conversation,
      done: new Set(pointViews.filter(({ state }) => state !== null).map(({ point }) => point.id)),
      startedAt: interview?.startedAt ?? null,
      now: interview?.endedAt ?? now,
    }),
  };
}

/** What earlier stages asked and proved: their scores are nobody's business before one's own seal. */
function earlierStages(
  file: CandidateFile,
  points: readonly Point[],
  evidence: readonly Evidence[],
  stage: Stage,
): readonly EarlierStage[] {
  const pointById = new Map(points.map((point) => [point.id, point]));
  return stages
    .filter((name) => stageRank(name) < stageRank(stage))
    .map((name) => ({
      stage: name,
      interview: file.interviews.find((row) => row.stage === name),
      asked: file.passages.flatMap((passage) => {
        const point = pointById.get(passage.point ?? 0);
        return point && point.stage === name && passage.state === 'Posé' ? [{ passage, point }] : [];
      }),
      evidence: evidence.filter((row) => row.stage === name),
    }))
    .filter(({ asked, evidence: proofs, interview }) => asked.length || proofs.length || interview);
}
