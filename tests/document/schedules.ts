/**
 * Random days of a team: people type, save and correct on two or three pages while the network, Grist,
 * the storage and colleagues do what they do. Afterwards everything is mended, and what is there is held
 * against what has been typed and decided.
 */
import * as fc from 'fast-check';
import { typedText } from '../../src/document/changes.ts';
import { openDocument, type TeamDocument } from '../../src/document/document.ts';
import { draftName } from '../../src/document/drafts.ts';
import type { Intent } from '../../src/document/intents.ts';
import { noChoices } from '../../src/document/layout.ts';
import type { Entry } from '../../src/document/outbox.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
// Loaded by a page when it needs it: here beforehand, since the time of a schedule does not wait for files.
import '../../src/document/stored-entry.ts';
import { statusChanges, statusOf } from '../../src/document/status.ts';
import { createMemoryStore, type LocalStore } from '../../src/document/storage.ts';
import type { Fault } from '../../src/grist/memory/faults.ts';
import { createMemoryGrist, type MemoryClient, type MemoryGrist } from '../../src/grist/memory/memory-grist.ts';
import type { MemoryRow } from '../../src/grist/memory/store.ts';
import type { GristFailure, GristPort, Result } from '../../src/grist/port.ts';
import { decodeRows, type Entity } from '../../src/model/entity.ts';
import { type Rating, ratingKey } from '../../src/model/rating.ts';
import { type EntityName, schema } from '../../src/model/schema.ts';
import { byOrder } from '../../src/rules/criteria.ts';
import { createTime, type FakeTime, settle, smallKit } from './harness.ts';

// ---- Schedules ----

/** `page` and every index are taken modulo what is there at that moment. */
export type Step =
  | { readonly do: 'type'; readonly page: number; readonly letters: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'save'; readonly page: number; readonly criteria: readonly number[]; readonly sign: number }
  | { readonly do: 'edit'; readonly page: number; readonly proof: number; readonly what: 'text' | 'sign' | 'criterion' }
  | { readonly do: 'remove'; readonly page: number; readonly proof: number }
  | { readonly do: 'mark'; readonly page: number; readonly point: number; readonly state: number }
  | { readonly do: 'fact'; readonly page: number }
  | { readonly do: 'rate'; readonly page: number; readonly criterion: number; readonly note: number }
  | { readonly do: 'team-rate'; readonly page: number; readonly criterion: number; readonly note: number }
  | { readonly do: 'seal'; readonly page: number; readonly asTeam: boolean }
  | { readonly do: 'unseal'; readonly page: number }
  | { readonly do: 'stage'; readonly page: number; readonly stage: number }
  | { readonly do: 'finish'; readonly page: number }
  | { readonly do: 'offline'; readonly page: number; readonly on: boolean }
  | { readonly do: 'fault'; readonly page: number; readonly fault: Fault }
  | { readonly do: 'read-fault'; readonly page: number; readonly fault: Fault }
  | { readonly do: 'release'; readonly page: number }
  | { readonly do: 'rules'; readonly on: boolean }
  | { readonly do: 'read-only'; readonly on: boolean }
  | { readonly do: 'storage'; readonly page: number; readonly broken: boolean }
  | { readonly do: 'hand'; readonly what: HandWork; readonly pick: number }
  | { readonly do: 'reload'; readonly page: number }
  | { readonly do: 'switch'; readonly page: number; readonly candidate: number };

type HandWork =
  | 'add-proof'
  | 'edit-proof'
  | 'remove-proof'
  | 'rename'
  | 'remove-candidate'
  | 'replace-candidate'
  | 'remove-criterion';

export interface Schedule {
  /** Machine of each page: pages of one machine share its storage and its person. */
  readonly machines: readonly number[];
  readonly steps: readonly Step[];
}

const anyIndex = fc.nat({ max: 5 });
const page = fc.nat({ max: 2 });
const step = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });
const one = <const D extends Step['do'], R extends object>(
  name: D,
  rest: { readonly [K in keyof R]: fc.Arbitrary<R[K]> },
) => fc.record({ do: fc.constant(name), ...rest } as never) as unknown as fc.Arbitrary<Step>;

const fault = fc.constantFrom<Fault>('offline', 'dropAnswer', 'delay', 'late', 'doubleAnswer');

export const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  step(8, one('type', { page, letters: fc.integer({ min: 1, max: 9 }) })),
  step(8, one('wait', { ms: fc.constantFrom(10, 100, 240, 260, 700, 1_600, 5_000) })),
  step(
    8,
    one('save', {
      page,
      criteria: fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 2 }),
      sign: fc.nat({ max: 2 }),
    }),
  ),
  step(6, one('edit', { page, proof: anyIndex, what: fc.constantFrom('text', 'text', 'sign', 'criterion') })),
  step(2, one('remove', { page, proof: anyIndex })),
  step(2, one('mark', { page, point: fc.nat({ max: 2 }), state: fc.nat({ max: 2 }) })),
  step(2, one('fact', { page })),
  step(3, one('rate', { page, criterion: fc.nat({ max: 2 }), note: fc.nat({ max: 3 }) })),
  step(2, one('team-rate', { page, criterion: fc.nat({ max: 2 }), note: fc.nat({ max: 3 }) })),
  step(1, one('seal', { page, asTeam: fc.boolean() })),
  step(1, one('unseal', { page })),
  step(1, one('stage', { page, stage: fc.nat({ max: 2 }) })),
  step(1, one('finish', { page })),
  step(5, one('offline', { page, on: fc.boolean() })),
  step(5, one('fault', { page, fault })),
  step(3, one('read-fault', { page, fault: fc.constantFrom<Fault>('offline', 'delay') })),
  step(3, one('release', { page })),
  step(1, one('rules', { on: fc.boolean() })),
  step(1, one('read-only', { on: fc.boolean() })),
  step(1, one('storage', { page, broken: fc.boolean() })),
  step(
    4,
    one('hand', {
      what: fc.constantFrom<HandWork>(
        'add-proof',
        'edit-proof',
        'edit-proof',
        'remove-proof',
        'rename',
        'remove-candidate',
        'replace-candidate',
        'remove-criterion',
      ),
      pick: anyIndex,
    }),
  ),
  step(3, one('reload', { page })),
  step(2, one('switch', { page, candidate: fc.nat({ max: 2 }) })),
);

export const scheduleArbitrary: fc.Arbitrary<Schedule> = fc.record({
  machines: fc.constantFrom([0, 1], [0, 0], [0, 1, 1], [0, 1, 2]),
  steps: fc.array(stepArbitrary, { minLength: 1, maxLength: 40, size: 'max' }),
});

// ---- What has been typed ----

/** A piece of text that occurs nowhere else. */
interface Piece {
  readonly text: string;
  /** For whom: people, since ids of removed rows are used again. */
  readonly person: Person;
  readonly kind: 'proof' | 'edit' | 'fact' | 'hand';
  readonly typedAt: number;
  /** Somebody who had it in view has removed it, or it was not yet due to be safe when its page was killed. */
  mayBeGone: boolean;
  /** In two proofs, when a proof was saved for two criteria. */
  times: number;
}

interface Person {
  readonly id: number;
  readonly wrote: Set<string>;
}

const pieceIn = /⟦\d+[^⟧]*⟧/g;
const piecesOf = (text: string): readonly string[] => text.match(pieceIn) ?? [];

// ---- Pages ----

interface Machine {
  readonly store: LocalStore;
  broken: boolean;
  /** Whether storage has ever failed: a page killed there may lose text. */
  unreliable: boolean;
  readonly open: Set<string>;
  readonly locks: Map<string, Promise<unknown>>;
  readonly evaluator: number;
}

interface Page {
  readonly document: TeamDocument;
  readonly client: MemoryClient;
  readonly machine: Machine;
  readonly instance: string;
  kill(): void;
}

const never = new Promise<never>(() => {});
const patience = { bundle: 30_000, read: 60_000 };
const stageShown = 'Préqualification';
const captureOf = (candidateId: number): string => draftName(candidateId, stageShown, 'capture');
const stages = ['', 'Préqualification', 'Entretien intra/métier'];

interface Team {
  readonly grist: MemoryGrist;
  readonly time: FakeTime;
  readonly criteria: readonly number[];
  readonly points: readonly number[];
}

async function prepareTeam(): Promise<Team> {
  const time = createTime();
  let bundles = 0;
  // Grist's clock has microseconds: two changes never bear the same time.
  const grist = createMemoryGrist({
    now: () => {
      bundles += 1;
      return time.now() + bundles / 1000;
    },
  });
  const owner = grist.connect();
  owner.start([], () => {});
  const prepared = await setUp(owner, { kits: [smallKit], choices: noChoices, widgetUrl: null });
  if (!prepared.ok) throw new Error(`set-up failed: ${JSON.stringify(prepared.failure)}`);
  owner.close();
  const ids = (table: string) => grist.rows(table).map(({ id }) => id);
  return { grist, time, criteria: ids('Criteres'), points: ids('Trames') };
}

class Day {
  readonly team: Team;
  readonly pages: Page[] = [];
  readonly pieces = new Map<string, Piece>();
  readonly people = new Map<number, Person>();
  readonly finished = new Set<Person>();
  /** The latest decision on each note. */
  readonly rated = new Map<string, { readonly note: number | null; readonly person: Person }>();
  readonly faults = new Set<Fault>();
  /** A reading was answered long after it was of. */
  slowReads = false;
  /** Clients of killed pages: what they had sent may still arrive. */
  readonly ghosts: MemoryClient[] = [];
  private readonly machines: readonly Machine[];
  private instances = 0;
  private keys = 0;
  private drawn = 0;
  private replaced = 0;

  constructor(team: Team, machines: number) {
    this.team = team;
    this.machines = Array.from({ length: machines }, (_, index) => ({
      store: createMemoryStore(),
      broken: false,
      unreliable: false,
      open: new Set<string>(),
      locks: new Map(),
      evaluator: Number(team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: `Personne ${index}` }])[0]),
    }));
    for (const name of ['Inès', 'Samir', 'Lou']) {
      const id = Number(team.grist.edit(['AddRecord', 'Candidats', null, { Nom: name, Poste: 1 }])[0]);
      this.people.set(id, { id, wrote: new Set() });
    }
  }

  async openAll(machines: readonly number[]): Promise<void> {
    for (const index of machines) {
      const machine = this.machines[index];
      if (!machine) throw new Error('no such machine');
      const page = await this.open(machine);
      page.document.identity.choose(machine.evaluator);
      this.pages.push(page);
    }
    await this.team.time.pass(10);
  }

  async open(machine: Machine): Promise<Page> {
    const { grist, time } = this.team;
    const client = grist.connect({ linkedTable: 'Candidats' });
    this.instances += 1;
    const instance = `page-${this.instances}`;
    machine.open.add(instance);
    let alive = true;
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
      fetchTable: (table) => patiently(patience.read, () => client.fetchTable(table)),
      apply: (actions, options) => patiently(patience.bundle, () => client.apply(actions, options)),
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
        after: (ms, call) => time.after(ms, () => alive && call()),
        randomKey: () => {
          this.keys += 1;
          return `key-${this.keys}`;
        },
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
            Promise.race([turn.catch(() => {}), new Promise<void>((resolve) => this.onDeath(instance, resolve))]),
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
      document,
      client,
      machine,
      instance,
      kill: () => {
        alive = false;
        machine.open.delete(instance);
        client.close();
        this.ghosts.push(client);
        for (const call of this.deaths.get(instance) ?? []) call();
      },
    };
  }

  private readonly deaths = new Map<string, (() => void)[]>();
  private onDeath(instance: string, call: () => void): void {
    this.deaths.set(instance, [...(this.deaths.get(instance) ?? []), call]);
  }

  piece(kind: Piece['kind'], person: Person, letters = 1): string {
    this.drawn += 1;
    const text = `⟦${this.drawn}${'a'.repeat(letters)}⟧`;
    this.pieces.set(text, { text, person, kind, typedAt: this.team.time.now(), mayBeGone: false, times: 1 });
    return text;
  }

  mayGo(text: string): void {
    for (const found of piecesOf(text)) {
      const piece = this.pieces.get(found);
      if (piece) piece.mayBeGone = true;
    }
  }

  pageOf(index: number): Page {
    const found = this.pages[index % this.pages.length];
    if (!found) throw new Error('a day has pages');
    return found;
  }

  /** True while a bundle or a reading is on its way somewhere, or somebody is cut off. */
  get unsettled(): boolean {
    return [...this.pages.map(({ client }) => client), ...this.ghosts].some(({ faults }) => faults.waiting > 0);
  }

  async act(step: Step): Promise<void> {
    if (step.do === 'wait') return await this.team.time.pass(step.ms);
    if (step.do === 'hand') {
      this.hand(step.what, step.pick);
      if (step.what === 'replace-candidate') await this.noticed();
    } else if (step.do === 'rules') this.setRules(step.on);
    else if (step.do === 'read-only') this.setReadOnly(step.on);
    else if (step.do === 'reload') await this.reload(step.page);
    else this.onPage(this.pageOf(step.page), step);
    await settle();
  }

  /** Pages that are online see that somebody has another's id; until then Grist would mix them up. */
  private async noticed(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) {
      await settle();
      for (const { client } of this.pages) client.faults.release();
    }
  }

  /**
   * A page was killed while a removal of its was on the way. The next page removes the row too, its id goes
   * to another proof, and the first removal meets that one: Grist cannot remove on a condition.
   */
  removing = false;
  private refusedOnce = false;
  /** A page was killed on a machine whose storage had failed. */
  forgetful = false;

  setReadOnly(on: boolean): void {
    this.refusedOnce ||= on;
    this.team.grist.setReadOnly(on);
  }

  setRules(on: boolean): void {
    this.refusedOnce ||= on;
    const refuse = ([, table]: readonly unknown[]) =>
      table === 'Preuves' ? 'Blocked by table update access rules' : null;
    this.team.grist.setRules(on ? { refuse } : {});
  }

  async reload(index: number): Promise<void> {
    const old = this.pageOf(index);
    const now = this.team.time.now();
    const selected = old.document.selectedId.value;
    for (const [name, text] of old.document.drafts.texts.value) {
      const late = piecesOf(text).some((found) => now - (this.pieces.get(found)?.typedAt ?? 0) < 250);
      // A draft is stored whole: what was typed last may be missing, what came before may not.
      for (const found of piecesOf(text)) {
        const piece = this.pieces.get(found);
        if (piece && (old.machine.unreliable || (late && now - piece.typedAt < 250))) piece.mayBeGone = true;
      }
      void name;
    }
    this.forgetful ||= old.machine.unreliable;
    if (old.machine.unreliable)
      for (const entry of old.document.outbox.entries.value) this.mayGo(typedText(entry.changes));
    this.removing ||= old.document.outbox.entries.value.some(
      ({ state, changes }) => state.is === 'sending' && changes.some((change) => change.do === 'remove'),
    );
    old.kill();
    const next = await this.open(old.machine);
    this.pages[this.pages.indexOf(old)] = next;
    if (old.machine.unreliable) next.document.identity.choose(old.machine.evaluator);
    if (selected !== null && next.document.fileOf(selected)) next.document.select(selected);
  }

  hand(what: HandWork, pick: number): void {
    const { grist } = this.team;
    const proofs = grist.rows('Preuves');
    const candidates = grist.rows('Candidats');
    const proof = proofs[pick % Math.max(1, proofs.length)];
    const candidate = candidates[pick % Math.max(1, candidates.length)];
    const person = candidate && this.people.get(candidate.id);
    switch (what) {
      case 'add-proof':
        if (!candidate || !person) return;
        grist.edit([
          'AddRecord',
          'Preuves',
          null,
          {
            Candidat: candidate.id,
            Signe: '-',
            Texte: this.piece('hand', person),
            Critere: this.team.criteria[pick % 3],
          },
        ]);
        return;
      case 'edit-proof': {
        const owner = proof && this.people.get(Number(proof['Candidat']));
        if (!proof || !owner) return;
        grist.edit(['UpdateRecord', 'Preuves', proof.id, { Texte: `${proof['Texte']}${this.piece('hand', owner)}` }]);
        return;
      }
      case 'remove-proof':
        // The id goes to the next proof: a bundle on its way would meet another row, which Grist cannot prevent.
        if (!proof || this.unsettled) return;
        this.mayGo(String(proof['Texte']));
        grist.edit(['RemoveRecord', 'Preuves', proof.id]);
        return;
      case 'rename':
        if (candidate) grist.edit(['UpdateRecord', 'Candidats', candidate.id, { Nom: `${candidate['Nom']}'` }]);
        return;
      case 'remove-candidate':
        if (!candidate || candidates.length < 2) return;
        this.mayGo(String(candidate['Disponibilite']));
        grist.edit(['RemoveRecord', 'Candidats', candidate.id]);
        this.people.delete(candidate.id);
        return;
      case 'replace-candidate': {
        // Same limit: the person's id goes to another one.
        if (!candidate || this.unsettled) return;
        const { id } = candidate;
        this.mayGo(String(candidate['Disponibilite']));
        grist.edit(['RemoveRecord', 'Candidats', id]);
        this.people.set(id, { id, wrote: new Set() });
        // Of two people of the same name on one row nobody could tell.
        this.replaced += 1;
        grist.edit(['AddRecord', 'Candidats', id, { Nom: `Autre ${this.replaced}`, Poste: 1 }]);
        return;
      }
      case 'remove-criterion': {
        const criteria = grist.rows('Criteres');
        if (criteria.length > 2) grist.edit(['RemoveRecord', 'Criteres', criteria[pick % criteria.length]?.id]);
        return;
      }
    }
  }

  onPage(page: Page, step: Exclude<Step, { do: 'wait' | 'hand' | 'rules' | 'read-only' | 'reload' }>): unknown {
    const { document, client } = page;
    switch (step.do) {
      case 'offline':
        return client.faults.setOffline(step.on);
      case 'fault':
        this.faults.add(step.fault);
        return client.faults.next(step.fault);
      case 'read-fault':
        this.slowReads ||= step.fault === 'delay';
        return client.faults.nextReads(step.fault);
      case 'release':
        return client.faults.release();
      case 'storage':
        page.machine.broken = step.broken;
        page.machine.unreliable ||= step.broken;
        return;
      case 'switch': {
        document.drafts.flush();
        const all = document.candidates.value;
        const next = all[step.candidate % Math.max(1, all.length)];
        if (next) document.select(next.id);
        return;
      }
      default:
        return this.decide(page, step);
    }
  }

  /** What the person at a page does about the candidate whom they see. */
  private decide(
    { document, machine }: Page,
    step: Extract<
      Step,
      {
        do:
          | 'type'
          | 'save'
          | 'edit'
          | 'remove'
          | 'mark'
          | 'fact'
          | 'rate'
          | 'team-rate'
          | 'seal'
          | 'unseal'
          | 'stage'
          | 'finish';
      }
    >,
  ): unknown {
    const file = document.file.value;
    if (!file) return;
    const { id } = file.candidate;
    const person = this.personSeen(file.candidate.id, file.candidate.name);
    if (!person) return;
    const dispatch = (intent: Intent) => {
      person.wrote.add(intent.kind);
      document.dispatch(intent, id);
    };
    const criteria = document.preparation.value.criteria;
    const criterion = (index: number): number | null => criteria[index]?.id ?? null;
    const row = 'proof' in step ? file.evidence[step.proof % Math.max(1, file.evidence.length)] : undefined;
    const draft = captureOf(id);
    switch (step.do) {
      case 'type':
        return document.drafts.set(draft, document.drafts.get(draft) + this.piece('proof', person, step.letters));
      case 'save': {
        const text = document.drafts.get(draft);
        // A text typed for somebody else: the person sees it, and does not save it here.
        if (!text || piecesOf(text).some((found) => this.pieces.get(found)?.person !== person)) return;
        const chosen = [...new Set(step.criteria.map(criterion))];
        for (const found of piecesOf(text)) {
          const piece = this.pieces.get(found);
          if (piece) piece.times = chosen.length;
        }
        const point = step.criteria[0] === 0 ? (this.team.points[0] ?? null) : null;
        const sign = (['+', '−', '?'] as const)[step.sign] ?? '+';
        dispatch({ kind: 'add-evidence', stage: stageShown, criteria: chosen, point, sign, text });
        return document.drafts.set(draft, '');
      }
      case 'edit': {
        if (!row) return;
        const values =
          step.what === 'text'
            ? { text: row.text + this.piece('edit', person) }
            : step.what === 'sign'
              ? { sign: row.sign === '+' ? ('−' as const) : ('+' as const) }
              : { criterion: row.criterion === criterion(0) ? criterion(1) : criterion(0) };
        return dispatch({ kind: 'edit-evidence', evidence: row, values });
      }
      case 'remove':
        if (!row) return;
        this.mayGo(row.text);
        return dispatch({ kind: 'remove-evidence', evidence: row });
      case 'mark': {
        const state = ([null, 'Posé', 'Passé'] as const)[step.state] ?? null;
        const point = this.team.points[step.point] ?? 1;
        return dispatch({ kind: 'mark-point', stage: stageShown, point, state, minutes: null });
      }
      case 'fact': {
        const seen = file.candidate.availability;
        return dispatch({ kind: 'set-fact', field: 'availability', value: seen + this.piece('fact', person), seen });
      }
      case 'rate': {
        const about = criterion(step.criterion);
        if (about === null) return;
        const note = ([null, 1, 2, 3] as const)[step.note] ?? null;
        const key = ratingKey(id, about, 'Individuelle', document.identity.me.value.id);
        // Of two pages of one person nobody knows which decision came last.
        const alone = this.pages.filter((other) => other.machine === machine).length === 1;
        if (alone) this.rated.set(key, { note, person });
        return dispatch({ kind: 'rate', criterion: about, note, reason: '' });
      }
      case 'team-rate': {
        const about = criterion(step.criterion);
        if (about === null) return;
        const note = ([null, 1, 2, 3] as const)[step.note] ?? null;
        const team = file.ratings.filter((rating) => rating.kind === 'Débrief' && rating.criterion === about).at(-1);
        const noted = { criterion: about, note, reason: '' };
        const seen = team && { note: team.note, reason: team.reason };
        return dispatch({ kind: 'team-rate', notes: [seen ? { ...noted, seen } : noted] });
      }
      case 'seal':
        return dispatch({ kind: 'seal', due: criteria.map((due) => due.id), asTeam: step.asTeam });
      case 'unseal':
        return dispatch({ kind: 'unseal' });
      case 'stage':
        return dispatch({ kind: 'move-stage', stage: stages[step.stage] ?? '' });
      case 'finish':
        this.finished.add(person);
        return dispatch({ kind: 'finish-interview', stages: [stageShown] });
    }
  }

  /** Whom a page shows under this id: it may not have read yet that it is another one. */
  private personSeen(id: number, name: string): Person | null {
    const now = this.team.grist.cell('Candidats', id, 'Nom');
    const person = this.people.get(id);
    // A page that still shows somebody who is gone: nothing typed there is followed, only that it stays apart.
    if (!person || (String(now).startsWith('Autre') && !name.startsWith('Autre'))) return { id, wrote: new Set() };
    return person;
  }

  /** Everything works again, people answer what they are asked, and time passes until nothing moves. */
  async mend(): Promise<void> {
    const { grist, time } = this.team;
    grist.setRules({});
    grist.setReadOnly(false);
    for (const machine of this.machines) machine.broken = false;
    for (const { client } of this.pages) client.faults.setOffline(false);
    let before = '';
    let quiet = 0;
    for (let round = 0; round < 60; round += 1) {
      for (const client of [...this.pages.map((page) => page.client), ...this.ghosts]) client.faults.release();
      await time.pass(20_000);
      for (const { document } of this.pages)
        for (const entry of document.outbox.entries.value) this.answer(document, entry);
      await time.pass(20_000);
      const now = this.signature();
      quiet = now === before && !this.unsettled ? quiet + 1 : 0;
      // A repair of the status that Grist has refused is tried again after some minutes.
      if (quiet >= (this.refusedOnce ? 16 : 2)) return;
      before = now;
    }
  }

  /** What a person does about a refused entry: try again where that may help, say that a name has changed. */
  private answer(document: TeamDocument, entry: Entry): void {
    if (entry.state.is !== 'refused') return;
    const { problem } = entry.state;
    if ('message' in problem) document.outbox.retry(entry.id);
    else if (problem.kind === 'renamed' && isRenamed(entry.candidateName, problem.name))
      document.outbox.retry(entry.id, { candidateName: problem.name });
  }

  private signature(): string {
    return JSON.stringify([
      this.team.grist.bundles.length,
      this.pages.map(({ document }) => document.outbox.entries.value.map(({ id, state }) => [id, state.is])),
    ]);
  }
}

const isRenamed = (old: string, now: string): boolean => now.replaceAll("'", '') === old.replaceAll("'", '');

// ---- Invariants ----

type Violations = string[];

function checkTexts(day: Day, stored: readonly { key: string; value: unknown }[], wrong: Violations): void {
  const inGrist = new Map<string, { row: MemoryRow; where: string }[]>();
  const add = (text: unknown, row: MemoryRow, where: string) => {
    for (const found of piecesOf(String(text ?? '')))
      inGrist.set(found, [...(inGrist.get(found) ?? []), { row, where }]);
  };
  for (const row of day.team.grist.rows('Preuves')) add(row['Texte'], row, 'Preuves');
  for (const row of day.team.grist.rows('Candidats')) add(row['Disponibilite'], row, 'Candidats');
  const drafts = new Map<string, number>();
  const waiting = new Map<string, number>();
  const mentioned = new Set<string>();
  const count = (into: Map<string, number>, text: string) => {
    for (const found of piecesOf(text)) into.set(found, (into.get(found) ?? 0) + 1);
  };
  for (const { document } of day.pages) {
    for (const text of document.drafts.texts.value.values()) count(drafts, text);
    for (const { changes, state } of document.outbox.entries.value) {
      if (state.is === 'written') wrong.push('an entry written has never been read back');
      for (const change of changes) {
        for (const found of piecesOf(typedText([change]))) mentioned.add(found);
        if (change.do === 'put') count(waiting, typedText([change]));
      }
    }
  }
  for (const { key, value } of stored) if (typeof value === 'string' && key.includes('/draft/')) count(drafts, value);
  for (const { text, kind, mayBeGone, person, times } of day.pieces.values()) {
    const rows = inGrist.get(text) ?? [];
    const places = rows.length + (drafts.get(text) ?? 0) + (waiting.get(text) ?? 0);
    const about = `${kind} ${text}`;
    if (rows.some(({ row, where }) => !isOf(day, row, where, person)))
      wrong.push(`${about} is in somebody else's file`);
    // Where the storage refused to forget a draft that was saved, a reload brings it back: better twice than not.
    const allowed = (kind === 'proof' && !drafts.has(text) ? times : 1) + (day.forgetful ? 1 : 0);
    if (places > allowed) wrong.push(`${about} is there ${places} times`);
    const safe = kind === 'proof' ? places >= Math.min(times, 1) : rows.length > 0 || mentioned.has(text);
    const met = day.removing && day.faults.has('late');
    if (!safe && !mayBeGone && !mentioned.has(text) && !met) wrong.push(`${about} is lost`);
  }
}

/** Rows of a person who was removed by hand stay, without a person. */
function isOf(day: Day, row: MemoryRow, where: string, person: Person): boolean {
  const id = where === 'Candidats' ? row.id : Number(row['Candidat']);
  return (day.people.get(id) ?? person) === person;
}

function checkRows(day: Day, wrong: Violations): void {
  const { grist } = day.team;
  for (const table of ['Preuves', 'Passages', 'Entretiens']) {
    const seen = new Set<string>();
    for (const row of grist.rows(table)) {
      if (!row['Cle'] || row['Candidat'] === 0) continue;
      const key = `${row['Candidat']} ${row['Cle']}`;
      if (seen.has(key)) wrong.push(`${table} has two rows ${key}`);
      seen.add(key);
    }
  }
  const needed: Readonly<Record<string, readonly string[]>> = {
    Notes: ['rate', 'team-rate', 'seal'],
    Passages: ['mark-point', 'add-evidence'],
    Entretiens: ['mark-point', 'add-evidence', 'finish-interview'],
  };
  for (const [table, kinds] of Object.entries(needed)) {
    for (const row of grist.rows(table)) {
      const person = day.people.get(Number(row['Candidat']));
      if (person && !kinds.some((kind) => person.wrote.has(kind))) wrong.push(`${table} ${row.id} is somebody else's`);
    }
  }
}

const plain = (row: Readonly<Record<string, unknown>>) => JSON.stringify(row, Object.keys(row).sort());

function decode<N extends EntityName>(day: Day, name: N) {
  const rows = day.team.grist.rows(schema[name].table);
  const columns = Object.keys(rows[0] ?? { id: 0 });
  const data = Object.fromEntries(columns.map((column) => [column, rows.map((row) => row[column])]));
  return decodeRows(schema[name] as Entity as (typeof schema)[N], data);
}

function checkViews(day: Day, wrong: Violations): void {
  const of = <R extends { readonly candidate: number | null }>(rows: readonly R[], id: number) =>
    rows.filter((row) => row.candidate === id);
  const [evidence, ratings] = [decode(day, 'evidence'), decode(day, 'rating')];
  const [interviews, passages] = [decode(day, 'interview'), decode(day, 'passage')];
  const candidates = decode(day, 'candidate');
  const preparation = {
    positions: decode(day, 'position'),
    criteria: [...decode(day, 'criterion')].sort(byOrder),
    points: decode(day, 'point'),
  };
  day.pages.forEach(({ document }, index) => {
    if (document.outbox.counts.value.pending > 0) wrong.push(`page ${index} still has something to send`);
    if (document.candidates.value.length !== candidates.length) wrong.push(`page ${index} shows other candidates`);
    for (const candidate of candidates) {
      const file = document.fileOf(candidate.id);
      const truth = {
        candidate: [candidate],
        evidence: of(evidence, candidate.id),
        ratings: of(ratings, candidate.id),
        interviews: of(interviews, candidate.id),
        passages: of(passages, candidate.id),
      };
      for (const [slot, rows] of Object.entries(truth)) {
        const shown = file?.[slot as 'evidence' | 'candidate'];
        const list = (Array.isArray(shown) ? shown : [shown]) as Readonly<Record<string, unknown>>[];
        const [here, there] = [list, rows].map((all) =>
          all
            .map((row) => plain(row as never))
            .sort()
            .join('\n'),
        );
        if (here !== there)
          wrong.push(`page ${index} shows other ${slot} of ${candidate.name}:\n${here}\n--\n${there}`);
      }
    }
    const selected = candidates.find(({ id }) => id === document.selectedId.value);
    if (!selected) return;
    const { id } = selected;
    const file = {
      candidate: selected,
      evidence: of(evidence, id),
      ratings: of(ratings, id),
      interviews: of(interviews, id),
      passages: of(passages, id),
    };
    const stale = statusChanges(selected, statusOf(file, preparation));
    if (Object.keys(stale).length) wrong.push(`the status of ${selected.name} is stale: ${JSON.stringify(stale)}`);
  });
  for (const rating of ratings) {
    const doubles = ratings.filter((other) => other.key === rating.key && other.candidate === rating.candidate);
    // A bundle that arrives after the next try of a killed page, or is sent on the strength of an answer that
    // was long on its way, adds a note that nobody could foresee: the latest counts.
    const overtaken = day.faults.has('late') || day.slowReads;
    if (!overtaken && rating.candidate !== null && new Set(doubles.map(({ note }) => note)).size > 1)
      wrong.push(`notes ${doubles.map(({ id, note }) => `${id}: ${note}`).join(', ')} have one key and differ`);
  }
  for (const [key, { note, person }] of day.rated) {
    const row = ratings
      .filter((rating) => rating.key === key && rating.candidate === person.id)
      .sort(byTime)
      .at(-1);
    if (day.forgetful || day.faults.has('late') || day.people.get(person.id) !== person || day.pages.some(hasRefused))
      continue;
    if (row?.note !== note) wrong.push(`note ${key} is ${row?.note}, and was decided ${note}`);
  }
  for (const { stage, candidate, status } of interviews) {
    const person = day.people.get(candidate ?? 0);
    if (stage === stageShown && person && day.finished.has(person) && !day.forgetful && status !== 'Terminé')
      wrong.push(`an interview that was finished is ${status}`);
  }
}

const hasRefused = ({ document }: Page): boolean => document.outbox.counts.value.refused > 0;
const byTime = (a: Rating, b: Rating): number => (a.modifiedAt ?? 0) - (b.modifiedAt ?? 0) || a.id - b.id;

async function storedOf(day: Day): Promise<readonly { key: string; value: unknown }[]> {
  const found: { key: string; value: unknown }[] = [];
  for (const machine of new Set(day.pages.map((page) => page.machine))) {
    for (const key of await machine.store.keys('')) {
      // Those of pages that are open are counted there.
      if ([...machine.open].some((instance) => key.endsWith(`@${instance}`))) continue;
      found.push({ key, value: await machine.store.get(key) });
    }
  }
  return found;
}

/** Lives through a schedule; gives what is wrong afterwards. */
export async function runSchedule({ machines, steps }: Schedule): Promise<readonly string[]> {
  const wrong: Violations = [];
  const onRejection = (reason: unknown) => void wrong.push(`unhandled rejection: ${reason}`);
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', onRejection);
  try {
    const day = new Day(await prepareTeam(), Math.max(...machines) + 1);
    await day.openAll(machines);
    for (const step of steps) await day.act(step);
    await day.mend();
    checkTexts(day, await storedOf(day), wrong);
    checkRows(day, wrong);
    checkViews(day, wrong);
    for (const page of day.pages) page.kill();
    // Node tells of unhandled rejections once it has nothing else to do.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off('unhandledRejection', onRejection);
    for (const other of others) process.on('unhandledRejection', other);
  }
  return wrong;
}
