/** Several bundles that undo as one. */

import type { Applied, GristFailure, GristPort, UserAction } from '../../grist/port';
import { applyCleanly } from '../apply';

/** Stops a set-up at its first refusal; the caller turns it back into a result. */
export class SetUpFailure extends Error {
  readonly failure: GristFailure;
  constructor(failure: GristFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Applies bundles one after the other, each joined to the one before. Empty bundles are skipped. */
export function createBundles(grist: GristPort): (actions: readonly UserAction[]) => Promise<Applied> {
  let last: number | null = null;
  return async (actions) => {
    if (actions.length === 0) return { retValues: [], actionNum: last };
    const result = await applyCleanly(grist, actions, last === null ? {} : { after: last });
    if (!result.ok) throw new SetUpFailure(result.failure);
    last = result.value.actionNum ?? last;
    return result.value;
  };
}
