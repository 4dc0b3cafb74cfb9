/** A team's document in memory, and pages of several machines on it, which may be killed at any moment. */
import '../../src/document/writing/later-intents.ts';
import { openDocument, type TeamDocument } from '../../src/document/document.ts';
import type { LocalStore } from '../../src/document/local/environment.ts';
import { noChoices } from '../../src/document/places/layout.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import type { GristFailure, GristPort, Result } from '../../src/grist/port.ts';
import { dayHere } from '../../widget/platform/day-here.ts';
import { createTime, type FakeTime, settle, smallKit } from '../document/harness.ts';
import type { MemoryUser } from '../fake-grist/formulas.ts';
import { createMemoryGrist, type MemoryClient, type MemoryGrist } from '../fake-grist/memory-grist.ts';

/** A piece of text that occurs nowhere else. */
export interface Piece {
  readonly text: string;
  /** For whom: people, since ids of removed rows are used again. */
  readonly person: Person;
  readonly kind: 'proof' | 'edit' | 'fact' | 'reason' | 'hand';
  /** Of a reason: the criterion that was in hand. */
  readonly criterion: number | null;
  readonly typedAt: number;
  /** Somebody who had it in view has removed it, or it was not yet due to be safe when its page was killed. */
  mayBeGone: boolean;
  /** It was decided on a page that writes into a copy: it never gets into the document by itself. */
  ofCopy: boolean;
  /** In two proofs, when a proof was saved for two criteria. */
  times: number;
}

export interface Person {
  readonly id: number;
  /** As the list says it; a hand adds apostrophes. Nobody else ever bears it. */
  readonly name: string;
  readonly wrote: Set<string>;
}

const pieceIn = /⟦\d+[^⟧]*⟧/g;
export const piecesOf = (text: string): readonly string[] => text.match(pieceIn) ?? [];

export interface Machine {
  readonly store: LocalStore;
  broken: boolean;
  /** Whether storage has ever failed: a page killed there may lose text. */
  unreliable: boolean;
  readonly open: Set<string>;
  readonly locks: Map<string, Promise<unknown>>;
  /** Null where Grist knows nobody. */
  readonly user: MemoryUser | null;
  /** Row of the person among the evaluators; with an account it is the widget that adds it. */
  readonly evaluator: number | null;
}

export interface Page {
  /** What it was opened on: the team's document, or a copy. */
  readonly opened: MemoryGrist;
  /** Opened to try things out. */
  readonly trying: boolean;
  readonly document: TeamDocument;
  readonly client: MemoryClient;
  readonly machine: Machine;
  readonly instance: string;
  attend(on: boolean): void;
  kill(): void;
}

const never = new Promise<never>(() => {});
const patience = { bundle: 30_000, read: 60_000 };
const keystroke = 400;
const noAccount = { baseUrl: '', token: '', userId: null };
export const stageShown = 'Préqualification';

export interface Team {
  readonly grist: MemoryGrist;
  readonly time: FakeTime;
  readonly criteria: readonly number[];
  readonly points: readonly number[];
}

let prepared: Promise<MemoryGrist> | null = null;

/** Prepared once: every day starts from a copy. */
function preparedGrist(): Promise<MemoryGrist> {
  prepared ??= (async () => {
    const grist = createMemoryGrist({ now: createTime().now });
    const owner = grist.connect();
    owner.start([], () => {});
    const done = await setUp(owner, { kits: [smallKit], choices: noChoices, widgetUrl: null });
    if (!done.ok) throw new Error(`set-up failed: ${JSON.stringify(done.failure)}`);
    owner.close();
    return grist;
  })();
  return prepared;
}

export async function prepareTeam(): Promise<Team> {
  const time = createTime();
  let bundles = 0;
  const grist = createMemoryGrist({
    from: await preparedGrist(),
    // Grist's clock has microseconds: two changes never bear the same time.
    now: () => {
      bundles += 1;
      return time.now() + bundles / 1000;
    },
  });
  const ids = (table: string) => grist.rows(table).map(({ id }) => id);
  return { grist, time, criteria: ids('Criteres'), points: ids('Trames') };
}

/** What the pages of one day share. */
export interface Opening {
  readonly team: Team;
  readonly latency: readonly number[];
  /** How many pages, and how many keys, there have been. */
  instances: number;
  keys: number;
  /** Clients of killed pages: what they had sent may still arrive. */
  readonly ghosts: MemoryClient[];
  readonly deaths: Map<string, (() => void)[]>;
  onDeath(instance: string, call: () => void): void;
}

/** A way that takes its time, on which nothing overtakes. */
function createWay({ now, after }: FakeTime, times: readonly number[]): () => Promise<void> {
  let count = 0;
  let last = 0;
  return () => {
    const ms = times[count % Math.max(1, times.length)] ?? 0;
    count += 1;
    last = Math.max(last, now() + ms);
    const left = last - now();
    return left > 0 ? new Promise((resolve) => void after(left, resolve)) : Promise.resolve();
  };
}

/** Where a page is now. */
export const placeOf = ({ opened, client }: Page): MemoryGrist => client.copy ?? opened;

export interface Where {
  /** The team's document when not given. */
  readonly opened?: MemoryGrist;
  readonly trying?: boolean;
}

export async function openPage(
  opening: Opening,
  machine: Machine,
  { opened = opening.team.grist, trying = false }: Where = {},
): Promise<Page> {
  const { time } = opening.team;
  opening.instances += 1;
  // On every other page somebody goes on typing for a while, and Grist can be asked for few rows.
  const typesOn = opening.instances % 2 === 0;
  const { user } = machine;
  const token = user ? { ...noAccount, userId: user.id } : typesOn ? noAccount : null;
  const client = opened.connect({ linkedTable: 'Candidats', user, token, ...(trying ? { copies: 'made' } : {}) });
  const [onTheWay, onTheWayBack] = [createWay(time, opening.latency), createWay(time, [...opening.latency].reverse())];
  /** What has been sent arrives, whatever becomes of the page. */
  const travel = async <T>(task: () => Promise<T>): Promise<T> => {
    await onTheWay();
    const result = await task();
    await onTheWayBack();
    return result;
  };
  const instance = `page-${opening.instances}`;
  machine.open.add(instance);
  let alive = true;
  let inPage = false;
  /** A killed page starts nothing, and hears nothing any more. */
  const living = <T>(task: () => Promise<T>): Promise<T> => {
    if (!alive) return never;
    return new Promise((resolve, reject) => {
      task().then(
        (value) => alive && resolve(value),
        (error) => alive && reject(error),
      );
    });
  };
  const failure: GristFailure = { kind: 'unreachable', message: 'No answer from Grist' };
  const patiently = <T>(ms: number, task: () => Promise<Result<T>>): Promise<Result<T>> =>
    living(
      () =>
        new Promise((resolve) => {
          const cancel = time.after(ms, () => resolve({ ok: false, failure }));
          void task().then((result) => {
            cancel();
            resolve(result);
          });
        }),
    );
  const port: GristPort = {
    ...client,
    fetchTable: (table) => patiently(patience.read, () => travel(() => client.fetchTable(table))),
    fetchRows: (...asked) => living(() => travel(() => client.fetchRows(...asked))),
    apply: (actions) => patiently(patience.bundle, () => travel(() => client.apply(actions))),
  };
  const stored = <T>(task: () => Promise<T>): Promise<T> =>
    living(async () => {
      if (machine.broken) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return await task();
    });
  const document = openDocument({
    grist: port,
    readOnly: false,
    embedder: 'https://grist.example.org',
    environment: {
      now: time.now,
      dayOf: dayHere,
      after: (ms, call) => time.after(ms, () => alive && call()),
      rest: () => living(() => new Promise((resolve) => (typesOn ? time.after(keystroke, resolve) : resolve()))),
      randomKey: () => {
        opening.keys += 1;
        return `key-${opening.keys}`;
      },
      attended: () => inPage,
      store: {
        get: (key) => stored(() => machine.store.get(key)),
        set: (key, value) => stored(() => machine.store.set(key, value)),
        remove: (key) => stored(() => machine.store.remove(key)),
        keys: (prefix) => stored(() => machine.store.keys(prefix)),
      },
      instance,
      isOpen: async (other) => machine.open.has(other),
      exclusively: (name, task) => {
        const before = machine.locks.get(name) ?? Promise.resolve();
        const turn = living(() => before).then(task);
        machine.locks.set(
          name,
          Promise.race([turn.catch(() => {}), new Promise<void>((resolve) => opening.onDeath(instance, resolve))]),
        );
        return turn;
      },
    },
  });
  // As in widget/main.tsx.
  const look = () => {
    document.lookAround();
    time.after(15_000, () => alive && look());
  };
  time.after(15_000, () => alive && look());
  await settle();
  // What a page loads when it needs it comes from the disk: not within microtasks.
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    await settle();
  }
  return {
    opened,
    trying,
    document,
    client,
    machine,
    instance,
    attend: (on) => {
      inPage = on;
    },
    kill: () => {
      alive = false;
      machine.open.delete(instance);
      client.close();
      opening.ghosts.push(client);
      for (const call of opening.deaths.get(instance) ?? []) call();
    },
  };
}
