/**
 * Tables of a document, and a draft of them.
 *
 * A bundle works on a draft that shares every table it does not write: dropping the draft is the
 * rollback, keeping it is the commit, and what a bundle changed is found by comparing the two.
 */
import type { RawCell } from '../../src/model/cell';
import { sameCell } from './cells';
import { missing } from './failure';

/** A row as Grist holds it: its id, and a raw cell per column. */
export interface MemoryRow {
  readonly id: number;
  readonly [column: string]: RawCell;
}

export interface Column {
  readonly id: string;
  readonly type: string;
  readonly isFormula: boolean;
  readonly formula: string;
  /** 0: a trigger formula fills new rows; 1: never; 2: new rows and every change of the row. */
  readonly recalcWhen: number;
}

export interface Table {
  readonly id: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly rows: ReadonlyMap<number, MemoryRow>;
  /** Never used twice: two tables with the same version have the same content. */
  readonly version: number;
}

export type Tables = ReadonlyMap<string, Table>;

export interface Draft {
  readonly tables: Tables;
  /** The table, or a `missing` failure. */
  table(id: string): Table;
  column(table: string, column: string): Column;
  row(table: string, id: number): MemoryRow | undefined;
  setTable(id: string, columns: ReadonlyMap<string, Column>, rows?: ReadonlyMap<number, MemoryRow>): void;
  dropTable(id: string): void;
  /** Adds or replaces a row; the same content leaves the table untouched. */
  put(table: string, row: MemoryRow): void;
  remove(table: string, id: number): void;
  /** The row to which a negative id of this bundle points; other ids are given back. */
  rowId(table: string, id: number): number;
  /** Remembers which row a negative id stands for in the rest of the bundle. */
  nameRow(table: string, negative: number, id: number): void;
}

interface Writable extends Table {
  version: number;
  columns: ReadonlyMap<string, Column>;
  rows: Map<number, MemoryRow>;
}

let versions = 0;
const nextVersion = (): number => {
  versions += 1;
  return versions;
};

function sameRow(a: MemoryRow | undefined, b: MemoryRow): boolean {
  if (!a) return false;
  const names = Object.keys(b);
  return names.length === Object.keys(a).length && names.every((name) => name in a && sameCell(a[name], b[name]));
}

export function createDraft(base: Tables): Draft {
  const tables = new Map<string, Table>(base);
  const written = new Map<string, Writable>();
  const named = new Map<string, number>();

  const table = (id: string): Table => {
    const found = tables.get(id);
    if (!found) throw missing(id);
    return found;
  };

  const writable = (id: string): Writable => {
    const own = written.get(id);
    if (own) {
      own.version = nextVersion();
      return own;
    }
    const from = table(id);
    const copy: Writable = { ...from, rows: new Map(from.rows), version: nextVersion() };
    written.set(id, copy);
    tables.set(id, copy);
    return copy;
  };

  return {
    tables,
    table,
    column(tableId, columnId) {
      const found = table(tableId).columns.get(columnId);
      if (!found) throw missing(columnId);
      return found;
    },
    row: (tableId, id) => table(tableId).rows.get(id),
    setTable(id, columns, rows) {
      if (tables.has(id)) {
        const own = writable(id);
        own.columns = columns;
        if (rows) own.rows = new Map(rows);
        return;
      }
      const created: Writable = { id, columns, rows: new Map(rows), version: nextVersion() };
      written.set(id, created);
      tables.set(id, created);
    },
    dropTable(id) {
      table(id);
      tables.delete(id);
      written.delete(id);
    },
    put(tableId, row) {
      if (!sameRow(table(tableId).rows.get(row.id), row)) writable(tableId).rows.set(row.id, row);
    },
    remove(tableId, id) {
      if (table(tableId).rows.has(id)) writable(tableId).rows.delete(id);
    },
    rowId: (tableId, id) => (id < 0 ? (named.get(`${tableId} ${id}`) ?? id) : id),
    nameRow(tableId, negative, id) {
      named.set(`${tableId} ${negative}`, id);
    },
  };
}

/** Rows in the order of their ids, as Grist sends them. */
export const rowsOf = (table: Table): readonly MemoryRow[] => [...table.rows.values()].sort((a, b) => a.id - b.id);

/** Tables whose content differs, those added and removed included. */
export function changedTables(before: Tables, after: Tables): readonly string[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id)?.version !== after.get(id)?.version);
}
