/** What is prepared for a position, and what it still lacks: before anybody is met, and while people are. Pure. */
import type { Criterion } from '../model/criterion';
import type { Dossier, Preparation } from '../model/dossier';
import { hasBegun } from '../model/interview';
import { type Stage, stageMinutes, stageRank, stages } from '../model/stage';
import type { Point, PointKind } from '../model/trame';
import { belongsTo, byOrder, positionOf, writtenOn } from './criteria';
import { pointMinutes, type Span } from './minutes';
import { wordsOf } from './text';
import { isCase, trameAt } from './trame';

export interface PreparedStage {
  readonly stage: Stage;
  readonly points: readonly Point[];
  /** The points are those of every position: this one has none of its own. */
  readonly shared: boolean;
  /** What its points say of their length; null when none of them does. */
  readonly planned: Span | null;
  /** Minutes beyond the longest time of the stage, 0 when they fit: at the shortest, and at the longest. */
  readonly beyond: Span;
  /** Points that are there to prove something, and serve no criterion of the position. */
  readonly idle: readonly Point[];
  /** Obligatory criteria that are looked for at this very stage, and that none of its points serves. */
  readonly unproven: readonly Criterion[];
}

export interface PreparedPosition {
  /** Those asked of people, in order; retired ones are apart. */
  readonly criteria: readonly Criterion[];
  readonly retired: readonly Criterion[];
  readonly stages: readonly PreparedStage[];
  /** Criteria that no point of a stage that looks for them serves. */
  readonly unserved: readonly Criterion[];
}

/** Greetings, facts and the person's own questions prove nothing, and need not. */
const proving: readonly (PointKind | null)[] = ['Question', 'Cas pratique', null];

/** Whether a criterion is of this position (null: of every position). */
export const isOf = ({ position }: Pick<Criterion, 'position'>, of: number | null): boolean =>
  position === null || position === of;

/** The length of a trame, of what is said of it: of its cases one is played. */
function lengthOf(points: readonly Point[]): Span | null {
  const spans = points.filter((point) => !isCase(point)).flatMap((point) => pointMinutes(point) ?? []);
  const cases = points.filter(isCase).flatMap((point) => pointMinutes(point) ?? []);
  if (cases.length > 0)
    spans.push({ min: Math.min(...cases.map(({ min }) => min)), max: Math.max(...cases.map(({ max }) => max)) });
  if (spans.length === 0) return null;
  const total = (of: (span: Span) => number) => spans.reduce((minutes, span) => minutes + of(span), 0);
  return { min: total(({ min }) => min), max: total(({ max }) => max) };
}

/** What is prepared for a position; null: for every position. */
export function preparedFor(position: number | null, { criteria, points }: Preparation): PreparedPosition {
  const own = criteria.filter((criterion) => isOf(criterion, position)).sort(byOrder);
  const asked = own.filter(({ retired }) => !retired);
  const known = new Set(asked.map(({ id }) => id));
  const prepared = stages.map((stage): PreparedStage => {
    const trame = trameAt(position, stage, points);
    const planned = lengthOf(trame);
    const over = (minutes = 0) => Math.max(0, minutes - stageMinutes[stage][1]);
    const served = new Set(trame.flatMap((point) => point.criteria));
    return {
      stage,
      points: trame,
      shared: position !== null && trame.length > 0 && trame.every((point) => point.position === null),
      planned,
      beyond: { min: over(planned?.min), max: over(planned?.max) },
      idle: trame.filter((point) => proving.includes(point.kind) && !point.criteria.some((id) => known.has(id))),
      unproven: asked.filter(
        (criterion) => criterion.required && criterion.stages.includes(stage) && !served.has(criterion.id),
      ),
    };
  });
  const isServed = (criterion: Criterion) =>
    prepared.some(
      ({ stage, points: trame }) =>
        belongsTo(criterion, stage) && trame.some((point) => point.criteria.includes(criterion.id)),
    );
  return {
    criteria: asked,
    retired: own.filter(({ retired }) => retired),
    stages: prepared,
    unserved: asked.filter((criterion) => !isServed(criterion)),
  };
}

/** Nothing has been prepared for this position itself. */
export const isBare = (position: number, { criteria, points }: Preparation): boolean =>
  ![...criteria, ...points].some((row) => row.position === position);

/** Rows of one list in the order in which they show, with what orders them. */
type Ordered = Pick<Criterion, 'id' | 'order'>;

/**
 * What the orders become when a row goes one place up (-1) or down (1) among `rows`, those that change only. The rows
 * keep the numbers that they have between them, as far as these tell them apart; a row without one gets one.
 */
export function moved<R extends Ordered>(
  rows: readonly R[],
  id: number,
  by: -1 | 1,
): readonly { readonly row: R; readonly order: number }[] {
  const sorted = [...rows].sort(byOrder);
  const at = sorted.findIndex((row) => row.id === id);
  const other = sorted[at + by];
  const one = sorted[at];
  if (!one || !other) return [];
  const next = sorted.map((row, place) => (place === at ? other : place === at + by ? one : row));
  let last = 0;
  const numbers = sorted.map(({ order }) => {
    last = order !== null && order > last ? order : Math.floor(last) + 1;
    return last;
  });
  return next.flatMap((row, place) => {
    const order = numbers[place] ?? 0;
    return row.order === order ? [] : [{ row, order }];
  });
}

/** The number that puts a row after these. */
export const orderAfter = (rows: readonly Pick<Criterion, 'order'>[]): number =>
  Math.floor(Math.max(0, ...rows.map(({ order }) => order ?? 0))) + 1;

/** Minutes of a point as people write them: `5`, `5-10`, `5 à 10`; null for a text that says none. */
export function readMinutes(text: string): { readonly min: number | null; readonly max: number | null } | null {
  if (text.trim() === '') return { min: null, max: null };
  const [, low, high = low] =
    /^\s*(\d{1,3})\s*(?:(?:-|–|—|à|to|\/)\s*(\d{1,3})\s*)?(?:min\.?|minutes?)?\s*$/i.exec(text) ?? [];
  if (low === undefined) return null;
  const [a, b] = [Number(low), Number(high)];
  return { min: Math.min(a, b), max: Math.max(a, b) };
}

/** Whom a stage has been held with, or begun: what changes now was otherwise for them. */
export function metAt(files: readonly Dossier[], position: number | null, { positions, points }: Preparation) {
  const stageById = new Map(points.map((point) => [point.id, stageRank(point.stage)]));
  return (stage: Stage): readonly Dossier[] =>
    files.filter(({ candidate, interviews, passages, evidence }) => {
      if (position !== null && positionOf(candidate, positions) !== position) return false;
      const rank = stageRank(stage);
      return (
        interviews.some((row) => stageRank(row.stage) === rank && hasBegun(row)) ||
        passages.some(({ point, state }) => state !== null && stageById.get(point ?? 0) === rank) ||
        evidence.some((row) => stageRank(row.stage) === rank)
      );
    });
}

/** Those who have been asked a point, or of whom something was noted at it. */
export const askedPoint = (files: readonly Dossier[], point: number): readonly Dossier[] =>
  files.filter(
    ({ passages, evidence }) =>
      passages.some((row) => row.point === point && row.state !== null) || evidence.some((row) => row.point === point),
  );

/** Those of whom something is written on one of these criteria, seen or hidden. */
export const judgedOn = (files: readonly Dossier[], ...criteria: readonly number[]): readonly Dossier[] =>
  files.filter((file) => {
    const written = writtenOn(file);
    return criteria.some((id) => written.has(id));
  });

/** Whether a point says something else by now, and not the same in better words of spelling. */
export const saysOther = (before: Pick<Point, 'title'>, title: string): boolean =>
  wordsOf(before.title) !== wordsOf(title);
