/**
 * One description of a table: its columns in Grist, what its cells mean here, and how it is set up.
 *
 * The type of a row, the codec between cells and fields, the actions that create the table and the
 * table of columns in the README all come from it, so that they cannot drift apart.
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

/** When Grist fills a cell by itself: on a new row, or on a new row and on every change of the row. */
export type TriggerWhen = 'created' | 'changed';

export interface Trigger {
  readonly formula: string;
  readonly when: TriggerWhen;
}

/** A column of a table in Grist, and its meaning here. `T` is the type of the field. */
export interface Field<T> {
  /** Column id in Grist: ASCII, French, part of the contract with other users of the document. */
  readonly column: string;
  /** Grist's type, e.g. `Text`, `Int`, `Ref:Candidats`. */
  readonly type: string;
  readonly label: string;
  /** One line for the README and for the column's description in Grist, in French. */
  readonly doc: string;
  readonly parse: CellParser<T>;
  /** A method, so that a table may hold fields of every type (methods compare bivariantly). */
  encode(value: T): CellValue;
  readonly choices: readonly string[];
  /** Background colour per choice, as `#rrggbb`. */
  readonly colours: Readonly<Record<string, string>>;
  /** A computed column: never written by the widget. */
  readonly formula: string | null;
  /** Formulas that earlier versions gave it: these are ours to replace, any other one is the team's. */
  readonly former: readonly string[];
  readonly trigger: Trigger | null;
  /** The column of the referenced table that Grist shows, for references. */
  readonly shows: string | null;
  /** How Grist shows the cells, in the terms of its `widgetOptions`. */
  readonly display: Readonly<Record<string, unknown>>;
}

type Options = Partial<Pick<Field<unknown>, 'label' | 'colours' | 'former' | 'trigger' | 'shows' | 'display'>>;

function field<T>(
  column: string,
  type: string,
  doc: string,
  parse: CellParser<T>,
  encode: (value: T) => CellValue,
  options: Options & { choices?: readonly string[]; formula?: string } = {},
): Field<T> {
  return {
    column,
    type,
    label: options.label ?? column,
    doc,
    parse,
    encode,
    choices: options.choices ?? [],
    colours: options.colours ?? {},
    formula: options.formula ?? null,
    former: options.former ?? [],
    trigger: options.trigger ?? null,
    shows: options.shows ?? null,
    display: options.display ?? {},
  };
}

/** For numbers that are blank until someone gives them: Grist's own default is 0. */
export const blankAtFirst: Trigger = { formula: 'None', when: 'created' };

/** Text of several lines, shown whole. */
export const wrapped = { wrap: true } as const;

const asIs = <T extends CellValue>(value: T): CellValue => value;
const asRef = (value: number | null): CellValue => value ?? 0;
const asList = (value: readonly (string | number)[]): CellValue => (value.length ? ['L', ...value] : null);

export const text = (column: string, doc: string, options?: Options): Field<string> =>
  field(column, 'Text', doc, parseText, asIs, options);

/** A text computed by Grist; `formula` is Python. */
export const computedText = (column: string, doc: string, formula: string, options?: Options): Field<string> =>
  field(column, 'Text', doc, parseText, asIs, { ...options, formula });

/** A switch computed by Grist; `formula` is Python. */
export const computedBool = (column: string, doc: string, formula: string, options?: Options): Field<boolean> =>
  field(column, 'Bool', doc, parseBool, asIs, { ...options, formula });

export const bool = (column: string, doc: string, options?: Options): Field<boolean> =>
  field(column, 'Bool', doc, parseBool, asIs, options);

export const numeric = (column: string, doc: string, options?: Options): Field<number | null> =>
  field(column, 'Numeric', doc, parseNumber, asIs, options);

export const int = (column: string, doc: string, options?: Options): Field<number | null> =>
  field(column, 'Int', doc, parseNumber, asIs, options);

export const date = (column: string, doc: string, options?: Options): Field<number | null> =>
  field(column, 'Date', doc, parseSeconds, asIs, {
    display: { dateFormat: 'DD/MM/YYYY', isCustomDateFormat: true },
    ...options,
  });

/** Seconds since 1970, shown by Grist in the document's time zone. */
export const dateTime = (column: string, doc: string, options?: Options): Field<number | null> =>
  field(column, 'DateTime', doc, parseSeconds, asIs, {
    display: { dateFormat: 'DD/MM/YYYY', timeFormat: 'HH:mm', isCustomDateFormat: true, isCustomTimeFormat: true },
    ...options,
  });

/** One of a closed list that the rules rely on. */
export const choice = <const C extends string>(
  column: string,
  doc: string,
  choices: readonly C[],
  options: Options & { aliases?: Readonly<Record<string, C>> } = {},
): Field<C | null> =>
  field(column, 'Choice', doc, parseChoice(choices, options.aliases), (value) => value ?? '', { ...options, choices });

/** A list of suggestions that a team may extend: read as text. */
export const openChoice = (column: string, doc: string, choices: readonly string[], options?: Options): Field<string> =>
  field(column, 'Choice', doc, parseText, asIs, { ...options, choices });

export const choiceList = (
  column: string,
  doc: string,
  choices: readonly string[],
  options?: Options,
): Field<readonly string[]> => field(column, 'ChoiceList', doc, parseChoiceList, asList, { ...options, choices });

export const ref = (column: string, table: string, doc: string, options?: Options): Field<number | null> =>
  field(column, `Ref:${table}`, doc, parseRef, asRef, options);

export const refList = (column: string, table: string, doc: string, options?: Options): Field<readonly number[]> =>
  field(column, `RefList:${table}`, doc, parseRefList, asList, options);

export type Fields = Readonly<Record<string, Field<unknown>>>;

export interface Entity<F extends Fields = Fields> {
  /** Table id in Grist. */
  readonly table: string;
  readonly label: string;
  readonly doc: string;
  readonly fields: F;
}

export const entity = <F extends Fields>(table: string, label: string, doc: string, fields: F): Entity<F> => ({
  table,
  label,
  doc,
  fields,
});

type FieldValue<D> = D extends Field<infer T> ? T : never;

/** The values of a row's fields. */
export type Values<E extends Entity> = { readonly [K in keyof E['fields']]: FieldValue<E['fields'][K]> };

/**
 * A row of a table: its Grist id, its fields, and the names of the fields whose cell could not be
 * read (their value is then the blank of their type).
 */
export type Row<E extends Entity> = Values<E> & {
  readonly id: number;
  readonly unreadable: readonly string[];
};

/** A table as Grist sends it: `id` and each column, all arrays of the same length. */
export type TableData = Readonly<Record<string, readonly RawCell[]>>;

/** Which column of the document holds each field; a field that is absent reads as blank and is never written. */
export type ColumnMap = Readonly<Record<string, string>>;

/** The column map of a document that has exactly the columns of the description. */
export const ownColumns = (of: Entity): ColumnMap =>
  Object.fromEntries(Object.entries(of.fields).map(([name, { column }]) => [name, column]));

/** Rows from columns. Total: any content gives rows. */
export function decodeRows<E extends Entity>(of: E, data: TableData, columns: ColumnMap = ownColumns(of)): Row<E>[] {
  const ids = data['id'] ?? [];
  const fields = Object.entries(of.fields).map(([name, { parse }]) => {
    const column = columns[name];
    return { name, parse, cells: column === undefined ? undefined : data[column] };
  });
  const rows: Row<E>[] = [];
  ids.forEach((id, index) => {
    if (typeof id !== 'number') return;
    const row: Record<string, unknown> = { id };
    let unreadable: string[] | null = null;
    for (const { name, parse, cells } of fields) {
      const { value, ok } = parse(cells?.[index]);
      row[name] = value;
      if (!ok) {
        unreadable ??= [];
        unreadable.push(name);
      }
    }
    row['unreadable'] = unreadable ?? none;
    rows.push(row as Row<E>);
  });
  return rows;
}

const none: readonly string[] = [];

/** A row without any value, e.g. the start of one that exists only here so far. */
export function blankRow<E extends Entity>(of: E, id: number): Row<E> {
  const [row] = decodeRows(of, { id: [id] });
  if (!row) throw new Error('a blank row always decodes');
  return row;
}

/** Cells for the fields given; computed fields and those without a column are left out. */
export function encodeValues<E extends Entity>(
  of: E,
  values: Partial<Values<E>>,
  columns: ColumnMap = ownColumns(of),
): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  for (const [name, value] of Object.entries(values)) {
    const described = of.fields[name];
    const column = columns[name];
    if (!described || described.formula !== null || column === undefined || value === undefined) continue;
    cells[column] = described.encode(value);
  }
  return cells;
}
