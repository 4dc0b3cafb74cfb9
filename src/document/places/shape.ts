/** What tables and columns a document has, from Grist's own metadata. */
import type { GristPort, Result } from '../../grist/port';
import { parseBool, parseNumber, parseRef, parseText } from '../../model/cell';
import type { TableData } from '../../model/entity';
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
}

export interface TableShape {
  /** Access rules keep it from the user: its columns are those of the contract, supposed. */
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
    });
  });
  return new Map([...byRef.values()].map((table) => [table.id, table]));
}

/** Fails where the document hides its structure from the user; the widget then goes by what the tables hold. */
export async function fetchShape(grist: GristPort): Promise<Result<DocumentShape>> {
  const [tables, columns] = await Promise.all([
    grist.fetchTable('_grist_Tables'),
    grist.fetchTable('_grist_Tables_column'),
  ]);
  if (!tables.ok) return tables;
  if (!columns.ok) return columns;
  const shape = readShape(tables.value, columns.value);
  // Access rules leave the rows of what they hide, without its name.
  const hidden = columns.value['colId']?.includes('') ? await import('./hidden-tables').catch(() => null) : null;
  return { ok: true, value: hidden ? await hidden.withHidden(grist, shape) : shape };
}
