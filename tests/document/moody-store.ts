/** A browser's storage as some of them have it: refused, silent, nearly full; and it may change its mind. */
import { createMemoryStore, type LocalStore } from '../../src/document/local/environment.ts';

export type Mood = 'accepts' | 'refuses' | 'says nothing' | 'takes little';

/** What it was asked in silence it never answers; `machine` is what it has kept. */
export function moodyStore(mood: Mood) {
  const machine = createMemoryStore();
  const browser = { mood };
  const inMood =
    <A extends readonly unknown[], T>(task: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (browser.mood === 'says nothing') await new Promise(() => {});
      const tooLong = browser.mood === 'takes little' && JSON.stringify(args[1] ?? '').length > 100;
      if (browser.mood === 'refuses' || tooLong) throw new DOMException('Denied.', 'SecurityError');
      return await task(...args);
    };
  const store: LocalStore = {
    get: inMood(machine.get),
    set: inMood(machine.set),
    remove: inMood(machine.remove),
    keys: inMood(machine.keys),
  };
  return { store, machine, browser };
}
