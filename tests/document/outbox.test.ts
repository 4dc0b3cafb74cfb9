import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore, type LocalStore } from '../../src/document/local/environment.ts';
import type { Change } from '../../src/document/writing/changes.ts';
import { createOutbox, type Entry, type OutboxDeps } from '../../src/document/writing/outbox.ts';
import type { GristFailure } from '../../src/grist/port.ts';
import { createTime, settle } from './harness.ts';

const ines = { id: 1, name: 'Inès' };
const unreachable: GristFailure = { kind: 'unreachable', message: 'Failed to fetch' };
const refused: GristFailure = { kind: 'refused', message: 'Blocked' };

const proof = (text: string): Change => ({ do: 'put', entity: 'evidence', key: `k-${text}`, values: { text } });

type Answer = Awaited<ReturnType<OutboxDeps['send']>>;
const done: Answer = { ok: true };

/** A part of the widget that loads when it is needed comes from the disk. */
async function loaded(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    await settle();
  }
}

function machine(store: LocalStore = createMemoryStore()) {
  const time = createTime();
  const open = new Set<string>();
  let keys = 0;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    time,
    store,
    page(instance: string, answer: (entry: Entry) => Answer | Promise<Answer> = () => done) {
      open.add(instance);
      let alive = true;
      const sent: { readonly text: string; readonly at: number }[] = [];
      const reads: string[] = [];
      const outbox = createOutbox({
        now: time.now,
        dayOf: () => 0,
        after: (ms, call) => time.after(ms, () => alive && call()),
        rest: async () => {},
        attended: () => false,
        randomKey: () => {
          keys += 1;
          return `entry-${keys}`;
        },
        store,
        instance,
        isOpen: async (other) => open.has(other),
        exclusively: async (_name, task) => {
          const mine = turn.then(task);
          turn = mine.catch(() => {});
          return await mine;
        },
        scope: () => 'doc',
        silence: () => null,
        isPlaced: () => true,
        isAnothers: () => false,
        refresh: async (entry) => {
          reads.push(entry.id);
          return true;
        },
        send: async (entry) => {
          sent.push({ text: textOf(entry), at: time.now() });
          return await answer(entry);
        },
      });
      return {
        outbox,
        sent,
        reads,
        texts: () => sent.map(({ text }) => text),
        states: () => outbox.entries.value.map(({ state }) => state.is),
        kill() {
          alive = false;
          open.delete(instance);
        },
      };
    },
  };
}

const textOf = ({ changes }: Pick<Entry, 'changes'>): string =>
  changes.map((change) => (change.entity === 'evidence' && change.do === 'put' ? change.values.text : '')).join();

describe('the outbox', () => {
  it('tries again after 1, 2, 4… and at most 30 s, for as long as Grist does not answer', async () => {
    const { page, time } = machine();
    const { outbox, sent } = page('a', () => ({ ok: false, failure: unreachable }));
    outbox.add(ines, [proof('un')]);
    await time.pass(150_000);
    const pauses = sent.map(({ at }, index) => (at - (sent[index - 1]?.at ?? at)) / 1_000);
    expect(pauses.slice(1)).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
  });

  it('starts again from one second once something has arrived', async () => {
    const { page, time } = machine();
    let answers: Answer[] = [];
    const { outbox, sent } = page('a', () => answers.shift() ?? done);
    const lost: Answer = { ok: false, failure: unreachable };
    answers = [lost, lost, lost, done, lost];
    outbox.add(ines, [proof('un')]);
    await time.pass(10_000);
    outbox.add(ines, [proof('deux')]);
    await time.pass(10_000);
    const times = sent.map(({ at }) => (at - (sent[0]?.at ?? 0)) / 1_000);
    expect(times).toEqual([0, 1, 3, 7, 10, 11]);
  });

  it('looks at Grist before it tries again, and not before a first try', async () => {
    const { page, time } = machine();
    const answers: Answer[] = [{ ok: false, failure: unreachable }];
    const { outbox, reads } = page('a', () => answers.shift() ?? done);
    outbox.add(ines, [proof('un')]);
    await settle();
    expect(reads).toEqual([]);
    await time.pass(1_000);
    expect(reads).toHaveLength(1);
  });

  it('sends in the order of decision, one at a time', async () => {
    const { page, time } = machine();
    let online = false;
    const { outbox, texts } = page('a', () => (online ? done : { ok: false, failure: unreachable }));
    for (const text of ['un', 'deux', 'trois']) outbox.add(ines, [proof(text)]);
    await time.pass(2_000);
    expect(texts()).toEqual(['un', 'un']);
    online = true;
    await time.pass(2_000);
    expect(texts()).toEqual(['un', 'un', 'un', 'deux', 'trois']);
  });

  it('lets a note that was refused give way to the one decided after it, whichever came first', async () => {
    const { page, store } = machine();
    const note = (value: 1 | 2 | null, criterion: number): Change => ({
      do: 'put',
      entity: 'rating',
      key: `1:${criterion}:Individuelle:ana@x`,
      values: { note: value },
    });
    const no: Answer = { ok: false, failure: refused };
    const answers = [no, done, no, done];
    const { outbox, states } = page('a', () => answers.shift() ?? done);
    // The second one is decided while the first is on its way.
    outbox.add(ines, [note(1, 1)]);
    outbox.add(ines, [note(null, 1)]);
    await settle();
    expect(states()).toEqual(['written']);
    // Of several in one bundle only that one goes.
    outbox.add(ines, [note(1, 1), note(2, 2)]);
    await settle();
    outbox.add(ines, [note(2, 1)]);
    await settle();
    expect(outbox.entries.value.map(({ state, changes }) => [state.is, changes])).toEqual([
      ['written', [note(null, 1)]],
      ['refused', [note(2, 2)]],
      ['written', [note(2, 1)]],
    ]);
    expect(await store.keys('')).toHaveLength(1);
  });

  it('goes on with the next ones when one is refused, and keeps the refused one', async () => {
    const { page } = machine();
    const { outbox, states } = page('a', (entry) => (textOf(entry) === 'un' ? { ok: false, failure: refused } : done));
    for (const text of ['un', 'deux']) outbox.add(ines, [proof(text)]);
    await settle();
    expect(states()).toEqual(['refused', 'written']);
    expect(outbox.counts.value).toEqual({ pending: 0, refused: 1 });
  });

  it('does not keep a refused repair of the status: nobody has to decide about it', async () => {
    const { page } = machine();
    const { outbox } = page('a', () => ({ ok: false, failure: refused }));
    outbox.add(ines, []);
    await settle();
    expect(outbox.entries.value).toEqual([]);
  });

  it('keeps the words, with the reason, when its own code fails', async () => {
    const { page } = machine();
    const { outbox } = page('a', (entry) => {
      if (textOf(entry) === 'un') throw new Error('a fault');
      return done;
    });
    for (const text of ['un', 'deux']) outbox.add(ines, [proof(text)]);
    await settle();
    expect(outbox.entries.value.map(({ state }) => state)).toMatchObject([
      { is: 'refused', problem: { message: 'Error: a fault' } },
      { is: 'written' },
    ]);
  });

  it('sends now, instead of at the end of the pause, when it is woken', async () => {
    const { page, time } = machine();
    let online = false;
    const { outbox, texts } = page('a', () => (online ? done : { ok: false, failure: unreachable }));
    outbox.add(ines, [proof('un')]);
    await time.pass(40_000);
    const before = texts().length;
    online = true;
    outbox.wake();
    await settle();
    expect(texts()).toHaveLength(before + 1);
    await time.pass(60_000);
    expect(texts()).toHaveLength(before + 1);
  });

  it('sends what is decided after what failed was given up', async () => {
    const { page, time } = machine();
    const answers: Answer[] = [{ ok: false, failure: unreachable }];
    const { outbox, texts } = page('a', () => answers.shift() ?? done);
    const { id } = outbox.add(ines, [proof('un')]);
    await settle();
    outbox.discard(id);
    await time.pass(5_000);
    outbox.add(ines, [proof('deux')]);
    await settle();
    expect(texts()).toEqual(['un', 'deux']);
  });

  it('resolves `idle` when nothing is on its way', async () => {
    const { page, time } = machine();
    const answers: Answer[] = [{ ok: false, failure: unreachable }];
    const { outbox } = page('a', () => answers.shift() ?? done);
    let idle = false;
    outbox.add(ines, [proof('un')]);
    void outbox.idle().then(() => {
      idle = true;
    });
    await settle();
    expect(idle).toBe(false);
    await time.pass(1_000);
    expect(idle).toBe(true);
  });
});

describe('while the document is asked to forget a person', () => {
  const lost: Answer = { ok: false, failure: unreachable };
  const about = ({ outbox }: ReturnType<ReturnType<typeof machine>['page']>) =>
    outbox.entries.value.map(({ candidateName, changes, state }) => [candidateName, textOf({ changes }), state]);
  const waiting = { is: 'waiting' };

  it('nothing of their row leaves, what is on its way is waited for, and others go on', async () => {
    const { page, time } = machine();
    let arrive = (_answer: Answer) => {};
    const one = page('a', (entry) => (textOf(entry) === 'un' ? new Promise((resolve) => (arrive = resolve)) : done));
    one.outbox.add(ines, [proof('un')]);
    let isHeld = false;
    const holding = one.outbox.hold(ines).then((hold) => {
      isHeld = true;
      return hold;
    });
    one.outbox.add(ines, [proof('deux')]);
    one.outbox.add({ id: 2, name: 'Samir' }, [proof('trois')]);
    await time.pass(5_000);
    expect([isHeld, one.texts()]).toEqual([false, ['un']]);
    arrive(done);
    await time.pass(60_000);
    expect([isHeld, one.texts()]).toEqual([true, ['un', 'trois']]);
    (await holding).release();
    await time.pass(5_000);
    expect(one.texts()).toEqual(['un', 'trois', 'deux']);
    expect(one.reads).toHaveLength(1);
  });

  it('what waits stays on the machine, and goes on as it was when they stay', async () => {
    const { page, time, store } = machine();
    let answer: Answer = { ok: false, failure: { kind: 'renamed', name: 'Inès' } };
    const one = page('a', () => answer);
    one.outbox.add({ id: 1, name: 'Paul' }, [proof('sur Paul')]);
    await settle();
    answer = lost;
    one.outbox.add(ines, [proof('sur Inès')]);
    await settle();
    const before = about(one);
    const keys = await store.keys('');
    const hold = await one.outbox.hold(ines);
    await time.pass(60_000);
    expect(about(one)).toEqual(before);
    expect(await store.keys('')).toEqual(keys);
    answer = done;
    hold.release();
    await time.pass(60_000);
    expect(one.texts().filter((text) => text === 'sur Paul')).toHaveLength(1);
    expect(one.states()).toEqual(['refused', 'written']);
  });

  it('their words go once they are gone; those on somebody else who had the row stay in view, unsent', async () => {
    const { page, time, store } = machine();
    const one = page('a', () => lost);
    one.outbox.add({ id: 1, name: 'Paul' }, [proof('sur Paul')]);
    one.outbox.add(ines, [proof('sur Inès')]);
    one.outbox.add({ id: 2, name: 'Samir' }, [proof('sur Samir')]);
    await settle();
    const hold = await one.outbox.hold(ines);
    const tries = one.texts().filter((text) => text !== 'sur Samir').length;
    hold.drop();
    hold.release();
    await time.pass(60_000);
    expect(about(one)).toEqual([
      ['Paul', 'sur Paul', { is: 'refused', problem: { kind: 'gone' } }],
      ['Samir', 'sur Samir', waiting],
    ]);
    expect(one.texts().filter((text) => text !== 'sur Samir')).toHaveLength(tries);
    const kept = JSON.stringify(await Promise.all((await store.keys('')).map((key) => store.get(key))));
    expect(kept).toContain('sur Paul');
    expect(kept).not.toContain('sur Inès');
  });
});

describe('what a closed page left', () => {
  const offline = () => ({ ok: false, failure: unreachable }) as const;

  it('is sent once, in order, before what is decided now', async () => {
    const { page, time, store } = machine();
    const first = page('a', offline);
    first.outbox.add(ines, [proof('un')]);
    await time.pass(10);
    first.outbox.add(ines, [proof('deux')]);
    await settle();
    first.kill();
    const second = page('b');
    await second.outbox.adopt();
    await loaded();
    expect(second.texts()).toEqual(['un', 'deux']);
    expect(await store.keys('')).toEqual([]);
  });

  it('is taken by one of two pages that open at the same time', async () => {
    const { page } = machine();
    const first = page('a', offline);
    first.outbox.add(ines, [proof('un')]);
    await settle();
    first.kill();
    const [second, third] = [page('b'), page('c')];
    await Promise.all([second.outbox.adopt(), third.outbox.adopt()]);
    await loaded();
    expect([...second.texts(), ...third.texts()]).toEqual(['un']);
  });

  it('is sent once when the page that was taking it over was killed half-way', async () => {
    const { page, store } = machine();
    const first = page('a', offline);
    first.outbox.add(ines, [proof('un')]);
    await settle();
    first.kill();
    const [key = ''] = await store.keys('');
    await store.set(key.replace('/a/', '/b/'), await store.get(key));
    const third = page('c');
    await third.outbox.adopt();
    await loaded();
    expect(third.texts()).toEqual(['un']);
    expect(await store.keys('')).toEqual([]);
  });

  it('stays where it is when it is no entry at all', async () => {
    const { page, store } = machine();
    await store.set('doc/outbox/old/x', { id: 'x', changes: 'none' });
    const { outbox } = page('b');
    await outbox.adopt();
    await loaded();
    expect(outbox.entries.value).toEqual([]);
    expect(await store.keys('')).toHaveLength(1);
  });

  it('is left alone while that page is open', async () => {
    const { page } = machine();
    page('a', offline).outbox.add(ines, [proof('un')]);
    await settle();
    const second = page('b');
    await second.outbox.adopt();
    await loaded();
    expect(second.outbox.entries.value).toEqual([]);
  });
});

describe('a machine that refuses storage', () => {
  const rejections: unknown[] = [];
  const note = (reason: unknown) => void rejections.push(reason);
  beforeEach(() => {
    rejections.length = 0;
    process.on('unhandledRejection', note);
  });
  afterEach(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(rejections).toEqual([]);
  });

  const refusing = (): { readonly store: LocalStore; readonly state: { refuses: boolean } } => {
    const store = createMemoryStore();
    const state = { refuses: true };
    const guard = async <T>(task: () => Promise<T>): Promise<T> => {
      if (state.refuses) throw new DOMException('denied', 'SecurityError');
      return await task();
    };
    return {
      state,
      store: {
        get: (key) => guard(() => store.get(key)),
        set: (key, value) => guard(() => store.set(key, value)),
        remove: (key) => guard(() => store.remove(key)),
        keys: (prefix) => guard(() => store.keys(prefix)),
      },
    };
  };

  it('does not hold back saving', async () => {
    const { store } = refusing();
    const { page } = machine(store);
    const { outbox, texts, states } = page('a');
    await outbox.adopt();
    for (const text of ['un', 'deux']) outbox.add(ines, [proof(text)]);
    await settle();
    expect([texts(), states()]).toEqual([
      ['un', 'deux'],
      ['written', 'written'],
    ]);
  });

  it('is given what still waits once it accepts again', async () => {
    const { store, state } = refusing();
    const { page, time } = machine(store);
    const { outbox } = page('a', () => ({ ok: false, failure: unreachable }));
    outbox.add(ines, [proof('un')]);
    await time.pass(2_000);
    state.refuses = false;
    await time.pass(10_000);
    expect(await store.keys('')).toHaveLength(1);
  });

  it('forgets what was written once it accepts again', async () => {
    const { store, state } = refusing();
    state.refuses = false;
    const { page, time } = machine(store);
    let online = false;
    const { outbox } = page('a', () => (online ? done : { ok: false, failure: unreachable }));
    outbox.add(ines, [proof('un')]);
    await settle();
    state.refuses = true;
    online = true;
    await time.pass(2_000);
    state.refuses = false;
    await time.pass(10_000);
    expect(await store.keys('')).toEqual([]);
  });
});
