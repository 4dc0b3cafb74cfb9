/** Unsent changes that another page of this machine has left: read once, when there are any. */
import * as z from 'zod/mini';
import { type Change, changedNames } from './changes';
import type { Entry } from './outbox';

const values = z.record(z.string(), z.unknown());
const entity = z.enum(changedNames);
const target = z.union([z.object({ key: z.string() }), z.object({ id: z.number() })]);

const shape = z.object({
  id: z.string(),
  candidateId: z.number(),
  candidateName: z.string(),
  at: z.number(),
  changes: z.array(
    z.union([
      z.looseObject({ do: z.literal('put'), entity, key: z.string(), values }),
      z.looseObject({ do: z.literal('edit'), entity, target, values }),
      z.looseObject({ do: z.literal('remove'), entity, target }),
    ]),
  ),
});

/** An entry as the store keeps it; null for anything else. */
export function readStoredEntry(raw: unknown): Omit<Entry, 'state'> | null {
  const parsed = shape.safeParse(raw);
  // Written by this code, on this machine: the fields of each change are its own affair.
  return parsed.success ? { ...parsed.data, changes: parsed.data.changes as unknown as readonly Change[] } : null;
}
