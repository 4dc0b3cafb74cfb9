import { sameCell } from './cells';
import type { Draft, MemoryRow, Table, Tables } from './store';

/** What a bundle did: the document before and after it. */
export interface Step {
  readonly before: Tables;
  readonly after: Tables;
}

/** Tables whose content a step changed, those added and removed included. */
export function changedTables({ before, after }: Step): readonly string[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id)?.version !== after.get(id)?.version);
}

function restoreCells(current: MemoryRow, before: MemoryRow, after: MemoryRow): MemoryRow {
  const row: Record<string, unknown> & { id: number } = { ...current };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (name in before && name in after && sameCell(before[name], after[name])) continue;
    if (name in before) row[name] = before[name];
    else delete row[name];
  }
  return row;
}

function restoreRows(draft: Draft, before: Table, after: Table): void {
  for (const [id, row] of after.rows) {
    const old = before.rows.get(id);
    const current = draft.row(after.id, id);
    if (!old) draft.remove(after.id, id);
    else if (old !== row && current) draft.put(after.id, restoreCells(current, old, row));
  }
  for (const [id, row] of before.rows) if (!after.rows.has(id)) draft.put(after.id, row);
}

/**
 * Takes a step back without touching what was done since to other cells: only the cells, rows and
 * tables that the step itself changed return to what they were.
 */
export function takeBack(draft: Draft, step: Step): void {
  for (const id of changedTables(step)) {
    const before = step.before.get(id);
    const after = step.after.get(id);
    if (!before) {
      if (draft.tables.has(id)) draft.dropTable(id);
    } else if (!after) {
      draft.setTable(id, before.columns, before.rows);
    } else if (draft.tables.has(id)) {
      restoreRows(draft, before, after);
    }
  }
}
