/**
 * Whether this browser keeps what it is given. Some refuse an embedded page its storage, at once or after a
 * while, and some never answer: this says so, before there is anything to lose and for as long as it lasts.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Environment, LocalStore } from './environment';
import { createKeeper } from './keeper';

/** How long the storage may take to answer, in ms. */
const patience = 5_000;
/** Written at once, and again while anything is refused: it tells whether the storage takes anything at all. */
const trialKey = 'trial';

export type Kept = 'yes' | 'never' | 'no longer';

export interface Keeping {
  /** The storage, watched; it answers or refuses in time. */
  readonly store: LocalStore;
  /** `never`: nothing that this page wrote has been kept. */
  readonly kept: ReadonlySignal<Kept>;
  /** Keys whose latest value is not known to be in the storage. */
  readonly owed: ReadonlySignal<ReadonlyMap<string, 'asked' | 'refused'>>;
}

export function createKeeping({ store, after }: Pick<Environment, 'store' | 'after'>): Keeping {
  const owed = signal<ReadonlyMap<string, 'asked' | 'refused'>>(new Map());
  const anyKept = signal(false);
  /** The latest write of each key. */
  const latest = new Map<string, object>();
  const mark = (key: string, as: 'asked' | 'refused' | null) => {
    const next = new Map(owed.peek());
    if (as) next.set(key, as);
    else next.delete(key);
    owed.value = next;
  };

  const timely = inTime(store, after);
  const trying = async <T>(task: Promise<T>): Promise<T> => {
    try {
      return await task;
    } catch (error) {
      if (!owed.peek().has(trialKey)) tryOut();
      throw error;
    }
  };
  async function write(key: string, value: unknown): Promise<void> {
    const mine = {};
    latest.set(key, mine);
    // What was refused stays so until it is kept.
    mark(key, owed.peek().get(key) ?? 'asked');
    try {
      await timely.set(key, value);
    } catch (error) {
      if (latest.get(key) === mine) mark(key, 'refused');
      throw error;
    }
    anyKept.value = true;
    if (latest.get(key) !== mine) return;
    latest.delete(key);
    mark(key, null);
    if (key === trialKey) void keeper.remove(key);
  }
  const watched: LocalStore = {
    get: (key) => trying(timely.get(key)),
    keys: (prefix) => trying(timely.keys(prefix)),
    set: (key, value) => trying(write(key, value)),
    remove(key) {
      // Nothing is lost with what may go.
      latest.delete(key);
      mark(key, null);
      return trying(timely.remove(key));
    },
  };
  const keeper = createKeeper({ store: watched, after });
  const tryOut = () => void keeper.set(trialKey, true);
  tryOut();

  return {
    store: watched,
    owed,
    kept: computed(() =>
      ![...owed.value.values()].includes('refused') ? 'yes' : anyKept.value ? 'no longer' : 'never',
    ),
  };
}

/** The store, with silence taken for a refusal; while it is silent, it is not asked anything more. */
function inTime(store: LocalStore, after: Environment['after']): LocalStore {
  let silent = 0;
  const refusal = () => new Error('the storage does not answer');
  async function ask<T>(question: () => Promise<T>): Promise<T> {
    if (silent > 0) throw refusal();
    let late = false;
    let cancel = () => {};
    const silence = new Promise<never>((_, reject) => {
      cancel = after(patience, () => {
        late = true;
        silent += 1;
        reject(refusal());
      });
    });
    const answer = (async () => await question())().finally(() => {
      if (late) silent -= 1;
      else cancel();
    });
    return await Promise.race([answer, silence]);
  }
  return {
    get: (key) => ask(() => store.get(key)),
    set: (key, value) => ask(() => store.set(key, value)),
    remove: (key) => ask(() => store.remove(key)),
    keys: (prefix) => ask(() => store.keys(prefix)),
  };
}
