/** The document as last read, table by table; a row that did not change stays the same object. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { GristFailure, GristPort } from '../grist/port';
import { activityTables } from '../model/candidate';
import { decodeRows, type Row } from '../model/entity';
import { type EntityName, entityNames, type Schema, schema } from '../model/schema';
import type { CandidateFile, KeyedName } from './changes';
import { inOurStages, type Layout } from './layout';

export type Rows<N extends EntityName> = ReadonlyMap<number, Row<Schema[N]>>;

export interface TableState<N extends EntityName> {
  readonly rows: Rows<N>;
  /** Why the table could not be read; its rows are then those read before. */
  readonly failure: GristFailure | null;
  /** Ids in the order of the document. */
  readonly loaded: boolean;
}

type TableSignals = { readonly [N in EntityName]: Signal<TableState<N>> };

/** The entities whose rows belong to one candidate, by the table that a pulse names. */
export const activityEntities = Object.fromEntries(
  activityTables.map((table) => [table, entityNames.find((name) => schema[name].table === table)]),
) as Readonly<Record<(typeof activityTables)[number], KeyedName>>;

const same = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => item === b[i]));

/** `fresh`, with every row that says the same as before replaced by the row of before. */
export function keepUnchanged<R extends { readonly id: number }>(
  before: ReadonlyMap<number, R>,
  fresh: readonly R[],
): ReadonlyMap<number, R> {
  let changed = before.size !== fresh.length;
  const rows = new Map<number, R>();
  for (const row of fresh) {
    const old = before.get(row.id);
    const names = Object.keys(row) as (keyof R)[];
    const kept = old && names.every((name) => same(old[name], row[name])) ? old : row;
    if (kept !== old) changed = true;
    rows.set(row.id, kept);
  }
  return changed ? rows : before;
}

const byCandidate = <R extends { readonly candidate: number | null }>(
  rows: ReadonlyMap<number, R>,
): ReadonlyMap<number, readonly R[]> => {
  const index = new Map<number, R[]>();
  for (const row of rows.values()) {
    if (row.candidate === null) continue;
    const list = index.get(row.candidate);
    if (list) list.push(row);
    else index.set(row.candidate, [row]);
  }
  return index;
};

const nothing: readonly never[] = [];
const unread = { rows: new Map(), failure: null, loaded: false } as const;

export interface Tables {
  readonly state: { readonly [N in EntityName]: ReadonlySignal<TableState<N>> };
  /** Reads these tables anew; false when Grist did not answer for one of them. */
  read(names: readonly EntityName[]): Promise<boolean>;
  /** As if nothing had been asked for yet. */
  forget(): void;
  /** How often a table has been asked for so far: what is written before a read began is in it. */
  reads(name: EntityName): number;
  /** Which of these readings is the one shown. */
  landed(name: EntityName): number;
  /** What the document holds about one candidate, without what waits to be written. */
  file(candidateId: number): CandidateFile | null;
}

export function createTables(grist: GristPort, layout: () => Layout): Tables {
  const state = Object.fromEntries(entityNames.map((name) => [name, signal(unread)])) as unknown as TableSignals;
  const started = new Map<EntityName, number>();
  const answered = new Map<EntityName, number>();
  const landed = new Map<EntityName, number>();

  const index = {
    evidence: computed(() => byCandidate(state.evidence.value.rows)),
    rating: computed(() => byCandidate(state.rating.value.rows)),
    interview: computed(() => byCandidate(state.interview.value.rows)),
    passage: computed(() => byCandidate(state.passage.value.rows)),
  };

  async function readOne<N extends EntityName>(name: N): Promise<boolean> {
    const { table, columns, exists, stageNames } = layout()[name];
    const target = state[name] as Signal<TableState<N>>;
    const turn = (started.get(name) ?? 0) + 1;
    started.set(name, turn);
    if (!exists) {
      answered.set(name, turn);
      landed.set(name, turn);
      target.value = { rows: new Map(), failure: { kind: 'missing', name: table, message: table }, loaded: true };
      return true;
    }
    const result = await grist.fetchTable(table);
    // Answers may come in another order than they were asked for: an older one says nothing new.
    if (turn < (answered.get(name) ?? 0)) return true;
    answered.set(name, turn);
    if (!result.ok) {
      const unreachable = result.failure.kind === 'unreachable';
      // Nothing read: what has been written since is not shown by it.
      if (!unreachable) landed.set(name, turn);
      target.value = { ...target.value, failure: result.failure, loaded: true };
      return !unreachable;
    }
    landed.set(name, turn);
    const decoded = decodeRows(schema[name] as Schema[N], result.value, columns);
    const fresh = Object.keys(stageNames).length ? decoded.map((row) => inOurStages(row, stageNames)) : decoded;
    const rows = keepUnchanged(target.value.rows, fresh);
    if (rows !== target.value.rows || target.value.failure || !target.value.loaded)
      target.value = { rows: rows as Rows<N>, failure: null, loaded: true };
    return true;
  }

  return {
    state,
    read: async (names) => (await Promise.all(names.map((name) => readOne(name)))).every(Boolean),
    forget() {
      for (const name of entityNames) state[name].value = unread;
    },
    reads: (name) => started.get(name) ?? 0,
    landed: (name) => landed.get(name) ?? 0,
    file(candidateId) {
      const found = state.candidate.value.rows.get(candidateId);
      if (!found) return null;
      return {
        candidate: found,
        evidence: index.evidence.value.get(candidateId) ?? nothing,
        ratings: index.rating.value.get(candidateId) ?? nothing,
        interviews: index.interview.value.get(candidateId) ?? nothing,
        passages: index.passage.value.get(candidateId) ?? nothing,
      };
    },
  };
}
