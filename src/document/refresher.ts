/** Reads again what has changed, one round at a time, so that a burst of news costs one read. */
export interface Refresher<N> {
  /** Says that these are out of date; resolves with the outcome of a read begun after this call. */
  refresh(names: readonly N[]): Promise<boolean>;
  /** True while something is being read. */
  readonly busy: () => boolean;
}

/** `read` gives false when Grist did not answer. */
export function createRefresher<N>(read: (names: readonly N[]) => Promise<boolean>): Refresher<N> {
  const dirty = new Set<N>();
  let waiting: ((done: boolean) => void)[] = [];
  let running = false;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (dirty.size > 0) {
      const names = [...dirty];
      const callers = waiting;
      dirty.clear();
      waiting = [];
      // Whatever goes wrong in a round, the next one takes place.
      const done = await read(names).catch(() => false);
      for (const resolve of callers) resolve(done);
    }
    running = false;
  }

  return {
    refresh(names) {
      if (names.length === 0) return Promise.resolve(true);
      for (const name of names) dirty.add(name);
      return new Promise((resolve) => {
        waiting.push(resolve);
        // A microtask later, so that all the news of one event go into the same round.
        queueMicrotask(() => void run());
      });
    },
    busy: () => running || dirty.size > 0,
  };
}
