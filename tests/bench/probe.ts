/** What each frame of the page notes down while it is measured: when it shows what, and what it asks Grist. */
import type { Frame } from 'playwright-core';

/** One thing that came to be shown. Times in ms since 1970, the same clock in every frame of the machine. */
interface Mark {
  readonly what: Watched;
  readonly text: string;
  /** When it was in the page, and when it had been painted. */
  readonly dom: number;
  painted: number;
}

/** A call of a widget to Grist, as Grist's page receives it. */
export interface Call {
  readonly at: number;
  readonly origin: string;
  readonly id: number;
  readonly method: string;
  /** Of `applyUserActions` only. */
  readonly actions: readonly (readonly unknown[])[];
}

export type Watched = 'name' | 'status';

export interface Probe {
  /** When it was installed, or has last forgotten: earlier calls are not in it. */
  since: number;
  readonly calls: Call[];
  /** When Grist's answers to this frame's calls came, by the id of the call. */
  answers: Record<number, number>;
  /** The latest keydown of each key. */
  readonly keys: Record<string, number>;
  /** Durations: tasks over 50 ms, and what each key kept the main thread busy. */
  readonly longTasks: number[];
  readonly keyWork: number[];
  /** Drops what was noted, so that it does not count as the widget's memory. */
  forget(): void;
  /** Latest message in this frame, either way. */
  lastMessage: number;
  now(): number;
  /** Resolves once this is shown and painted; with `after`, only counting what was shown later. */
  shown(what: Watched, text: string, after: number): Promise<Mark>;
}

interface RpcMessage {
  readonly mtype?: number;
  readonly reqId?: number;
  readonly meth?: string;
  readonly args?: readonly Call['actions'][];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page, alone: it may use nothing of this file. `card`: selector of Grist's own card. */
export function installProbe(card: string): void {
  const now = () => performance.timeOrigin + performance.now();
  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  const inWidget = location.pathname.startsWith('/widget/');
  const read: Record<Watched, () => string> = {
    name() {
      if (location.pathname.includes('hello-page')) return textOf('output');
      if (!inWidget) return /Personne \d+/.exec(textOf(card))?.[0] ?? '';
      // The picker says who; the trame must be theirs too: its points name the person.
      const picker = document.querySelector<HTMLSelectElement>('select.candidate');
      const name = picker?.options[picker.selectedIndex]?.text ?? '';
      return name && textOf('.points').includes(name) ? name : '';
    },
    status: () => (inWidget ? textOf('[role=status]').replace(/^\W+/, '') : ''),
  };
  let marks: Mark[] = [];
  const latest: Partial<Record<Watched, string>> = {};
  let waiting: { readonly holds: (mark: Mark) => boolean; readonly resolve: (mark: Mark) => void }[] = [];

  const note = (what: Watched, text: string) => {
    const mark: Mark = { what, text, dom: now(), painted: 0 };
    marks.push(mark);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // The first task after a frame begins once that frame has been laid out and painted.
      port1.onmessage = () => {
        mark.painted = now();
        for (const { resolve } of waiting.filter(({ holds }) => holds(mark))) resolve(mark);
        waiting = waiting.filter(({ holds }) => !holds(mark));
      };
      port2.postMessage(null);
    });
  };
  new MutationObserver(() => {
    for (const what of ['name', 'status'] as const) {
      const text = read[what]();
      if (text === latest[what]) continue;
      latest[what] = text;
      note(what, text);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });

  const probe: Probe = {
    since: now(),
    calls: [],
    answers: {},
    keys: {},
    longTasks: [],
    keyWork: [],
    lastMessage: 0,
    now,
    forget() {
      marks = [];
      probe.answers = {};
      probe.since = now();
    },
    shown(what, text, after) {
      const holds = (mark: Mark) => mark.what === what && mark.text === text && mark.dom >= after && mark.painted > 0;
      const found = marks.find(holds);
      return found ? Promise.resolve(found) : new Promise((resolve) => waiting.push({ holds, resolve }));
    },
  };
  window.probe = probe;

  addEventListener('keydown', ({ key, timeStamp }) => (probe.keys[key] = performance.timeOrigin + timeStamp), true);
  addEventListener('message', ({ data, origin }) => {
    const { mtype, reqId: id, meth: method, args } = (data ?? {}) as RpcMessage;
    if (mtype === undefined || id === undefined) return;
    probe.lastMessage = now();
    // The kinds of message of Grist's RPC: 1 is a call, 2 and 3 are answers.
    if (mtype === 1) {
      const actions = method === 'applyUserActions' ? (args?.[0] ?? []) : [];
      probe.calls.push({ at: probe.lastMessage, origin, id, method: method ?? '', actions });
    } else if (mtype === 2 || mtype === 3) probe.answers[id] = probe.lastMessage;
  });
  const observe = (type: string, each: (entry: PerformanceEntry) => void, options: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, ...options });
  observe('longtask', ({ duration }) => probe.longTasks.push(duration));
  observe(
    'event',
    (entry) => {
      const { processingStart, processingEnd } = entry as PerformanceEventTiming;
      if (entry.name === 'input') probe.keyWork.push(processingEnd - processingStart);
    },
    { durationThreshold: 16 },
  );
}

/** `Probe.shown` in a frame that may be loading: asked again in the page that comes. */
export async function shownIn(frame: Frame, what: Watched, text: string, after: number): Promise<Mark> {
  for (;;) {
    try {
      return await frame.evaluate(([kind, wanted, since]) => window.probe.shown(kind, wanted, since), [
        what,
        text,
        after,
      ] as const);
    } catch (error) {
      if (!/context was destroyed|navigat|reading 'shown'/i.test(String(error))) throw error;
    }
  }
}
