/** Trigger formulas when a row is written; computed columns once a bundle is complete. */
import type { RawCell } from '../../src/model/cell';
import { sameCell, storedCell } from './cells';
import { type Formula, type FormulaDocument, FormulaError, productFormulas } from './computed';
import { isMetadata } from './metadata';
import { type Column, type Draft, type MemoryRow, rowsOf } from './store';

/** Who makes a bundle; null where Grist has no accounts. */
export interface MemoryUser {
  readonly email: string;
  readonly name: string;
  /** Account number; null for a visitor without one, whom Grist signs all the same. */
  readonly id: number | null;
}

/** Extra formulas: the text of a Python formula, or `Table.Column`, to its equivalent. */
export type Formulas = Readonly<Record<string, Formula>>;

const userFields: Readonly<Record<string, (user: MemoryUser) => RawCell>> = {
  'user.Email': (user) => user.email,
  'user.Name': (user) => user.name,
  'user.UserID': (user) => user.id,
};

const literals: Readonly<Record<string, RawCell>> = { None: null, True: true, False: false };

/** `user.X if $C and $C == user.UserID else None`: for the user's own row only. */
const ownRow = /^(user\.\w+) if \$(\w+) and \$\2 == user\.UserID else None$/;

/** What a trigger formula gives, for those that this product uses; `now` in milliseconds. */
export function triggerValue(
  formula: string,
  user: MemoryUser | null,
  now: number,
  row: Readonly<Record<string, RawCell>>,
): RawCell {
  const source = formula.trim().replace(/^return\s+/, '');
  const [, value, column] = ownRow.exec(source) ?? [];
  if (value !== undefined && column !== undefined) {
    const isOwn = user !== null && Boolean(row[column]) && row[column] === user.id;
    return isOwn ? triggerValue(value, user, now, row) : null;
  }
  if (source === 'NOW()') return now / 1000;
  if (source in literals) return literals[source];
  const field = userFields[source];
  // Without an account Grist has no value for the user's fields: None, stored as null even in a Text column.
  if (field) return user ? field(user) : null;
  if (/^-?\d+(\.\d+)?$/.test(source)) return Number(source);
  const quoted = /^'([^'\\]*)'$|^"([^"\\]*)"$/.exec(source);
  return quoted ? (quoted[1] ?? quoted[2] ?? '') : ['E', 'NotInMemoryGrist', source];
}

/** Rows of a table by the values of some columns, as long as the table keeps its version. */
interface Index {
  readonly version: number;
  readonly rows: ReadonlyMap<string, readonly MemoryRow[]>;
}

const keyOf = (values: readonly RawCell[]): string => JSON.stringify(values);

export interface Calculator {
  /** Brings every computed column up to date; the rows whose value changes are written. */
  recalculate(draft: Draft): void;
}

export function createCalculator(extra: Formulas): Calculator {
  const indexes = new Map<string, Index>();
  /** Versions of all that a column read when it was last computed. */
  const lastRead = new Map<string, ReadonlyMap<string, number>>();

  const lookup = (draft: Draft, table: string, where: Readonly<Record<string, RawCell>>): readonly MemoryRow[] => {
    const { version, columns } = draft.table(table);
    const names = Object.keys(where);
    for (const name of names) if (!columns.has(name)) throw new FormulaError('KeyError');
    const id = `${table} ${names.join(' ')}`;
    let index = indexes.get(id);
    if (index?.version !== version) {
      const rows = new Map<string, MemoryRow[]>();
      for (const row of rowsOf(draft.table(table))) {
        const key = keyOf(names.map((name) => row[name]));
        const list = rows.get(key);
        if (list) list.push(row);
        else rows.set(key, [row]);
      }
      index = { version, rows };
      indexes.set(id, index);
    }
    return index.rows.get(keyOf(Object.values(where))) ?? [];
  };

  const formulaOf = (table: string, column: Column): Formula =>
    extra[`${table}.${column.id}`] ??
    extra[column.formula] ??
    productFormulas.get(column.formula) ??
    (() => ['E', 'NotInMemoryGrist', column.formula]);

  const evaluate = (formula: Formula, row: MemoryRow, document: FormulaDocument): RawCell => {
    try {
      return formula(row, document);
    } catch (error) {
      if (error instanceof FormulaError) return ['E', error.message];
      throw error;
    }
  };

  const compute = (draft: Draft, table: string, column: Column): boolean => {
    const name = `${table}.${column.id}:${column.formula}`;
    const known = lastRead.get(name);
    const versionOf = (id: string): number => draft.tables.get(id)?.version ?? -1;
    if (known && [...known].every(([id, version]) => versionOf(id) === version)) return false;
    const read = new Set([table]);
    const see = (id: string): void => {
      read.add(id);
      if (!draft.tables.has(id)) throw new FormulaError('NameError');
    };
    const document: FormulaDocument = {
      lookup(id, where) {
        see(id);
        return lookup(draft, id, where);
      },
      typeOf(id, columnId) {
        see(id);
        return draft.column(id, columnId).type;
      },
    };
    const formula = formulaOf(table, column);
    const before = draft.table(table).version;
    for (const row of rowsOf(draft.table(table))) {
      const value = storedCell(column.type, evaluate(formula, row, document));
      if (!(column.id in row && sameCell(row[column.id], value))) draft.put(table, { ...row, [column.id]: value });
    }
    lastRead.set(name, new Map([...read].map((id) => [id, versionOf(id)])));
    return draft.table(table).version !== before;
  };

  return {
    recalculate(draft) {
      // A formula may read another one: again until nothing moves, within a bound against circles.
      for (let round = 0; round < 10; round += 1) {
        let moved = false;
        for (const table of [...draft.tables.values()]) {
          if (isMetadata(table.id)) continue;
          for (const column of table.columns.values()) {
            if (column.isFormula && column.formula) moved = compute(draft, table.id, column) || moved;
          }
        }
        if (!moved) return;
      }
    },
  };
}
