/** The document as last read, table by table; a row that did not change stays the same object. */

import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { GristFailure, GristPort, Result } from '../../grist/port';
import { activityTables } from '../../model/candidate';
import type { Dossier } from '../../model/dossier';
import { decodeRows, type Row, type TableData } from '../../model/entity';
import { type EntityName, entityNames, type Schema, schema } from '../../model/schema';
import { parseWeightIn } from '../../model/weight';
import { type FoundBy, nothingFound } from '../places/found';
import { inOurWords, type Layout } from '../places/layout';
import { isApart, named } from '../places/person-names';
import type { KeyedName } from '../writing/changes';
import type { Scope } from './refresher';

export type Rows<N extends EntityName> = ReadonlyMap<number, Row<Schema[N]>>;

export interface TableState<N extends EntityName> {
  /** By id, in the order of the document. */
  readonly rows: Rows<N>;
  /** Why the table could not be read, or not whole; its rows are then those read before, or what there is of them. */
  readonly failure: GristFailure | null;
  /** It has been read, without the columns that access rules keep. */
  readonly partly?: boolean;
  /** Grist has answered for it, if only that it cannot be read. */
  readonly loaded: boolean;
}

type TableSignals = { readonly [N in EntityName]: Signal<TableState<N>> };

/** The entities whose rows belong to one candidate, by the table that a pulse names. */
export const activityEntities = Object.fromEntries(
  activityTables.map((table) => [table, entityNames.find((name) => schema[name].table === table)]),
) as Readonly<Record<(typeof activityTables)[number], KeyedName>>;

const same = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => item === b[i]));

/** Whether two readings say the same; maps by what they hold. */
export const isSame = (a: unknown, b: unknown): boolean => asText(a) === asText(b);
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part));

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

/** `before`, with these rows in the place of `old` ones; the same map when they say the same. */
function replaceRows<R extends { readonly id: number }>(
  before: ReadonlyMap<number, R>,
  old: readonly { readonly id: number }[],
  fresh: readonly R[],
): ReadonlyMap<number, R> {
  const known = new Map(fresh.flatMap(({ id }) => before.get(id) ?? []).map((row) => [row.id, row]));
  const kept = keepUnchanged(known, fresh);
  if (kept === known && old.length === known.size) return before;
  const rows = new Map(before);
  for (const { id } of old) rows.delete(id);
  for (const [id, row] of kept) rows.set(id, row);
  return rows;
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

/** A table without the rows of one person; the same when there are none. */
function without<R extends { readonly candidate: number | null }, S extends { readonly rows: ReadonlyMap<number, R> }>(
  state: S,
  candidateId: number,
): S {
  const kept = [...state.rows].filter(([, { candidate }]) => candidate !== candidateId);
  return kept.length < state.rows.size ? { ...state, rows: new Map(kept) } : state;
}

/** Ids whose row may be that of somebody else by now: another name, and rows that have moved. */
const replaced = (before: Rows<'candidate'>, now: Rows<'candidate'>): readonly number[] =>
  [...now.values()].flatMap(({ id, name, pulse }) => {
    const old = before.get(id);
    return old && old.name !== name && (old.pulse !== pulse || pulse === '') ? [id] : [];
  });

/** Of more people than this, the whole table is asked for. */
const mostPeople = 20;

const nothing: readonly never[] = [];
const unread = { rows: new Map(), failure: null, loaded: false } as const;

export interface Tables {
  readonly state: { readonly [N in EntityName]: ReadonlySignal<TableState<N>> };
  /** What the team's words turned out to be. */
  readonly found: ReadonlySignal<FoundBy>;
  /** Reads these tables anew, or rows of theirs; false when Grist did not answer for one of them. */
  read(stale: Iterable<readonly [EntityName, Scope]>): Promise<boolean>;
  /** As if nothing had been asked for yet. */
  forget(): void;
  /** How often a table has been asked for so far: what is written before a read began is in it. */
  reads(name: EntityName): number;
  /** Which of these readings is the one shown. */
  landed(name: EntityName): number;
  /** What the document holds about one candidate, without what waits to be written. */
  file(candidateId: number): Dossier | null;
}

/** `onReplaced`: rows of some people are not known any more, and have to be read again. */
export function createTables(grist: GristPort, layout: () => Layout, onReplaced: () => void): Tables {
  const state = Object.fromEntries(entityNames.map((name) => [name, signal(unread)])) as unknown as TableSignals;
  const started = new Map<EntityName, number>();
  const answered = new Map<EntityName, number>();
  const found = signal<FoundBy>({});
  const landed = new Map<EntityName, number>();

  const index = {
    evidence: computed(() => byCandidate(state.evidence.value.rows)),
    rating: computed(() => byCandidate(state.rating.value.rows)),
    interview: computed(() => byCandidate(state.interview.value.rows)),
    passage: computed(() => byCandidate(state.passage.value.rows)),
  };

  const isIndexed = (name: EntityName): name is keyof typeof index => name in index;

  async function readOne<N extends EntityName>(name: N, scope: Scope): Promise<boolean> {
    const place = layout()[name];
    const { table, columns, exists, partly, ownNames } = place;
    const target = state[name] as Signal<TableState<N>>;
    const turn = (started.get(name) ?? 0) + 1;
    started.set(name, turn);
    if (!exists) {
      answered.set(name, turn);
      landed.set(name, turn);
      target.value = { rows: new Map(), failure: { kind: 'missing', name: table, message: table }, loaded: true };
      return true;
    }
    const part = scope === 'all' || !isIndexed(name) ? null : await readRows(name, scope);
    const [asked, said] = part
      ? [{ ok: true as const, value: part.data }, undefined]
      : await Promise.all([grist.fetchTable(table), isTheirs(name, place) ? readWords(name) : undefined]);
    const result: Result<TableData> =
      asked.ok && said === null
        ? { ok: false, failure: { kind: 'unreachable', message: `the words of ${table}` } }
        : asked;
    // Answers may come in another order than they were asked for: an older one says nothing new.
    if (turn < (answered.get(name) ?? 0)) return true;
    answered.set(name, turn);
    if (!result.ok) {
      const unreachable = result.failure.kind === 'unreachable';
      // Nothing read: what has been written since is not shown by it.
      if (!unreachable) landed.set(name, turn);
      target.value = { ...target.value, failure: result.failure, partly: false, loaded: true };
      return !unreachable;
    }
    landed.set(name, turn);
    const data = said?.kept(result.value) ?? result.value;
    const told = said?.foundIn(data);
    if (told && !isSame(found.value[name] ?? nothingFound, told)) found.value = { ...found.value, [name]: told };
    const parsers = { weight: parseWeightIn(place.weights), ...said?.parsers };
    const decoded = decodeRows(schema[name] as Schema[N], data, columns, parsers);
    const known = isApart(place) ? decoded.map((row) => named(row, place)) : decoded;
    const fresh = Object.keys(ownNames).length ? known.map((row) => inOurWords(row, ownNames)) : known;
    const rows = part ? replaceRows(target.value.rows, part.old, fresh) : keepUnchanged(target.value.rows, fresh);
    const failure: GristFailure | null = partly ? { kind: 'refused', message: `part of ${table} is hidden` } : null;
    const before = target.value;
    if (rows === before.rows && before.failure?.message === failure?.message && before.loaded) return true;
    const others = name === 'candidate' ? replaced(state.candidate.value.rows, rows as Rows<'candidate'>) : [];
    batch(() => {
      for (const id of others) forgetRows(id);
      target.value = { rows: rows as Rows<N>, failure, partly, loaded: true };
    });
    if (others.length > 0) onReplaced();
    return true;
  }

  /** Whether it is the team's own, which says things in its own way: as far as the structure is known. */
  const isTheirs = (name: EntityName, { words, made, ours }: Layout[EntityName]): boolean =>
    Object.keys(words).length > 0 || (name === 'candidate' && !made && ours.size > 0);

  async function readWords(name: EntityName) {
    const code = await import('../places/word-lookup').catch(() => null);
    return code && (await code.lookUpWords(grist, layout(), name));
  }

  /** What was read of somebody is never shown as that of the one who has got their row. */
  function forgetRows(candidateId: number): void {
    state.evidence.value = without(state.evidence.value, candidateId);
    state.rating.value = without(state.rating.value, candidateId);
    state.interview.value = without(state.interview.value, candidateId);
    state.passage.value = without(state.passage.value, candidateId);
  }

  /** Rows of few people, where Grist can be asked for them alone. */
  async function readRows(name: keyof typeof index, people: ReadonlySet<number>) {
    const { table, columns } = layout()[name];
    const { loaded, failure } = state[name].value;
    if (people.size > mostPeople || !loaded || failure || columns['candidate'] === undefined) return null;
    const data = await grist.fetchRows(table, columns['candidate'], [...people]);
    if (!data) return null;
    const known: ReadonlyMap<number, readonly { readonly id: number }[]> = index[name].value;
    return { data, old: [...people].flatMap((id) => known.get(id) ?? []) };
  }

  return {
    state,
    found,
    read: async (stale) => (await Promise.all([...stale].map((each) => readOne(...each)))).every(Boolean),
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
