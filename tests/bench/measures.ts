/** The times and the memory, in a built document; samples in ms, the first of each kind left out. */
import type { CDPSession, Frame } from 'playwright-core';
import { until } from '../host/until.ts';
import { type Built, nameOf, type Panel } from './document.ts';
import { shownIn } from './probe.ts';

/** One sample of several things done at the same time, or one right after the other. */
export type Sample<Name extends string> = Readonly<Record<Name, number>>;

/** Longer than the rest for which the widget puts off what can wait, in ms. */
const stillness = 700;

/** Resolves once every question of the widget has been answered and nothing more has come for a while. */
async function quiet({ grist, widget, origin }: Built, still = stillness): Promise<void> {
  const start = Date.now();
  await until(async () => {
    const { since, answered, age } = await widget.frame.evaluate((begun) => {
      const { since, answers, lastMessage, now } = window.probe;
      return { since, answered: Object.keys(answers).length, age: now() - Math.max(lastMessage, begun) };
    }, start);
    if (age < still) return false;
    const asked = await grist.page.evaluate(
      ([from, after]) => window.probe.calls.filter((call) => call.origin === from && call.at >= after).length,
      [origin, since] as const,
    );
    return asked <= answered;
  }, 120_000);
}

const keyTime = (frame: Frame, key: string) => frame.evaluate((name) => window.probe.keys[name] ?? 0, key);

/** Puts Grist's cursor on a row of the list and the keys in the list, and waits for the widget. */
async function select(built: Built, row: number): Promise<void> {
  const { grist, list, widget } = built;
  await grist.selectRow(list, row);
  await grist.selectRow(list, nameOf(row));
  const picker = grist.widget(widget.ref).getByRole('combobox', { name: 'Candidat' });
  await until(async () => (await picker.inputValue()) === String(row));
  await quiet(built);
}

/** From the arrow key in Grist's list to the person painted, in all three sections for the same key. */
export async function switches(built: Built, rows: readonly number[]): Promise<Sample<'widget' | 'hello' | 'card'>[]> {
  const { grist, widget, hello } = built;
  const samples = [];
  let [at = 1] = rows;
  await select(built, at);
  for (const row of rows.slice(1)) {
    const key = row > at ? 'ArrowDown' : 'ArrowUp';
    at = row;
    const after = Date.now();
    const [, ...marks] = await Promise.all([
      grist.page.keyboard.press(key),
      ...[widget.frame, hello.frame, grist.page.mainFrame()].map((frame) => shownIn(frame, 'name', nameOf(row), after)),
    ]);
    const start = await keyTime(grist.page.mainFrame(), key);
    const [ours = 0, theirs = 0, card = 0] = marks.map(({ painted }) => painted - start);
    samples.push({ widget: ours, hello: theirs, card });
    await quiet(built);
  }
  return samples.slice(1);
}

async function reload({ grist }: Built, { ref, frame }: Panel, name: string): Promise<number> {
  const start = await grist.iframe(ref).evaluate((iframe: HTMLIFrameElement) => {
    const now = window.probe.now();
    // biome-ignore lint/correctness/noSelfAssign: it is how a frame is loaded again
    iframe.src = iframe.src;
    return now;
  });
  return (await shownIn(frame, 'name', name, start)).painted - start;
}

/** From the frame told to load to the person painted, one after the other. */
export async function openings(built: Built, runs: number): Promise<Sample<'widget' | 'hello'>[]> {
  await select(built, 1);
  const samples = [];
  for (let run = 0; run <= runs; run += 1) {
    const widget = await reload(built, built.widget, nameOf(1));
    await quiet(built);
    const hello = await reload(built, built.hello, nameOf(1));
    await quiet(built);
    samples.push({ widget, hello });
  }
  return samples.slice(1);
}

const line = ({ grist, widget }: Built) => grist.widget(widget.ref).getByRole('textbox', { name: 'Nouvelle preuve' });

/** Saves what is on the line; when Enter was pressed and when the status said that it is saved. */
async function enter(built: Built, then: () => Promise<void> = async () => {}) {
  const after = Date.now();
  await built.grist.page.keyboard.press('Enter');
  const saved = shownIn(built.widget.frame, 'status', 'Enregistré', after);
  await then();
  return { after, saved: await saved };
}

/** The same, once all that follows is over. */
async function save(built: Built) {
  const { after, saved } = await enter(built);
  await quiet(built);
  return { after, start: await keyTime(built.widget.frame, 'Enter'), saved: saved.dom };
}

type Actions = readonly (readonly unknown[])[];

/** The same bundle for another proof. */
const otherKey = (actions: Actions, key: string): Actions =>
  actions.map(([kind, table, where, ...rest]) =>
    kind === 'AddOrUpdateRecord'
      ? [kind, table, { ...Object(where), Cle: key }, ...rest]
      : [kind, table, where, ...rest],
  );

/** From Enter to Grist's answer and to « Enregistré »; then the same bundle from the hello-world widget. */
export async function captures(built: Built, runs: number): Promise<Sample<'answer' | 'saved' | 'bare' | 'calls'>[]> {
  const { grist, widget, hello, origin } = built;
  await select(built, 2);
  const samples = [];
  for (let run = 0; run <= runs + 1; run += 1) {
    await line(built).click();
    await grist.page.keyboard.insertText(
      `A tenu ${run} réunions publiques sur ce sujet et en a publié le compte rendu`,
    );
    await quiet(built);
    const { after, start, saved } = await save(built);
    const calls = await grist.page.evaluate(
      ([from, since]) =>
        window.probe.calls.filter(
          ({ at, origin, method }) => at >= since && origin === from && method === 'applyUserActions',
        ),
      [origin, after] as const,
    );
    const [call] = calls;
    if (!call) throw new Error('no call for a proof');
    const answer = (await widget.frame.evaluate((id) => window.probe.answers[id] ?? 0, call.id)) - start;
    const bare = await hello.frame.evaluate(
      (actions) => window.applyBare(actions),
      otherKey(call.actions, `bare-${after}`),
    );
    await quiet(built);
    samples.push({ answer, saved: saved - start, bare, calls: calls.length });
  }
  // The first proof of an interview also begins it.
  return samples.slice(2);
}

const eighty = 'A rédigé le guide de reprise du service, puis formé les deux équipes locales ici';

/** Longest tasks of the widget's main thread, in ms; 0 when none was over 50. */
export interface Typing {
  readonly typing: number;
  /** Enter, and the next proof typed meanwhile. */
  readonly saving: number;
  /** What was put off until the typing was over. */
  readonly rest: number;
  /** The main thread's work for one key of the eighty, as the median and as the longest. */
  readonly keys: readonly number[];
  /** How much longer a fixed piece of work took than at full speed. */
  readonly slowed: number;
}

export async function typing(built: Built, rate: number): Promise<Typing> {
  const { grist, widget } = built;
  const session = await cdp(built);
  await select(built, 3);
  await line(built).click();
  const normal = await busyWork(widget.frame);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const slowed = (await busyWork(widget.frame)) / normal;
  await longestTask(widget.frame);
  await grist.page.keyboard.type(eighty);
  const [longest, keys] = await longestTask(widget.frame);
  // A fast typist: the answer and the news come while the next proof is being typed.
  await enter(built, () => grist.page.keyboard.type(eighty, { delay: 30 }));
  const [saving] = await longestTask(widget.frame);
  await quiet(built);
  const [rest] = await longestTask(widget.frame);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return { typing: longest, saving, rest, keys, slowed };
}

const cdp = ({ grist, widget }: Built): Promise<CDPSession> => grist.page.context().newCDPSession(widget.frame);

/** Ms that a fixed piece of work takes, at best. */
const busyWork = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const once = () => {
      const start = performance.now();
      let sum = 0;
      for (let i = 0; i < 5_000_000; i += 1) sum = (sum + i) % 7;
      return performance.now() - start + sum / 1e9;
    };
    return Math.min(...Array.from({ length: 10 }, once));
  });

/** The longest task and the work of each key since the last time. */
const longestTask = (frame: Frame): Promise<[number, number[]]> =>
  frame.evaluate(async () => {
    // When the thread is idle, what it has done has been told.
    await new Promise((resolve) => requestIdleCallback(resolve));
    const { longTasks, keyWork } = window.probe;
    return [Math.max(0, ...longTasks.splice(0)), keyWork.splice(0)] as [number, number[]];
  });

export interface Memory {
  readonly before: number;
  readonly after: number;
  /** A frame just loaded, with the same rows in the document. */
  readonly fresh: number;
}

/** Bytes of the heap after a collection: before and after that many captures, a few for each person. */
export async function memory(built: Built, count: number): Promise<Memory> {
  const { widget, size } = built;
  const heap = async () => {
    await quiet(built);
    await widget.frame.evaluate(() => window.probe.forget());
    const session = await cdp(built);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize;
  };
  await select(built, 1);
  await reload(built, built.widget, nameOf(1));
  const before = await heap();
  const each = Math.ceil(count / size.candidates);
  for (let row = 1; row <= size.candidates; row += 1) {
    await select(built, row);
    const after = Date.now();
    await widget.frame.evaluate(typeProofs, each);
    await shownIn(widget.frame, 'status', 'Enregistré', after);
  }
  await select(built, 1);
  const after = await heap();
  await reload(built, built.widget, nameOf(1));
  return { before, after, fresh: await heap() };
}

/** Runs in the widget: as many proofs as fast as the line takes them, without waiting for Grist. */
async function typeProofs(count: number): Promise<void> {
  const box = document.querySelector<HTMLTextAreaElement>('.capture-text');
  if (!box) throw new Error('no line to type on');
  const rendered = () => new Promise((resolve) => setTimeout(resolve));
  for (let place = 0; place < count; place += 1) {
    box.value = `${place}. A tenu une réunion publique sur ce sujet et en a publié le compte rendu`;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await rendered();
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await rendered();
  }
}
