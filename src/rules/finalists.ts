/** Who is still in the running at the last stages. Source: the guide keeps the cadre de collaboration for one to three. */
import type { Candidate } from '../model/candidate';
import { stageRank } from '../model/stage';

/** More than this at the cadre de collaboration is a selection that has not been made. */
export const mostFinalists = 3;

/** Candidates for the same position who have reached the cadre de collaboration and are not turned down. */
export function finalists(
  candidate: Pick<Candidate, 'position'>,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  return candidates.filter(
    ({ position, stage, decision }) =>
      position === candidate.position &&
      stageRank(stage) >= stageRank('Cadre de collaboration') &&
      decision !== 'Non retenu·e',
  );
}
