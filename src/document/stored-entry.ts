/** Unsent changes that another page of this machine has left: read once, when there are any. */
import * as z from 'zod/mini';
import type { Change } from './changes';
import type { Entry } from './outbox';

const shape = z.object({
  id: z.string(),
  candidateId: z.number(),
  candidateName: z.string(),
  at: z.number(),
  changes: z.array(z.looseObject({ do: z.string(), entity: z.string() })),
});

/** An entry as the store keeps it; null for anything else. */
export function readStoredEntry(raw: unknown): Omit<Entry, 'state'> | null {
  const parsed = shape.safeParse(raw);
  // Written by this code, on this machine: the shape of each change is its own affair.
  return parsed.success ? { ...parsed.data, changes: parsed.data.changes as unknown as readonly Change[] } : null;
}
