/** The browser's clock, chance, timers and storage, as the document asks for them. */
import { createStore, del, get, keys, set } from 'idb-keyval';
import { createMemoryStore, type Environment, type LocalStore } from '../src/document/storage';
import { dayHere } from './day-here';

/** IndexedDB, or memory where the browser refuses storage to an embedded page; nothing waits for it to be opened. */
function openStore(): LocalStore {
  const opened = openDatabase().catch(createMemoryStore);
  return {
    get: async (key) => await (await opened).get(key),
    set: async (key, value) => await (await opened).set(key, value),
    remove: async (key) => await (await opened).remove(key),
    keys: async (prefix) => await (await opened).keys(prefix),
  };
}

async function openDatabase(): Promise<LocalStore> {
  const store = createStore('entretien-structure', 'local');
  await keys(store);
  return {
    get: (key) => get(key, store),
    set: (key, value) => set(key, value, store),
    remove: (key) => del(key, store),
    keys: async (prefix) =>
      (await keys(store)).filter((key): key is string => typeof key === 'string' && key.startsWith(prefix)),
  };
}

const lockName = (instance: string) => `entretien-structure/page/${instance}`;

/** The page that embeds the widget, as its origin; an empty text when the browser does not say. */
export function embeddingOrigin(): string {
  const ancestor = window.location.ancestorOrigins?.[0];
  if (ancestor) return ancestor;
  try {
    return document.referrer ? new URL(document.referrer).origin : '';
  } catch {
    return '';
  }
}

/** How long without a key counts as a rest, and how long a rest is waited for, in ms. */
const typingPause = 400;
const longestTyping = 10_000;

/** Resolves once no key has been pressed for a moment. */
function createRest(): () => Promise<void> {
  let lastKey = Number.NEGATIVE_INFINITY;
  const typed = () => {
    lastKey = performance.now();
  };
  for (const kind of ['keydown', 'input']) window.addEventListener(kind, typed, { capture: true, passive: true });
  return async () => {
    const latest = performance.now() + longestTyping;
    for (;;) {
      const now = performance.now();
      const wait = Math.min(lastKey + typingPause, latest) - now;
      if (wait <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };
}

/** From now on, scripts of this page may ask this origin, and nobody else: what has been allowed stays forbidden. */
export function talkOnlyTo(origin: string): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${origin || "'none'"}`;
  document.head.append(policy);
}

export function browserEnvironment(): Environment {
  const instance = crypto.randomUUID();
  // Held for as long as the page lives: other pages then leave its unsent changes to it.
  const locks: LockManager | undefined = navigator.locks;
  void locks?.request(lockName(instance), () => new Promise(() => {})).catch(() => {});
  return {
    now: () => Date.now(),
    dayOf: dayHere,
    randomKey: () => crypto.randomUUID(),
    after(ms, call) {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    rest: createRest(),
    attended: () => document.hasFocus(),
    store: openStore(),
    instance,
    isOpen: async (other) => {
      const held = (await locks?.query().catch(() => null))?.held ?? [];
      return held.some(({ name }) => name === lockName(other));
    },
    exclusively: async (name, task) => (locks ? await locks.request(name, task) : await task()),
  };
}
