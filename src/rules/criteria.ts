/** Which criteria concern a candidate, when, and with what weight. Source: docs/formulas.md. */
import type { Candidate } from '../model/candidate';
import type { Criterion } from '../model/criterion';
import type { Evidence } from '../model/evidence';
import type { Position } from '../model/position';
import type { Rating } from '../model/rating';
import { isStage, type Stage, stageOf, stageRank } from '../model/stage';
import { isWeight } from '../model/weight';

/** By `order`, those without one last, then by row id. */
export function byOrder(
  a: { readonly id: number; readonly order: number | null },
  b: { readonly id: number; readonly order: number | null },
): number {
  if (a.order === b.order) return a.id - b.id;
  if (a.order === null) return 1;
  if (b.order === null) return -1;
  return a.order - b.order;
}

/**
 * Row id of the position that a candidate is considered for, or null. Without one (or with a
 * reference to a position that is gone), the only position of the document when there is just one.
 */
export function positionOf(
  candidate: Pick<Candidate, 'position'>,
  positions: readonly Pick<Position, 'id'>[],
): number | null {
  if (positions.some(({ id }) => id === candidate.position)) return candidate.position;
  const [only] = positions;
  return only && positions.length === 1 ? only.id : null;
}

/** What makes a criterion somebody's: their position, and what has been written about them. */
export interface Concerned {
  readonly candidate: Pick<Candidate, 'position' | 'seals'>;
  readonly evidence: readonly Pick<Evidence, 'criterion'>[];
  readonly ratings: readonly Pick<Rating, 'criterion'>[];
}

/** Criteria of somebody's notes, as `Sceaux` tells everybody of those that access rules hide. */
export const sealedCriteria = ({ seals }: Pick<Candidate, 'seals'>): readonly number[] =>
  [...seals.matchAll(/"criteres": ?\[([\d, ]*)\]/g)].flatMap(([, ids = '']) => ids.split(',').map(Number));

/** Criteria that somebody has a proof or a note on, seen or hidden. */
export const writtenOn = ({ candidate, evidence, ratings }: Concerned): ReadonlySet<number | null> =>
  new Set([...[...evidence, ...ratings].map(({ criterion }) => criterion), ...sealedCriteria(candidate)]);

/**
 * A candidate's criteria, in order: those of their position and those of every position. One that is retired is kept
 * by those who have something on it, and asked of nobody else. Whatever lists somebody's criteria asks here.
 */
export function criteriaOf(
  file: Concerned,
  criteria: readonly Criterion[],
  positions: readonly Pick<Position, 'id'>[],
): readonly Criterion[] {
  const position = positionOf(file.candidate, positions);
  const kept = criteria.some(({ retired }) => retired) ? writtenOn(file) : new Set();
  return criteria
    .filter((criterion) => criterion.position === null || criterion.position === position)
    .filter(({ id, retired }) => !retired || kept.has(id))
    .sort(byOrder);
}

/**
 * The number typed after `#` for each criterion of a candidate (all of them, not one stage's, so
 * that a number keeps its meaning from one interview to the next), by row id. It is the criterion's
 * `order` when that is a positive integer which no other has, else its place from 1, else the first
 * number after its place that is free: never twice the same.
 */
export function numberCriteria(criteria: readonly Criterion[]): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const { order } of criteria) if (order !== null) uses.set(order, (uses.get(order) ?? 0) + 1);

  const sorted = [...criteria].sort(byOrder);
  const numbers = new Map<number, number>();
  for (const { id, order } of sorted) {
    if (order !== null && Number.isInteger(order) && order > 0 && uses.get(order) === 1) numbers.set(id, order);
  }
  const taken = new Set(numbers.values());
  sorted.forEach(({ id }, index) => {
    if (numbers.has(id)) return;
    let number = index + 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    numbers.set(id, number);
  });
  return numbers;
}

export interface Weight {
  readonly weight: number;
  /** False: what is written there is no weight, and counts as 1; to be flagged where it shows. */
  readonly valid: boolean;
  /** It is written as a percentage. */
  readonly percent: boolean;
}

/** A criterion's weight: any positive number. Blank is the default, 1. */
export function weightOf({
  weight,
  unreadable,
  percents,
}: Pick<Criterion, 'weight' | 'unreadable' | 'percents'>): Weight {
  if (isWeight(weight)) return { weight, valid: true, percent: percents.includes('weight') };
  return { weight: 1, valid: weight === null && !unreadable.includes('weight'), percent: false };
}

// Names that are not stages say nothing about when to look for a proof; a criterion that has only
// such names would never be due, and its gap would never show: better every stage than none.
const stagesOf = (criterion: Pick<Criterion, 'stages'>): readonly Stage[] =>
  criterion.stages.map((name) => name.trim()).filter(isStage);

/** Whether the proofs of a criterion are looked for at this very stage. */
export function belongsTo(criterion: Pick<Criterion, 'stages'>, stage: Stage): boolean {
  const own = stagesOf(criterion);
  return own.length === 0 || own.includes(stage);
}

/**
 * The criteria due for a candidate at `stageName` (any text): one of their stages is this one or an earlier one. At a
 * stage that is not known, those of every stage.
 */
export function dueCriteria(criteria: readonly Criterion[], stageName: string): readonly Criterion[] {
  const reached = stageOf(stageName) === null ? -1 : stageRank(stageName);
  return criteria.filter((criterion) => {
    const own = stagesOf(criterion);
    return own.length === 0 || own.some((stage) => stageRank(stage) <= reached);
  });
}

/**
 * What an interview looks for: its stages' own criteria, then those that earlier stages left open.
 * `stages`: one, or two in order that are run as one interview.
 */
export function stageCriteria(
  criteria: readonly Criterion[],
  stages: readonly Stage[],
  isOpen: (criterion: Criterion) => boolean,
): readonly Criterion[] {
  const due = dueCriteria(criteria, stages.at(-1) ?? '');
  const isOwn = (criterion: Criterion) => stages.some((stage) => belongsTo(criterion, stage));
  return [...due.filter(isOwn), ...due.filter((criterion) => !isOwn(criterion) && isOpen(criterion))];
}
