/** What a case of the contract works with. No test runner: the same code runs inside the real Grist. */

import type { GristEvent, GristFailure, GristPort, UserAction } from '../../src/grist/port';
import type { TableData } from '../../src/model/entity';

/** What each run of a case is given afresh. */
interface Fresh {
  /** Begins the names of the tables that the case adds; letters and digits, new for every run in one document. */
  readonly prefix: string;
  /** All that the port has told since it was started, in order. */
  readonly events: () => readonly GristEvent[];
}

export interface ContractCase {
  readonly name: string;
  run(port: GristPort, fresh: Fresh): Promise<void>;
}

/** A row of a table, as far as it was asked for; a blank cell is null. */
export type Row = Readonly<Record<string, unknown>>;

export interface Bench {
  readonly port: GristPort;
  /** Name of a table of this run only. */
  table(stem: string): string;
  /** Applies one bundle; what its actions return. */
  apply(...actions: readonly UserAction[]): Promise<readonly unknown[]>;
  /** Applies a bundle that must fail; how it does. */
  refusal(...actions: readonly UserAction[]): Promise<GristFailure>;
  data(table: string): Promise<TableData>;
  /** Rows as objects, of these columns only, in the order of their ids. */
  rows(table: string, ...columns: readonly string[]): Promise<readonly Row[]>;
  /** Adds a row; its id. */
  add(table: string, values: Readonly<Record<string, unknown>>): Promise<number>;
  readonly events: () => readonly GristEvent[];
}

/** Two values said the same way, whatever the order of their keys. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

export function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

export function same(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [written(actual), written(expected)];
  check(is === should, `${what}: ${is}, not ${should}`);
}

/** Waits for what a push brings, which may take a while on a real Grist. */
export async function eventually(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    check(Date.now() < deadline, `never so: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function createBench(port: GristPort, { prefix, events }: Fresh): Bench {
  const apply: Bench['apply'] = async (...actions) => {
    const result = await port.apply(actions);
    check(result.ok, `refused: ${written(result)} to ${written(actions)}`);
    return result.value.retValues;
  };
  const data: Bench['data'] = async (table) => {
    const result = await port.fetchTable(table);
    check(result.ok, `cannot read ${table}: ${written(result)}`);
    return result.value;
  };
  return {
    port,
    table: (stem) => `${prefix}${stem}`,
    apply,
    async refusal(...actions) {
      const result = await port.apply(actions);
      check(!result.ok, `not refused: ${written(actions)}`);
      return result.failure;
    },
    data,
    async rows(table, ...columns) {
      const read = await data(table);
      return (read['id'] ?? []).map((_, index) =>
        // A blank cell is null on a server; in grist-static it is undefined, Python's None as Pyodide tells it.
        Object.fromEntries(columns.map((column) => [column, read[column]?.[index] ?? null])),
      );
    },
    async add(table, values) {
      const [id] = await apply(['AddRecord', table, null, values]);
      check(typeof id === 'number', `AddRecord gives the id of the row, not ${written(id)}`);
      return id;
    },
    events,
  };
}

/** A case, by its name: what is true of Grist. */
export const it = (name: string, body: (bench: Bench) => Promise<void>): ContractCase => ({
  name,
  run: (port, fresh) => body(createBench(port, fresh)),
});

/** A data column of an `AddTable`. */
export const column = (id: string, type: string, formula = ''): Readonly<Record<string, unknown>> => ({
  id,
  type,
  isFormula: false,
  formula,
});
