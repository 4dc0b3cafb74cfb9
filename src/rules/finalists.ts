/** Who is still in the running at the last stages. Source: the guide keeps the cadre de collaboration for one to three. */
import type { Candidate } from '../model/candidate';
import type { Position } from '../model/position';
import { stageRank } from '../model/stage';
import { positionOf } from './criteria';

/** More than this at the cadre de collaboration is a selection that has not been made. */
export const mostFinalists = 3;

/** Candidates for the same position who have reached the cadre de collaboration and are still in the running. */
export function finalists(
  candidate: Pick<Candidate, 'position'>,
  candidates: readonly Candidate[],
  positions: readonly Pick<Position, 'id'>[],
): readonly Candidate[] {
  const wanted = positionOf(candidate, positions);
  return candidates.filter(
    (one) =>
      positionOf(one, positions) === wanted &&
      stageRank(one.stage) >= stageRank('Cadre de collaboration') &&
      one.decision !== 'Non retenu·e' &&
      one.decision !== 'Vivier',
  );
}
