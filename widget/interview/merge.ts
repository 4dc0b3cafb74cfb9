/** The first call and the métier interview may be run as one, when the same person leads both. */

import { markName } from '../../src/document/local/draft-names';
import type { Dossier } from '../../src/model/dossier';
import type { Interview } from '../../src/model/interview';
import { type Stage, stages } from '../../src/model/stage';

export const mergeable: readonly Stage[] = [stages[0], stages[1]];

/** Not a call that was held before and the interview that follows it: both are over, or neither is. */
export const mayMerge = (stage: Stage, interviews: readonly Interview[]): boolean =>
  mergeable.includes(stage) &&
  new Set(mergeable.map((name) => interviews.some((row) => row.stage === name && row.endedAt !== null))).size === 1;

/** Kept on this machine with the drafts: it is how this person runs this interview, not a fact of the document. */
export const mergedName = (candidateId: number): string => markName(candidateId, '', 'merged');

export const isMerged = (
  { candidate, interviews }: Pick<Dossier, 'candidate' | 'interviews'>,
  stage: Stage,
  texts: ReadonlyMap<string, string>,
): boolean => mayMerge(stage, interviews) && texts.has(mergedName(candidate.id));
