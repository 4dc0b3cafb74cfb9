/** A team's document in memory, with widgets open on it, and time in the hand of the test. */
// Fetched by a page when it needs them: here beforehand, since the time of a test does not wait for files.
import '../../src/document/writing/later-intents.ts';
import '../../src/document/writing/alone.ts';
import '../../src/document/fetched-later.ts';
import '../../src/document/places/hidden-tables.ts';
import '../../src/document/places/word-lookup.ts';
import '../../src/document/writing/refusals.ts';
import { openDocument, type TeamDocument } from '../../src/document/document.ts';
import { createMemoryStore, type Environment, type LocalStore } from '../../src/document/local/environment.ts';
import { propose } from '../../src/document/places/guesses.ts';
import { noChoices } from '../../src/document/places/layout.ts';
import type { Decisions } from '../../src/document/places/matching.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import type { Kit, KitCriterion } from '../../src/kits/kit.ts';
import { dayHere } from '../../widget/platform/day-here.ts';
import { createMemoryGrist, type MemoryClient, type MemoryGrist } from '../fake-grist/memory-grist.ts';

const criterion = (id: string, weight: 1 | 2 | 3, required = false): KitCriterion => ({
  id,
  title: `La personne est capable de ${id}`,
  short: id,
  family: 'Savoir-faire',
  weight,
  required,
  stages: ['Préqualification'],
  question: `Raconte une fois où il a fallu ${id}.`,
  anchors: ['rien de probant', 'partiel', 'solide'],
  shared: false,
});

/** Three criteria of weights 3, 2, 1: those of the golden case. */
export const smallKit: Kit = {
  id: 'essai',
  title: 'Essai',
  job: 'Autre',
  position: 'Poste d’essai',
  summary: '',
  draft: true,
  criteria: [criterion('tester', 3, true), criterion('expliquer', 2), criterion('livrer', 1)],
  trames: {
    Préqualification: [
      {
        kind: 'Question',
        title: 'Parcours',
        advice: '',
        examples: ['Raconte.'],
        field: null,
        minutes: [3, 5],
        criteria: ['tester'],
      },
      {
        kind: 'Question',
        title: 'Compétences',
        advice: '',
        examples: [],
        field: null,
        minutes: [5, 10],
        criteria: ['expliquer', 'livrer'],
      },
    ],
    'Entretien intra/métier': [
      {
        kind: 'Question',
        title: 'Réalisations',
        advice: '',
        examples: [],
        field: null,
        minutes: [10, 20],
        criteria: [],
      },
    ],
  },
};

/** Somebody takes down a proof, of no point of the trame. */
export const proof = (text: string, criterion: number | null = null, sign: '+' | '−' | '?' = '+') =>
  ({ kind: 'add-evidence', stage: 'Préqualification', criteria: [criterion], point: null, sign, text }) as const;

export interface FakeTime {
  readonly now: () => number;
  readonly after: Environment['after'];
  /** Lets `ms` pass, and all that follows from it happen. */
  pass(ms: number): Promise<void>;
}

/** Whether what is sent takes a while to arrive, and its answer to come back. */
let far = false;
/** Requests and answers that are on their way. */
let travelling = 0;

/** From now on Grist is as far away as a real one: other things happen before it answers. */
export function keepGristFar(): void {
  far = true;
}

const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve));

async function travel(): Promise<void> {
  travelling += 1;
  await turnOfTheLoop();
  await turnOfTheLoop();
  travelling -= 1;
}

async function there<T>(ask: () => Promise<T>): Promise<T> {
  await travel();
  const answer = await ask();
  await travel();
  return answer;
}

const fromAfar = (client: MemoryClient): MemoryClient => ({
  ...client,
  fetchTable: (table) => there(() => client.fetchTable(table)),
  fetchRows: (table, column, ids) => there(() => client.fetchRows(table, column, ids)),
  apply: (actions) => there(() => client.apply(actions)),
});

/** What follows from what has been done before Grist can answer it. */
export async function settleHere(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
}

/** Lets promises settle, however long their chains: none is left when Node turns to what comes next, Grist's answers included. */
export async function settle(): Promise<void> {
  do await turnOfTheLoop();
  while (travelling > 0);
}

export function createTime(): FakeTime {
  let time = Date.UTC(2026, 9, 5, 9);
  let timers: { readonly at: number; readonly call: () => void }[] = [];
  return {
    now: () => time,
    after(ms, call) {
      const timer = { at: time + ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(ms) {
      const end = time + ms;
      for (;;) {
        await settle();
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers = timers.filter((other) => other !== next);
        time = next.at;
        next.call();
      }
      time = end;
      await settle();
    },
  };
}

/** Grants access, and answers for the structure (three tables) and the four tables of a trame only: the five others wait. */
export function grantHalfway({ faults, setAccess }: MemoryClient): void {
  faults.nextReads(...Array.from({ length: 7 }, () => 'none' as const));
  faults.nextReads(...Array.from({ length: 5 }, () => 'delay' as const));
  setAccess('full');
}

/** What the screen of the set-up proposes, with what is said otherwise. */
export const asShown = ({ shape, choices }: TeamDocument, said: Decisions = {}): Decisions => ({
  ...(shape.value ? propose(shape.value, choices.value) : {}),
  ...said,
});

export interface Widget {
  readonly document: TeamDocument;
  readonly client: MemoryClient;
  /** The person clicks into the page, or away from it: into Grist's list, another window. */
  attend(on: boolean): void;
  /** The page goes away without a word: a killed tab, a rebuilt iframe. */
  kill(): void;
}

export interface Team {
  readonly grist: MemoryGrist;
  readonly time: FakeTime;
  /** Ids of the criteria of the small kit, in order of weight 3, 2, 1. */
  readonly criteria: readonly number[];
  readonly points: readonly number[];
  /** Adds a person straight into the table. */
  addCandidate(name: string, values?: Readonly<Record<string, unknown>>): number;
  open(
    options?: Parameters<MemoryGrist['connect']>[0] & {
      readonly store?: LocalStore;
      readonly readOnly?: boolean;
      /** Another document than the team's: a copy that a page has made of it. */
      readonly in?: MemoryGrist;
      /** Whether the person is in the page; `attend` says so when not given, and they begin in Grist's list. */
      readonly attended?: () => boolean;
    },
  ): Promise<Widget>;
}

async function prepareDocument(grist: MemoryGrist): Promise<void> {
  const owner = grist.connect();
  owner.start([], () => {});
  const prepared = await setUp(owner, { kits: [smallKit], choices: noChoices, widgetUrl: null });
  if (!prepared.ok) throw new Error(`set-up failed: ${JSON.stringify(prepared.failure)}`);
  owner.close();
}

export interface TeamOptions {
  /** False: a document in which nobody has prepared anything. */
  readonly prepared?: boolean;
}

export async function prepareTeam({ prepared: wanted = true }: TeamOptions = {}): Promise<Team> {
  const time = createTime();
  const grist = createMemoryGrist({ now: time.now });
  if (wanted) await prepareDocument(grist);

  let instances = 0;
  let keys = 0;
  const open = new Set<string>();
  return {
    grist,
    time,
    criteria: grist.rows('Criteres').map(({ id }) => id),
    points: grist.rows('Trames').map(({ id }) => id),
    addCandidate(name, values = {}) {
      const [id] = grist.edit(['AddRecord', 'Candidats', null, { Nom: name, Poste: 1, ...values }]);
      return Number(id);
    },
    async open({ store = createMemoryStore(), readOnly = false, attended, in: opened = grist, ...connection } = {}) {
      const near = opened.connect({ linkedTable: 'Candidats', ...connection });
      const client = far ? fromAfar(near) : near;
      instances += 1;
      const instance = `page-${instances}`;
      open.add(instance);
      let alive = true;
      let inPage = false;
      const document = openDocument({
        grist: client,
        readOnly,
        embedder: 'https://grist.example.org',
        environment: {
          now: time.now,
          dayOf: dayHere,
          // A killed page runs no timer any more.
          after: (ms, call) => time.after(ms, () => alive && call()),
          randomKey: () => {
            keys += 1;
            return `key-${keys}`;
          },
          rest: async () => {},
          attended: attended ?? (() => inPage),
          store,
          instance,
          isOpen: async (other) => open.has(other),
          exclusively: (_name, task) => task(),
        },
      });
      await settle();
      // Code that is loaded for what a closed page left, and once all is read: a matter of the machine, not of promises.
      await import('../../src/document/places/prints.ts');
      await import('../../src/document/local/left-drafts.ts');
      await import('../../src/document/writing/stored-entry.ts');
      await import('../../src/document/fetched-later.ts');
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      await settle();
      return {
        document,
        client,
        attend(on) {
          inPage = on;
        },
        kill() {
          alive = false;
          open.delete(instance);
          client.close();
        },
      };
    },
  };
}

/** The one page of a document that is no team's of these tests: a client of its own, a machine of its own. */
export async function openAlone(client: MemoryClient, time: FakeTime) {
  let keys = 0;
  const document = openDocument({
    grist: client,
    readOnly: false,
    embedder: 'https://grist.example.org',
    environment: {
      now: time.now,
      dayOf: dayHere,
      after: time.after,
      rest: async () => {},
      attended: () => false,
      randomKey: () => `key-${++keys}`,
      store: createMemoryStore(),
      instance: 'page',
      isOpen: async () => false,
      exclusively: (_name, task) => task(),
    },
  });
  await settle();
  return document;
}
