/** Unsent changes that another page of this machine has left: read once, when there are any. */
import * as z from 'zod/mini';
import type { Fields } from '../../model/entity';
import { schema } from '../../model/schema';
import type { Keeper } from '../local/keeper';
import { type Change, changedNames } from './changes';
import { type Entry, toConfirm as refusedAs, storedVersion } from './outbox';

const fields = z.record(z.string(), z.unknown());
const entity = z.enum(changedNames);
const target = z.union([z.object({ key: z.string() }), z.object({ id: z.number() })]);

const changeShape = z.union([
  z.strictObject({
    do: z.literal('put'),
    entity: z.enum(['evidence', 'rating', 'interview', 'passage']),
    key: z.string(),
    values: fields,
    seen: z.optional(fields),
    unless: z.optional(z.string()),
    cites: z.optional(z.array(z.strictObject({ id: z.number(), key: z.string(), on: z.boolean() }))),
  }),
  z.strictObject({
    do: z.literal('edit'),
    entity,
    target,
    values: fields,
    seen: z.optional(fields),
    unless: z.optional(z.string()),
  }),
  z.strictObject({ do: z.literal('remove'), entity, target, seen: z.optional(fields) }),
]);

const shape = z.looseObject({
  id: z.string(),
  candidateId: z.number(),
  candidateName: z.string(),
  at: z.number(),
  by: z._default(z.string(), ''),
  // Before there were several reasons, there was no word for the one.
  toConfirm: z.optional(z.union([z.literal(true), z.enum(['viewing-as', 'no-copy', 'unplaced'])])),
  // Entries of the first version bear none.
  version: z._default(z.number(), storedVersion),
  changes: z.array(z.unknown()),
});

/** Whether this code knows the change: every field is one of its table's, with a value that the field can hold. */
function isChange(raw: unknown): raw is Change {
  const parsed = changeShape.safeParse(raw);
  if (!parsed.success) return false;
  const change = parsed.data;
  const known: Fields = schema[change.entity].fields;
  const given = { ...change.seen, ...('values' in change ? change.values : {}) };
  const begun = 'unless' in change && change.unless !== undefined ? change.unless : null;
  return (
    (begun === null || begun in known) &&
    Object.entries(given).every(([name, value]) => known[name]?.parse(value).ok === true)
  );
}

/** Every text in something of unknown shape, but for what names things. */
function wordsIn(raw: unknown): readonly string[] {
  if (Array.isArray(raw)) return raw.flatMap(wordsIn);
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([name, value]) =>
    typeof value === 'string'
      ? naming.has(name) || !value.trim()
        ? []
        : [value]
      : name === 'seen'
        ? []
        : wordsIn(value),
  );
}
const naming = new Set(['do', 'entity', 'key', 'unless', 'stage', 'kind', 'sign', 'state', 'status']);

/**
 * An entry as the store keeps it; null for anything that is none. One of another version, or with a change that this
 * code does not know, is kept as it is and refused: its words are shown, and a page that knows it may send it.
 */
export function readStoredEntry(raw: unknown): Entry | null {
  const parsed = shape.safeParse(raw);
  if (!parsed.success) return null;
  const { id, candidateId, candidateName, at, by, version, toConfirm } = parsed.data;
  const { changes } = parsed.data;
  const entry = { id, candidateId, candidateName, at, by };
  const why = toConfirm === true ? 'viewing-as' : toConfirm;
  if (version === storedVersion && changes.every(isChange))
    return why
      ? { ...entry, changes, toConfirm: why, state: refusedAs(why) }
      : { ...entry, changes, state: { is: 'waiting' } };
  const text = wordsIn(changes).join('\n');
  return { ...entry, changes: [], kept: raw, state: { is: 'refused', problem: { kind: 'other-version', text } } };
}

export interface Left {
  /** Under which closed pages have left them. */
  readonly keys: readonly string[];
  readonly keeper: Pick<Keeper, 'get' | 'remove'>;
  /** Whether the page is still in that document, and may write there. */
  readonly isHere: () => boolean;
  readonly isKnown: (id: string) => boolean;
  readonly isAnothers: (by: string) => boolean;
  /** Keeps it as this page's own. */
  readonly keep: (entry: Entry) => Promise<boolean>;
}

/** Takes over what closed pages have left, in order of decision. */
export async function takeOver({ keys, keeper, isHere, isKnown, isAnothers, keep }: Left): Promise<readonly Entry[]> {
  const found = new Map<string, Entry>();
  for (const key of keys) {
    const entry = readStoredEntry(await keeper.get(key));
    if (!isHere()) return [];
    if (!entry || isAnothers(entry.by)) continue;
    // A page killed while it adopted leaves an entry under two names.
    if (!isKnown(entry.id)) found.set(entry.id, entry);
    if (await keep(entry)) await keeper.remove(key);
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}
