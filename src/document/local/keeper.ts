/** Local storage that may refuse at any moment: what is to be kept there never holds up what people do. */
import type { Environment, LocalStore } from './environment';

/** How long until a refused write is tried again, in ms. */
const patience = 5_000;

export interface Keeper {
  /** Undefined when there is nothing, or no answer. */
  get(key: string): Promise<unknown>;
  /** None when the storage refuses. */
  keys(prefix: string): Promise<readonly string[]>;
  /** False when it is not kept yet; it is then tried again, until something newer is kept under the key. */
  set(key: string, value: unknown): Promise<boolean>;
  remove(key: string): Promise<boolean>;
}

/** Under which name a page leaves to others what it has taken over, and what turns out not to be for it. */
export const leftBy = (instance: string): string => `left-${instance}`;

export function createKeeper({ store, after }: Pick<Environment, 'store' | 'after'>): Keeper {
  /** The latest that each key is to say, while the storage does not. */
  const owed = new Map<string, (store: LocalStore) => Promise<void>>();
  let waiting = false;

  async function pay(key: string, write: (store: LocalStore) => Promise<void>): Promise<boolean> {
    try {
      await write(store);
      if (owed.get(key) === write) owed.delete(key);
      return true;
    } catch {
      later();
      return false;
    }
  }

  function later(): void {
    if (waiting) return;
    waiting = true;
    after(patience, () => {
      waiting = false;
      void payAll();
    });
  }

  /** One after the other: where one is refused the others can wait, and it goes last. */
  async function payAll(): Promise<void> {
    for (const [key, write] of [...owed]) {
      if (owed.get(key) !== write || (await pay(key, write))) continue;
      if (owed.get(key) !== write) continue;
      owed.delete(key);
      owed.set(key, write);
      return;
    }
  }

  const owe = (key: string, write: (store: LocalStore) => Promise<void>): Promise<boolean> => {
    owed.set(key, write);
    return pay(key, write);
  };

  return {
    get: (key) => answer(() => store.get(key), undefined),
    keys: (prefix) => answer(() => store.keys(prefix), []),
    set: (key, value) => owe(key, (to) => to.set(key, value)),
    remove: (key) => owe(key, (from) => from.remove(key)),
  };
}

async function answer<T>(question: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await question();
  } catch {
    return otherwise;
  }
}
