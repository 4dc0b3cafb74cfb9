/** Drafts that closed pages have left, of this version or an earlier one: read once, when there are any. */
import type { Signal } from '@preact/signals';
import { draftName, ownerOf, readDraftName, textOfDraft } from './draft-names';
import type { Keeper } from './keeper';

export interface LeftDrafts {
  /** Of pages that are closed. */
  readonly keys: readonly string[];
  /** Before the names, in the keys. */
  readonly root: string;
  /** Whether the page is still in that document. */
  readonly isHere: () => boolean;
  readonly keeper: Keeper;
  readonly texts: Signal<ReadonlyMap<string, string>>;
  /** What has been typed in, or emptied, on this page. */
  readonly touched: ReadonlySet<string>;
  readonly storeKey: (name: string) => string;
}

/** What is typed here wins, and theirs then waits for another time. */
export async function bringBack({ keys, root, isHere, keeper, texts, touched, storeKey }: LeftDrafts): Promise<void> {
  const left: { readonly key: string; readonly owner: string; readonly name: string; readonly text: string }[] = [];
  for (const key of keys) {
    const text = await keeper.get(key);
    const name = key.slice(root.length, key.lastIndexOf('@'));
    if (typeof text === 'string') left.push({ key, owner: ownerOf(key), name, text });
  }
  if (!isHere()) return;
  const renamed = formerlyAbout(left.map(({ name, text }) => [name, text]));
  const next = new Map(texts.value);
  const brought = new Map<string, string>();
  const owners = new Map<string, string>();
  // Texts come before what is kept beside them, and only the same page's goes with one.
  for (const { key, owner, name: before, text } of left.sort((a, b) => a.name.length - b.name.length)) {
    const name = renamed.get(before) ?? before;
    const here = next.get(name) ?? '';
    const beside = next.has(textOfDraft(name)) && owners.get(textOfDraft(name)) !== owner;
    if (here !== text && (here || touched.has(name) || beside)) continue;
    next.set(name, text);
    owners.set(name, owner);
    brought.set(key, name);
  }
  // At once: what is kept beside a text comes with it.
  if (brought.size > 0) texts.value = next;
  for (const [key, name] of brought) {
    const here = texts.value.get(name);
    if (here === undefined || (await keeper.set(storeKey(name), here))) await keeper.remove(key);
  }
}

/**
 * Until version 0.1.0 names did not say about whom; of the line alone the name was in what is kept beside its text.
 * Gives the names under which these drafts are kept now, where that is known.
 */
function formerlyAbout(drafts: readonly (readonly [name: string, text: string])[]): ReadonlyMap<string, string> {
  const now = new Map<string, string>();
  for (const [typing, text] of drafts) {
    const place = readDraftName(typing);
    const name = place?.field === 'capture-typing' && place.about.name === '' ? writtenFor(text) : '';
    if (!place || name === '') continue;
    const about = { id: place.about.id, name };
    for (const field of ['capture', 'capture-sign', 'capture-typing'])
      now.set(draftName(place.about, place.stage, field), draftName(about, place.stage, field));
  }
  return now;
}

function writtenFor(typing: string): string {
  try {
    const read: unknown = JSON.parse(typing);
    return Array.isArray(read) && typeof read[3] === 'string' ? read[3] : '';
  } catch {
    return '';
  }
}
