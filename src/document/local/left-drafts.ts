/** Drafts that closed pages have left, of this version or an earlier one: read once, when there are any. */
import { batch } from '@preact/signals';
import { isRecord, parseJson, type UnknownRecord } from '../../model/guards';
import { draftName, ownerOf, readDraftName } from './draft-names';
import { textIn } from './drafts';
import type { Keeper } from './keeper';

export interface LeftDrafts {
  /** Of pages that are closed. */
  readonly keys: readonly string[];
  /** Before the names, in the keys. */
  readonly root: string;
  /** Whether the page is still in that document. */
  readonly isHere: () => boolean;
  readonly keeper: Keeper;
  /** The drafts of this page. */
  readonly here: { get(name: string): unknown; put(name: string, raw: unknown): void };
  /** What has been typed in, or emptied, on this page. */
  readonly touched: ReadonlySet<string>;
  readonly storeKey: (name: string) => string;
}

interface Left {
  /** Under which it lies in the storage; several of them where an earlier version kept its parts apart. */
  readonly keys: readonly string[];
  readonly name: string;
  readonly raw: unknown;
}

/** What is typed here wins, and theirs then waits for another time. */
export async function bringBack({ keys, root, isHere, keeper, here, touched, storeKey }: LeftDrafts): Promise<void> {
  const found: (readonly [key: string, raw: unknown])[] = [];
  for (const key of keys) found.push([key, await keeper.get(key)]);
  if (!isHere()) return;
  const brought: Left[] = [];
  batch(() => {
    for (const left of gathered(found, root)) {
      const now = here.get(left.name);
      const isThere = now !== null && JSON.stringify(now) === JSON.stringify(left.raw);
      if (!isThere && (now !== null || touched.has(left.name))) continue;
      here.put(left.name, left.raw);
      brought.push(left);
    }
  });
  for (const { keys, name } of brought) {
    const now = here.get(name);
    if (now !== null && !(await keeper.set(storeKey(name), now))) continue;
    for (const key of keys) await keeper.remove(key);
  }
}

/** One a draft, as this version keeps them. */
function gathered(found: readonly (readonly [key: string, raw: unknown])[], root: string): readonly Left[] {
  const drafts = new Map<string, Left>();
  // What an earlier version kept beside a text has a longer name: it comes after it.
  for (const [key, raw] of [...found].sort(([a], [b]) => a.length - b.length)) {
    const said = key.slice(root.length, key.lastIndexOf('@'));
    const part = typeof raw === 'string' ? formerPart(said, raw) : null;
    if (!part && (raw === '' || raw === null || raw === undefined)) continue;
    const name = part?.of ?? said;
    const place = `${name}@${ownerOf(key)}`;
    const whole = drafts.get(place);
    const merged = part ? { ...asRecord(whole?.raw), ...part.is } : raw;
    drafts.set(place, { keys: [...(whole?.keys ?? []), key], name, raw: merged });
  }
  return [...drafts.values()].map(named);
}

const asRecord = (raw: unknown): UnknownRecord => (isRecord(raw) ? raw : { text: textIn(raw) });

/**
 * Until version 0.1.0 what goes with a text was kept beside it, under its name and an ending: what the document said when
 * it was begun, what is chosen of a proof, the sign of the line, and where it was typed; a pasted format after its text.
 */
function formerPart(name: string, kept: string): { readonly of: string; readonly is: UnknownRecord } | null {
  const of = (ending: string) => (name.endsWith(ending) ? name.slice(0, -ending.length) : null);
  const [seen, choices, sign, typing] = [of('/seen'), of('/choices'), of('/capture-sign'), of('/capture-typing')];
  if (seen !== null) return { of: seen, is: { seen: kept.slice(1) } };
  const rich = of('/import-rich') === null ? null : /^(\d+)\n(.*)$/s.exec(kept);
  if (rich) return { of: name, is: { of: rich[2]?.slice(0, Number(rich[1])), html: rich[2]?.slice(Number(rich[1])) } };
  const read = parseJson(kept);
  const parts: readonly unknown[] = Array.isArray(read) ? read : [];
  if (choices !== null) return { of: choices, is: { chosen: { now: parts[0], seen: parts[1] } } };
  if (sign !== null) return { of: `${sign}/capture`, is: { sign: kept } };
  const [point = null, criterion = null, rewriting = null, about] = parts;
  return typing === null ? null : { of: `${typing}/capture`, is: { typing: { point, criterion, rewriting }, about } };
}

/** Until version 0.1.0 names did not say about whom; of the line alone the name was in what was kept beside its text. */
function named(left: Left): Left {
  if (!isRecord(left.raw) || !('about' in left.raw)) return left;
  const { about, ...raw } = left.raw;
  const place = readDraftName(left.name);
  if (typeof about !== 'string' || about === '' || place?.about.name !== '') return { ...left, raw };
  return { ...left, raw, name: draftName({ id: place.about.id, name: about }, place.stage, place.field) };
}
