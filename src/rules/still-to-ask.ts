/** What is proven of whom, and what is still to ask of whom at which stage: from the first day, before any note. Pure. */
import type { Candidate } from '../model/candidate';
import type { Criterion } from '../model/criterion';
import type { Dossier, Preparation } from '../model/dossier';
import type { Evidence } from '../model/evidence';
import { type Stage, stageRank, stages } from '../model/stage';
import type { Point } from '../model/trame';
import { belongsTo, criteriaOf } from './criteria';
import { isOpenDoubt, isProven, proofState, type Tally, talliesByCriterion, tally } from './proof';
import { trameOf } from './trame';

/** Stages still to come, the one that has begun included: its interview may be reopened or is going on. */
export function stagesAhead({ candidate, interviews }: Pick<Dossier, 'candidate' | 'interviews'>): readonly Stage[] {
  const reached = stageRank(candidate.stage);
  const over = new Set(interviews.filter(({ status }) => status === 'Terminé').map(({ stage }) => stageRank(stage)));
  return stages.filter((stage) => stageRank(stage) >= reached && !over.has(stageRank(stage)));
}

const nothing = tally([]);

/** One criterion that is not proven of somebody, or is in doubt. */
export interface ToAsk {
  readonly criterion: Criterion;
  /** Open ones; none for a criterion that only lacks a proof. */
  readonly doubts: readonly Evidence[];
  /** The first stage ahead that looks for it; null: it has to be asked besides them. */
  readonly stage: Stage | null;
  /** The point of that stage's trame that serves it. */
  readonly point: Point | null;
}

export interface BoardPerson {
  readonly candidate: Candidate;
  /** By criterion id; those that are not the person's have none. */
  readonly tallies: ReadonlyMap<number, Tally>;
  /** Of the person's criteria, how many have a proof. */
  readonly proven: number;
  /** By stage in order, those without one last; obligatory ones first. */
  readonly toAsk: readonly ToAsk[];
}

export interface Board {
  readonly criteria: readonly Criterion[];
  readonly people: readonly BoardPerson[];
}

/** Tells of a criterion the first stage ahead that can ask for it, and which of its points would do. */
export function whereToAsk(
  file: Dossier,
  { points, positions }: Pick<Preparation, 'points' | 'positions'>,
): (criterion: Criterion) => Pick<ToAsk, 'stage' | 'point'> {
  const ahead = stagesAhead(file).map((stage) => ({ stage, trame: trameOf(file.candidate, stage, points, positions) }));
  return (criterion) => {
    const own = ahead.filter(({ stage }) => belongsTo(criterion, stage));
    const serving = own.flatMap(({ stage, trame }) => {
      const point = trame.find(({ criteria }) => criteria.includes(criterion.id));
      return point ? [{ stage, point }] : [];
    });
    return serving[0] ?? { stage: own[0]?.stage ?? null, point: null };
  };
}

const rankOf = (stage: Stage | null): number => (stage === null ? stages.length : stageRank(stage));

function personOn(file: Dossier, preparation: Preparation): BoardPerson & { readonly criteria: readonly Criterion[] } {
  const { candidate, evidence } = file;
  const own = criteriaOf(file, preparation.criteria, preparation.positions);
  const known = talliesByCriterion(evidence);
  const tallies = new Map(own.map(({ id }) => [id, known.get(id) ?? nothing]));
  const where = whereToAsk(file, preparation);
  const toAsk = own
    .filter(({ id }) => proofState(tallies.get(id)) !== 'proven')
    .map(
      (criterion): ToAsk => ({
        criterion,
        doubts: evidence.filter((row) => row.criterion === criterion.id && isOpenDoubt(row)),
        ...where(criterion),
      }),
    )
    .sort((a, b) => rankOf(a.stage) - rankOf(b.stage) || Number(b.criterion.required) - Number(a.criterion.required));
  return { candidate, criteria: own, tallies, proven: own.filter(({ id }) => isProven(tallies.get(id))).length, toAsk };
}

/** People of one position, in the order given, and every criterion that is one of theirs. */
export function boardOf(files: readonly Dossier[], preparation: Preparation): Board {
  const people = files.map((file) => personOn(file, preparation));
  const asked = new Set(people.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  const first = people[0]?.criteria ?? [];
  // As one list orders them: criteria that only some have, retired ones for instance, come after.
  const rest = preparation.criteria.filter(
    ({ id }) => asked.has(id) && !first.some((criterion) => criterion.id === id),
  );
  return { criteria: [...first, ...rest], people };
}

export interface BoardFilter {
  /** Criteria that this stage looks for; null for all. */
  readonly stage: Stage | null;
  readonly required: boolean;
}

export const filtered = (criteria: readonly Criterion[], { stage, required }: BoardFilter): readonly Criterion[] =>
  criteria.filter((criterion) => (stage === null || belongsTo(criterion, stage)) && (!required || criterion.required));
