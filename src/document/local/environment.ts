/** A place for drafts and unsent changes on this machine. */
export interface LocalStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Keys that start with `prefix`. */
  keys(prefix: string): Promise<readonly string[]>;
}

/** For tests. */
export function createMemoryStore(): LocalStore {
  const values = new Map<string, unknown>();
  return {
    get: async (key) => structuredClone(values.get(key)),
    set: async (key, value) => void values.set(key, structuredClone(value)),
    remove: async (key) => void values.delete(key),
    keys: async (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** Time, chance and waiting, handed in so that tests decide them. */
export interface Environment {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The calendar day that the person lives in at a moment, as a Date cell holds it: midnight UTC. Both in seconds since 1970. */
  readonly dayOf: (seconds: number) => number;
  /** A key that nobody else will draw. */
  readonly randomKey: () => string;
  /** Calls back once after `ms`; the result cancels it. */
  readonly after: (ms: number, call: () => void) => () => void;
  /** Resolves once nobody is typing, or has been for long: what would hold up typing waits for it. */
  readonly rest: () => Promise<void>;
  /** Whether the person is in this page: its keys go here, and not to Grist's list or another window. */
  readonly attended: () => boolean;
  readonly store: LocalStore;
  /** Name of this page among those open on this machine. */
  readonly instance: string;
  /** Whether another page of this machine is still open: its unsent changes are its own. */
  readonly isOpen: (instance: string) => Promise<boolean>;
  /** Runs `task` while no other page of this machine runs one of the same name. */
  readonly exclusively: <T>(name: string, task: () => Promise<T>) => Promise<T>;
}
