/** The tables in which Grist describes the document, as far as a widget reads or writes them. */
import { defaultCell } from './cells';
import { missing } from './failure';
import type { Column, Draft, MemoryRow } from './store';

const position = 'PositionNumber';

const types: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  _grist_DocInfo: { docId: 'Text', schemaVersion: 'Int', timezone: 'Text', documentSettings: 'Text' },
  _grist_Tables: {
    tableId: 'Text',
    primaryViewId: 'Ref:_grist_Views',
    summarySourceTable: 'Ref:_grist_Tables',
    onDemand: 'Bool',
    rawViewSectionRef: 'Ref:_grist_Views_section',
    recordCardViewSectionRef: 'Ref:_grist_Views_section',
  },
  _grist_Tables_column: {
    parentId: 'Ref:_grist_Tables',
    parentPos: position,
    colId: 'Text',
    type: 'Text',
    widgetOptions: 'Text',
    isFormula: 'Bool',
    formula: 'Text',
    label: 'Text',
    description: 'Text',
    untieColIdFromLabel: 'Bool',
    summarySourceCol: 'Ref:_grist_Tables_column',
    displayCol: 'Ref:_grist_Tables_column',
    visibleCol: 'Ref:_grist_Tables_column',
    rules: 'RefList:_grist_Tables_column',
    reverseCol: 'Ref:_grist_Tables_column',
    recalcWhen: 'Int',
    recalcDeps: 'RefList:_grist_Tables_column',
  },
  _grist_Views: { name: 'Text', type: 'Text', layoutSpec: 'Text' },
  _grist_Views_section: {
    tableRef: 'Ref:_grist_Tables',
    parentId: 'Ref:_grist_Views',
    parentKey: 'Text',
    title: 'Text',
    description: 'Text',
    defaultWidth: 'Int',
    borderWidth: 'Int',
    theme: 'Text',
    options: 'Text',
    chartType: 'Text',
    layoutSpec: 'Text',
    filterSpec: 'Text',
    sortColRefs: 'Text',
    linkSrcSectionRef: 'Ref:_grist_Views_section',
    linkSrcColRef: 'Ref:_grist_Tables_column',
    linkTargetColRef: 'Ref:_grist_Tables_column',
    embedId: 'Text',
    rules: 'RefList:_grist_Tables_column',
    shareOptions: 'Text',
  },
  _grist_Views_section_field: {
    parentId: 'Ref:_grist_Views_section',
    parentPos: position,
    colRef: 'Ref:_grist_Tables_column',
    width: 'Int',
    widgetOptions: 'Text',
    displayCol: 'Ref:_grist_Tables_column',
    visibleCol: 'Ref:_grist_Tables_column',
    filter: 'Text',
    rules: 'RefList:_grist_Tables_column',
  },
  _grist_Pages: {
    viewRef: 'Ref:_grist_Views',
    indentation: 'Int',
    pagePos: position,
    shareRef: 'Ref:_grist_Shares',
    options: 'Text',
  },
  _grist_TabBar: { viewRef: 'Ref:_grist_Views', tabPos: position },
  _grist_ACLResources: { tableId: 'Text', colIds: 'Text' },
  _grist_ACLRules: {
    resource: 'Ref:_grist_ACLResources',
    permissions: 'Int',
    principals: 'Text',
    aclFormula: 'Text',
    aclColumn: 'Ref:_grist_Tables_column',
    aclFormulaParsed: 'Text',
    permissionsText: 'Text',
    rulePos: position,
    userAttributes: 'Text',
    memo: 'Text',
  },
};

export const isMetadata = (table: string): boolean => table.startsWith('_grist_');

const dataColumn = (id: string, type: string): Column => ({ id, type, isFormula: false, formula: '', recalcWhen: 0 });

/** The metadata of a document without tables. */
export function createMetadata(draft: Draft, timezone: string): void {
  for (const [table, columns] of Object.entries(types)) {
    const described = Object.entries(columns).map(([id, type]): readonly [string, Column] => [
      id,
      dataColumn(id, type),
    ]);
    draft.setTable(table, new Map(described));
  }
  // Every document has one of each, which say nothing.
  insert(draft, '_grist_ACLResources', {});
  insert(draft, '_grist_ACLRules', { resource: 1, permissions: 63, principals: '[1]', rulePos: 0 });
  insert(draft, '_grist_DocInfo', { schemaVersion: 46, timezone, documentSettings: '{"locale":"fr-FR"}' });
}

/** One more than the highest id: Grist gives the id of a removed last row to the next one. */
export function nextRowId(draft: Draft, table: string): number {
  let last = 0;
  for (const id of draft.table(table).rows.keys()) last = Math.max(last, id);
  return last + 1;
}

/** After every row there is: where new rows and columns go. */
export function nextPosition(draft: Draft, table: string, column: string): number {
  let last = 0;
  for (const row of draft.table(table).rows.values()) last = Math.max(last, Number(row[column]) || 0);
  return last + 1;
}

/** Adds a row of metadata; returns its id. */
export function insert(draft: Draft, table: string, values: Readonly<Record<string, unknown>>): number {
  const id = nextRowId(draft, table);
  const cells: Record<string, unknown> = {};
  for (const [name, { type }] of draft.table(table).columns) {
    cells[name] = values[name] ?? (type === position ? nextPosition(draft, table, name) : defaultCell(type));
  }
  draft.put(table, { ...cells, id });
  return id;
}

/** Rows of metadata whose cell holds this value, in the order of their ids. */
export const metaRows = (draft: Draft, table: string, column: string, value: unknown): readonly MemoryRow[] =>
  [...draft.table(table).rows.values()].filter((row) => row[column] === value).sort((a, b) => a.id - b.id);

/** The row of `_grist_Tables` for a table, or a `missing` failure worded as Grist does for schema actions. */
export function tableMeta(draft: Draft, table: string): MemoryRow {
  const [row] = metaRows(draft, '_grist_Tables', 'tableId', table);
  if (!row) throw missing(table, `[Sandbox] ValueError No such table: ${table}`);
  return row;
}

/** The row of `_grist_Tables_column` for a column, or a `missing` failure. */
export function columnMeta(draft: Draft, table: string, column: string): MemoryRow {
  const found = metaRows(draft, '_grist_Tables_column', 'parentId', tableMeta(draft, table).id).find(
    (row) => row['colId'] === column,
  );
  if (!found) throw missing(`${table}.${column}`, `[Sandbox] ValueError No such column: ${table}.${column}`);
  return found;
}

/** Makes the columns of a table those that the metadata describe. */
export function readColumns(draft: Draft, table: string): void {
  const described = metaRows(draft, '_grist_Tables_column', 'parentId', tableMeta(draft, table).id).map(
    (row): readonly [string, Column] => [
      String(row['colId']),
      {
        id: String(row['colId']),
        type: String(row['type']),
        isFormula: row['isFormula'] === true,
        formula: String(row['formula'] ?? ''),
        recalcWhen: Number(row['recalcWhen']) || 0,
      },
    ],
  );
  // A table written without need would count as changed, and be pushed to everyone.
  const columns = [...(draft.tables.get(table)?.columns ?? [])];
  if (JSON.stringify(columns) !== JSON.stringify(described)) draft.setTable(table, new Map(described));
}
