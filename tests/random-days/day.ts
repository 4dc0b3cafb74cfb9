/** One day of a team: pages that people and trouble act upon, and what is known of what was typed and decided. */

import { createMemoryStore } from '../../src/document/local/environment.ts';
import { typedText } from '../../src/document/writing/changes.ts';
import type { Entry } from '../../src/document/writing/outbox.ts';
import { settle } from '../document/harness.ts';
import type { MemoryClient } from '../fake-grist/memory-grist.ts';
import { decide } from './decide.ts';
import {
  type Machine,
  openPage,
  type Page,
  type Person,
  type Piece,
  piecesOf,
  placeOf,
  stageShown,
  type Team,
} from './pages.ts';
import type { HandWork, Schedule, Step } from './steps.ts';

export class Day {
  readonly team: Team;
  readonly pages: Page[] = [];
  readonly pieces = new Map<string, Piece>();
  readonly people = new Map<number, Person>();
  readonly finished = new Set<Person>();
  /** Keys of the proofs that somebody has ticked under a note of the team. */
  readonly cited = new Set<string>();
  /** The latest decision on each note. */
  readonly rated = new Map<
    string,
    { readonly note: number | null; readonly person: Person; readonly machine: Machine }
  >();
  /** Clients of killed pages: what they had sent may still arrive. */
  readonly ghosts: MemoryClient[] = [];
  private readonly machines: readonly Machine[];
  instances = 0;
  keys = 0;
  private drawn = 0;
  private replaced = 0;

  readonly latency: readonly number[];
  /** Everybody who has ever been in the list, by name. */
  private readonly everybody = new Map<string, Person>();

  constructor(team: Team, { machines, accounts = false, latency = [] }: Omit<Schedule, 'steps'>) {
    this.team = team;
    this.latency = latency;
    this.machines = Array.from({ length: Math.max(...machines) + 1 }, (_, index) => ({
      store: createMemoryStore(),
      broken: false,
      unreliable: false,
      open: new Set<string>(),
      locks: new Map(),
      user: accounts ? { id: 10 + index, name: `Personne ${index}`, email: `p${index}@example.org` } : null,
      evaluator: accounts
        ? null
        : Number(team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: `Personne ${index}` }])[0]),
    }));
    for (const name of ['Inès', 'Samir', 'Lou']) {
      const id = Number(team.grist.edit(['AddRecord', 'Candidats', null, { Nom: name, Poste: 1 }])[0]);
      this.arrives(id, name);
    }
  }

  private arrives(id: number, name: string): void {
    const person = { id, name, wrote: new Set<string>() };
    this.people.set(id, person);
    this.everybody.set(name, person);
  }

  /** Whom a screen is about that shows this name. */
  personNamed(name: string, id: number): Person {
    return this.everybody.get(name.replaceAll("'", '')) ?? { id, name, wrote: new Set() };
  }

  async openAll(machines: readonly number[]): Promise<void> {
    for (const index of machines) {
      const machine = this.machines[index];
      if (!machine) throw new Error('no such machine');
      const page = await openPage(this, machine);
      if (machine.evaluator !== null) page.document.identity.choose(machine.evaluator);
      this.pages.push(page);
    }
    // With accounts everybody is found among the evaluators first.
    await this.team.time.pass(10 + 20 * this.latency.reduce((sum, ms) => sum + ms, 0));
  }

  readonly deaths = new Map<string, (() => void)[]>();
  onDeath(instance: string, call: () => void): void {
    this.deaths.set(instance, [...(this.deaths.get(instance) ?? []), call]);
  }

  piece(kind: Piece['kind'], person: Person, letters = 1, criterion: number | null = null, ofCopy = false): string {
    this.drawn += 1;
    const text = `⟦${this.drawn}${'a'.repeat(letters)}⟧`;
    const typedAt = this.team.time.now();
    this.pieces.set(text, { text, person, kind, criterion, typedAt, mayBeGone: false, ofCopy, times: 1 });
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
    } else if (step.do === 'rules') this.setRules(step.on);
    else if (step.do === 'read-only') this.setReadOnly(step.on);
    else if (step.do === 'reload') await this.reload(step.page);
    else if (step.do === 'copy') await this.openToTry(step.page);
    else this.onPage(this.pageOf(step.page), step);
    await settle();
  }

  /** Entries that were decided on pages that write into a copy. */
  readonly ofCopies = new Set<string>();
  /** Whether what is decided on a page is for a copy. */
  isOfCopy({ trying, opened }: Page): boolean {
    return trying || opened !== this.team.grist;
  }

  /** A page of the team's document is opened anew, as one that writes into a copy of its own. */
  private async openToTry(index: number): Promise<void> {
    const page = this.pageOf(index);
    if (!page.machine.user || this.isOfCopy(page)) return;
    await this.reload(index, { trying: true });
  }

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

  async reload(index: number, { trying }: { readonly trying?: boolean } = {}): Promise<void> {
    const old = this.pageOf(index);
    const where = { opened: placeOf(old), trying: trying ?? (old.trying && !old.client.copy) };
    const now = this.team.time.now();
    const selected = old.document.selectedId.value;
    for (const name of old.document.drafts.names.value) {
      const text = old.document.drafts.get(name);
      const late = piecesOf(text).some((found) => now - (this.pieces.get(found)?.typedAt ?? 0) < 250);
      // A draft is stored whole: what was typed last may be missing, what came before may not.
      for (const found of piecesOf(text)) {
        const piece = this.pieces.get(found);
        if (piece && (old.machine.unreliable || (late && now - piece.typedAt < 250))) piece.mayBeGone = true;
      }
    }
    this.forgetful ||= old.machine.unreliable;
    if (old.machine.unreliable)
      for (const entry of old.document.outbox.entries.value) this.mayGo(typedText(entry.changes));
    old.kill();
    const next = await openPage(this, old.machine, where);
    this.pages[this.pages.indexOf(old)] = next;
    const { evaluator, unreliable } = old.machine;
    if (unreliable && evaluator !== null) next.document.identity.choose(evaluator);
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
        if (!proof) return;
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
        if (!candidate) return;
        const { id } = candidate;
        this.mayGo(String(candidate['Disponibilite']));
        grist.edit(['RemoveRecord', 'Candidats', id]);
        // Of two people of the same name on one row nobody could tell.
        this.replaced += 1;
        const name = `Autre ${this.replaced}`;
        this.arrives(id, name);
        grist.edit(['AddRecord', 'Candidats', id, { Nom: name, Poste: 1 }]);
        return;
      }
      case 'remove-criterion': {
        const criteria = grist.rows('Criteres');
        if (criteria.length > 2) grist.edit(['RemoveRecord', 'Criteres', criteria[pick % criteria.length]?.id]);
        return;
      }
    }
  }

  onPage(
    page: Page,
    step: Exclude<Step, { do: 'wait' | 'hand' | 'rules' | 'read-only' | 'reload' | 'copy' }>,
  ): unknown {
    const { document, client } = page;
    switch (step.do) {
      case 'offline':
        return client.faults.setOffline(step.on);
      case 'fault':
        return client.faults.next(step.fault);
      case 'read-fault':
        return client.faults.nextReads(step.fault);
      case 'release':
        return client.faults.release();
      case 'storage':
        page.machine.broken = step.broken;
        page.machine.unreliable ||= step.broken;
        return;
      case 'access':
        return client.setAccess(step.on ? 'full' : 'none');
      case 'left':
        return this.left(page, step.candidate);
      case 'attend':
        return page.attend(step.on);
      case 'cursor': {
        const rows = this.team.grist.rows('Candidats');
        return client.moveTo(rows[step.candidate % Math.max(1, rows.length)]?.id ?? null);
      }
      case 'switch': {
        document.drafts.flush();
        const all = document.candidates.value;
        const next = all[step.candidate % Math.max(1, all.length)];
        if (next) document.select(next.id);
        return;
      }
      default:
        return decide(this, page, step);
    }
  }

  /** An entry as version 0.1.0 kept it: the next page of the machine finds it. */
  private async left({ machine }: Page, pick: number): Promise<void> {
    const people = [...this.people.values()];
    const person = people[pick % people.length];
    if (!person || machine.broken) return;
    const { id: candidateId, name: candidateName } = person;
    const text = this.piece('proof', person);
    person.wrote.add('add-evidence');
    const key = `left-${text}`;
    const values = { candidate: candidateId, criterion: null, stage: stageShown, point: null, sign: '+', text };
    const changes = [{ do: 'put', entity: 'evidence', key, values }];
    const at = this.team.time.now() / 1000;
    const scope = 'https://grist.example.org|memory-document';
    await machine.store.set(`${scope}/outbox/page-0/${key}`, { id: key, candidateId, candidateName, at, changes });
  }

  /** Everything works again, people answer what they are asked, and time passes until nothing moves. */
  async mend(): Promise<void> {
    const { grist, time } = this.team;
    for (const place of [grist, ...this.pages.map(placeOf)]) {
      place.setRules({});
      place.setReadOnly(false);
    }
    for (const machine of this.machines) machine.broken = false;
    for (const { client } of this.pages) {
      client.faults.setOffline(false);
      client.setAccess('full');
    }
    // Whoever has tried things out comes back to the document.
    for (const machine of new Set(this.pages.map((page) => page.machine)))
      if (this.pages.every((page) => page.machine !== machine || this.isOfCopy(page)))
        this.pages.push(await openPage(this, machine));
    let before = '';
    let quiet = 0;
    for (let round = 0; round < 60; round += 1) {
      for (const client of [...this.pages.map((page) => page.client), ...this.ghosts]) client.faults.release();
      await time.pass(20_000);
      for (const page of this.pages) for (const entry of page.document.outbox.entries.value) this.answer(page, entry);
      await time.pass(20_000);
      const now = this.signature();
      quiet = now === before && !this.unsettled ? quiet + 1 : 0;
      // A repair of the status that Grist has refused is tried again after some minutes.
      if (quiet >= (this.refusedOnce ? 16 : 2)) return;
      before = now;
    }
  }

  /** What a person does about a refused entry: try again where that may help, say that a name has changed. */
  private answer(page: Page, entry: Entry): void {
    const { document } = page;
    if (entry.state.is !== 'refused') return;
    const { problem } = entry.state;
    if (problem.kind === 'unplaced' && this.ofCopies.has(entry.id) !== this.isOfCopy(page)) {
      // What was for a copy is not meant for the document, nor the other way round; there it waits for its own page.
      if (this.isOfCopy(page)) return;
      this.mayGo(typedText(entry.changes));
      document.outbox.discard(entry.id);
    } else if ('message' in problem) document.outbox.retry(entry.id);
    else if (problem.kind === 'renamed' && isRenamed(entry.candidateName, problem.name))
      document.outbox.retry(entry.id, { candidateName: problem.name });
  }

  private signature(): string {
    return JSON.stringify([
      [this.team.grist, ...this.pages.map(placeOf)].map(({ bundles }) => bundles.length),
      this.pages.map(({ document }) => document.outbox.entries.value.map(({ id, state }) => [id, state.is])),
    ]);
  }
}

const isRenamed = (old: string, now: string): boolean => now.replaceAll("'", '') === old.replaceAll("'", '');
