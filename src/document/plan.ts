/** From changes to the user actions of one bundle. */
import type { UserAction } from '../grist/port';
import { encodeValues, type Row } from '../model/entity';
import { type EntityName, type Schema, schema } from '../model/schema';
import { type CandidateFile, type Change, isMoot, type KeyedName, targetRow, targetRows } from './changes';
import { inTheirStages, type Layout } from './layout';

/** Why a bundle is not sent as it stands. */
export type PlanProblem =
  /** The row says something else than what the person had in view. */
  | { readonly kind: 'conflict'; readonly theirs: string }
  /** The row has been removed by someone. */
  | { readonly kind: 'gone' }
  /** The candidate's row bears another name than when this was typed: the same person, or another one? */
  | { readonly kind: 'renamed'; readonly name: string };

export type Plan =
  | {
      readonly ok: true;
      readonly actions: readonly UserAction[];
      /** Places, among the actions, of those that find nothing, or fail, when the row says something else than what was seen. */
      readonly guarded: readonly number[];
    }
  | { readonly ok: false; readonly problem: PlanProblem };

/** Cells to write; fields that the document computes or lacks are left to it. */
export function writableCells(layout: Layout, entity: EntityName, values: Readonly<Record<string, unknown>>) {
  const { columns, computed, stageNames } = layout[entity];
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !computed.has(name)));
  if (typeof kept['stage'] === 'string') kept['stage'] = inTheirStages(kept['stage'], stageNames);
  return encodeValues(schema[entity], kept, columns);
}

/** What the row says now in the fields that the person had seen otherwise, or null when nothing differs. */
function conflict(row: Row<Schema[EntityName]> | undefined, change: Change): string | null {
  if (change.do === 'remove' || !change.seen) return null;
  // A row that was not there when the person decided, and is there now, counts as seen blank.
  const now: Record<string, unknown> = row ?? {};
  const wanted: Record<string, unknown> = change.values;
  const differing = Object.entries(change.seen).filter(
    ([name, seen]) => row && (now[name] ?? null) !== (seen ?? null) && (now[name] ?? null) !== (wanted[name] ?? null),
  );
  return differing.length ? differing.map(([name]) => String(now[name] ?? '')).join(' · ') : null;
}

/**
 * The only conditional update that Grist has: an upsert that may not add. Between our last reading and
 * the arrival of the bundle a colleague may have changed the words, or removed the row and had its id
 * given to another one; then nothing matches, and nothing is overwritten.
 */
function guardedUpdate(
  change: Extract<Change, { do: 'edit' }>,
  cells: Readonly<Record<string, unknown>>,
  layout: Layout,
): UserAction | null {
  const { table, columns } = layout[change.entity];
  const seen = writableCells(layout, change.entity, change.seen ?? {});
  if (change.entity === 'candidate') {
    if (!('id' in change.target) || Object.keys(seen).length === 0) return null;
    return ['AddOrUpdateRecord', table, { id: change.target.id, ...seen }, cells, { add: false }];
  }
  const { key, text } = columns;
  if (change.entity !== 'evidence') return null;
  const words = text !== undefined && text in seen ? { [text]: seen[text] } : {};
  if (!('key' in change.target))
    return ['AddOrUpdateRecord', table, { id: change.target.id, ...words }, cells, { add: false }];
  return key === undefined
    ? null
    : ['AddOrUpdateRecord', table, { [key]: change.target.key, ...words }, cells, { add: false }];
}

/**
 * Goes before a removal, and fails the bundle when the id is another row's by now: it finds the row as it was seen,
 * or makes it, which Grist refuses for an id that is taken. A row that is gone is made and removed, at once.
 */
function guardedRow(entity: KeyedName, row: object, layout: Layout): UserAction | null {
  const { table, columns } = layout[entity];
  const { id, key, text }: { readonly id?: unknown; readonly key?: unknown; readonly text?: unknown } = row;
  // Nobody may upsert notes.
  if (entity === 'rating') return null;
  const [column, seen] = key && columns['key'] !== undefined ? [columns['key'], key] : [columns['text'], text];
  return column !== undefined && seen ? ['AddOrUpdateRecord', table, { id, [column]: seen }, {}, {}] : null;
}

const says = (row: object, values: object): boolean =>
  Object.entries(values).every(([name, value]) => ((row as Record<string, unknown>)[name] ?? null) === (value ?? null));

/**
 * The bundle that makes `changes` true in a document that holds `file`. `guard` false: with plain
 * updates, for documents whose rules refuse upserts and for cells that do not match what they mean.
 */
export function planChanges(changes: readonly Change[], file: CandidateFile, layout: Layout, guard = true): Plan {
  const actions: UserAction[] = [];
  const guarded: number[] = [];
  for (const change of changes) {
    const { table, columns } = layout[change.entity];
    const row = targetRow(file, change);
    const rows = change.entity === 'candidate' ? [file.candidate] : targetRows(file, change).filter(({ id }) => id > 0);
    if (change.do === 'remove') {
      // Already gone is what was wanted.
      for (const old of rows) {
        if (isMoot(old, change)) continue;
        const still = guard ? guardedRow(change.entity, old, layout) : null;
        if (still) guarded.push(actions.push(still) - 1);
        actions.push(['RemoveRecord', table, old.id]);
      }
      continue;
    }
    if (row && isMoot(row, change)) continue;
    const theirs = conflict(row, change);
    if (theirs !== null) return { ok: false, problem: { kind: 'conflict', theirs } };
    const cells = writableCells(layout, change.entity, change.values);
    if (change.do === 'edit') {
      if (!row) return { ok: false, problem: { kind: 'gone' } };
      if (Object.keys(cells).length === 0 || says(row, change.values)) continue;
      const update = guard ? guardedUpdate(change, cells, layout) : null;
      if (update) guarded.push(actions.push(update) - 1);
      else for (const { id } of rows) actions.push(['UpdateRecord', table, id, cells]);
      continue;
    }
    const { key: keyColumn, candidate: candidateColumn } = columns;
    if (rows.length > 0) for (const { id } of rows) actions.push(['UpdateRecord', table, id, cells]);
    // Access rules on notes refuse an upsert to everybody, so notes are looked up first (above).
    else if (change.entity === 'rating' || keyColumn === undefined) {
      // Grist's own default for a number is 0, which is not "not observed".
      const blank = change.entity === 'rating' ? writableCells(layout, 'rating', { note: null }) : {};
      const key = keyColumn === undefined ? {} : { [keyColumn]: change.key };
      actions.push(['AddRecord', table, null, { ...key, ...blank, ...cells }]);
    } else {
      // With the candidate: rows of somebody removed keep their keys, and ids of people are used again.
      const owner =
        candidateColumn !== undefined && candidateColumn in cells ? { [candidateColumn]: cells[candidateColumn] } : {};
      const update = change.entity !== 'evidence' && change.unless === undefined;
      actions.push([
        'AddOrUpdateRecord',
        table,
        { [keyColumn]: change.key, ...owner },
        cells,
        update ? {} : { update },
      ]);
    }
  }
  return { ok: true, actions, guarded };
}
