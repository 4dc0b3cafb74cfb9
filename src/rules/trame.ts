/** The script of a stage. Source: the contract's table of trames; merging, rule R18 of the method. */
import type { Candidate } from '../model/candidate';
import type { Position } from '../model/position';
import { type Stage, stageRank } from '../model/stage';
import type { Point, PointKind } from '../model/trame';
import { byOrder, positionOf } from './criteria';

/** The points of a stage for a candidate, in order: their position's own rows replace the general ones. */
export function trameOf(
  candidate: Pick<Candidate, 'position'>,
  stage: Stage,
  points: readonly Point[],
  positions: readonly Pick<Position, 'id'>[],
): readonly Point[] {
  const position = positionOf(candidate, positions);
  const ofStage = points.filter((point) => stageRank(point.stage) === stageRank(stage)).sort(byOrder);
  const own = position === null ? [] : ofStage.filter((point) => point.position === position);
  return own.length > 0 ? own : ofStage.filter((point) => point.position === null);
}

const identity = ({ kind, title }: Point): string => {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words && `${kind ?? ''}:${words}`;
};

// A single conversation is opened and closed once: the first call's ending must not come half-way.
const phase = (kind: PointKind | null): number => {
  if (kind === 'Ouverture') return 0;
  if (kind === 'Questions du candidat') return 2;
  return kind === 'Clôture' ? 3 : 1;
};

/**
 * Two stages run as one interview: the first trame's points, then the second's, openings first and
 * endings last. Points of the same kind and title (accents, case and punctuation aside) appear once,
 * and then serve the criteria of both.
 */
export function mergedTrame(first: readonly Point[], second: readonly Point[]): readonly Point[] {
  const merged = new Map<string, Point>();
  for (const point of [...first, ...second]) {
    // Two points without a title are not known to be the same one: each is kept.
    const key = identity(point) || `#${point.id}`;
    const known = merged.get(key);
    const criteria = known && [...new Set([...known.criteria, ...point.criteria])];
    merged.set(key, known && criteria ? { ...known, criteria } : point);
  }
  return [...merged.values()].sort((a, b) => phase(a.kind) - phase(b.kind));
}
