/**
 * Grist rebuilds the page when access rules change, and the widget with it: what somebody has just asked for is said by
 * the page that comes next.
 */

import type { Environment } from './environment';
import { createKeeper } from './keeper';

/** In ms: a page that comes later is not that one. */
const freshness = 120_000;

export interface ReloadNote {
  leave(): Promise<unknown>;
  /** Whether a page has just left one; it is erased. */
  take(): Promise<boolean>;
}

export function createReloadNote(environment: Pick<Environment, 'store' | 'after' | 'now'>, scope: string): ReloadNote {
  const keeper = createKeeper(environment);
  const key = `${scope}/protected`;
  return {
    leave: () => keeper.set(key, environment.now()),
    async take() {
      const left = await keeper.get(key);
      if (left === undefined) return false;
      await keeper.remove(key);
      return typeof left === 'number' && Math.abs(environment.now() - left) < freshness;
    },
  };
}
