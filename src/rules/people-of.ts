/** Who is met for a position, in the order in which people are listed. */
import type { Candidate } from '../model/candidate';
import type { Position } from '../model/position';
import { positionOf } from './criteria';
import { alphabetical } from './text';

export const byName = (a: Pick<Candidate, 'id' | 'name'>, b: Pick<Candidate, 'id' | 'name'>): number =>
  alphabetical(a.name, b.name) || a.id - b.id;

/** `position`: row id; null for those who have none. */
export const peopleOf = (
  position: number | null,
  candidates: readonly Candidate[],
  positions: readonly Pick<Position, 'id'>[],
): readonly Candidate[] => candidates.filter((one) => positionOf(one, positions) === position).sort(byName);
