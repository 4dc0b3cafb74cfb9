/** Bundles as the product sends them. */
import { type Applied, type GristPort, isFinal, type Result, type UserAction } from '../../grist/port';

/**
 * Applies a bundle. After one that failed inside Grist's engine, the engine may blank cells of the
 * next bundle that adds a row (a trigger left waiting by the first one fires in the second, on the
 * same row id): an empty `Calculate` clears what waits, and leaves no trace in the history.
 */
export async function applyCleanly(grist: GristPort, actions: readonly UserAction[]): Promise<Result<Applied>> {
  const result = await grist.apply(actions);
  if (!result.ok && isFinal(result.failure) && result.failure.kind !== 'no-access') await grist.apply([['Calculate']]);
  return result;
}
