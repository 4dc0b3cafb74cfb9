/** What to ask a referent. Source: docs/method.md, rules R21–R23. */
import type { Criterion } from '../model/criterion';
import type { Evidence } from '../model/evidence';
import type { Interview } from '../model/interview';
import { stageRank } from '../model/stage';
import { byOrder } from './criteria';
import { isOpenDoubt, isProven, talliesByCriterion } from './proof';

/** A doubt to settle; `criterion` is null when it was not sorted, or its criterion is gone. */
export interface OpenDoubt {
  readonly doubt: Evidence;
  readonly criterion: Criterion | null;
}

export interface ReferenceMaterial {
  readonly doubts: readonly OpenDoubt[];
  readonly unproven: readonly Criterion[];
}

/**
 * Doubts still open, in the order of their criteria then as they were noted (those without a
 * criterion last), and criteria still unproven. A reference is the last stage: every criterion of
 * the candidate is due by then, so all of `criteria` are looked at.
 */
export function referenceMaterial(criteria: readonly Criterion[], evidence: readonly Evidence[]): ReferenceMaterial {
  const sorted = [...criteria].sort(byOrder);
  const tallies = talliesByCriterion(evidence);
  const open = evidence.filter(isOpenDoubt).sort((a, b) => a.id - b.id);
  const known = new Set(sorted.map(({ id }) => id));
  const doubts = sorted.flatMap((criterion) =>
    open.filter((doubt) => doubt.criterion === criterion.id).map((doubt) => ({ doubt, criterion })),
  );
  const strays = open.filter(({ criterion }) => criterion === null || !known.has(criterion));
  return {
    doubts: [...doubts, ...strays.map((doubt) => ({ doubt, criterion: null }))],
    unproven: sorted.filter(({ id }) => !isProven(tallies.get(id))),
  };
}

/** Whether a referent has been asked: the stage took place, or something was noted of it. */
export const hasReference = ({
  evidence,
  interviews,
}: {
  readonly evidence: readonly Pick<Evidence, 'stage'>[];
  readonly interviews: readonly Pick<Interview, 'stage' | 'status'>[];
}): boolean => {
  const isReference = ({ stage }: { readonly stage: string }) => stageRank(stage) === stageRank('Prise de référence');
  return evidence.some(isReference) || interviews.some((row) => isReference(row) && row.status === 'Terminé');
};
