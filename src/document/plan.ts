/** From changes to the user actions of one bundle. */
import type { UserAction } from '../grist/port';
import { encodeValues, type Row } from '../model/entity';
import { type EntityName, type Schema, schema } from '../model/schema';
import { type CandidateFile, type Change, targetRow } from './changes';
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
  | { readonly ok: true; readonly actions: readonly UserAction[] }
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

/** The bundle that makes `changes` true in a document that holds `file`. */
export function planChanges(changes: readonly Change[], file: CandidateFile, layout: Layout): Plan {
  const actions: UserAction[] = [];
  for (const change of changes) {
    const { table, columns } = layout[change.entity];
    const row = targetRow(file, change);
    if (change.do === 'remove') {
      // Already gone is what was wanted.
      if (row && row.id > 0) actions.push(['RemoveRecord', table, row.id]);
      continue;
    }
    const theirs = conflict(row, change);
    if (theirs !== null) return { ok: false, problem: { kind: 'conflict', theirs } };
    const cells = writableCells(layout, change.entity, change.values);
    if (change.do === 'edit') {
      if (!row) return { ok: false, problem: { kind: 'gone' } };
      if (Object.keys(cells).length) actions.push(['UpdateRecord', table, row.id, cells]);
      continue;
    }
    const keyColumn = columns['key'];
    if (row && row.id > 0) actions.push(['UpdateRecord', table, row.id, cells]);
    // Access rules on notes refuse an upsert to everybody, so notes are looked up first (above).
    else if (change.entity === 'rating' || keyColumn === undefined)
      actions.push(['AddRecord', table, null, keyColumn === undefined ? cells : { [keyColumn]: change.key, ...cells }]);
    else actions.push(['AddOrUpdateRecord', table, { [keyColumn]: change.key }, cells, {}]);
  }
  return { ok: true, actions };
}
