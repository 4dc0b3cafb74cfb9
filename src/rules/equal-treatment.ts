/** Equal treatment: what each person was asked, for how long and by whom, and where that differs. Pure. */
import type { Dossier, Preparation } from '../model/dossier';
import { hasBegun } from '../model/interview';
import { type Stage, stageRank, stages } from '../model/stage';
import type { Point, PointKind } from '../model/trame';
import { spentOn } from './passages';
import { alphabetical } from './text';
import { factOf, isCase, trameOf } from './trame';

export interface Progress {
  readonly asked: number;
  readonly skipped: number;
  readonly total: number;
}

/** How far a trame was followed: what is talked through counts, each point once, and its cases as the one that is played. */
export function progressOf(
  trame: readonly Point[],
  asked: ReadonlySet<number>,
  skipped: ReadonlySet<number>,
): Progress {
  const talked = trame.filter((point) => factOf(point) === null);
  const cases = talked.filter(isCase);
  const places = [
    ...talked.filter((point) => !isCase(point)).map((point) => [point]),
    ...(cases.length ? [cases] : []),
  ];
  const isAsked = (place: readonly Point[]) => place.some(({ id }) => asked.has(id));
  return {
    asked: places.filter(isAsked).length,
    skipped: places.filter((place) => !isAsked(place) && place.every(({ id }) => skipped.has(id))).length,
    total: places.length,
  };
}

/** One stage of one person; only stages that took place. */
export interface StageTreatment {
  readonly stage: Stage;
  /** Points of the trame that were asked. */
  readonly asked: ReadonlySet<number>;
  readonly progress: Progress;
  /** Length of the interview, else what was spent on its points; null when nobody timed it. */
  readonly minutes: number | null;
  /** As rows name them, sorted. */
  readonly people: readonly string[];
  readonly expert: string;
  /** The exercises that were given. */
  readonly cases: readonly Point[];
  /** Points asked that are in the trame no more: it was changed in between. */
  readonly outdated: number;
  /** A stage is done once its report is filed too; null while its interview is not over. */
  readonly filed: boolean | null;
}

export interface Treatment {
  readonly candidateId: number;
  readonly stages: ReadonlyMap<Stage, StageTreatment>;
}

/** `yes` and `no` are candidates, by row id. */
export type Difference =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly yes: readonly number[]; readonly no: readonly number[] }
  | {
      readonly kind: 'point';
      readonly stage: Stage;
      readonly point: Point;
      readonly yes: readonly number[];
      readonly no: readonly number[];
    }
  | {
      readonly kind: 'minutes';
      readonly stage: Stage;
      readonly shortest: { readonly id: number; readonly minutes: number };
      readonly longest: { readonly id: number; readonly minutes: number };
    }
  | { readonly kind: 'people'; readonly stage: Stage }
  | { readonly kind: 'case'; readonly stage: Stage }
  /** `former`: candidates who were asked points that are asked no more, by row id. */
  | { readonly kind: 'trame'; readonly stage: Stage; readonly former: readonly number[] };

// Greetings and fields say nothing of equal chances.
const compared: readonly (PointKind | null)[] = ['Question', 'Cas pratique', 'Questions du candidat', null];
/** A gap counts from ten minutes, and a quarter of the longer one. */
const minutesThatMatter = 10;

const lengthOf = (startedAt: number | null, endedAt: number | null): number | null =>
  startedAt === null || endedAt === null || endedAt < startedAt ? null : Math.round((endedAt - startedAt) / 60);

export function treatmentOf(file: Dossier, { points, positions }: Preparation): Treatment {
  const { candidate, evidence, interviews, passages } = file;
  const pointById = new Map(points.map((point) => [point.id, point]));
  const found = new Map<Stage, StageTreatment>();
  for (const stage of stages) {
    const rank = stageRank(stage);
    const trame = trameOf(candidate, stage, points, positions);
    const inTrame = new Set(trame.map(({ id }) => id));
    const interview = interviews.find((row) => stageRank(row.stage) === rank && hasBegun(row));
    const own = passages.filter(({ point }) => stageRank(pointById.get(point ?? 0)?.stage ?? '?') === rank);
    const proofs = evidence.filter((row) => stageRank(row.stage) === rank);
    if (!interview && own.length === 0 && proofs.length === 0) continue;

    const marked = (state: string) =>
      new Set(own.flatMap((row) => (row.state === state && row.point !== null ? [row.point] : [])));
    // A proof noted at a point says that it was talked about.
    const asked = new Set([...marked('Posé'), ...proofs.flatMap(({ point }) => point ?? [])]);
    const spent = spentOn(own);
    const people = [interview?.leader ?? '', ...own.map(({ by }) => by), ...proofs.map(({ author }) => author)];
    const known = new Set([...asked].filter((id) => inTrame.has(id)));
    found.set(stage, {
      stage,
      asked: known,
      progress: progressOf(trame, known, marked('Passé')),
      minutes: lengthOf(interview?.startedAt ?? null, interview?.endedAt ?? null) ?? (spent > 0 ? spent : null),
      people: [...new Set(people.filter((who) => who.trim() !== ''))].sort(alphabetical),
      expert: interview?.expert ?? '',
      cases: [...asked].flatMap((id) => {
        const point = pointById.get(id);
        return point && isCase(point) ? [point] : [];
      }),
      outdated: asked.size - known.size,
      filed: interview?.status === 'Terminé' ? interview.reportFiledOn !== null : null,
    });
  }
  return { candidateId: candidate.id, stages: found };
}

const signature = (ids: readonly (number | string)[]): string => [...ids].map(String).sort().join('|');

/** Where treatments differ, stage by stage; a single person gives none. */
export function differencesBetween(
  treatments: readonly Treatment[],
  files: readonly Dossier[],
  { points, positions }: Preparation,
): readonly Difference[] {
  const candidates = new Map(files.map(({ candidate }) => [candidate.id, candidate]));
  return stages.flatMap((stage): readonly Difference[] => {
    const met = treatments.flatMap(({ candidateId, stages: own }) => {
      const treatment = own.get(stage);
      return treatment ? [{ id: candidateId, ...treatment }] : [];
    });
    if (met.length === 0) return [];
    const differences: Difference[] = [];
    const missed = treatments.filter(({ stages: own }) => !own.has(stage)).map(({ candidateId }) => candidateId);
    if (missed.length > 0) differences.push({ kind: 'stage', stage, yes: met.map(({ id }) => id), no: missed });
    if (met.length < 2) return differences;

    const one = candidates.get(met[0]?.id ?? 0);
    const trame = one ? trameOf(one, stage, points, positions) : [];
    for (const point of trame.filter(({ kind }) => compared.includes(kind))) {
      const yes = met.filter(({ asked }) => asked.has(point.id)).map(({ id }) => id);
      // Whoever was given another case has not been given less.
      const no = met
        .filter(({ asked, cases }) => !asked.has(point.id) && !(isCase(point) && cases.length > 0))
        .map(({ id }) => id);
      if (yes.length > 0 && no.length > 0) differences.push({ kind: 'point', stage, point, yes, no });
    }
    const timed = met
      .flatMap(({ id, minutes }) => (minutes === null ? [] : [{ id, minutes }]))
      .sort((a, b) => a.minutes - b.minutes);
    const [shortest, longest] = [timed[0], timed.at(-1)];
    if (shortest && longest) {
      const gap = longest.minutes - shortest.minutes;
      if (gap >= minutesThatMatter && gap * 4 >= longest.minutes) {
        differences.push({ kind: 'minutes', stage, shortest, longest });
      }
    }
    if (new Set(met.map(({ people, expert }) => signature([...people, expert]))).size > 1) {
      differences.push({ kind: 'people', stage });
    }
    if (new Set(met.map(({ cases }) => signature(cases.map(({ id }) => id)))).size > 1) {
      differences.push({ kind: 'case', stage });
    }
    const former = met.filter(({ outdated }) => outdated > 0).map(({ id }) => id);
    if (former.length > 0) differences.push({ kind: 'trame', stage, former });
    return differences;
  });
}
