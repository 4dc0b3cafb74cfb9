/** Text being typed, kept on this machine until it is saved: by candidate, stage and field. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { createKeeper } from './keeper';
import type { Environment } from './storage';

/** A draft is on the machine this long after the last key, in ms, at the latest. */
export const draftDelay = 200;

export interface Drafts {
  /** All drafts of this document. */
  readonly texts: ReadonlySignal<ReadonlyMap<string, string>>;
  get(name: string): string;
  /** Empty text removes the draft. */
  set(name: string, text: string): void;
  /** Writes what is waiting, now. */
  flush(): void;
  /**
   * Brings back what closed pages left; what is typed here wins, and theirs then waits for another
   * time. Drafts of a page that is still open are its own.
   */
  load(): Promise<void>;
  /** Forgets every draft of this document. */
  clear(): Promise<void>;
}

export const draftName = (candidateId: number, stage: string, field: string): string =>
  `${candidateId}/${stage}/${field}`;

type DraftsEnvironment = Pick<Environment, 'store' | 'after' | 'instance' | 'isOpen' | 'exclusively'>;

export function createDrafts(scope: () => string, environment: DraftsEnvironment): Drafts {
  const { after, instance, isOpen, exclusively } = environment;
  const keeper = createKeeper(environment);
  const root = () => `${scope()}/draft/`;
  // Two pages may have the same field open: each keeps its own words.
  const storeKey = (name: string) => `${root()}${name}@${instance}`;
  const texts = signal<ReadonlyMap<string, string>>(new Map());
  const waiting = new Map<string, string>();
  /** What has been typed in, or emptied, on this page. */
  const touched = new Set<string>();
  let cancel: (() => void) | null = null;

  const write = () => {
    cancel?.();
    cancel = null;
    for (const [name, text] of waiting) {
      void (text ? keeper.set(storeKey(name), text) : keeper.remove(storeKey(name)));
    }
    waiting.clear();
  };

  async function adopt(): Promise<void> {
    for (const key of await keeper.keys(root())) {
      const split = key.lastIndexOf('@');
      const owner = key.slice(split + 1);
      if (owner === instance || (await isOpen(owner))) continue;
      const text = await keeper.get(key);
      const name = key.slice(root().length, split);
      const here = texts.value.get(name) ?? '';
      if (typeof text !== 'string' || (here !== text && (here || touched.has(name)))) continue;
      texts.value = new Map(texts.value).set(name, text);
      if (await keeper.set(storeKey(name), texts.value.get(name))) await keeper.remove(key);
    }
  }

  return {
    texts,
    get: (name) => texts.value.get(name) ?? '',
    set(name, text) {
      const next = new Map(texts.value);
      if (text) next.set(name, text);
      else next.delete(name);
      texts.value = next;
      touched.add(name);
      waiting.set(name, text);
      // The first key starts the delay and later ones do not prolong it: a fast typist is safe too.
      // Saved words go at once: after a reload they would be there a second time.
      if (text) cancel ??= after(draftDelay, write);
      else write();
    },
    flush: write,
    // A browser that refuses to wait in line refuses storage too: there is nothing to bring back.
    load: () => exclusively(`${root()}adopt`, adopt).catch(() => {}),
    async clear() {
      cancel?.();
      cancel = null;
      waiting.clear();
      const own = [...texts.value.keys()].map(storeKey);
      texts.value = new Map();
      for (const key of new Set([...own, ...(await keeper.keys(root()))])) await keeper.remove(key);
    },
  };
}
