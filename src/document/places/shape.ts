/** What tables and columns a document has, from Grist's own metadata. */
import type { GristPort, Result } from '../../grist/port';
import { parseBool, parseNumber, parseRef, parseText } from '../../model/cell';
import type { TableData } from '../../model/entity';
import { isRecord, parseJson, type UnknownRecord } from '../../model/guards';
import type { EntityName } from '../../model/schema';

export interface ColumnShape {
  readonly ref: number;
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly type: string;
  /** Computed by Grist from other cells: cannot be written. */
  readonly computed: boolean;
  /** Of a computed column, or what fills a blank cell. */
  readonly formula: string;
  /** Grist's code: 0 on creation, 2 on every change. */
  readonly recalcWhen: number;
  /** Column of the referenced table that is shown; 0 for none. */
  readonly visibleCol: number;
  /** How Grist shows it, as the JSON text that it keeps. */
  readonly options: string;
}

/** How Grist shows a column; nothing where it says nothing that can be read. */
export function optionsOf(column: ColumnShape | undefined): UnknownRecord {
  const read = parseJson(column?.options || '{}');
  return isRecord(read) ? read : {};
}

export interface TableShape {
  /** Access rules keep it from the user: its columns are those of a set-up, supposed. */
  readonly hidden?: true;
  readonly ref: number;
  readonly id: string;
  readonly columns: ReadonlyMap<string, ColumnShape>;
}

/** A column that people see, and not one of Grist's own. */
export const isShown = (column: string): boolean => column !== 'manualSort' && !column.startsWith('gristHelper_');

/** Tables by id. */
export interface DocumentShape extends ReadonlyMap<string, TableShape> {
  /**
   * Where access rules keep columns from the user, and one that is not here may be in the document all the same: whether
   * rows say something else than they hold without this field.
   */
  readonly keeps?: (entity: EntityName, field: string) => boolean;
}

const column =
  <T>(data: TableData, name: string, parse: (raw: unknown) => { value: T }) =>
  (index: number): T =>
    parse(data[name]?.[index]).value;

/** What is read of a table, and of a column. */
const ofTables = ['id', 'tableId', 'summarySourceTable'];
const ofColumns = [
  'id',
  'parentId',
  'colId',
  'label',
  'description',
  'type',
  'isFormula',
  'formula',
  'recalcWhen',
  'visibleCol',
  'widgetOptions',
];

export function readShape(tables: TableData, columns: TableData): DocumentShape {
  const byRef = new Map<number, { ref: number; id: string; columns: Map<string, ColumnShape> }>();
  const tableId = column(tables, 'tableId', parseText);
  const summaryOf = column(tables, 'summarySourceTable', parseRef);
  (tables['id'] ?? []).forEach((ref, index) => {
    if (typeof ref !== 'number' || summaryOf(index) !== null) return;
    const id = tableId(index);
    if (id) byRef.set(ref, { ref, id, columns: new Map() });
  });
  const parent = column(columns, 'parentId', parseNumber);
  const colId = column(columns, 'colId', parseText);
  const label = column(columns, 'label', parseText);
  const description = column(columns, 'description', parseText);
  const type = column(columns, 'type', parseText);
  const isFormula = column(columns, 'isFormula', parseBool);
  const formula = column(columns, 'formula', parseText);
  const recalcWhen = column(columns, 'recalcWhen', parseNumber);
  const visibleCol = column(columns, 'visibleCol', parseNumber);
  const options = column(columns, 'widgetOptions', parseText);
  (columns['id'] ?? []).forEach((ref, index) => {
    const table = byRef.get(parent(index) ?? 0);
    const id = colId(index);
    if (typeof ref !== 'number' || !table || !id) return;
    table.columns.set(id, {
      ref,
      id,
      label: label(index),
      description: description(index),
      type: type(index),
      // Grist's empty columns are formulas without a text: they take data, and become data columns.
      computed: isFormula(index) && formula(index) !== '',
      formula: formula(index),
      recalcWhen: recalcWhen(index) ?? 0,
      visibleCol: visibleCol(index) ?? 0,
      options: options(index),
    });
  });
  return new Map([...byRef.values()].map((table) => [table.id, table]));
}

/** A structure as Grist told it, and what it says. */
interface Told {
  readonly tables: TableData;
  readonly columns: TableData;
  readonly shape: DocumentShape;
}

/** Whether two answers of Grist are the same, as far as a structure is read from them. */
const tellsTheSame = (before: TableData, now: TableData, columns: readonly string[]): boolean =>
  columns.every((name) => {
    const [old, cells] = [before[name] ?? [], now[name] ?? []];
    return old.length === cells.length && cells.every((cell, index) => cell === old[index]);
  });

const isTold = (last: Told, now: Pick<Told, 'tables' | 'columns'>): boolean =>
  tellsTheSame(last.tables, now.tables, ofTables) && tellsTheSame(last.columns, now.columns, ofColumns);

/** Reads the structure again and again, and gives the very same shape as long as Grist tells the same. */
export function createShapeReader(grist: Pick<GristPort, 'fetchTable'>): () => Promise<Result<DocumentShape>> {
  let last: Told | null = null;
  return async () => {
    const told = await fetchTold(grist, last);
    if (!told.ok) return told;
    last = told.value;
    return { ok: true, value: last.shape };
  };
}

/** Fails where the document hides its structure from the user; the widget then goes by what the tables hold. */
export const fetchShape = async (grist: Pick<GristPort, 'fetchTable'>): Promise<Result<DocumentShape>> =>
  await createShapeReader(grist)();

async function fetchTold(grist: Pick<GristPort, 'fetchTable'>, last: Told | null): Promise<Result<Told>> {
  const [tables, columns] = await Promise.all([
    grist.fetchTable('_grist_Tables'),
    grist.fetchTable('_grist_Tables_column'),
  ]);
  if (!tables.ok) return tables;
  if (!columns.ok) return columns;
  const told = { tables: tables.value, columns: columns.value };
  // Access rules leave the rows of what they hide, without its name.
  const isPartial = told.columns['colId']?.includes('') ?? false;
  if (last && !isPartial && isTold(last, told)) {
    return { ok: true, value: { ...told, shape: last.shape } };
  }
  const shape = readShape(told.tables, told.columns);
  const hidden = isPartial ? await import('./hidden-tables').catch(() => null) : null;
  return { ok: true, value: { ...told, shape: hidden ? await hidden.withHidden(grist, shape) : shape } };
}
