import { type Stage, stageRank } from '../model/stage';
import type { Point } from '../model/trame';
import { identityOf } from './trame';

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
