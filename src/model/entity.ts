/**
 * A table: its columns in Grist, and what its cells mean here.
 *
 * The type of a row and the codec between cells and fields come from it. What a set-up makes of each
 * column, and what people are told of it, stands field by field in `labels/`.
 */
import {
  type CellParser,
  type CellValue,
  parseBool,
  parseChoice,
  parseChoiceList,
  parseNumber,
  parseRef,
  parseRefList,
  parseSeconds,
  parseText,
  type RawCell,
} from './cell';

/** A column of a table in Grist, and its meaning here. `T` is the type of the field. */
export interface Field<T> {
  /** Column id in Grist: ASCII, French, part of the contract with other users of the document. */
  readonly column: string;
  /** Grist's type, e.g. `Text`, `Int`, `Ref:Candidats`. */
  readonly type: string;
  readonly parse: CellParser<T>;
  /** A method, so that a table may hold fields of every type (methods compare bivariantly). */
  encode(value: T): CellValue;
  /** Of a closed list that the rules rely on; none for other columns. */
  readonly choices: readonly string[];
  /** Computed by Grist: never written by the widget. */
  readonly computed: boolean;
  /** Of some teams' own tables: read and written where there is one, never made. */
  readonly theirs?: boolean;
}

/** A field that Grist computes; its formula is in the description of its table. */
type ComputedField<T> = Field<T> & { readonly computed: true };

/** A field that only teams' own tables have. */
export type TheirField<T> = Field<T> & { readonly theirs: true };

const field = <T>(
  column: string,
  type: string,
  parse: CellParser<T>,
  encode: (value: T) => CellValue,
  choices: readonly string[] = [],
): Field<T> => ({ column, type, parse, encode, choices, computed: false });

const asIs = <T extends CellValue>(value: T): CellValue => value;
const asRef = (value: number | null): CellValue => value ?? 0;
const asList = (value: readonly (string | number)[]): CellValue => (value.length ? ['L', ...value] : null);

export const text = (column: string): Field<string> => field(column, 'Text', parseText, asIs);

export const theirText = (column: string): TheirField<string> => ({ ...text(column), theirs: true });

export const bool = (column: string): Field<boolean> => field(column, 'Bool', parseBool, asIs);

export const computedText = (column: string): ComputedField<string> => ({ ...text(column), computed: true });

export const computedBool = (column: string): ComputedField<boolean> => ({ ...bool(column), computed: true });

export const numeric = (column: string): Field<number | null> => field(column, 'Numeric', parseNumber, asIs);

export const int = (column: string): Field<number | null> => field(column, 'Int', parseNumber, asIs);

/** Seconds since 1970, at midnight UTC. */
export const date = (column: string): Field<number | null> => field(column, 'Date', parseSeconds, asIs);

/** Seconds since 1970, shown by Grist in the document's time zone. */
export const dateTime = (column: string): Field<number | null> => field(column, 'DateTime', parseSeconds, asIs);

/** One of a closed list; `aliases` are other spellings of its choices. */
export const choice = <const C extends string>(
  column: string,
  choices: readonly C[],
  aliases?: Readonly<Record<string, C>>,
): Field<C | null> => field(column, 'Choice', parseChoice(choices, aliases), (value) => value ?? '', choices);

/** A list of suggestions that a team may extend: read as text. */
export const openChoice = (column: string): Field<string> => field(column, 'Choice', parseText, asIs);

export const choiceList = (column: string): Field<readonly string[]> =>
  field(column, 'ChoiceList', parseChoiceList, asList);

export const ref = (column: string, table: string): Field<number | null> =>
  field(column, `Ref:${table}`, parseRef, asRef);

export const refList = (column: string, table: string): Field<readonly number[]> =>
  field(column, `RefList:${table}`, parseRefList, asList);

export type Fields = Readonly<Record<string, Field<unknown>>>;

export interface Entity<F extends Fields = Fields> {
  /** Table id in Grist. */
  readonly table: string;
  readonly fields: F;
}

export const entity = <F extends Fields>(table: string, fields: F): Entity<F> => ({ table, fields });

type FieldValue<D> = D extends Field<infer T> ? T : never;

/** The values of a row's fields. */
export type Values<E extends Entity> = { readonly [K in keyof E['fields']]: FieldValue<E['fields'][K]> };

/**
 * A row of a table: its Grist id, its fields, the names of the fields whose cell could not be read
 * (their value is then the blank of their type), and of those that were written as percentages.
 */
export type Row<E extends Entity> = Values<E> & {
  readonly id: number;
  readonly unreadable: readonly string[];
  readonly percents: readonly string[];
};

/** A table as Grist sends it: `id` and each column, all arrays of the same length. */
export type TableData = Readonly<Record<string, readonly RawCell[]>>;

/** Which column of the document holds each field; a field that is absent reads as blank and is never written. */
export type ColumnMap = Readonly<Record<string, string>>;

/** The column map of a document that has exactly the columns of the description. */
export const ownColumns = (of: Entity): ColumnMap =>
  Object.fromEntries(
    Object.entries(of.fields).flatMap(([name, { column, theirs }]) => (theirs ? [] : [[name, column]])),
  );

/** How the cells of some fields are read in this document, where it is not as ours are. */
export type Parsers = Readonly<Record<string, CellParser<unknown>>>;

/** Rows from columns. Total: any content gives rows. */
export function decodeRows<E extends Entity>(
  of: E,
  data: TableData,
  columns: ColumnMap = ownColumns(of),
  parsers: Parsers = {},
): Row<E>[] {
  const ids = data['id'] ?? [];
  const fields = Object.entries(of.fields).map(([name, { parse }]) => {
    const column = columns[name];
    return { name, parse: parsers[name] ?? parse, cells: column === undefined ? undefined : data[column] };
  });
  const rows: Row<E>[] = [];
  ids.forEach((id, index) => {
    if (typeof id !== 'number') return;
    const row: Record<string, unknown> = { id };
    let unreadable = none;
    let percents = none;
    for (const { name, parse, cells } of fields) {
      const { value, ok, percent } = parse(cells?.[index]);
      row[name] = value;
      if (!ok) unreadable = [...unreadable, name];
      if (!ok && Array.isArray(cells?.[index]) && cells[index][0] === 'C')
        unreadable = [...unreadable, censored + name];
      if (percent) percents = [...percents, name];
    }
    row['unreadable'] = unreadable;
    row['percents'] = percents;
    rows.push(row as Row<E>);
  });
  return rows;
}

const none: readonly string[] = [];

/** Before the name of a field among those that could not be read: access rules keep its cell. */
const censored = 'C:';

/** Whether access rules keep a cell of a row, of these fields or of any. */
export const isCensored = (
  { unreadable }: { readonly unreadable: readonly string[] },
  fields: readonly string[] | null = null,
): boolean =>
  unreadable.some((name) => name.startsWith(censored) && (fields?.includes(name.slice(censored.length)) ?? true));

/** A row without any value, e.g. the start of one that exists only here so far. */
export function blankRow<E extends Entity>(of: E, id: number): Row<E> {
  const [row] = decodeRows(of, { id: [id] });
  if (!row) throw new Error('a blank row always decodes');
  return row;
}
