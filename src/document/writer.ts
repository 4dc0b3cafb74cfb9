/** The way out: changes become one bundle each, with the status that they imply, from the newest data. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { GristFailure, GristPort, UserAction } from '../grist/port';
import { type EntityName, entityNames } from '../model/schema';
import { applyCleanly } from './apply';
import { applyChanges, type CandidateFile, type Change, inOneName, isOfSeal, targetRow } from './changes';
import { possibleChanges } from './lacking';
import type { Layout } from './layout';
import { createOutbox, type Entry, type Outbox, type OutboxDeps } from './outbox';
import { planChanges, writableCells } from './plan';
import type { Refresher } from './refresher';
import { type Preparation, statusChanges, statusOf } from './status';
import type { Environment } from './storage';
import type { Tables } from './tables';

export interface WriterDeps {
  readonly grist: GristPort;
  readonly environment: Environment;
  readonly tables: Tables;
  readonly refresher: Refresher<EntityName>;
  readonly layout: ReadonlySignal<Layout>;
  readonly preparation: ReadonlySignal<Preparation>;
  readonly scope: () => string;
  /** Gives the one name of whoever a row names. */
  readonly person: ReadonlySignal<(who: string) => string>;
  /** Finds out in whose name an entry leaves; why it may not leave yet, or at all. */
  readonly sign: (entry: Entry) => Promise<GristFailure | null>;
  readonly silence: OutboxDeps['silence'];
  readonly isPlaced: () => boolean;
  readonly isAnothers: (by: string) => boolean;
  /** The pulse of a person that the notes read are known to be as new as; null where there is none. */
  readonly pulseOf: (candidateId: number) => string | null;
}

export interface Writer {
  readonly outbox: Outbox;
  /** Everything about one candidate, with what waits to be written already made; null when they are gone. */
  fileOf(candidateId: number): CandidateFile | null;
  /** False while part of the rows that make a score cannot be read: it would be a false one. */
  readonly statusReadable: ReadonlySignal<boolean>;
  /** To be called after every reading. */
  settle(): void;
}

/** A score or status needs every one of these. */
const statusTables = ['candidate', 'criterion', 'point', 'position', 'evidence', 'rating'] as const;

/** Tables to read again once an entry has been written. */
const touched = (entry: Entry): EntityName[] => [
  ...new Set<EntityName>(['candidate', ...entry.changes.map((c) => c.entity)]),
];

/** Bundles that failed on what somebody else does all the time, before a pause is taken. */
const mostTries = 8;

/** Grist's engine speaks of exceptions; what it does not say was said by access rules. */
const isOfRules = ({ message }: GristFailure): boolean => !message.startsWith('[Sandbox]');

/** Where somebody else may be known from. */
const whoElse = ['candidate', 'evidence', 'rating', 'interview', 'passage', 'evaluator'] as const;
const elseRead = (entry: Entry): readonly EntityName[] => (entry.changes.some(isOfSeal) ? whoElse : []);

const isWritten = ({ state }: Entry) => state.is === 'written';

export function createWriter(deps: WriterDeps): Writer {
  const { grist, environment, tables, refresher, layout, preparation } = deps;

  const statusReadable = computed(() =>
    statusTables.every((name) => {
      const { loaded, failure } = tables.state[name].value;
      return loaded && failure === null;
    }),
  );

  function fileWith(candidateId: number, entries: readonly Entry[]): CandidateFile | null {
    const known = tables.file(candidateId);
    let file = known && inOneName(known, deps.person.value);
    for (const entry of entries) {
      if (file && entry.candidateId === candidateId) file = applyChanges(file, entry.changes, entry.at, entry.by);
    }
    return file;
  }

  const isPulsed = () => 'pulse' in layout.value.candidate.columns;

  const send: OutboxDeps['send'] = async (decided) => {
    const failure = await deps.sign(decided);
    if (failure) return { ok: false, failure };
    const entry = outbox.entries.value.find(({ id }) => id === decided.id);
    // It is for the document that this page has left.
    if (!entry) return { ok: false, failure: { kind: 'gone' } };
    const written = outbox.entries.value.filter(isWritten);
    // Rows just written have no id here yet: read them before changing them, or adding beside them. A row
    // is never removed by what was known of its id a while ago.
    const unread = entry.changes.some((change) => change.do !== 'put' || change.entity === 'rating') ? written : [];
    const removing = entry.changes.some((change) => change.do === 'remove') ? [entry] : [];
    // Nor is anything written by a reading that has failed since, or before all has been read once.
    const stale = [
      ...entityNames.filter((name) => !tables.state[name].value.loaded),
      ...statusTables.filter((name) => tables.state[name].value.failure?.kind === 'unreachable'),
      // Nor by what a list said that has moved since: its row may be somebody else's.
      ...(refresher.waits('candidate') ? (['candidate'] as const) : []),
    ];
    // Nobody may upsert notes: one that is not known yet is looked up, or another page's would be doubled. Nothing is
    // said of notes either without the pulse that they were read with.
    const before = fileWith(entry.candidateId, written);
    const noted = entry.changes.filter(({ entity }) => entity === 'rating');
    const adding = noted.some((change) => change.do === 'put' && before && !targetRow(before, change));
    const unsure = noted.length > 0 && isPulsed() && deps.pulseOf(entry.candidateId) === null;
    const looked: readonly EntityName[] = adding || unsure ? ['candidate', 'rating'] : [];
    const first = new Set<EntityName>([
      ...elseRead(entry),
      ...[...unread, ...removing].flatMap(touched),
      ...stale,
      ...looked,
    ]);
    // With the criteria: nobody tells of one that is removed.
    if (noted.length > 0 && first.size > 0) first.add('criterion');
    if (first.size > 0) {
      const read = await refresher.refresh([...first]);
      if (!read) return { ok: false, failure: { kind: 'unreachable', message: 'read before write' } };
    }
    const known = knownOf(entry);
    return known.ok ? await sendPlanned(entry, known.value) : known;
  };

  /** What the document holds about the person that an entry is about, with what has been written since. */
  function knownOf(entry: Entry) {
    const known = fileWith(entry.candidateId, outbox.entries.value.filter(isWritten));
    if (!known) {
      const { failure } = tables.state.candidate.value;
      return { ok: false, failure: failure ?? { kind: 'gone' } } as const;
    }
    // Grist gives a removed row's id to the next one: never write one person's words into another's file.
    if (entry.candidateName !== '' && entry.candidateName !== known.candidate.name) {
      return { ok: false, failure: { kind: 'renamed', name: known.candidate.name } } as const;
    }
    return { ok: true, value: known } as const;
  }

  /** A new note on a criterion that is not there any more would be nobody's, or another criterion's one day. */
  function isOrphan(change: Change, known: CandidateFile): boolean {
    if (change.do !== 'put' || change.entity !== 'rating' || targetRow(known, change)) return false;
    const { rows, loaded, failure } = tables.state.criterion.value;
    const { criterion } = change.values;
    return loaded && !failure && typeof criterion === 'number' && !rows.has(criterion);
  }

  /** One who is alone when they seal may not be any more when it leaves; null when that cannot be found out. */
  async function stillMeant(entry: Entry, known: CandidateFile): Promise<readonly Change[] | null> {
    if (!entry.changes.some(isOfSeal)) return entry.changes;
    const alone = await import('./alone').catch(() => null);
    const evaluators = [...tables.state.evaluator.value.rows.values()];
    return alone?.asAlone(entry.changes, known, evaluators, entry.by) ?? null;
  }

  /** The bundle of an entry, with the status that it implies. */
  async function planEntry(entry: Entry, known: CandidateFile) {
    const meant = await stillMeant(entry, known);
    if (!meant)
      return { ok: false, failure: { kind: 'unreachable', message: 'part of the widget did not load' } } as const;
    const possible = possibleChanges(meant, layout.value);
    if (!possible.ok) return possible;
    const { by, candidateId } = entry;
    const pulse = deps.pulseOf(candidateId);
    const changes = possible.changes.filter((change) => !isOrphan(change, known));
    // A seal closes what is left; what is about nothing else is for the person to decide.
    if (changes.length === 0 && possible.changes.length > 0) return { ok: false, failure: { kind: 'gone' } } as const;
    const plan = planChanges(changes, { file: known, layout: layout.value, by, pulse });
    if (!plan.ok) return { ok: false, failure: plan.problem } as const;
    const actions: UserAction[] = [...plan.actions];
    if (statusReadable.value) {
      const next = applyChanges(known, changes, entry.at, by);
      const status = statusChanges(known.candidate, statusOf(next, preparation.value));
      const cells = writableCells(layout.value, 'candidate', status);
      if (Object.keys(cells).length) actions.push(['UpdateRecord', layout.value.candidate.table, candidateId, cells]);
    }
    return { ok: true, actions, conditions: plan.conditions } as const;
  }

  /** Tables of which the access rules refuse what a condition needs. */
  const unconditional = new Set<unknown>();

  /**
   * Sends a bundle that holds only for what is known of the person and of the rows. When it does not, that is read
   * again, and the bundle made anew. What is still so, and not granted all the same, cannot be asked here: by rules,
   * or because a cell does not match what it means. The bundle then goes without conditions, on a fresh reading.
   */
  async function sendPlanned(entry: Entry, first: CandidateFile): ReturnType<OutboxDeps['send']> {
    let known = first;
    let failed = '';
    let bare = false;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const planned = await planEntry(entry, known);
      if (!planned.ok) return planned;
      const { actions, conditions } = planned;
      if (actions.length === 0) return { ok: true };
      const held = bare ? [] : conditions.filter(([, table]) => !unconditional.has(table));
      const result = await applyCleanly(grist, [...held, ...actions]);
      if (result.ok || result.failure.kind !== 'refused' || held.length === 0) return result;
      const read = await refresher.refresh([...touched(entry), 'criterion', ...elseRead(entry)]);
      if (!read) return { ok: false, failure: { kind: 'unreachable', message: 'read after a mismatch' } };
      const fresh = knownOf(entry);
      if (!fresh.ok) return fresh;
      known = fresh.value;
      const asked = JSON.stringify(conditions);
      bare = isOfRules(result.failure) || asked === failed;
      failed = asked;
    }
    return { ok: false, failure: { kind: 'unreachable', message: 'somebody else was faster each time' } };
  }

  const outbox = createOutbox({
    ...environment,
    scope: deps.scope,
    silence: deps.silence,
    isPlaced: deps.isPlaced,
    isAnothers: deps.isAnothers,
    refresh: (entry) => refresher.refresh([...touched(entry), 'criterion', 'point', 'position', 'evidence', 'rating']),
    send,
  });

  /** For each entry written: how often its tables had been read by then. */
  const readsBefore = new Map<string, ReadonlyMap<EntityName, number>>();
  effect(() => {
    for (const entry of outbox.entries.value) {
      if (!isWritten(entry) || readsBefore.has(entry.id)) continue;
      readsBefore.set(entry.id, new Map(touched(entry).map((name) => [name, tables.reads(name)])));
      refresher.refreshAtRest(touched(entry), new Set([entry.candidateId]));
    }
  });

  return {
    outbox,
    statusReadable,
    fileOf: (candidateId) =>
      fileWith(
        candidateId,
        outbox.entries.value.filter(({ state }) => state.is !== 'refused'),
      ),
    settle() {
      const settled = [...readsBefore].filter(([, reads]) => [...reads].every(([name, n]) => tables.landed(name) > n));
      if (settled.length === 0) return;
      for (const [id] of settled) readsBefore.delete(id);
      outbox.settle(new Set(settled.map(([id]) => id)));
    },
  };
}
