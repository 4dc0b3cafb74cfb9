/** Who is still in the running at the last stages. Source: the guide keeps the cadre de collaboration for one to three. */
import type { Candidate } from '../model/candidate';
import type { Position } from '../model/position';
import { stageOf, stageRank, stages } from '../model/stage';
import { positionOf } from './criteria';

/** More than this at the cadre de collaboration is a selection that has not been made. */
export const mostFinalists = 3;

const lastStages = stages.slice(stageRank('Cadre de collaboration'));

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
      lastStages.some((stage) => stage === stageOf(one.stage)) &&
      one.decision !== 'Non retenu·e' &&
      one.decision !== 'Vivier',
  );
}
