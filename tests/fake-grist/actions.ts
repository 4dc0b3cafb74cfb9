/** User actions by name: what is asked is checked, as little is to be trusted here as in Grist. */

import type { UserAction } from '../../src/grist/port';
import type { RawCell } from '../../src/model/cell';
import { type ActionContext, addRecords, type BulkValues, engineError, removeRecords, updateRecords } from './records';
import {
  addColumn,
  addTable,
  addView,
  type ColumnInfo,
  createViewSection,
  modifyColumn,
  removeColumn,
  removeSection,
  removeTable,
  removeView,
  renameColumn,
  renameTable,
  type Shown,
} from './schema-actions';
import type { MemoryRow } from './store';
import { type UpsertOptions, upsertRecords } from './upsert';

const wrongArgument = (name: string): Error => engineError('TypeError', `wrong argument: ${name}`);

function textArg(value: unknown, name: string): string {
  if (typeof value !== 'string') throw wrongArgument(name);
  return value;
}

function rowIdArg(value: unknown): number {
  if (typeof value !== 'number') throw wrongArgument('row_id');
  return value;
}

const numberArg = (value: unknown): number => (typeof value === 'number' ? value : 0);

const newRowIdArg = (value: unknown): number | null => (value === null || value === undefined ? null : rowIdArg(value));

function listArg(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrongArgument(name);
  return value;
}

function objectArg(value: unknown, name: string): Readonly<Record<string, RawCell>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongArgument(name);
  return Object.fromEntries(Object.entries(value));
}

const single = (value: unknown, name: string): BulkValues =>
  Object.fromEntries(Object.entries(objectArg(value, name)).map(([key, cell]) => [key, [cell]]));

const many = (value: unknown, name: string): BulkValues =>
  Object.fromEntries(Object.entries(objectArg(value, name)).map(([key, cells]) => [key, listArg(cells, key)]));

/** The action itself spells `on_many`; the REST interface's other spelling is ignored, as any unknown name. */
function upsertOptions(value: unknown): UpsertOptions {
  const given = objectArg(value ?? {}, 'options');
  const onMany = given['on_many'] ?? 'first';
  if (onMany !== 'first' && onMany !== 'none' && onMany !== 'all') {
    throw engineError('ValueError', `on_many should be 'first', 'none', or 'all', not '${String(onMany)}'`);
  }
  return {
    onMany,
    update: given['update'] !== false,
    add: given['add'] !== false,
    allowEmptyRequire: given['allow_empty_require'] === true,
  };
}

function upsertOne(context: ActionContext, table: string, args: readonly unknown[]): unknown {
  const [require, values, options] = args;
  const [where, cells] = [single(require, 'require'), single(values, 'col_values')];
  if (!Object.keys(where).length && !Object.keys(cells).length) return { recordIds: [], action: 'NONE' };
  const result = upsertRecords(context, table, where, cells, upsertOptions(options));
  const done = result.addRecordIds.length ? 'ADD' : 'NONE';
  return { recordIds: result.recordIds[0] ?? [], action: result.updateRecordIds.length ? 'UPDATE' : done };
}

const metaRow = ({ draft }: ActionContext, table: string, id: number): MemoryRow | undefined => draft.row(table, id);

/** Writes on the tables that describe the document change the document itself. */
function update(context: ActionContext, table: string, ids: readonly number[], values: BulkValues): void {
  if (table !== '_grist_Tables_column' && table !== '_grist_Tables') {
    updateRecords(context, table, ids, values);
    return;
  }
  ids.forEach((id, index) => {
    const cells: ColumnInfo = Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list[index]]));
    const row = metaRow(context, table, id);
    const owner = row && metaRow(context, '_grist_Tables', numberArg(row['parentId']));
    if (table === '_grist_Tables_column' && row && owner) {
      modifyColumn(context, String(owner['tableId']), String(row['colId']), cells);
      return;
    }
    const { tableId, ...others } = cells;
    if (typeof tableId === 'string' && row) renameTable(context, String(row['tableId']), tableId);
    const rest = Object.entries(others).map(([name, cell]): readonly [string, readonly RawCell[]] => [name, [cell]]);
    updateRecords(context, table, [id], Object.fromEntries(rest));
  });
}

function remove(context: ActionContext, table: string, ids: readonly number[]): void {
  for (const id of ids) {
    const row = metaRow(context, table, id);
    if (table === '_grist_Tables' && row) removeTable(context, String(row['tableId']));
    else if (table === '_grist_Tables_column' && row) {
      const owner = metaRow(context, '_grist_Tables', numberArg(row['parentId']));
      removeColumn(context, String(owner?.['tableId']), String(row['colId']));
    } else if (table === '_grist_Views') removeView(context.draft, id);
    else if (table === '_grist_Views_section') removeSection(context.draft, id);
  }
  removeRecords(context, table, ids);
}

function add(context: ActionContext, table: string, ids: readonly (number | null)[], values: BulkValues): number[] {
  if (table === '_grist_Tables' || table === '_grist_Tables_column') {
    throw engineError('ValueError', `use AddTable or AddColumn, not AddRecord on ${table}`);
  }
  return addRecords(context, table, ids, values);
}

type Handler = (context: ActionContext, table: string, args: readonly unknown[]) => unknown;

const column =
  (shown: Shown): Handler =>
  (context, table, [id, info]) =>
    addColumn(context, table, id, objectArg(info ?? {}, 'col_info'), shown);

const newTable: Handler = (context, table, [columns]) =>
  addTable(
    context,
    table,
    listArg(columns, 'columns').map((info) => objectArg(info, 'columns')),
  );

/** A raw table has no page of its own, and three empty columns. */
const newRawTable: Handler = (context, table, args) => {
  if (args.length > 0) throw engineError('TypeError', 'AddRawTable takes the name of a table only');
  return addTable(
    context,
    table,
    ['A', 'B', 'C'].map((id) => ({ id, isFormula: true })),
    false,
  );
};

/** What Grist returns for an action that gives nothing back. */
const done = (_nothing: unknown): null => null;

const handlers: Readonly<Record<string, Handler>> = {
  AddRecord: (context, table, [id, values]) =>
    add(context, table, [newRowIdArg(id)], single(values, 'column_values'))[0],
  BulkAddRecord: (context, table, [ids, values]) =>
    add(context, table, listArg(ids, 'row_ids').map(newRowIdArg), many(values, 'column_values')),
  UpdateRecord: (context, table, [id, values]) =>
    done(update(context, table, [rowIdArg(id)], single(values, 'columns'))),
  BulkUpdateRecord: (context, table, [ids, values]) =>
    done(update(context, table, listArg(ids, 'row_ids').map(rowIdArg), many(values, 'columns'))),
  RemoveRecord: (context, table, [id]) => done(remove(context, table, [rowIdArg(id)])),
  BulkRemoveRecord: (context, table, [ids]) => done(remove(context, table, listArg(ids, 'row_ids').map(rowIdArg))),
  AddOrUpdateRecord: upsertOne,
  BulkAddOrUpdateRecord: (context, table, [require, values, options]) =>
    upsertRecords(context, table, many(require, 'require'), many(values, 'col_values'), upsertOptions(options)),
  AddTable: newTable,
  AddRawTable: newRawTable,
  AddColumn: column('own'),
  AddVisibleColumn: column('lists'),
  AddHiddenColumn: column('hidden'),
  ModifyColumn: (context, table, [id, info]) =>
    done(modifyColumn(context, table, textArg(id, 'col_id'), objectArg(info, 'col_info'))),
  // What a reference shows is Grist's own screens' affair: no cell of ours depends on it.
  SetDisplayFormula: done,
  RemoveColumn: (context, table, [id]) => done(removeColumn(context, table, textArg(id, 'col_id'))),
  RenameColumn: (context, table, [from, to]) =>
    renameColumn(context, table, textArg(from, 'old_col_id'), textArg(to, 'new_col_id')),
  RemoveTable: (context, table) => done(removeTable(context, table)),
  RenameTable: (context, table, [to]) => renameTable(context, table, textArg(to, 'new_table_id')),
};

/** Actions whose first argument is not the name of a table. */
const others: Readonly<Record<string, (context: ActionContext, args: readonly unknown[]) => unknown>> = {
  // What clears the traces of a failed bundle; see leftovers.ts.
  Calculate: done,
  CreateViewSection: (context, [table, view, kind, _groupBy, newTable]) =>
    createViewSection(
      context,
      numberArg(table),
      numberArg(view),
      textArg(kind, 'section_type'),
      String(newTable ?? ''),
    ),
  AddView: (context, [, type, name]) => ({
    id: addView(context.draft, textArg(name, 'name'), textArg(type, 'view_type')),
    sections: [],
  }),
  RemoveView: (context, [id]) => done(removeView(context.draft, rowIdArg(id))),
  RemoveViewSection: (context, [id]) => done(removeSection(context.draft, rowIdArg(id))),
};

/** Does one action on the draft; gives what Grist returns for it, or throws an `ActionError`. */
export function runAction(context: ActionContext, [name, ...args]: UserAction): unknown {
  const other = others[name];
  if (other) return other(context, args);
  const handler = handlers[name];
  if (!handler) throw engineError('ValueError', `Unknown action ${name}`);
  return handler(context, textArg(args[0], 'table_id'), args.slice(1));
}
