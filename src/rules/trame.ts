/** The script of a stage. Merging two stages: docs/method.md, rule R18. */
import { type Candidate, candidate as candidateEntity, type FactField, factFields } from '../model/candidate';
import type { Position } from '../model/position';
import { type Stage, stageRank } from '../model/stage';
import type { Point, PointKind } from '../model/trame';
import { byOrder, positionOf } from './criteria';
import { wordsOf } from './text';

/**
 * The points of a stage of a position (null: of every position), in order: its own rows replace the general ones. What
 * is retired is asked of nobody any more.
 */
export function trameAt(position: number | null, stage: Stage, points: readonly Point[]): readonly Point[] {
  const ofStage = points.filter((point) => !point.retired && stageRank(point.stage) === stageRank(stage)).sort(byOrder);
  const own = position === null ? [] : ofStage.filter((point) => point.position === position);
  return own.length > 0 ? own : ofStage.filter((point) => point.position === null);
}

/** The points of a stage for a candidate, in order. */
export function trameOf(
  candidate: Pick<Candidate, 'position'>,
  stage: Stage,
  points: readonly Point[],
  positions: readonly Pick<Position, 'id'>[],
): readonly Point[] {
  return trameAt(positionOf(candidate, positions), stage, points);
}

/** The field of the candidate that a fact fills; null for a point to talk through, which is asked or skipped. */
export function factOf({ kind, field }: Pick<Point, 'kind' | 'field'>): FactField | null {
  if (kind !== 'Fait') return null;
  const column = field.trim();
  return factFields.find((name) => name === column || candidateEntity.fields[name].column === column) ?? null;
}

/** Cases are alternatives: one of them is played, whichever the team prepared. */
export const isCase = ({ kind }: Pick<Point, 'kind'>): boolean => kind === 'Cas pratique';

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

/**
 * Two points are the same one when this is: kind and words, accents, case and punctuation aside. Empty
 * for a point without words, which is known to be the same as no other.
 */
export function identityOf({ kind, title }: Pick<Point, 'kind' | 'title'>): string {
  const words = wordsOf(title);
  return words && `${kind ?? 'Question'}:${words}`;
}

/** Tells of a point those of earlier stages that are the same one. */
export function earlierThan(stage: Stage, points: readonly Point[]): (point: Point) => readonly Point[] {
  const before = new Map<string, Point[]>();
  for (const point of points) {
    const same = identityOf(point);
    // Every interview has an opening and an ending: having had one before says nothing.
    if (!same || point.kind === 'Ouverture' || point.kind === 'Clôture') continue;
    if (stageRank(point.stage) < stageRank(stage)) before.set(same, [...(before.get(same) ?? []), point]);
  }
  return (point) => before.get(identityOf(point)) ?? [];
}

const isOpening = ({ kind }: Pick<Point, 'kind'>): boolean => kind === 'Ouverture';

// A single conversation is opened and closed once: the first call's ending must not come half-way.
const phase = (kind: PointKind | null): number => {
  if (kind === 'Ouverture') return 0;
  if (kind === 'Questions du candidat') return 2;
  return kind === 'Clôture' ? 3 : 1;
};

/**
 * Two stages run as one interview: the first trame's points, then the second's, the opening first and
 * endings last. What is the same point in both appears once, and then serves the criteria of both; nobody is
 * welcomed twice.
 */
export function mergedTrame(first: readonly Point[], second: readonly Point[]): readonly Point[] {
  const merged = new Map<string, Point>();
  const isOpened = first.some(isOpening);
  for (const point of [...first, ...second.filter((other) => !isOpened || !isOpening(other))]) {
    const key = identityOf(point) || `#${point.id}`;
    const known = merged.get(key);
    const criteria = known && [...new Set([...known.criteria, ...point.criteria])];
    merged.set(key, known && criteria ? { ...known, criteria } : point);
  }
  return [...merged.values()].sort((a, b) => phase(a.kind) - phase(b.kind));
}
