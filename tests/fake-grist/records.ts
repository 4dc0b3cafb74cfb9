/** User actions on rows, as sandbox/grist/useractions.py does them. */
import type { RawCell } from '../../src/model/cell';
import { defaultCell, pureType, referencedTable, sameCell, storedCell } from './cells';
import { type ActionError, refused } from './failure';
import { type MemoryUser, triggerValue } from './formulas';
import { columnMeta, isMetadata, nextPosition, nextRowId, readColumns } from './metadata';
import { type Column, type Draft, type MemoryRow, rowsOf } from './store';

/** What an action may use. */
export interface ActionContext {
  readonly draft: Draft;
  readonly user: MemoryUser | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** True for a table of which the rules hide some rows: upserts are refused on it. */
  readonly hidesRows: (table: string) => boolean;
  /** Told of every row that an action writes (computed columns do not count). */
  readonly touch: (table: string, rowId: number) => void;
  /** Told of every cell that a trigger formula fills. */
  readonly triggered: (table: string, rowId: number, column: string) => void;
  /** Told of every column by which rows are looked up. */
  readonly looked: (table: string, column: string) => void;
  /** Told of every cell that an update sets by itself. */
  readonly given: (table: string, rowId: number, column: string) => void;
}

/** Values by column, each as long as the rows. */
export type BulkValues = Readonly<Record<string, readonly RawCell[]>>;

/** Why Grist refuses a write: its own message, as the server words it. */
export const engineError = (kind: string, message: string): ActionError => refused(`[Sandbox] ${kind} ${message}`);

const isEmptyColumn = (column: Column): boolean => column.isFormula && column.formula === '';

/** Turns an empty column into a data column, of the type that the first values suggest. */
function fillEmptyColumn(draft: Draft, table: string, column: Column, values: readonly RawCell[]): void {
  const given = values.filter((value) => value !== null && value !== undefined && value !== '');
  if (!given.length) return;
  const meta = columnMeta(draft, table, column.id);
  const guessed = given.every((value) => typeof value === 'number') ? 'Numeric' : 'Text';
  const type = column.type === 'Any' ? guessed : column.type;
  draft.put('_grist_Tables_column', { ...meta, type, isFormula: false });
  readColumns(draft, table);
  for (const row of rowsOf(draft.table(table))) draft.put(table, { ...row, [column.id]: defaultCell(type) });
}

/** The columns must exist and take data, else the whole bundle fails. */
function checkColumns({ draft }: ActionContext, table: string, values: BulkValues): void {
  for (const [name, cells] of Object.entries(values)) {
    const column = draft.column(table, name);
    if (isEmptyColumn(column)) fillEmptyColumn(draft, table, column, cells);
    else if (column.isFormula) throw engineError('ValueError', `Can't save value to formula column ${name}`);
  }
}

function cellFor(draft: Draft, column: Column, value: RawCell): RawCell {
  const target = referencedTable(column.type);
  // In a Ref column a negative number stands for a row added earlier in the bundle; not in a RefList (tried).
  const resolved =
    target && pureType(column.type) === 'Ref' && typeof value === 'number' ? draft.rowId(target, value) : value;
  return storedCell(column.type, resolved);
}

const isTrigger = (column: Column): boolean => !column.isFormula && column.formula !== '';

/** `given`: the cells of the row that its formula may look at. */
function triggered(
  context: ActionContext,
  table: string,
  rowId: number,
  column: Column,
  given: Readonly<Record<string, RawCell>>,
): RawCell {
  context.triggered(table, rowId, column.id);
  return storedCell(column.type, triggerValue(column.formula, context.user, context.now(), given));
}

const highestRow = 1_000_000;

export function addRecords(
  context: ActionContext,
  table: string,
  wanted: readonly (number | null)[],
  values: BulkValues,
): number[] {
  const { draft } = context;
  draft.table(table);
  checkColumns(context, table, values);
  const columns = [...draft.table(table).columns.values()];
  let next = nextRowId(draft, table);
  let place = columns.some(({ id }) => id === 'manualSort') ? nextPosition(draft, table, 'manualSort') : 0;
  return wanted.map((asked, index) => {
    const id = asked === null || asked < 0 ? next : asked;
    if (id > highestRow) throw engineError('ValueError', 'Row ID too high');
    next = Math.max(next, id + 1);
    if (draft.row(table, id))
      throw engineError('AssertionError', `docactions.[Bulk]AddRecord for existing record #${id}`);
    if (asked !== null && asked < 0) draft.nameRow(table, asked, id);
    const cells: Record<string, RawCell> = {};
    const asGiven = Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all[index]]));
    for (const column of columns) {
      const given = values[column.id];
      // Lists shorter than the rows are accepted: the rest of the rows get the default.
      if (given && index < given.length) cells[column.id] = cellFor(draft, column, given[index]);
      else if (isTrigger(column) && column.recalcWhen !== 1)
        cells[column.id] = triggered(context, table, id, column, asGiven);
      else if (pureType(column.type) === 'ManualSortPos') cells[column.id] = place++;
      else if (pureType(column.type) === 'PositionNumber') cells[column.id] = nextPosition(draft, table, column.id);
      else cells[column.id] = defaultCell(column.type);
    }
    draft.put(table, { ...cells, id });
    context.touch(table, id);
    return id;
  });
}

/** Values of the columns that change at least one row; a write that changes nothing triggers nothing. */
function changes(context: ActionContext, table: string, rows: readonly MemoryRow[], values: BulkValues): BulkValues {
  const kept: Record<string, readonly RawCell[]> = {};
  for (const [name, given] of Object.entries(values)) {
    const column = context.draft.column(table, name);
    const cells = rows.map((_, index) => {
      if (index >= given.length) throw engineError('IndexError', 'list index out of range');
      return cellFor(context.draft, column, given[index]);
    });
    if (rows.some((row, index) => !sameCell(row[name], cells[index]))) kept[name] = cells;
  }
  return kept;
}

/**
 * Grist takes a row that is not there for one full of defaults: an update to what it would already
 * hold passes without a word, any other fails (tried).
 */
function blankRow(draft: Draft, table: string, id: number): MemoryRow {
  const columns = [...draft.table(table).columns.values()];
  return { ...Object.fromEntries(columns.map((column) => [column.id, defaultCell(column.type)])), id };
}

export function updateRecords(
  context: ActionContext,
  table: string,
  wanted: readonly number[],
  values: BulkValues,
): void {
  const { draft } = context;
  draft.table(table);
  checkColumns(context, table, values);
  const rows = wanted.map((asked) => {
    const id = draft.rowId(table, asked);
    return draft.row(table, id) ?? blankRow(draft, table, id);
  });
  const changed = Object.entries(changes(context, table, rows, values));
  rows.forEach((row, index) => {
    const cells: Record<string, RawCell> = {};
    for (const [name, given] of changed) cells[name] = given[index];
    if (!Object.entries(cells).some(([name, cell]) => !sameCell(row[name], cell))) return;
    if (!draft.row(table, row.id)) {
      throw engineError('AssertionError', `docactions.[Bulk]UpdateRecord for non-existent record #${row.id}`);
    }
    for (const column of draft.table(table).columns.values()) {
      if (column.id in cells) context.given(table, row.id, column.id);
      else if (isTrigger(column) && column.recalcWhen === 2) {
        cells[column.id] = triggered(context, table, row.id, column, { ...row, ...cells });
      }
    }
    draft.put(table, { ...row, ...cells });
    context.touch(table, row.id);
  });
}

/** What is left of a reference once some rows of its table are gone. */
function withoutRows(type: string, value: RawCell, gone: ReadonlySet<number>): RawCell {
  if (pureType(type) === 'Ref') return typeof value === 'number' && gone.has(value) ? 0 : value;
  if (!Array.isArray(value) || value[0] !== 'L') return value;
  const left = value.slice(1).filter((id) => !(typeof id === 'number' && gone.has(id)));
  return left.length ? ['L', ...left] : null;
}

/** Unlike a person's edit, this fires no trigger formula: `Modifie_le` of the rows stays (tried). */
function clearReferences({ draft, touch }: ActionContext, table: string, gone: ReadonlySet<number>): void {
  for (const other of [...draft.tables.values()]) {
    if (isMetadata(other.id)) continue;
    const references = [...other.columns.values()].filter(
      (column) => !column.isFormula && referencedTable(column.type) === table,
    );
    if (!references.length) continue;
    for (const row of rowsOf(draft.table(other.id))) {
      const cells: Record<string, RawCell> = {};
      for (const { id, type } of references) {
        const left = withoutRows(type, row[id], gone);
        if (!sameCell(left, row[id])) cells[id] = left;
      }
      if (!Object.keys(cells).length) continue;
      draft.put(other.id, { ...row, ...cells });
      touch(other.id, row.id);
    }
  }
}

/** Rows that are not there are no error: removing twice is harmless. */
export function removeRecords(context: ActionContext, table: string, wanted: readonly number[]): void {
  const { draft } = context;
  draft.table(table);
  const ids = wanted.map((id) => draft.rowId(table, id));
  for (const id of ids) {
    if (draft.row(table, id)) context.touch(table, id);
    draft.remove(table, id);
  }
  clearReferences(context, table, new Set(ids));
}
