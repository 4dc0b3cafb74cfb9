/** The browser's clock, chance, timers and storage, as the document asks for them. */
import { createStore, del, get, keys, set, type UseStore } from 'idb-keyval';
import type { Environment, LocalStore } from '../../src/document/local/environment';
import { dayHere } from './day-here';

/** IndexedDB; refused to an embedded page by some browsers, which is for those who ask to bear. */
function openStore(): LocalStore {
  const open = () => createStore('entretien-structure', 'local');
  let store = open();
  const ask = async <T>(question: (from: UseStore) => Promise<T>): Promise<T> => {
    try {
      return await question(store);
    } catch (error) {
      // A connection that was closed without a word: the next try has one of its own.
      if (error instanceof DOMException && error.name === 'InvalidStateError') store = open();
      throw error;
    }
  };
  return {
    get: (key) => ask((from) => get(key, from)),
    set: (key, value) => ask((to) => set(key, value, to)),
    remove: (key) => ask((from) => del(key, from)),
    keys: async (prefix) =>
      (await ask((from) => keys(from))).filter(
        (key): key is string => typeof key === 'string' && key.startsWith(prefix),
      ),
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

/** Whether Grist's address says that what is written goes into a copy; other sites are not told what it says. */
export function opensCopies(): boolean {
  try {
    return /\/m\/fork(?:\/|$)/.test(window.parent.location.pathname);
  } catch {
    return false;
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
