/** Rows that a team fills in by hand, of which there are few: positions, criteria, trames and evaluators. */
import type { GristFailure, GristPort, Result, UserAction } from '../../grist/port';
import { sameValue } from '../../model/blank';
import type { CellValue } from '../../model/cell';
import type { Row, Values } from '../../model/entity';
import { type EntityName, type Schema, schema } from '../../model/schema';
import { sealedCriteria } from '../../rules/criteria';
import type { Layout } from '../places/layout';
import type { DocumentShape } from '../places/shape';
import { canSay } from '../places/their-words';
import type { Tables } from '../reading/tables';
import { SetUpFailure } from '../setup/bundles';
import { isReferred } from '../setup/made-rows';
import { applyCleanly } from './apply';
import { assertRow } from './assertion';
import { writableCells } from './cells';
import { changedSince, type PlanProblem } from './plan';

export type PreparedName = 'position' | 'criterion' | 'point' | 'evaluator';
/** What is added and removed row by row. */
export type ListedName = 'criterion' | 'point';

type Some<N extends EntityName> = Partial<Values<Schema[N]>>;

export type Updated =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: GristFailure | Extract<PlanProblem, { kind: 'conflict' | 'gone' }> };

/** `in-use`: something rests on the row by now. */
export type Removed =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: GristFailure | { readonly kind: 'in-use' } };

export interface RowChange<N extends PreparedName> {
  readonly id: number;
  readonly values: Some<N>;
  /** What the document said when the person began. */
  readonly seen: Some<N>;
}

export interface PreparedRowsDeps {
  readonly grist: GristPort;
  readonly tables: Tables;
  readonly layout: Layout;
}

/** What tells a row from another one that has got its id. */
const names = { position: ['title'], criterion: ['title'], point: ['title'], evaluator: ['name', 'email'] } as const;

const isReworded = (entity: PreparedName): entity is ListedName => entity === 'criterion' || entity === 'point';

type Cells = Readonly<Record<string, CellValue>>;
type Known = Readonly<Record<string, unknown>>;

/** Grist looks no row up by a list: those are compared as they were read just before. */
const askable = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => !Array.isArray(cell)));

const isList = (values: Known): boolean => Object.values(values).some(Array.isArray);

/**
 * Writes these fields of rows, all of them or none. Somebody else's words are never written over unseen, and another row
 * that has got the id of one is left alone.
 */
export async function updateRows<N extends PreparedName>(
  { grist, tables, layout }: PreparedRowsDeps,
  entity: N,
  changes: readonly RowChange<N>[],
): Promise<Updated> {
  const { table } = layout[entity];
  const rowNow = (id: number): Known | undefined => tables.state[entity].value.rows.get(id);
  const named = new Map(
    changes.map(({ id, seen }) => {
      const others = names[entity].filter((name) => !(name in seen));
      return [id, Object.fromEntries(others.map((name) => [name, rowNow(id)?.[name] ?? '']))];
    }),
  );
  /** What differs from what was seen; null for nothing. */
  function differing(): Exclude<Updated, { ok: true }> | null {
    for (const { id, values, seen } of changes) {
      const now = rowNow(id);
      const other = now && changedSince(now, named.get(id) ?? {}, {});
      // What the team rewords all the time is the same row in other words, as far as anybody can tell.
      if (!now || (other !== null && !isReworded(entity))) return { ok: false, failure: { kind: 'gone' } };
      const theirs = other ?? changedSince(now, seen, values);
      if (theirs !== null) return { ok: false, failure: { kind: 'conflict', theirs } };
    }
    return null;
  }
  if (changes.some(({ seen }) => isList(seen))) {
    await tables.read([[entity, 'all']]);
    const theirs = differing();
    if (theirs) return theirs;
  }
  const conditions = changes.map(({ id, seen }) =>
    assertRow(table, { id, ...askable(writableCells(layout, entity, { ...named.get(id), ...seen })) }),
  );
  const updates = changes.map(
    ({ id, values }): UserAction => ['UpdateRecord', table, id, writableCells(layout, entity, values)],
  );
  const done = await applyCleanly(grist, [...conditions, ...updates]);
  await tables.read([[entity, 'all']]);
  if (done.ok || done.failure.kind !== 'refused') return done;
  const theirs = differing();
  if (theirs) return theirs;
  // Nothing differs: what a condition needs is refused here by rules.
  const again = await applyCleanly(grist, updates);
  await tables.read([[entity, 'all']]);
  return again;
}

/** Ids that were asked for and not answered: what was sent may be there. */
const unanswered = new WeakMap<GristPort, Map<string, number>>();

/** The highest id of a row that was removed here, by table. */
const removedHere = new WeakMap<GristPort, Map<string, number>>();

/** Grist gives the id of a removed last row to the next one, and what waits on a page for the former would be of that. */
const idAfter = (grist: GristPort, table: string, ids: Iterable<number>): number =>
  Math.max(0, removedHere.get(grist)?.get(table) ?? 0, ...ids) + 1;

/** How often another id is tried, when somebody else was first. */
const mostTries = 5;

/**
 * Adds a row after those that are there; with `also`, what goes with it or not at all. Asked again after an answer that
 * was lost, it adds nothing twice. Gives the id.
 */
export async function addRow<N extends ListedName>(
  { grist, tables, layout }: PreparedRowsDeps,
  entity: N,
  values: Some<N>,
  also: readonly UserAction[] = [],
): Promise<Result<number>> {
  const { table } = layout[entity];
  if (!canSay(layout[entity], 'position', values.position ?? null))
    return { ok: false, failure: { kind: 'no-word', message: `no word for a position in ${table}` } };
  const asked = `${entity}:${JSON.stringify(values)}`;
  const sent = unanswered.get(grist) ?? new Map<string, number>();
  unanswered.set(grist, sent);
  const rows = () => tables.state[entity].value.rows as ReadonlyMap<number, Row<Schema[N]>>;
  const says = (id: number | undefined): boolean => {
    const row: Known | undefined = id === undefined ? undefined : rows().get(id);
    return row !== undefined && Object.entries(values).every(([name, value]) => sameValue(row[name], value));
  };
  const before = sent.get(asked);
  if (before !== undefined) await tables.read([[entity, 'all']]);
  sent.delete(asked);
  if (before !== undefined && says(before)) return { ok: true, value: before };
  const cells = writableCells(layout, entity, values);
  for (let tried = 1; ; tried += 1) {
    const id = idAfter(grist, table, rows().keys());
    // Rows that rules hide have ids too.
    const wanted = tried < mostTries ? id : null;
    const done = await applyCleanly(grist, [['AddRecord', table, wanted, cells], ...also]);
    await tables.read([[entity, 'all']]);
    if (done.ok) return { ok: true, value: Number(done.value.retValues[0]) };
    if (done.failure.kind === 'unreachable') {
      if (says(id)) return { ok: true, value: id };
      sent.set(asked, id);
    }
    const isTaken = done.failure.kind === 'refused' && done.failure.engine !== false && rows().has(id);
    if (!isTaken || wanted === null) return done;
  }
}

/**
 * Another point in the place of one that was asked already: the former one stays, retired, for those who were asked it.
 * `seen`: its words, as the person had them in view.
 */
export async function replacePoint(deps: PreparedRowsDeps, id: number, values: Some<'point'>): Promise<Result<number>> {
  const row = deps.tables.state.point.value.rows.get(id);
  const { table, columns } = deps.layout.point;
  if (!row || columns['retired'] === undefined)
    return { ok: false, failure: { kind: 'missing', name: table, message: `no point to replace in ${table}` } };
  const kept = Object.fromEntries(
    Object.keys(schema.point.fields).map((name) => [name, row[name as keyof typeof row]]),
  );
  const also: readonly UserAction[] = [
    assertRow(table, { id, ...askable(writableCells(deps.layout, 'point', { title: row.title })) }),
    ['UpdateRecord', table, id, writableCells(deps.layout, 'point', { retired: true })],
  ];
  return await addRow(deps, 'point', { ...(kept as Some<'point'>), ...values, retired: false }, also);
}

/**
 * Removes a row that nothing rests on: no proof, no note, no point asked. What the widget itself works out again, and
 * what a trame says of a criterion, is no reason to keep it.
 */
export async function removeRow(
  { grist, tables, layout }: PreparedRowsDeps,
  shape: DocumentShape,
  entity: ListedName,
  id: number,
): Promise<Removed> {
  const { table } = layout[entity];
  const row = tables.state[entity].value.rows.get(id);
  if (!row) return { ok: true };
  const { candidate, point } = layout;
  const isIgnored = (of: string, column: string) =>
    (of === candidate.table && column === candidate.columns['unproven']) ||
    (of === point.table && column === point.columns['criteria']);
  try {
    if (sealedOn(tables, entity, id) || (await isReferred(grist, shape, new Map([[table, [id]]]), isIgnored)))
      return { ok: false, failure: { kind: 'in-use' } };
  } catch (error) {
    if (error instanceof SetUpFailure) return { ok: false, failure: error.failure };
    throw error;
  }
  const condition = assertRow(table, { id, ...askable(writableCells(layout, entity, { title: row.title })) });
  const removal = ['RemoveRecord', table, id] as const;
  let done = await applyCleanly(grist, [condition, removal]);
  await tables.read([[entity, 'all']]);
  const now = tables.state[entity].value.rows.get(id);
  if (!done.ok && done.failure.kind === 'refused' && now) {
    if (now.title !== row.title) return { ok: false, failure: { kind: 'in-use' } };
    // Nothing differs: what a condition needs is refused here by rules.
    done = await applyCleanly(grist, [removal]);
    await tables.read([[entity, 'all']]);
  }
  if (!done.ok && tables.state[entity].value.rows.has(id)) return done;
  const removed = removedHere.get(grist) ?? new Map<string, number>();
  removedHere.set(grist, removed.set(table, Math.max(id, removed.get(table) ?? 0)));
  return { ok: true };
}

/** Seals tell of notes that rules hide. */
const sealedOn = (tables: Tables, entity: ListedName, id: number): boolean =>
  entity === 'criterion' &&
  [...tables.state.candidate.value.rows.values()].some((person) => sealedCriteria(person).includes(id));
