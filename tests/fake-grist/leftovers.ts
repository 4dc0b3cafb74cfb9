/**
 * A defect of Grist's engine that an outbox must survive (tried on grist-static 0.1.6; the same in the
 * sources of August 2026): a bundle that fails takes back its rows, but not its plan to fill their
 * trigger columns. The next bundle that succeeds carries the plan out, on whatever rows bear those
 * ids by then. A value given to such a cell of a new row (a `Note`, an `Auteur`) is then replaced by
 * the formula's. A bundle of one `["Calculate"]` sent after a failure clears the plan, harmlessly.
 */
import { storedCell } from './cells';
import { type MemoryUser, triggerValue } from './formulas';
import type { Draft } from './store';

interface Cell {
  readonly table: string;
  readonly rowId: number;
  readonly column: string;
}

const nameOf = ({ table, rowId, column }: Cell): string => `${table} ${rowId} ${column}`;

/** What one bundle plans; its last action decides which given values are safe. */
export interface Plan {
  triggered(table: string, rowId: number, column: string): void;
  /** Rows have been looked up by this column: its cells had to be filled for that. */
  looked(table: string, column: string): void;
  given(table: string, rowId: number, column: string): void;
  nextAction(): void;
  /** The bundle has failed in the engine: its plan stays behind. */
  failed(): void;
  /** The bundle has succeeded: what earlier ones left behind is carried out. */
  carryOut(draft: Draft, user: MemoryUser | null, now: () => number): void;
}

export function createLeftovers(): { newPlan(): Plan } {
  let left: readonly Cell[] = [];

  const newPlan = (): Plan => {
    let planned: readonly Cell[] = [];
    const given = new Set<string>();
    return {
      triggered(table, rowId, column) {
        planned = [...planned, { table, rowId, column }];
      },
      looked(table, column) {
        planned = planned.filter((cell) => cell.table !== table || cell.column !== column);
      },
      given: (table, rowId, column) => void given.add(nameOf({ table, rowId, column })),
      nextAction: () => given.clear(),
      failed() {
        left = [...left, ...planned];
      },
      carryOut(draft, user, now) {
        for (const cell of left) {
          const column = draft.tables.get(cell.table)?.columns.get(cell.column);
          const row = draft.tables.get(cell.table)?.rows.get(cell.rowId);
          if (!row || !column || column.isFormula || !column.formula || given.has(nameOf(cell))) continue;
          const value = storedCell(column.type, triggerValue(column.formula, user, now(), row));
          draft.put(cell.table, { ...row, [cell.column]: value });
        }
        left = [];
      },
    };
  };

  return { newPlan };
}
