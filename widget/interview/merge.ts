/** The first call and the métier interview may be run as one, when the same person leads both. */
import { draftName } from '../../src/document/drafts';
import { type Stage, stages } from '../../src/model/stage';

export const mergeable: readonly Stage[] = [stages[0], stages[1]];

export const mayMerge = (stage: Stage): boolean => mergeable.includes(stage);

/** Kept on this machine with the drafts: it is how this person runs this interview, not a fact of the document. */
export const mergedName = (candidateId: number): string => draftName(candidateId, '', 'merged');
