/** The document that several clients share: bundles in, history, and who is told of what. */

import type { Applied, GristFailure, Result, UserAction } from '../../src/grist/port';
import type { TableData } from '../../src/model/entity';
import { type AccessRules, censored, type RowChange } from './access';
import { runAction } from './actions';
import { ActionError, refused } from './failure';
import { createCalculator, type Formulas, type MemoryUser } from './formulas';
import { createLeftovers } from './leftovers';
import { createMetadata, isMetadata } from './metadata';
import type { ActionContext } from './records';
import { changedTables, createDraft, type Draft, type MemoryRow, rowsOf, type Tables } from './store';

export interface MemoryGristOptions {
  /** Milliseconds since 1970; asked for whenever a formula says `NOW()`. */
  readonly now: () => number;
  /** Name of the document, for keys of local drafts. */
  readonly name?: string;
  readonly timezone?: string;
  readonly rules?: AccessRules;
  /** Equivalents of formulas that the product does not have itself. */
  readonly formulas?: Formulas;
  /** Starts as a copy of this one, without its history. */
  readonly from?: Pick<MemoryDocument, 'tables'>;
}

/** A bundle that was applied, as it was asked. */
export interface Bundle {
  readonly actions: readonly UserAction[];
  readonly user: MemoryUser | null;
}

/** Whoever holds the document open; compared by identity. */
export interface Session {
  readonly user: MemoryUser | null;
  /** Called after a bundle, with the tables that changed. */
  onChange(tables: ReadonlySet<string>): void;
}

/** The engine behind `createMemoryGrist`: knows users and rules, nothing of widgets, levels and faults. */
export interface MemoryDocument {
  readonly name: string;
  readonly bundles: readonly Bundle[];
  /** Never changed: a bundle makes others. */
  readonly tables: Tables;
  rules: AccessRules;
  readOnly: boolean;
  /** As it is now, without its history: the copy that a page of this user makes for itself. */
  copy(user: MemoryUser | null): MemoryDocument;
  open(session: Session): void;
  close(session: Session): void;
  apply(session: Session, actions: readonly UserAction[]): Result<Applied>;
  /** What somebody types in Grist itself: no rule; everyone is told. */
  edit(actions: readonly UserAction[]): readonly unknown[];
  /** A table as a user may see it. */
  read(table: string, user: MemoryUser | null): Result<TableData>;
  /** Every row of a table, past the rules. */
  rows(table: string): readonly MemoryRow[];
}

/** Anything but an `ActionError` is a fault of this code, and must not pass for an answer of Grist. */
function failureOf(error: unknown): GristFailure {
  if (error instanceof ActionError) return error.failure;
  throw error;
}

export function createDocument(options: MemoryGristOptions): MemoryDocument {
  const { now, name = 'memory-document', timezone = 'UTC', formulas = {} } = options;
  const calculator = createCalculator(formulas);
  const leftovers = createLeftovers();
  const sessions = new Set<Session>();
  let copies = 0;
  const history: Bundle[] = [];
  /** Whole tables, column by column, as long as they stay the same. */
  const asRead = new WeakMap<object, TableData>();
  let rules: AccessRules = options.rules ?? {};
  const first = createDraft(options.from?.tables ?? new Map());
  if (!options.from) createMetadata(first, timezone);
  let tables: Tables = first.tables;

  const commit = (bundle: Bundle, draft: Draft): void => {
    const changed = new Set(changedTables(tables, draft.tables));
    tables = draft.tables;
    history.push(bundle);
    for (const session of sessions) session.onChange(changed);
  };

  const checkChanges = (draft: Draft, touched: ReadonlyMap<string, Set<number>>, user: MemoryUser | null): void => {
    if (!rules.refuseChange) return;
    for (const [table, ids] of touched) {
      for (const id of ids) {
        const before = tables.get(table)?.rows.get(id) ?? null;
        const after = draft.tables.get(table)?.rows.get(id) ?? null;
        let change: RowChange;
        if (before && after) change = { kind: 'update', table, before, after };
        else if (after) change = { kind: 'add', table, before: null, after };
        else if (before) change = { kind: 'remove', table, before, after: null };
        else continue;
        const reason = rules.refuseChange(change, user);
        if (reason !== null) throw refused(reason);
      }
    }
  };

  const cellOf = (table: string, column: string, row: MemoryRow, user: MemoryUser | null): unknown =>
    rules.censors?.(table, column, row, user) ? ['C'] : (row[column] ?? null);

  const hidesSome = (table: string, user: MemoryUser | null): boolean =>
    [undefined, ...(tables.get(table)?.columns.keys() ?? [])].some((column) => rules.hides?.(table, user, column));

  const isChanged = (draft: Draft): boolean => changedTables(tables, draft.tables).length > 0;

  /** Does all the actions on a draft; throws an `ActionError` at the first that fails. */
  const run = (actions: readonly UserAction[], user: MemoryUser | null, checked: boolean) => {
    const draft = createDraft(tables);
    const touched = new Map<string, Set<number>>();
    const plan = leftovers.newPlan();
    const context: ActionContext = {
      draft,
      user,
      now,
      hidesRows: (table) => checked && (rules.canRead?.[table] !== undefined || hidesSome(table, user)),
      touch(table, rowId) {
        const ids = touched.get(table) ?? new Set();
        touched.set(table, ids.add(rowId));
      },
      triggered: plan.triggered,
      looked: plan.looked,
      given: plan.given,
    };
    for (const action of checked ? actions : []) {
      const reason = rules.refuse?.(action, user) ?? null;
      if (reason !== null) throw refused(reason);
    }
    const retValues = actions.map((action) => {
      plan.nextAction();
      try {
        return runAction(context, action);
      } catch (error) {
        plan.failed();
        throw error;
      }
    });
    plan.carryOut(draft, user, now);
    calculator.recalculate(draft);
    if (checked) checkChanges(draft, touched, user);
    return { draft, retValues };
  };

  return {
    name,
    bundles: history,
    get tables() {
      return tables;
    },
    readOnly: false,
    get rules() {
      return rules;
    },
    set rules(next) {
      rules = next;
    },
    copy(user) {
      copies += 1;
      const own = user ? `~${user.id}` : '';
      return createDocument({ ...options, name: `${name}~copy${copies}${own}`, rules, from: { tables } });
    },
    open: (session) => void sessions.add(session),
    close: (session) => void sessions.delete(session),
    apply(session, actions) {
      if (this.readOnly) return { ok: false, failure: { kind: 'read-only', message: 'No write access' } };
      try {
        const { draft, retValues } = run(actions, session.user, true);
        // A bundle that only calculates is no step of history when there was nothing to calculate.
        const isStep = actions.some(([action]) => action !== 'Calculate') || isChanged(draft);
        if (isStep) commit({ actions, user: session.user }, draft);
        return { ok: true, value: { retValues: structuredClone(retValues) } };
      } catch (error) {
        return { ok: false, failure: failureOf(error) };
      }
    },
    edit(actions) {
      const { draft, retValues } = run(actions, null, false);
      commit({ actions, user: null }, draft);
      return retValues;
    },
    read(table, user) {
      const found = tables.get(table);
      if (!found) {
        const message = `[Sandbox] KeyError '${table}'`;
        return { ok: false, failure: { kind: 'missing', name: table, message } };
      }
      if (rules.hides?.(table, user)) {
        return { ok: false, failure: { kind: 'refused', message: 'Blocked by table read access rules' } };
      }
      const canRead = rules.canRead?.[table];
      const isWhole = !canRead && !rules.censors && !(rules.hides && isMetadata(table)) && !hidesSome(table, user);
      const whole = isWhole ? asRead.get(found) : undefined;
      if (whole) return { ok: true, value: whole };
      const isHidden = (ref: unknown, column?: string) =>
        rules.hides?.(String(tables.get('_grist_Tables')?.rows.get(Number(ref))?.['tableId']), user, column) === true;
      const rows = rowsOf(found)
        .filter((row) => !canRead || canRead(row, user))
        .map((row) => censored(table, row, isHidden));
      const data: Record<string, readonly unknown[]> = { id: Object.freeze(rows.map((row) => row.id)) };
      for (const column of found.columns.keys())
        if (!rules.hides?.(table, user, column))
          data[column] = Object.freeze(rows.map((row) => cellOf(table, column, row, user)));
      if (isWhole) asRead.set(found, data);
      return { ok: true, value: data };
    },
    rows: (table) => (tables.has(table) || isMetadata(table) ? rowsOf(createDraft(tables).table(table)) : []),
  };
}
