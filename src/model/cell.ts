/**
 * Grist cells, parsed and never cast.
 *
 * Any cell of any column may hold any of Grist's encodings: an error `["E", …]`, a censored value
 * `["C"]`, a list `["L", …]`, a date, or text in a number column. A parser here takes whatever came
 * and gives either a value of its type, or the blank of its type marked as not readable.
 */

/** A cell as Grist sends it: a scalar, or an encoded object `[code, ...args]`. */
export type RawCell = unknown;

/** What can be written into a cell. */
export type CellValue = string | number | boolean | null | readonly (string | number)[];

/**
 * A parsed cell. `ok` is false when the cell held something that its column does not promise
 * (an error, a censored value, text in a number column): `value` is then the type's blank.
 */
export interface Parsed<T> {
  readonly value: T;
  readonly ok: boolean;
  /** A number that was written as a percentage. */
  readonly percent?: boolean;
}

export type CellParser<T> = (raw: RawCell) => Parsed<T>;

const good = <T>(value: T): Parsed<T> => ({ value, ok: true });
const bad = <T>(value: T): Parsed<T> => ({ value, ok: false });

const isBlank = (raw: RawCell): boolean => raw === null || raw === undefined || raw === '';

/** Text. Numbers and booleans typed into a text column are shown as text; blank gives `''`. */
export const parseText: CellParser<string> = (raw) => {
  if (typeof raw === 'string') return good(raw);
  if (isBlank(raw)) return good('');
  if (typeof raw === 'number' || typeof raw === 'boolean') return good(String(raw));
  return bad('');
};

const writtenNumber = /^\s*[-+]?\d+(?:[.,]\d+)?\s*$/;

/**
 * A finite number, or null for a blank cell. A number in a text column of the team's is one, as it was
 * written there, by hand or by us; other text is not readable.
 */
export const parseNumber: CellParser<number | null> = (raw) => {
  if (typeof raw === 'number' && Number.isFinite(raw)) return good(raw);
  if (typeof raw === 'string' && writtenNumber.test(raw)) return good(Number(raw.replace(',', '.')));
  if (isBlank(raw)) return good(null);
  return bad(null);
};

/** A switch; blank is off. */
export const parseBool: CellParser<boolean> = (raw) => {
  if (typeof raw === 'boolean') return good(raw);
  if (isBlank(raw) || raw === 0) return good(false);
  if (raw === 1) return good(true);
  // In a text column.
  if (typeof raw === 'string' && /^(?:true|false)$/i.test(raw)) return good(/^t/i.test(raw));
  return bad(false);
};

/** A row id, or null: Grist writes 0 for "no row", and text for a name that it did not find. */
export const parseRef: CellParser<number | null> = (raw) => {
  if (typeof raw === 'number' && Number.isInteger(raw) && raw >= 0) return good(raw || null);
  if (isBlank(raw)) return good(null);
  if (Array.isArray(raw) && raw[0] === 'R' && typeof raw[2] === 'number') return good(raw[2] || null);
  return bad(null);
};

const listItems = (raw: RawCell): readonly unknown[] | null => {
  if (isBlank(raw)) return [];
  return Array.isArray(raw) && raw[0] === 'L' ? raw.slice(1) : null;
};

/** Row ids, in the order of the cell. */
export const parseRefList: CellParser<readonly number[]> = (raw) => {
  if (Array.isArray(raw) && raw[0] === 'r' && Array.isArray(raw[2])) return parseRefList(['L', ...raw[2]]);
  const items = listItems(raw);
  if (!items) return bad([]);
  const ids = items.filter((item): item is number => typeof item === 'number' && item > 0);
  return { value: ids, ok: ids.length === items.length };
};

/** Choices of a list. A single choice typed as plain text counts as a list of one. */
export const parseChoiceList: CellParser<readonly string[]> = (raw) => {
  if (typeof raw === 'string' && raw) return good([raw]);
  const items = listItems(raw);
  if (!items) return bad([]);
  const choices = items.filter((item): item is string => typeof item === 'string');
  return { value: choices, ok: choices.length === items.length };
};

/** The end of JavaScript's calendar: no date can be made of more seconds, before or after 1970. */
const mostSeconds = 8.64e12;

/** Seconds since 1970 (Date columns: midnight UTC), or null. */
export const parseSeconds: CellParser<number | null> = (raw) => {
  const encoded = Array.isArray(raw) && (raw[0] === 'd' || raw[0] === 'D') && typeof raw[1] === 'number';
  const parsed = encoded ? good(raw[1]) : parseNumber(raw);
  // Also when it is not a number at all.
  return parsed.value === null || Math.abs(parsed.value) <= mostSeconds ? parsed : bad(null);
};

/**
 * One of `choices`, or null for a blank. `aliases` are other spellings that people type by hand.
 * A value outside the list is not readable: it is kept in the document, and counts as blank here.
 */
export const parseChoice =
  <C extends string>(choices: readonly C[], aliases: Readonly<Record<string, C>> = {}): CellParser<C | null> =>
  (raw) => {
    if (isBlank(raw)) return good(null);
    if (typeof raw !== 'string') return bad(null);
    const text = raw.trim();
    const alias = Object.hasOwn(aliases, text) ? aliases[text] : undefined;
    const found = choices.find((choice) => choice === text) ?? alias;
    return found === undefined ? bad(null) : good(found);
  };
