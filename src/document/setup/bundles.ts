/** Bundles of a set-up: each holds only for the document that was looked at. */
import { type GristFailure, type GristPort, isFinal, type Result, type UserAction } from '../../grist/port';
import type { TableData } from '../../model/entity';
import { applyCleanly } from '../writing/apply';

/** Stops a set-up at its first refusal; the caller turns it back into a result. */
export class SetUpFailure extends Error {
  readonly failure: GristFailure;
  constructor(failure: GristFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

export async function read(grist: GristPort, table: string): Promise<TableData> {
  const result = await grist.fetchTable(table);
  if (!result.ok) throw new SetUpFailure(result.failure);
  return result.value;
}

/**
 * Looks, and applies what that asks for; null asks for nothing. Refused, it looks again: when somebody else was first,
 * less is left to do, or something else. Where the very same would be sent again, Grist means it.
 */
export async function applyOnce<T extends { readonly actions: readonly UserAction[] }>(
  grist: GristPort,
  look: () => Promise<T | null>,
): Promise<T | null> {
  let refused = '';
  for (;;) {
    const asked = await look();
    if (!asked || asked.actions.length === 0) return null;
    const result = await applyCleanly(grist, asked.actions);
    if (result.ok) return asked;
    const sent = JSON.stringify(asked.actions);
    if (!isFinal(result.failure) || sent === refused) throw new SetUpFailure(result.failure);
    refused = sent;
  }
}

/** What was thrown as a failure becomes a result. */
export async function settled<T, F = never>(work: () => Promise<Result<T> | F>): Promise<Result<T> | F> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SetUpFailure) return { ok: false, failure: error.failure };
    throw error;
  }
}
