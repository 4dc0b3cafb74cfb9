/** The way out: changes become one bundle each, with the status that they imply, from the newest data. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { GristPort } from '../grist/port';
import { type EntityName, entityNames } from '../model/schema';
import { applyCleanly } from './apply';
import { applyChanges, type CandidateFile, targetRow } from './changes';
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

/** Whether an upsert has found a row, from what Grist returns for it. */
const matched = (returned: unknown): boolean =>
  !(typeof returned === 'object' && returned !== null && 'recordIds' in returned) ||
  !Array.isArray(returned.recordIds) ||
  returned.recordIds.length > 0;

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
    let file = tables.file(candidateId);
    for (const entry of entries) {
      if (file && entry.candidateId === candidateId) file = applyChanges(file, entry.changes, entry.at);
    }
    return file;
  }

  const send: OutboxDeps['send'] = async (entry) => {
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
    // Nobody may upsert notes: one that is not known yet is looked up, or another page's would be doubled.
    const before = fileWith(entry.candidateId, written);
    const adding = entry.changes.some(
      (change) => change.do === 'put' && change.entity === 'rating' && before && !targetRow(before, change),
    );
    const looked: readonly EntityName[] = adding ? ['rating'] : [];
    const first = new Set([...[...unread, ...removing].flatMap(touched), ...stale, ...looked]);
    if (first.size > 0) {
      const read = await refresher.refresh([...first]);
      if (!read) return { ok: false, failure: { kind: 'unreachable', message: 'read before write' } };
    }
    const known = fileWith(entry.candidateId, outbox.entries.value.filter(isWritten));
    if (!known) {
      const { failure } = tables.state.candidate.value;
      return failure ? { ok: false, failure } : { ok: false, failure: { kind: 'gone' } };
    }
    // Grist gives a removed row's id to the next one: never write one person's words into another's file.
    if (entry.candidateName !== '' && entry.candidateName !== known.candidate.name) {
      return { ok: false, failure: { kind: 'renamed', name: known.candidate.name } };
    }
    return await sendPlanned(entry, known, true);
  };

  async function sendPlanned(entry: Entry, known: CandidateFile, guard: boolean): ReturnType<OutboxDeps['send']> {
    const possible = possibleChanges(entry.changes, layout.value);
    if (!possible.ok) return possible;
    const plan = planChanges(possible.changes, known, layout.value, guard);
    if (!plan.ok) return { ok: false, failure: plan.problem };
    const actions = [...plan.actions];
    if (statusReadable.value) {
      const next = applyChanges(known, entry.changes, entry.at);
      const status = statusChanges(known.candidate, statusOf(next, preparation.value));
      const cells = writableCells(layout.value, 'candidate', status);
      if (Object.keys(cells).length) {
        actions.push(['UpdateRecord', layout.value.candidate.table, entry.candidateId, cells]);
      }
    }
    if (actions.length === 0) return { ok: true, value: null };
    const result = await applyCleanly(grist, actions);
    if (plan.guarded.length === 0) return result;
    if (!result.ok && result.failure.kind !== 'refused') return result;
    if (result.ok && plan.guarded.every((place) => matched(result.value.retValues[place]))) return result;
    // The row says something else than we knew, or nobody may ask on a condition: look, and let the person see it.
    const read = await refresher.refresh(touched(entry));
    if (!read) return { ok: false, failure: { kind: 'unreachable', message: 'read after a mismatch' } };
    const fresh = fileWith(entry.candidateId, outbox.entries.value.filter(isWritten));
    return fresh ? await sendPlanned(entry, fresh, false) : { ok: false, failure: { kind: 'gone' } };
  }

  const outbox = createOutbox({
    ...environment,
    scope: deps.scope,
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
