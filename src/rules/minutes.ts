/** Minutes of a point, and since a moment. */
import type { Point } from '../model/trame';

/** Minutes at least and at most. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

const given = (minutes: number | null): number | null => (minutes !== null && minutes > 0 ? minutes : null);

/** A point's own minutes, whichever of the two cells is filled; null when neither is. */
export function pointMinutes(point: Pick<Point, 'minMinutes' | 'maxMinutes'>): Span | null {
  const [low, high] = [given(point.minMinutes), given(point.maxMinutes)];
  const one = low ?? high;
  const other = high ?? low;
  return one === null || other === null ? null : { min: Math.min(one, other), max: Math.max(one, other) };
}

/** Whole minutes since the start; null before it. A clock that is behind Grist's gives 0. */
export const elapsedMinutes = (startedAt: number | null, now: number): number | null =>
  startedAt === null ? null : Math.max(0, Math.floor((now - startedAt) / 60));
