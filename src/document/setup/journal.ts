/**
 * What set-ups have made of a document, kept in the document, one line for each bundle: every page knows it, whoever
 * opens it. A line is added under the id after the last one that was seen: of two set-ups at once the bundle of the
 * second one fails whole, and it looks again.
 */

import * as z from 'zod/mini';
import type { GristPort, UserAction } from '../../grist/port';
import { parseJson } from '../../model/guards';
import { setting } from '../../model/setting';
import { type Decisions, findSettings, journalKey, type SettingRow } from '../places/matching';
import type { DocumentShape } from '../places/shape';
import { assertRow } from '../writing/assertion';
import { SetUpFailure } from './bundles';
import { addSettingsTable } from './structure';

const names = z.record(z.string(), z.array(z.string()));

const line = z.object({
  /** Lines of one set-up have the same number. */
  run: z.number(),
  tables: z.optional(z.array(z.string())),
  /** Of tables that were there. */
  columns: z.optional(names),
  /** What computed columns said before, by table and column. */
  formulas: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
  /** A print of each row, by table and id. */
  rows: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
  /** Sections by page. */
  pages: z.optional(z.record(z.string(), z.array(z.number()))),
  /** Sections that it made to follow another one of their page. */
  linked: z.optional(z.array(z.number())),
});

export type Line = z.infer<typeof line>;
/** What one bundle makes. */
export type Made = Omit<Line, 'run'>;

export interface Journal {
  readonly table: string;
  readonly exists: boolean;
  /** Id of the next row. */
  readonly next: number;
  readonly lines: readonly (Line & { readonly id: number })[];
  /** Rows that are neither lines of ours nor decisions. */
  readonly others: number;
  /** Of what has been decided. */
  readonly rows: readonly SettingRow[];
}

const isDecision = ({ key }: SettingRow): boolean => /^(?:made|table|column|word|mark):/.test(key);

export async function readJournal(grist: GristPort, shape: DocumentShape): Promise<Journal> {
  const found = await findSettings(grist, shape);
  if (!found) throw new SetUpFailure({ kind: 'unreachable', message: 'the settings' });
  const rows = found.rows ?? [];
  const lines = rows.flatMap(({ id, key, value }) => {
    const read = key === journalKey ? line.safeParse(parseJson(value)) : null;
    return read?.success ? [{ ...read.data, id }] : [];
  });
  const decided = rows.filter(isDecision);
  return {
    table: found.table,
    exists: found.rows !== null,
    next: Math.max(0, ...rows.map(({ id }) => id)) + 1,
    lines,
    others: rows.length - lines.length - decided.length,
    rows: decided,
  };
}

export const cellsOf = (key: string, value: unknown) => ({
  [setting.fields.key.column]: key,
  [setting.fields.value.column]: JSON.stringify(value),
});

/** The actions that add a line; the first one makes the table, and fails when a colleague has made it meanwhile. */
export function addLine({ table, exists, next }: Journal, run: number, made: Made): readonly UserAction[] {
  const { tables = [] } = made;
  const value: Line = { run, ...made, ...(exists ? {} : { tables: [...tables, table] }) };
  return [...(exists ? [] : addSettingsTable(table)), ['AddRecord', table, next, cellsOf(journalKey, value)]];
}

/**
 * The actions that write what has been decided, where the document does not say it yet. New rows come under ids that
 * were free when they were looked up. With the line of the bundle that is condition enough; alone, a row must still say
 * what it said: not with a change of structure, beside which Grist takes no upsert.
 */
export function writeDecisions({ table, next, rows }: Journal, decisions: Decisions, withLine: boolean) {
  let free = next + (withLine ? 1 : 0);
  return Object.entries(decisions).flatMap(([key, value]): readonly UserAction[] => {
    const cells = cellsOf(key, value);
    const row = rows.find((each) => each.key === key);
    if (!row) return [['AddRecord', table, free++, cells]];
    if (row.value === JSON.stringify(value)) return [];
    const still = withLine ? [] : [assertRow(table, { id: row.id, [setting.fields.value.column]: row.value })];
    return [...still, ['UpdateRecord', table, row.id, cells]];
  });
}
