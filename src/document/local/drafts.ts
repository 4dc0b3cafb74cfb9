/** Text being typed, kept on this machine until it is saved: by person, stage and field. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PersonRef } from '../../model/person-ref';
import { besidesOf, draftName, isPersonal, isTyped, isWords, ownerOf, readDraftName, textOfDraft } from './draft-names';
import type { Environment } from './environment';
import { createKeeper, leftBy } from './keeper';
import type { Keeping } from './keeping';

/** How long until the part that brings drafts back is asked for again, in ms. */
const patience = 30_000;
/** A draft is on the machine this long after the last key, in ms, at the latest. */
export const draftDelay = 200;

/** Words about a person that are not saved yet. */
export interface KeptWords {
  readonly draft: string;
  readonly about: PersonRef;
  readonly text: string;
  /** Typed since this page was opened. */
  readonly recent: boolean;
}

export interface Drafts {
  /** All drafts of this document. */
  readonly texts: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Those of them that are words about people. */
  readonly words: ReadonlySignal<readonly KeptWords[]>;
  /** How many of them hold words that this machine does not keep, or not yet. */
  readonly unkept: ReadonlySignal<number>;
  get(name: string): string;
  /** Empty text removes the draft. */
  set(name: string, text: string): void;
  /** Removes a draft, with what is kept beside it. */
  forget(name: string): void;
  /** What was written about `from` is about `to`: the same person, under another name. Drafts of `to` stay as they are. */
  move(from: PersonRef, to: PersonRef): void;
  /** Writes what is waiting, now. */
  flush(): void;
  /**
   * Brings back what closed pages left; what is typed here wins, and theirs then waits for another
   * time. Drafts of a page that is still open are its own.
   */
  load(): Promise<void>;
  /** The page goes on in a copy: what was typed here goes along, the rest is left to the next page of the document of `scope`. */
  follow(scope: string): void;
  /** Forgets every draft of this document. */
  clear(): Promise<void>;
}

type DraftsEnvironment = Pick<Environment, 'store' | 'after' | 'instance' | 'isOpen' | 'exclusively'> &
  Pick<Keeping, 'owed'>;

export function createDrafts(scope: () => string, environment: DraftsEnvironment): Drafts {
  const { after, instance, isOpen, exclusively, owed } = environment;
  const keeper = createKeeper(environment);
  const root = () => `${scope()}/draft/`;
  // Two pages may have the same field open: each keeps its own words.
  const storeKey = (name: string) => `${root()}${name}@${instance}`;
  const texts = signal<ReadonlyMap<string, string>>(new Map());
  const nothing: ReadonlyMap<string, string> = new Map();
  /** What is still to be written. */
  const waiting = signal(nothing);
  /** What has been typed in, or emptied, on this page. */
  const touched = new Set<string>();
  let cancel: (() => void) | null = null;

  const write = () => {
    cancel?.();
    cancel = null;
    batch(() => {
      for (const [name, text] of waiting.peek()) {
        void (text ? keeper.set(storeKey(name), text) : keeper.remove(storeKey(name)));
      }
      waiting.value = nothing;
    });
  };

  async function adopt(): Promise<void> {
    const from = root();
    const keys: string[] = [];
    for (const key of await keeper.keys(from)) {
      const owner = ownerOf(key);
      if (owner !== instance && !(await isOpen(owner))) keys.push(key);
    }
    if (keys.length === 0) return;
    // Hardly ever needed: not part of the first screen.
    const part = await import('./left-drafts').catch(() => null);
    const isHere = () => root() === from;
    if (part) await part.bringBack({ keys, root: from, isHere, keeper, texts, touched, storeKey });
    else after(patience, () => void load());
  }

  // A browser that refuses to wait in line refuses storage too: there is nothing to bring back.
  const load = () => exclusively(`${root()}adopt`, adopt).catch(() => {});

  function set(name: string, text: string, byHand = true): void {
    const next = new Map(texts.peek());
    if (text) next.set(name, text);
    else next.delete(name);
    if (byHand) touched.add(name);
    batch(() => {
      texts.value = next;
      waiting.value = new Map(waiting.peek()).set(name, text);
    });
    // The first key starts the delay and later ones do not prolong it: a fast typist is safe too.
    // Saved words go at once: after a reload they would be there a second time.
    if (text) cancel ??= after(draftDelay, write);
    else write();
  }

  return {
    texts,
    words: computed(() =>
      [...texts.value].flatMap(([draft, text]) => {
        const place = readDraftName(draft);
        return place && isWords(place) ? [{ draft, about: place.about, text, recent: touched.has(draft) }] : [];
      }),
    ),
    unkept: computed(() => {
      const unkept = [...texts.value.keys()].filter(
        (name) => waiting.value.has(name) || owed.value.has(storeKey(name)),
      );
      return unkept.filter((name) => isTyped(readDraftName(name))).length;
    }),
    get: (name) => texts.value.get(name) ?? '',
    set: (name, text) => set(name, text),
    forget(name) {
      for (const kept of [name, ...besidesOf(name)]) if (texts.peek().has(kept)) set(kept, '');
    },
    move(from, to) {
      const before = texts.peek();
      for (const [name, text] of before) {
        const place = readDraftName(name);
        if (!place || !isPersonal(place) || place.about.id !== from.id || place.about.name !== from.name) continue;
        const next = draftName(to, place.stage, place.field);
        // With what is kept beside it, or not at all.
        if (before.has(next) || before.has(textOfDraft(next))) continue;
        set(next, text, touched.has(name));
        set(name, '');
      }
    },
    flush: write,
    load,
    follow(scope) {
      const former = (name: string, owner = instance) => `${scope}/draft/${name}@${owner}`;
      const isMine = (name: string) => touched.has(name) || touched.has(textOfDraft(name));
      const before = [...texts.peek()];
      texts.value = new Map(before.filter(([name]) => isMine(name)));
      for (const [name, text] of before) {
        if (isMine(name)) set(name, text, false);
        else void keeper.set(former(name, leftBy(instance)), text);
      }
      write();
      for (const [name] of before) void keeper.remove(former(name));
    },
    async clear() {
      cancel?.();
      cancel = null;
      waiting.value = nothing;
      const own = [...texts.value.keys()].map(storeKey);
      texts.value = new Map();
      for (const key of new Set([...own, ...(await keeper.keys(root()))])) await keeper.remove(key);
    },
  };
}
