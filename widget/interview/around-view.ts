/** What the interview screen shows around the trame: earlier stages, and proofs of no point. Pure. */

import type { Dossier, Preparation } from '../../src/model/dossier';
import type { Evidence } from '../../src/model/evidence';
import { hasBegun, type Interview } from '../../src/model/interview';
import type { Passage } from '../../src/model/passage';
import { stageRank, stages } from '../../src/model/stage';
import type { Point } from '../../src/model/trame';
import { type Clock, clockOf } from '../../src/rules/clock';
import { earlierThan } from '../../src/rules/earlier-points';
import { toSort } from '../../src/rules/proof';
import { isCase } from '../../src/rules/trame';
import { byTime, type InterviewView } from './view';

export interface EarlierStage {
  readonly stage: string;
  readonly interview: Interview | undefined;
  /** Each point once, with the marks of all who asked it. */
  readonly asked: readonly { readonly point: Point; readonly passages: readonly Passage[] }[];
  readonly evidence: readonly Evidence[];
}

/** What stages before the one shown asked and proved: their scores are nobody's business before one's own seal. */
export function earlierStages(
  file: Dossier,
  points: readonly Point[],
  { stages: shown }: Pick<InterviewView, 'stages'>,
): readonly EarlierStage[] {
  const pointById = new Map(points.map((point) => [point.id, point]));
  const passagesOf = new Map<number, Passage[]>();
  for (const row of file.passages) {
    if (row.point !== null) passagesOf.set(row.point, [...(passagesOf.get(row.point) ?? []), row]);
  }
  const evidence = [...file.evidence].sort(byTime);
  const first = shown[0] ?? stages[0];
  return stages
    .filter((name) => stageRank(name) < stageRank(first))
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

/** The same point at an earlier stage than the one shown, asked there. */
export function askedBefore(
  point: Point,
  { passages }: Pick<Dossier, 'passages'>,
  points: readonly Point[],
  { stages: shown }: Pick<InterviewView, 'stages'>,
): readonly { readonly passage: Passage; readonly stage: string }[] {
  return earlierThan(
    shown[0] ?? stages[0],
    points,
  )(point).flatMap(({ id, stage }) =>
    passages
      .filter((passage) => passage.point === id && passage.state === 'Posé')
      .map((passage) => ({ passage, stage })),
  );
}

/** Proofs to sort; and the others of the stages shown, of no point: taken down without one, or a point that is gone. */
export function outsideProofs(
  file: Dossier,
  { unread }: Pick<Preparation, 'unread'>,
  { allCriteria, points, stages: shown }: Pick<InterviewView, 'allCriteria' | 'points' | 'stages'>,
): { readonly unsorted: readonly Evidence[]; readonly others: readonly Evidence[] } {
  const evidence = [...file.evidence].sort(byTime);
  const unsorted = toSort(
    evidence,
    unread?.has('criterion')
      ? evidence.map(({ criterion }) => ({ id: criterion ?? 0 }))
      : allCriteria.map(({ criterion }) => criterion),
  );
  const others = evidence.filter(
    (row) =>
      shown.some((name) => name === row.stage) &&
      !points.some(({ point }) => point.id === row.point) &&
      !unsorted.includes(row),
  );
  return { unsorted, others };
}

/** How far the time of the stages shown has gone; `now`: seconds since 1970. */
export function interviewClock(
  { points, stages: shown, startedAt, interview }: Pick<InterviewView, 'points' | 'stages' | 'startedAt' | 'interview'>,
  { unread }: Pick<Preparation, 'unread'>,
  now: number,
): Clock {
  const played = points.some(({ point, state }) => isCase(point) && state === 'asked');
  const done = points.filter(({ point, state }) => state !== null || (played && isCase(point)));
  const clock = clockOf({
    stages: shown,
    points: points.filter(({ fact }) => fact === null).map(({ point }) => point),
    done: new Set(done.map(({ point }) => point.id)),
    startedAt,
    now: interview?.endedAt ?? now,
  });
  // What is left to ask is not known where the marks may not be read.
  return unread?.has('passage') ? { ...clock, short: false } : clock;
}
