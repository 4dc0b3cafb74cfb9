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

/**
 * Two points are the same one when this is: kind and words, accents, case and punctuation aside. Empty
 * for a point without words, which is known to be the same as no other.
 */
export function identityOf({ kind, title }: Pick<Point, 'kind' | 'title'>): string {
  const words = wordsOf(title);
  return words && `${kind ?? 'Question'}:${words}`;
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
