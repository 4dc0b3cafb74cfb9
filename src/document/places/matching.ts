/**
 * What has been decided of this document: which tables and columns set-ups have made, which ones of the team's
 * somebody has pointed at, and what the team's own words mean. Kept in the document itself, in the table of settings,
 * one row for each decision: the same for every page and everybody, and two people who decide different things at once
 * both keep theirs.
 */
import type { GristPort, Result } from '../../grist/port';
import { decodeRows, type Row, type TableData } from '../../model/entity';
import { isRecord, parseJson } from '../../model/guards';
import { type EntityName, entityNames, schema } from '../../model/schema';
import { setting } from '../../model/setting';
import type { DocumentShape } from './shape';

/**
 * By the key of its row:
 * - `table:candidate`, `column:candidate.stage`: a table or a column of the team's, as a place;
 * - `made:evidence`: a table of ours, or one of the team's with columns of ours;
 * - `word:stage:Premier appel`, `word:position:Dev`, `word:weight:haute`: one of our stages, the title of a position, a
 *   number; null when it means none of them;
 * - `mark:12`: the column of a matrix of the team's into which the team's note on a criterion goes as well.
 */
export type Decisions = Readonly<Record<string, unknown>>;

/** A table or a column as it was when it was decided: its number stays the same when it is renamed. */
export interface Place {
  readonly id: string;
  /** Null as long as Grist has not given it: it then goes by its id. */
  readonly ref: number | null;
}

/** What somebody has pointed at; an empty id: nothing of the team's. */
export interface Chosen extends Place {
  /** Numbers of the columns that were decided before: a page whose own settings still say one of them is out of date. */
  readonly before?: readonly number[];
}

/** What set-ups have made for one entity. */
export interface Made extends Place {
  /** The table itself, and not columns of a table that was there. */
  readonly whole: boolean;
  /** By field. */
  readonly columns: Readonly<Record<string, Place>>;
}

export const tableKey = (entity: EntityName): string => `table:${entity}`;
export const columnKey = (entity: EntityName, field: string): string => `column:${entity}.${field}`;
export const madeKey = (entity: EntityName): string => `made:${entity}`;
/** What words name. */
export const wordKinds = ['stage', 'position', 'weight'] as const;
export type WordKind = (typeof wordKinds)[number];
export const wordKey = (kind: WordKind, word: string): string => `word:${kind}:${word}`;

export const markKey = (criterionId: number): string => `mark:${criterionId}`;

/** A cell of a matrix: in this column, in the row that bears the person's name. `title`: of the criterion, then. */
export interface MarkPlace {
  readonly table: Place;
  readonly names: Place;
  readonly column: Place;
  readonly title: string;
}

/** The one that was meant, under whatever name by now; where access rules keep its number too, it goes by its id. */
export function placed<T extends { readonly ref: number }>(
  place: unknown,
  all: ReadonlyMap<string, T> | undefined,
): T | undefined {
  if (!isRecord(place) || !all) return undefined;
  const { ref, id } = place;
  const named = all.get(String(id));
  if (typeof ref !== 'number' || named?.ref === 0) return named;
  return [...all.values()].find((each) => each.ref === ref);
}

/** The team's words of one kind: theirs → ours. `read`: what one was said to mean; undefined when nothing. */
export function wordsOf<T>(
  decisions: Decisions,
  kind: WordKind,
  read: (said: unknown) => T | undefined,
): Readonly<Record<string, T>> {
  const start = wordKey(kind, '');
  return Object.fromEntries(
    Object.entries(decisions).flatMap(([key, said]) => {
      const ours = key.startsWith(start) ? read(said) : undefined;
      return ours === undefined ? [] : [[key.slice(start.length), ours]];
    }),
  );
}

export type SettingRow = Row<typeof setting>;

/** The table in which the document keeps its settings. */
export interface Settings {
  /** Its id; where there is none yet, one that is free. */
  readonly table: string;
  /** Null where there is none, or where it may not be read. */
  readonly rows: readonly SettingRow[] | null;
}

/** Of the row that says what a bundle of a set-up has made: each table of ours has one, and no other table has. */
export const journalKey = 'preparation';

const isOfJournal = ({ key, value }: SettingRow): boolean => {
  if (key !== journalKey) return false;
  const line = parseJson(value);
  return isRecord(line) && typeof line['run'] === 'number';
};

/**
 * Finds the table of settings; a team's own of the same name stays theirs. `early`: what Grist has answered for the one
 * of the usual name. Null when Grist has not answered.
 */
export async function findSettings(
  grist: Pick<GristPort, 'fetchTable'>,
  shape: DocumentShape | null,
  early?: Result<TableData>,
): Promise<Settings | null> {
  for (let count = 1; ; count += 1) {
    const wanted = count === 1 ? setting.table : `${setting.table}${count}`;
    const table = shape ? [...shape.keys()].find((id) => id.toUpperCase() === wanted.toUpperCase()) : wanted;
    if (table === undefined) return { table: wanted, rows: null };
    const data = count === 1 && early?.ok ? early : await grist.fetchTable(table);
    if (!data.ok && data.failure.kind === 'unreachable') return null;
    const rows = data.ok ? decodeRows(setting, data.value) : [];
    if (rows.some(isOfJournal)) return { table, rows };
    if (!shape) return { table, rows: null };
  }
}

const areSame = (a: Settings, b: Settings): boolean =>
  a.table === b.table &&
  (a.rows === null || b.rows === null
    ? a.rows === b.rows
    : a.rows.length === b.rows.length &&
      a.rows.every((row, index) => row.key === b.rows?.[index]?.key && row.value === b.rows[index]?.value));

/** Of two rows of one key the first counts. */
export const decisionsIn = ({ rows }: Settings): Decisions =>
  Object.fromEntries(
    [...(rows ?? [])].reverse().flatMap(({ key, value }) => (key === journalKey ? [] : [[key, parseJson(value)]])),
  );

/** What the document says of itself, and what only looks so: read, never written. */
export interface Matching {
  readonly shape: DocumentShape | null;
  readonly settings: Settings;
  readonly decisions: Decisions;
  readonly proposals: Decisions;
}

/**
 * What was made before set-ups left a mark, or has lost its mark, is known by what only a set-up leaves. Null when Grist
 * has not answered, or when the code for that cannot be fetched. `before`: an earlier answer, the very one given again
 * as long as the document says the same. `early`: see `findSettings`.
 */
export async function readMatching(
  grist: Pick<GristPort, 'fetchTable'>,
  shape: DocumentShape | null,
  { early, before }: { readonly early?: Result<TableData> | undefined; readonly before?: Matching | null } = {},
): Promise<Matching | null> {
  const settings = await findSettings(grist, shape, early);
  if (!settings) return null;
  if (before?.shape === shape && areSame(before.settings, settings)) return before;
  const decisions = decisionsIn(settings);
  const unmarked = entityNames.filter((name) => !isRecord(decisions[madeKey(name)]));
  // A document in which nothing has our names needs none of that code.
  const isNamed = (id: string) => entityNames.some((name) => schema[name].table.toUpperCase() === id.toUpperCase());
  const isSettled = shape ? unmarked.length === 0 || ![...shape.keys()].some(isNamed) : settings.rows !== null;
  if (isSettled) return { shape, settings, decisions, proposals: {} };
  const prints = await import('./prints').catch(() => null);
  if (!prints) return null;
  if (!shape) {
    const made = await prints.readColumns(grist);
    return made && { shape, settings, decisions: made, proposals: {} };
  }
  const found = prints.readPrints(shape, unmarked);
  return { shape, settings, decisions: { ...decisions, ...found.decisions }, proposals: found.proposals };
}
