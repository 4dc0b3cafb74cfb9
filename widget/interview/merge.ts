/** The first call and the métier interview may be run as one, when the same person leads both. */
import type { Dossier } from '../../src/model/dossier';
import type { Interview } from '../../src/model/interview';
import { type Stage, stages } from '../../src/model/stage';

export const mergeable: readonly Stage[] = [stages[0], stages[1]];

/** Not a call that was held before and the interview that follows it: both are over, or neither is. */
export const mayMerge = (stage: Stage, interviews: readonly Interview[]): boolean =>
  mergeable.includes(stage) &&
  new Set(mergeable.map((name) => interviews.some((row) => row.stage === name && row.endedAt !== null))).size === 1;

/** Said on the first of the two: the same for everybody who takes part. */
export const isMerged = ({ interviews }: Pick<Dossier, 'interviews'>, stage: Stage): boolean =>
  mayMerge(stage, interviews) && interviews.some((row) => row.stage === mergeable[0] && row.joined);
