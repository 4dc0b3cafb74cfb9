/**
 * What is being typed or chosen and is not saved yet, kept on this machine: a cell for each person, stage and field. A
 * cell has a signal of its own: a letter in one field redraws that field.
 */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { isRecord } from '../../model/guards';
import type { PersonRef } from '../../model/person-ref';
import { draftName, isAboutRow, isPersonal, isTyped, ownerOf, readDraftName } from './draft-names';
import type { Environment } from './environment';
import { createKeeper, leftBy } from './keeper';
import type { Keeping } from './keeping';

/** How long until the part that brings drafts back is asked for again, in ms. */
const patience = 30_000;
/** A draft is on the machine this long after the last key, in ms, at the latest. */
export const draftDelay = 200;

/** One draft: a text, or a text with what goes with it under `text`. */
export interface Cell<T> {
  /** Null for nothing, or for something that this field does not know; what reads it follows it. */
  readonly value: T | null;
  /** The same, without following it. */
  peek(): T | null;
  set(next: T | null): void;
}

/** Words about a person that are not saved yet. */
export interface KeptWords {
  readonly draft: string;
  readonly about: PersonRef;
  /** Typed since this page was opened. */
  readonly recent: boolean;
}

export interface Drafts {
  /** Names of all drafts of this document. */
  readonly names: ReadonlySignal<readonly string[]>;
  /** Those of them that are words about people. */
  readonly words: ReadonlySignal<readonly KeptWords[]>;
  /** How many of them hold words that this machine does not keep, or not yet. */
  readonly unkept: ReadonlySignal<number>;
  /** The draft of this name, as `read` knows it: who follows it is told when what `read` gives has changed. */
  cell<T>(name: string, read: (raw: unknown) => T | null): Cell<T>;
  /** The text of a draft, without what goes with it; empty for none. */
  get(name: string): string;
  /** For a draft that is a text and nothing else. Empty text removes the draft. */
  set(name: string, text: string): void;
  /** What was written about `from` is about `to`: the same person, under another name. Drafts of `to` stay as they are. */
  move(from: PersonRef, to: PersonRef): void;
  /** Removes every draft about this row for which `isTheirs` says so. */
  forget(candidateId: number, isTheirs: (name: string) => boolean): Promise<void>;
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

/** What of a draft was typed. */
export const textIn = (raw: unknown): string => {
  const text = isRecord(raw) ? raw['text'] : raw;
  return typeof text === 'string' ? text : '';
};

/** What there is to know of a draft without looking at each of its letters. */
interface Held {
  readonly hasText: boolean;
  /** Typed, or emptied, on this page. */
  readonly recent: boolean;
}

export function createDrafts(scope: () => string, environment: DraftsEnvironment): Drafts {
  const { after, instance, isOpen, exclusively, owed } = environment;
  const keeper = createKeeper(environment);
  const root = () => `${scope()}/draft/`;
  // Two pages may have the same field open: each keeps its own words.
  const storeKey = (name: string) => `${root()}${name}@${instance}`;
  const signals = new Map<string, Signal<unknown>>();
  const readBy = new Map<unknown, Map<string, Cell<unknown>>>();
  const held = signal<ReadonlyMap<string, Held>>(new Map());
  const nobody: ReadonlySet<string> = new Set();
  /** What is still to be written. */
  const waiting = signal(nobody);
  /** What has been typed in, or emptied, on this page. */
  const touched = new Set<string>();
  let cancel: (() => void) | null = null;

  const at = (name: string): Signal<unknown> => {
    const known = signals.get(name) ?? signal<unknown>(null);
    signals.set(name, known);
    return known;
  };

  const write = () => {
    cancel?.();
    cancel = null;
    batch(() => {
      for (const name of waiting.peek()) {
        const raw = at(name).peek();
        void (raw === null ? keeper.remove(storeKey(name)) : keeper.set(storeKey(name), raw));
      }
      waiting.value = nobody;
    });
  };

  /** Shows it, and no more. */
  function put(name: string, raw: unknown): void {
    at(name).value = raw;
    const before = held.peek().get(name);
    const now = raw === null ? undefined : { hasText: textIn(raw) !== '', recent: touched.has(name) };
    if (before?.hasText === now?.hasText && before?.recent === now?.recent) return;
    const next = new Map(held.peek());
    if (now) next.set(name, now);
    else next.delete(name);
    held.value = next;
  }

  function set(name: string, raw: unknown, byHand = true): void {
    if (byHand) touched.add(name);
    batch(() => {
      put(name, raw);
      if (!waiting.peek().has(name)) waiting.value = new Set(waiting.peek()).add(name);
    });
    // The first key starts the delay and later ones do not prolong it: a fast typist is safe too.
    // Saved words go at once: after a reload they would be there a second time.
    if (raw === null) write();
    else cancel ??= after(draftDelay, write);
  }

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
    const here = { get: (name: string) => at(name).peek(), put };
    if (part) await part.bringBack({ keys, root: from, isHere, keeper, here, touched, storeKey });
    else after(patience, () => void load());
  }

  // A browser that refuses to wait in line refuses storage too: there is nothing to bring back.
  const load = () => exclusively(`${root()}adopt`, adopt).catch(() => {});

  return {
    names: computed(() => [...held.value.keys()]),
    words: computed(() =>
      [...held.value].flatMap(([draft, { hasText, recent }]) => {
        const place = hasText ? readDraftName(draft) : null;
        return place && isPersonal(place) ? [{ draft, about: place.about, recent }] : [];
      }),
    ),
    unkept: computed(() => {
      const unkept = [...held.value].filter(
        ([name, { hasText }]) => hasText && (waiting.value.has(name) || owed.value.has(storeKey(name))),
      );
      return unkept.filter(([name]) => isTyped(readDraftName(name))).length;
    }),
    cell<T>(name: string, read: (raw: unknown) => T | null): Cell<T> {
      const cells = readBy.get(read) ?? new Map<string, Cell<unknown>>();
      readBy.set(read, cells);
      const known = cells.get(name);
      // What this reader gives has its type.
      if (known) return known as Cell<T>;
      const value = computed(() => read(at(name).value));
      const cell: Cell<T> = {
        get value() {
          return value.value;
        },
        peek: () => value.peek(),
        set: (next) => set(name, next),
      };
      cells.set(name, cell as Cell<unknown>);
      return cell;
    },
    get: (name) => textIn(at(name).value),
    set: (name, text) => set(name, text || null),
    move(from, to) {
      for (const name of held.peek().keys()) {
        const place = readDraftName(name);
        if (!place || !isPersonal(place) || place.about.id !== from.id || place.about.name !== from.name) continue;
        const next = draftName(to, place.stage, place.field);
        if (held.peek().has(next)) continue;
        set(next, at(name).peek(), touched.has(name));
        set(name, null);
      }
    },
    async forget(candidateId, isTheirs) {
      for (const name of held.peek().keys()) if (isAboutRow(name, candidateId) && isTheirs(name)) set(name, null);
      write();
      const start = root();
      for (const key of await keeper.keys(`${start}${candidateId}/`))
        if (isTheirs(key.slice(start.length, key.lastIndexOf('@')))) await keeper.remove(key);
    },
    flush: write,
    load,
    follow(scope) {
      const former = (name: string, owner = instance) => `${scope}/draft/${name}@${owner}`;
      const before = [...held.peek().keys()];
      batch(() => {
        for (const name of before) {
          const raw = at(name).peek();
          if (touched.has(name)) set(name, raw, false);
          else {
            put(name, null);
            void keeper.set(former(name, leftBy(instance)), raw);
          }
        }
      });
      write();
      for (const name of before) void keeper.remove(former(name));
    },
    async clear() {
      cancel?.();
      cancel = null;
      waiting.value = nobody;
      const own = [...held.peek().keys()];
      batch(() => {
        for (const name of own) put(name, null);
      });
      for (const key of new Set([...own.map(storeKey), ...(await keeper.keys(root()))])) await keeper.remove(key);
    },
  };
}
