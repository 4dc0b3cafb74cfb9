/**
 * What set-ups have made of a document, kept in the document, one line for each bundle: every page knows it, whoever
 * opens it. A line is added under the id after the last one that was seen: of two set-ups at once the bundle of the
 * second one fails whole, and it looks again.
 */
import * as z from 'zod/mini';
import type { GristPort, UserAction } from '../../grist/port';
import { decodeRows } from '../../model/entity';
import { setting } from '../../model/setting';
import type { DocumentShape } from '../shape';
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
});

export type Line = z.infer<typeof line>;
/** What one bundle makes. */
export type Made = Omit<Line, 'run'>;

export interface Journal {
  readonly table: string;
  readonly exists: boolean;
  /** Id of the next line. */
  readonly next: number;
  readonly lines: readonly (Line & { readonly id: number })[];
  /** Rows that are no lines of ours. */
  readonly others: number;
}

const key = 'preparation';

/** Ours is the table that has our columns; a team's own of the same name stays theirs. */
function placeOf(shape: DocumentShape): Pick<Journal, 'table' | 'exists'> {
  const columns = Object.values(setting.fields).map(({ column }) => column);
  const isTaken = (wanted: string) => [...shape.keys()].some((id) => id.toUpperCase() === wanted.toUpperCase());
  for (let count = 1; ; count += 1) {
    const table = count === 1 ? setting.table : `${setting.table}${count}`;
    if (!isTaken(table)) return { table, exists: false };
    if (columns.every((column) => shape.get(table)?.columns.has(column))) return { table, exists: true };
  }
}

export async function readJournal(grist: GristPort, shape: DocumentShape): Promise<Journal> {
  const place = placeOf(shape);
  if (!place.exists) return { ...place, next: 1, lines: [], others: 0 };
  const data = await grist.fetchTable(place.table);
  if (!data.ok) throw new SetUpFailure(data.failure);
  const rows = decodeRows(setting, data.value);
  const lines = rows.flatMap(({ id, key: of, value }) => {
    const read = of === key ? line.safeParse(parsed(value)) : null;
    return read?.success ? [{ ...read.data, id }] : [];
  });
  const next = Math.max(0, ...rows.map(({ id }) => id)) + 1;
  return { ...place, next, lines, others: rows.length - lines.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The actions that add a line; the first one makes the table, and fails when a colleague has made it meanwhile. */
export function addLine({ table, exists, next }: Journal, run: number, made: Made): readonly UserAction[] {
  const { tables = [] } = made;
  const value: Line = { run, ...made, ...(exists ? {} : { tables: [...tables, table] }) };
  const cells = { [setting.fields.key.column]: key, [setting.fields.value.column]: JSON.stringify(value) };
  return [...(exists ? [] : addSettingsTable(table)), ['AddRecord', table, next, cells]];
}
