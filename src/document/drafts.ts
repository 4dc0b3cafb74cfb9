/** Text being typed, kept on this machine until it is saved: by candidate, stage and field. */
import { type ReadonlySignal, signal } from '@preact/signals';
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
  /** Brings back what an earlier page left; what is typed here meanwhile wins. */
  load(): Promise<void>;
  /** Forgets every draft of this document. */
  clear(): Promise<void>;
}

export const draftName = (candidateId: number, stage: string, field: string): string =>
  `${candidateId}/${stage}/${field}`;

export function createDrafts(scope: () => string, { store, after }: Pick<Environment, 'store' | 'after'>): Drafts {
  const root = () => `${scope()}/draft/`;
  const texts = signal<ReadonlyMap<string, string>>(new Map());
  const waiting = new Map<string, string>();
  let cancel: (() => void) | null = null;

  const write = () => {
    cancel?.();
    cancel = null;
    for (const [name, text] of waiting) {
      void (text ? store.set(root() + name, text) : store.remove(root() + name));
    }
    waiting.clear();
  };

  return {
    texts,
    get: (name) => texts.value.get(name) ?? '',
    set(name, text) {
      const next = new Map(texts.value);
      if (text) next.set(name, text);
      else next.delete(name);
      texts.value = next;
      waiting.set(name, text);
      // The first key starts the delay and later ones do not prolong it: a fast typist is safe too.
      cancel ??= after(draftDelay, write);
    },
    flush: write,
    async load() {
      const found = new Map<string, string>();
      for (const key of await store.keys(root())) {
        const text = await store.get(key);
        if (typeof text === 'string' && text) found.set(key.slice(root().length), text);
      }
      for (const [name, text] of waiting) {
        if (text) found.set(name, text);
        else found.delete(name);
      }
      texts.value = found;
    },
    async clear() {
      cancel?.();
      cancel = null;
      waiting.clear();
      texts.value = new Map();
      for (const key of await store.keys(root())) await store.remove(key);
    },
  };
}
