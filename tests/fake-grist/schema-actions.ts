/** User actions on tables, columns and sections; the metadata rows are what describes them. */
import type { RawCell } from '../../src/model/cell';
import { defaultCell, pureType, referencedTable, storedCell } from './cells';
import { missing } from './failure';
import { columnMeta, insert, metaRows, readColumns, tableMeta } from './metadata';
import { type ActionContext, updateRecords } from './records';
import { type Draft, type MemoryRow, rowsOf } from './store';

export type ColumnInfo = Readonly<Record<string, RawCell>>;

/** An identifier as Grist makes one: accents dropped, then anything but letters, digits and `_`. */
function identifier(wanted: string, prefix: string, taken: Iterable<string>): string {
  const plain = wanted.normalize('NFKD').replace(/\p{M}/gu, '');
  const safe = plain.replace(/[^a-zA-Z0-9_]+/g, '_').replace(/^_+/, '');
  const base = /^\d/.test(safe) ? `${prefix}${safe}` : safe;
  const avoid = new Set([...taken].map((name) => name.toUpperCase()));
  if (!base) return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !avoid.has(letter)) ?? 'AA';
  if (!avoid.has(base.toUpperCase())) return base;
  const stem = /\d$/.test(base) ? `${base}_` : base;
  let suffix = 2;
  while (avoid.has(`${stem}${suffix}`.toUpperCase())) suffix += 1;
  return `${stem}${suffix}`;
}

const tableName = (draft: Draft, wanted: string, old?: string): string => {
  const name = identifier(
    wanted || 'Table1',
    'T',
    [...draft.tables.keys()].filter((id) => id !== old),
  );
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const text = (value: RawCell, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

/** Type, formula and their defaults, as `_make_clean_col_info`. */
function cleanInfo(info: ColumnInfo): { type: string; isFormula: boolean; formula: string } {
  const isFormula = info['isFormula'] !== false;
  return { isFormula, type: text(info['type'], isFormula ? 'Any' : 'Text'), formula: text(info['formula'], '') };
}

const visibleColumns = (draft: Draft, tableRef: number): readonly MemoryRow[] =>
  metaRows(draft, '_grist_Tables_column', 'parentId', tableRef).filter((row) => row['colId'] !== 'manualSort');

function addSection(draft: Draft, tableRef: number, viewRef: number, kind: string): number {
  const shared = { tableRef, parentId: viewRef, parentKey: kind, defaultWidth: 100, borderWidth: 1 };
  const section = insert(draft, '_grist_Views_section', shared);
  for (const { id } of visibleColumns(draft, tableRef)) {
    insert(draft, '_grist_Views_section_field', { parentId: section, colRef: id });
  }
  return section;
}

export function addView(draft: Draft, name: string, type: string): number {
  const viewRef = insert(draft, '_grist_Views', { name, type });
  insert(draft, '_grist_Pages', { viewRef });
  insert(draft, '_grist_TabBar', { viewRef });
  return viewRef;
}

/** What `AddTable` answers. */
export interface AddedTable {
  readonly id: number;
  readonly table_id: string;
  readonly columns: readonly string[];
  readonly views: readonly { readonly id: number; readonly sections: readonly number[] }[];
}

/**
 * Of a column's description Grist keeps here its type, formula, label and widget options only:
 * `recalcWhen`, `visibleCol` and `description` are dropped without a word (tried).
 */
export function addTable(
  { draft }: ActionContext,
  wanted: string,
  columns: readonly ColumnInfo[],
  withPage = true,
): AddedTable {
  const table = tableName(draft, wanted);
  const id = insert(draft, '_grist_Tables', { tableId: table });
  const manualSort = { parentId: id, colId: 'manualSort', label: 'manualSort', type: 'ManualSortPos' };
  insert(draft, '_grist_Tables_column', manualSort);
  const names: string[] = [];
  for (const info of columns) {
    const colId = identifier(text(info['id'], ''), 'c', ['id', 'manualSort', ...names]);
    names.push(colId);
    insert(draft, '_grist_Tables_column', {
      ...cleanInfo({ ...info, isFormula: info['isFormula'] ?? Boolean(info['formula']) }),
      parentId: id,
      colId,
      label: text(info['label'], colId),
      widgetOptions: text(info['widgetOptions'], ''),
    });
  }
  readColumns(draft, table);
  const views = withPage ? [addPage(draft, id, table)] : [];
  const raw = addSection(draft, id, 0, 'record');
  const card = addSection(draft, id, 0, 'single');
  const meta = tableMeta(draft, table);
  const refs = { primaryViewId: views[0]?.id ?? 0, rawViewSectionRef: raw, recordCardViewSectionRef: card };
  draft.put('_grist_Tables', { ...meta, ...refs });
  return { id, table_id: table, columns: names, views };
}

function addPage(draft: Draft, tableRef: number, name: string) {
  const id = addView(draft, name, 'raw_data');
  return { id, sections: [addSection(draft, tableRef, id, 'record')] };
}

/** Which sections show a new column: none, the table's own, or also every list of the table. */
export type Shown = 'hidden' | 'own' | 'lists';

/** `description` and `untieColIdFromLabel` are dropped here too; rows that exist get the default, triggers or not. */
export function addColumn(
  { draft }: ActionContext,
  table: string,
  wanted: RawCell,
  info: ColumnInfo,
  shown: Shown,
): unknown {
  const meta = tableMeta(draft, table);
  const colId = identifier(text(wanted, ''), 'c', ['id', ...draft.table(table).columns.keys()]);
  const clean = cleanInfo(info);
  const colRef = insert(draft, '_grist_Tables_column', {
    ...clean,
    parentId: meta.id,
    colId,
    label: text(info['label'], colId),
    widgetOptions: text(info['widgetOptions'], ''),
    visibleCol: info['visibleCol'],
    recalcWhen: info['recalcWhen'],
  });
  readColumns(draft, table);
  const blank = clean.isFormula ? null : defaultCell(clean.type);
  for (const row of rowsOf(draft.table(table))) draft.put(table, { ...row, [colId]: blank });
  const own = [meta['rawViewSectionRef'], meta['recordCardViewSectionRef']];
  for (const section of metaRows(draft, '_grist_Views_section', 'tableRef', meta.id)) {
    const listed = shown === 'lists' && section['parentKey'] === 'record';
    if (shown === 'hidden' || !(listed || own.includes(section.id))) continue;
    insert(draft, '_grist_Views_section_field', { parentId: section.id, colRef });
  }
  return { colRef, colId };
}

function renameCells(draft: Draft, table: string, from: string, to: string): void {
  for (const row of rowsOf(draft.table(table))) {
    const { [from]: cell, ...others } = row;
    draft.put(table, { ...others, id: row.id, [to]: cell });
  }
}

/** A new label renames the column too, unless `untieColIdFromLabel` says otherwise (tried). */
export function modifyColumn({ draft }: ActionContext, table: string, column: string, info: ColumnInfo): void {
  const meta = columnMeta(draft, table, column);
  const next: Record<string, RawCell> & { id: number } = { ...meta };
  for (const [name, value] of Object.entries(info)) {
    if (name in meta && name !== 'id' && name !== 'parentId') next[name] = value;
  }
  if ('label' in info && next['untieColIdFromLabel'] !== true && !('colId' in info)) next['colId'] = info['label'];
  const wanted = text(next['colId'], column);
  const others = [...draft.table(table).columns.keys()].filter((id) => id !== column);
  const colId = wanted === column ? column : identifier(wanted, 'c', ['id', ...others]);
  next['colId'] = colId;
  if (next['type'] !== meta['type']) next['visibleCol'] = info['visibleCol'] ?? 0;
  draft.put('_grist_Tables_column', next);
  readColumns(draft, table);
  if (colId !== column) renameCells(draft, table, column, colId);
  if (next['type'] === meta['type']) return;
  for (const row of rowsOf(draft.table(table))) {
    draft.put(table, { ...row, [colId]: storedCell(text(next['type'], 'Any'), row[colId]) });
  }
}

export function renameColumn(context: ActionContext, table: string, from: string, to: string): string {
  const { id } = columnMeta(context.draft, table, from);
  modifyColumn(context, table, from, { colId: to });
  return String(context.draft.row('_grist_Tables_column', id)?.['colId']);
}

function removeMeta(draft: Draft, table: string, column: string, value: unknown): void {
  for (const { id } of metaRows(draft, table, column, value)) draft.remove(table, id);
}

export function removeColumn({ draft }: ActionContext, table: string, column: string): void {
  const { id } = columnMeta(draft, table, column);
  removeMeta(draft, '_grist_Views_section_field', 'colRef', id);
  draft.remove('_grist_Tables_column', id);
  for (const row of rowsOf(draft.table(table))) {
    const { [column]: _gone, ...others } = row;
    draft.put(table, { ...others, id: row.id });
  }
  readColumns(draft, table);
}

export function removeSection(draft: Draft, id: number): void {
  removeMeta(draft, '_grist_Views_section_field', 'parentId', id);
  draft.remove('_grist_Views_section', id);
}

export function removeView(draft: Draft, id: number): void {
  for (const section of metaRows(draft, '_grist_Views_section', 'parentId', id)) removeSection(draft, section.id);
  removeMeta(draft, '_grist_Pages', 'viewRef', id);
  removeMeta(draft, '_grist_TabBar', 'viewRef', id);
  draft.remove('_grist_Views', id);
}

/** References to a table that goes become row numbers (or a text of them, for lists). */
function releaseReferences(context: ActionContext, gone: string): void {
  const { draft } = context;
  for (const { id: table, columns } of [...draft.tables.values()]) {
    if (table === gone || table.startsWith('_grist_')) continue;
    for (const column of columns.values()) {
      if (referencedTable(column.type) !== gone) continue;
      const isList = pureType(column.type) === 'RefList';
      const rows = rowsOf(draft.table(table));
      const lists = rows.map(({ [column.id]: cell }) => (Array.isArray(cell) ? cell.slice(1).join(',') : ''));
      modifyColumn(context, table, column.id, { type: isList ? 'Text' : 'Int' });
      if (isList)
        updateRecords(
          context,
          table,
          rows.map(({ id }) => id),
          { [column.id]: lists },
        );
    }
  }
}

export function removeTable(context: ActionContext, table: string): void {
  const { draft } = context;
  const { id } = tableMeta(draft, table);
  releaseReferences(context, table);
  for (const section of metaRows(draft, '_grist_Views_section', 'tableRef', id)) removeSection(draft, section.id);
  for (const view of rowsOf(draft.table('_grist_Views'))) {
    if (!metaRows(draft, '_grist_Views_section', 'parentId', view.id).length) removeView(draft, view.id);
  }
  removeMeta(draft, '_grist_Tables_column', 'parentId', id);
  draft.remove('_grist_Tables', id);
  draft.dropTable(table);
}

/** Also follows the references of other tables; formulas that name the table are left as they are. */
export function renameTable({ draft }: ActionContext, from: string, to: string): string {
  const meta = tableMeta(draft, from);
  const name = tableName(draft, to, from);
  if (name === from) return name;
  const { columns, rows } = draft.table(from);
  draft.put('_grist_Tables', { ...meta, tableId: name });
  draft.setTable(name, columns, rows);
  draft.dropTable(from);
  for (const column of rowsOf(draft.table('_grist_Tables_column'))) {
    if (referencedTable(text(column['type'], '')) !== from) continue;
    draft.put('_grist_Tables_column', { ...column, type: `${pureType(text(column['type'], ''))}:${name}` });
  }
  for (const { tableId } of rowsOf(draft.table('_grist_Tables'))) readColumns(draft, String(tableId));
  return name;
}

export function createViewSection(
  context: ActionContext,
  tableRef: number,
  viewRef: number,
  kind: string,
  newTable: string,
): unknown {
  const { draft } = context;
  const table = tableRef || addTable(context, newTable, []).id;
  requireRow(draft, '_grist_Tables', table);
  if (viewRef) requireRow(draft, '_grist_Views', viewRef);
  const view = viewRef || addView(draft, 'New page', 'empty');
  return { tableRef: table, viewRef: view, sectionRef: addSection(draft, table, view, kind) };
}

function requireRow(draft: Draft, table: string, id: number): void {
  if (!draft.row(table, id)) throw missing(`#${id}`, "[Sandbox] KeyError 'get_record' found no matching record");
}
