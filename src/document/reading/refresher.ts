/** Reads again what has changed, one round at a time, so that a burst of news costs one read. */

/** Which rows of a table are out of date: all of them, or those that belong to these candidates. */
export type Scope = 'all' | ReadonlySet<number>;

export interface Refresher<N> {
  /** Says that these are out of date; resolves with the outcome of a read begun after this call. */
  refresh(names: readonly N[]): Promise<boolean>;
  /** Says so too, of what can wait until nobody is typing. */
  refreshAtRest(names: readonly N[], of?: Scope): void;
  /** Whether news of this waits for a rest. */
  readonly waits: (name: N) => boolean;
  /** True while something is being read, or is to be. */
  readonly busy: () => boolean;
}

const both = (one: Scope | undefined, other: Scope): Scope =>
  one === undefined ? other : one === 'all' || other === 'all' ? 'all' : new Set([...one, ...other]);

/** `read` gives false when Grist did not answer; `rest` resolves once nobody is typing. */
export function createRefresher<N>(
  read: (stale: ReadonlyMap<N, Scope>) => Promise<boolean>,
  rest: () => Promise<void>,
): Refresher<N> {
  let stale = new Map<N, Scope>();
  const resting = new Map<N, Scope>();
  let waiting: ((done: boolean) => void)[] = [];
  let running = false;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (stale.size > 0) {
      const [round, callers] = [stale, waiting];
      stale = new Map();
      waiting = [];
      // Whatever goes wrong in a round, the next one takes place.
      const done = await read(round).catch(() => false);
      for (const resolve of callers) resolve(done);
    }
    running = false;
  }

  const mark = (where: Map<N, Scope>, name: N, of: Scope) => where.set(name, both(where.get(name), of));

  return {
    refresh(names) {
      if (names.length === 0) return Promise.resolve(true);
      for (const name of names) {
        stale.set(name, 'all');
        resting.delete(name);
      }
      return new Promise((resolve) => {
        waiting.push(resolve);
        // A microtask later, so that all the news of one event go into the same round.
        queueMicrotask(() => void run());
      });
    },
    refreshAtRest(names, of = 'all') {
      for (const name of names) mark(resting, name, of);
      void rest().then(() => {
        for (const [name, scope] of resting) mark(stale, name, scope);
        resting.clear();
        return run();
      });
    },
    waits: (name) => resting.has(name),
    busy: () => running || stale.size > 0 || resting.size > 0,
  };
}
