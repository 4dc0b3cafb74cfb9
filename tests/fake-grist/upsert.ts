/** Add a row, or update the one that matches: the action behind every retry that must not double a row. */
import type { RawCell } from '../../src/model/cell';
import { sameCell, storedCell } from './cells';
import { refused } from './failure';
import { type ActionContext, addRecords, type BulkValues, engineError, updateRecords } from './records';
import { type Draft, type MemoryRow, rowsOf } from './store';

export interface UpsertOptions {
  /** What to do when several rows match; `first` when not said. */
  readonly onMany: 'first' | 'none' | 'all';
  readonly update: boolean;
  readonly add: boolean;
  readonly allowEmptyRequire: boolean;
}

/** Ids per line of `require`, and which were added or updated. */
export interface Upserted {
  readonly recordIds: number[][];
  readonly addRecordIds: number[];
  readonly updateRecordIds: number[][];
}

function matching(draft: Draft, table: string, where: Readonly<Record<string, RawCell>>): readonly MemoryRow[] {
  const wanted = Object.entries(where).map(([name, value]): readonly [string, RawCell] => {
    if (name === 'id') return [name, value];
    return [name, storedCell(draft.column(table, name).type, value)];
  });
  return rowsOf(draft.table(table)).filter((row) => wanted.every(([name, value]) => sameCell(row[name], value)));
}

const line = (values: BulkValues, index: number): Record<string, RawCell> =>
  Object.fromEntries(Object.entries(values).map(([name, cells]) => [name, cells[index]]));

const bulk = (lines: readonly Readonly<Record<string, RawCell>>[]): BulkValues => {
  const names = Object.keys(lines[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, lines.map((one) => one[name])]));
};

export function upsertRecords(
  context: ActionContext,
  table: string,
  require: BulkValues,
  values: BulkValues,
  options: UpsertOptions,
): Upserted {
  const { draft } = context;
  draft.table(table);
  if (context.hidesRows(table)) throw refused('Blocked by table read access rules');
  if (!Object.keys(require).length && !options.allowEmptyRequire) {
    throw engineError('ValueError', "require is empty but allow_empty_require isn't set");
  }
  const lists = [...Object.values(require), ...Object.values(values)];
  const length = lists[0]?.length ?? 0;
  if (lists.some((list) => list.length !== length)) {
    throw engineError('ValueError', 'Value lists must all have the same length');
  }
  if (Object.values(require).some((cells) => cells.some((cell) => Array.isArray(cell) && cell[0] === 'L'))) {
    throw engineError('TypeError', "unhashable type: 'list'");
  }
  const keys = Array.from({ length }, (_, index) => JSON.stringify(line(require, index)));
  if (new Set(keys).size < length) throw engineError('ValueError', 'require values must be unique');

  for (const column of Object.keys(require)) context.looked(table, column);
  const result: Upserted = { recordIds: keys.map(() => []), addRecordIds: [], updateRecordIds: [] };
  const added: { readonly index: number; readonly id: number | null; readonly cells: Record<string, RawCell> }[] = [];
  const updated: { readonly id: number; readonly cells: Record<string, RawCell> }[] = [];
  for (let index = 0; index < length; index += 1) {
    const found = matching(draft, table, line(require, index));
    if (!found.length && options.add) {
      const { id, ...cells } = { ...line(require, index), ...line(values, index) };
      added.push({ index, id: typeof id === 'number' ? id : null, cells });
    }
    if (!found.length || !options.update || (found.length > 1 && options.onMany === 'none')) continue;
    const rows = options.onMany === 'all' ? found : found.slice(0, 1);
    for (const row of rows) updated.push({ id: row.id, cells: line(values, index) });
    result.recordIds[index] = rows.map((row) => row.id);
    result.updateRecordIds.push(rows.map((row) => row.id));
  }
  const writable = ({ cells }: { readonly cells: Record<string, RawCell> }): Record<string, RawCell> =>
    Object.fromEntries(
      Object.entries(cells).filter(([name]) => name in values || !draft.column(table, name).isFormula),
    );
  const ids = addRecords(
    context,
    table,
    added.map(({ id }) => id),
    bulk(added.map(writable)),
  );
  ids.forEach((id, place) => {
    const index = added[place]?.index;
    if (index !== undefined) result.recordIds[index] = [id];
    result.addRecordIds.push(id);
  });
  if (updated.length)
    updateRecords(
      context,
      table,
      updated.map(({ id }) => id),
      bulk(updated.map(({ cells }) => cells)),
    );
  return result;
}
