import { readFile } from 'node:fs/promises';
import { effect, signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { draftName } from '../../src/document/local/draft-names.ts';
import { createDrafts } from '../../src/document/local/drafts.ts';
import { createMemoryStore, type LocalStore } from '../../src/document/local/environment.ts';
import { createTime, type FakeTime, settle } from './harness.ts';

const scope = 'https://grist.example.org|doc';
const name = draftName({ id: 12, name: 'Joris' }, 'Préqualification', 'capture');

/** Pages of one machine. */
function machine(store: LocalStore = createMemoryStore(), time: FakeTime = createTime()) {
  const open = new Set<string>();
  return {
    store,
    time,
    page(instance: string) {
      open.add(instance);
      let alive = true;
      const drafts = createDrafts(() => scope, {
        store,
        after: (ms, call) => time.after(ms, () => alive && call()),
        instance,
        isOpen: async (other) => open.has(other),
        exclusively: (_name, task) => task(),
        owed: signal(new Map()),
      });
      return {
        drafts,
        kill() {
          alive = false;
          open.delete(instance);
        },
      };
    },
  };
}

/** Refuses everything as long as it is told to. */
function unwilling() {
  const store = createMemoryStore();
  const state = { refuses: true };
  const guard =
    <A extends readonly unknown[], T>(task: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (state.refuses) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return await task(...args);
    };
  const refusing: LocalStore = {
    get: guard(store.get),
    set: guard(store.set),
    remove: guard(store.remove),
    keys: guard(store.keys),
  };
  return { store: refusing, state };
}

describe('text being typed', () => {
  it('is on the machine within 250 ms of the key, however fast the next keys come', async () => {
    const { page, time, store } = machine();
    const { drafts, kill } = page('a');
    for (const text of ['u', 'un', 'un f', 'un fa']) {
      drafts.set(name, text);
      await time.pass(80);
    }
    kill();
    const [key] = await store.keys('');
    // Typed 240 ms ago or more: the first three states; the last key is 80 ms old.
    expect(await store.get(key ?? '')).toMatch(/^un f/);
  });

  it('is on the machine at once when it is flushed', async () => {
    const { page, store } = machine();
    const { drafts } = page('a');
    drafts.set(name, 'avant de changer de personne');
    drafts.flush();
    expect(await store.keys('')).toHaveLength(1);
  });

  it('comes back when the page is opened again', async () => {
    const { page, time } = machine();
    const first = page('a');
    first.drafts.set(name, 'à moitié dit');
    await time.pass(250);
    first.kill();
    const { drafts } = page('b');
    await drafts.load();
    expect(drafts.get(name)).toBe('à moitié dit');
  });

  it('is gone from the machine as soon as it is saved', async () => {
    const { page, time, store } = machine();
    const { drafts } = page('a');
    drafts.set(name, 'dit');
    await time.pass(250);
    drafts.set(name, '');
    expect(await store.keys('')).toEqual([]);
  });

  it('typed while the drafts are being brought back is what stays, and the other waits for its turn', async () => {
    const { page, time } = machine();
    const first = page('a');
    first.drafts.set(name, 'ancien');
    await time.pass(250);
    first.kill();
    const second = page('b');
    const loading = second.drafts.load();
    second.drafts.set(name, 'nouveau');
    await loading;
    expect(second.drafts.get(name)).toBe('nouveau');
    second.drafts.set(name, '');
    second.kill();
    const third = page('c');
    await third.drafts.load();
    expect(third.drafts.get(name)).toBe('ancien');
  });

  it('emptied while the drafts are being brought back stays empty', async () => {
    const { page, time } = machine();
    const first = page('a');
    first.drafts.set(name, 'ancien');
    await time.pass(250);
    first.kill();
    const second = page('b');
    const loading = second.drafts.load();
    second.drafts.set(name, 'x');
    second.drafts.set(name, '');
    await loading;
    expect(second.drafts.get(name)).toBe('');
  });

  it('in the same field of two pages is two texts: neither overwrites nor removes the other', async () => {
    const { page, time } = machine();
    const [one, two] = [page('a'), page('b')];
    one.drafts.set(name, 'ce que dit l’une');
    two.drafts.set(name, 'ce que dit l’autre');
    await time.pass(250);
    two.drafts.set(name, '');
    one.kill();
    await two.drafts.load();
    const three = page('c');
    await three.drafts.load();
    expect([two, three].map(({ drafts }) => drafts.get(name))).toEqual(['', 'ce que dit l’une']);
  });

  it('left in the same field by two pages that were closed is brought back one after the other', async () => {
    const { page, time } = machine();
    for (const [instance, text] of [
      ['a', 'de l’une'],
      ['b', 'de l’autre'],
    ] as const) {
      const { drafts, kill } = page(instance);
      drafts.set(name, text);
      await time.pass(250);
      kill();
    }
    const found: string[] = [];
    for (const instance of ['c', 'd']) {
      const { drafts, kill } = page(instance);
      await drafts.load();
      found.push(drafts.get(name));
      drafts.set(name, '');
      kill();
    }
    expect(found.sort()).toEqual(['de l’autre', 'de l’une']);
  });

  it('of a page that is still open is left to it', async () => {
    const { page, time } = machine();
    page('a').drafts.set(name, 'en cours');
    await time.pass(250);
    const { drafts } = page('b');
    await drafts.load();
    expect(drafts.get(name)).toBe('');
  });

  it('can be cleared from a shared machine, also what other pages left', async () => {
    const { page, time, store } = machine();
    const first = page('a');
    first.drafts.set(name, 'confidentiel');
    await time.pass(250);
    first.kill();
    const { drafts } = page('b');
    drafts.set(draftName({ id: 13, name: 'Noé' }, '', 'fact-cost'), '450');
    await drafts.clear();
    await time.pass(1_000);
    expect([drafts.names.value, await store.keys('')]).toEqual([[], []]);
  });

  it('stays on the screen when the machine refuses storage, and is kept once it accepts', async () => {
    const { store, state } = unwilling();
    const { page, time } = machine(store);
    const { drafts } = page('a');
    await drafts.load();
    drafts.set(name, 'toujours là');
    await time.pass(1_000);
    expect(drafts.get(name)).toBe('toujours là');
    drafts.set(draftName({ id: 12, name: 'Joris' }, '', 'fact-cost'), '');
    await settle();
    state.refuses = false;
    await time.pass(10_000);
    expect(await store.keys('')).toHaveLength(1);
    await drafts.clear();
  });

  it('cleared while the machine refuses storage does not come back with it', async () => {
    const { store, state } = unwilling();
    const { page, time } = machine(store);
    const { drafts } = page('a');
    drafts.set(name, 'à oublier');
    await time.pass(1_000);
    await drafts.clear();
    state.refuses = false;
    await time.pass(60_000);
    expect(await store.keys('')).toEqual([]);
  });
});

/** As the version before kept them, each part under a name of its own. */
describe('what an earlier version has kept', () => {
  it('is read whole, a draft for each field, and kept as this one does', async () => {
    const { page, store } = machine();
    const file = new URL('./stored/drafts-0.1.0.json', import.meta.url);
    const earlier: Readonly<Record<string, string>> = JSON.parse(await readFile(file, 'utf8'));
    for (const [name, text] of Object.entries(earlier)) await store.set(`${scope}/draft/${name}@closed`, text);
    const { drafts } = page('a');
    await drafts.load();
    const asItIs = (raw: unknown) => raw;
    const [joris, nobody] = [(field: string) => `12/=Joris/${field}`, (field: string) => `0//${field}`];
    const expected = {
      [joris('Préqualification/capture')]: {
        text: 'a mis en ligne un formulaire',
        sign: '−',
        typing: { point: 3, criterion: 8, rewriting: { key: 'k1', id: 40, text: 'a mis', sign: '+', criterion: 8 } },
      },
      [joris('/proof-k2')]: {
        text: 'il relit tout avant de livrer',
        seen: 'il relit tout',
        chosen: { now: { criterion: 4 }, seen: { sign: '+', criterion: null, outcome: null } },
      },
      [joris('/proof-k3')]: {
        text: '',
        chosen: { now: { sign: '?' }, seen: { sign: '+', criterion: 4, outcome: null } },
      },
      [joris('/fact-cost')]: { text: '450', seen: '' },
      [joris('/answer-Retenu·e')]: 'Bonjour Joris',
      [nobody('import-text')]: 'Étape 1\nPoint',
      [nobody('import-rich')]: { text: '', of: 'Étape 1\nPoint', html: '<h2>Étape 1</h2><p>Point</p>' },
      '12//kept-motif': 'oui',
    };
    const read = Object.fromEntries(drafts.names.value.map((name) => [name, drafts.cell(name, asItIs).value]));
    expect(read).toEqual(expected);
    const keys = Object.keys(expected).map((name) => `${scope}/draft/${name}@a`);
    expect([...(await store.keys(''))].sort()).toEqual(keys.sort());
  });
});

describe('a field that is typed in', () => {
  it('is told alone: no other draft, nor the list of them, moves at a letter', () => {
    const { page } = machine();
    const { drafts } = page('a');
    const other = draftName({ id: 12, name: 'Joris' }, '', 'fact-cost');
    drafts.set(name, 'u');
    drafts.set(other, '4');
    const told = { names: 0, words: 0, other: 0, own: 0 };
    const follow = (what: keyof typeof told, read: () => unknown) =>
      effect(() => {
        read();
        told[what] += 1;
      });
    const ends = [
      follow('names', () => drafts.names.value),
      follow('words', () => drafts.words.value),
      follow('other', () => drafts.get(other)),
      follow('own', () => drafts.get(name)),
    ];
    for (const text of ['un', 'un f', 'un fa']) drafts.set(name, text);
    expect(told).toEqual({ names: 1, words: 1, other: 1, own: 4 });
    for (const end of ends) end();
  });
});
