/** Several bundles that undo as one. */

import type { Applied, GristFailure, GristPort, Result, UserAction } from '../../grist/port';
import { applyCleanly } from '../apply';

/** Stops a set-up at its first refusal; the caller turns it back into a result. */
export class SetUpFailure extends Error {
  readonly failure: GristFailure;
  constructor(failure: GristFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Bundles joined to each other, of one run or of several: Grist takes all of them back at once. */
export interface Chain {
  /** How many there are. */
  readonly length: number;
  /** Joins one more; an empty chain starts with it. */
  apply(actions: readonly UserAction[]): Promise<Result<Applied>>;
  /** What comes next is joined to nothing. */
  end(): void;
}

export function createChain(grist: GristPort): Chain {
  let last: number | null = null;
  let length = 0;
  return {
    get length() {
      return length;
    },
    async apply(actions) {
      const result = await applyCleanly(grist, actions, last === null ? {} : { after: last });
      if (!result.ok) return result;
      length += 1;
      last = result.value.actionNum ?? last;
      return result;
    },
    end() {
      last = null;
      length = 0;
    },
  };
}

/** Applies bundles one after the other; empty ones are skipped. */
export function createBundles(chain: Chain): (actions: readonly UserAction[]) => Promise<Applied> {
  return async (actions) => {
    if (actions.length === 0) return { retValues: [], actionNum: null };
    const result = await chain.apply(actions);
    if (!result.ok) throw new SetUpFailure(result.failure);
    return result.value;
  };
}
