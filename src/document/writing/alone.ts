/** A seal that makes one's notes the team's holds for somebody who is alone: fetched when one is sent. */
import type { Dossier } from '../../model/dossier';
import type { Evaluator } from '../../model/evaluator';
import { isAlone, parseSeals } from '../../rules/debrief';
import { type Change, isOfSeal } from './changes';

/** Without the team's notes, once somebody else is known of: one's own are sealed all the same. */
export function asAlone(
  changes: readonly Change[],
  file: Dossier,
  evaluators: readonly Evaluator[],
  by: string,
): readonly Change[] {
  return isAlone(file, parseSeals(file.candidate.seals), evaluators, by)
    ? changes
    : changes.filter((change) => !isOfSeal(change));
}
