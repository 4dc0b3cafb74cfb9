/**
 * What Grist stores for a value written into a column: the value converted to the column's type, or
 * the value's text when it cannot be ("alt text"). Follows sandbox/grist/usertypes.py.
 */
import type { RawCell } from '../../src/model/cell';
import { parseIso, pythonDateTime, zoneOf } from './time';

const defaults: Readonly<Record<string, RawCell>> = {
  Text: '',
  Choice: '',
  Int: 0,
  Numeric: 0,
  Bool: false,
  Ref: 0,
};

/** Type without what follows the colon: `Ref:Candidats` → `Ref`. */
export const pureType = (type: string): string => type.split(':')[0] ?? type;

/** The table that a reference or list of references points at, or null. */
export const referencedTable = (type: string): string | null => /^Ref(?:List)?:(.+)$/.exec(type)?.[1] ?? null;

/** What a new row holds in a column that nothing fills. */
export const defaultCell = (type: string): RawCell => defaults[pureType(type)] ?? null;

const isBlank = (value: RawCell): boolean => value === null || value === undefined || value === '';
const isFalsy = (value: RawCell): boolean => isBlank(value) || value === 0 || value === false || isEmptyList(value);
const isEmptyList = (value: RawCell): boolean => Array.isArray(value) && value[0] === 'L' && value.length === 1;

/** Python's `repr()`, for what a cell can hold. */
function pythonRepr(value: RawCell): string {
  if (typeof value === 'string') return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
  if (Array.isArray(value))
    return `[${value
      .slice(value[0] === 'L' ? 1 : 0)
      .map(pythonRepr)
      .join(', ')}]`;
  return pythonText(value);
}

/** Python's `str()`, for what a cell can hold. */
function pythonText(value: RawCell): string {
  if (typeof value === 'string') return value;
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (value === null || value === undefined) return 'None';
  if (!Array.isArray(value)) return String(value);
  const [code, seconds, zone] = value;
  if (code === 'd' && typeof seconds === 'number') return pythonDateTime(seconds, 'UTC').slice(0, 10);
  if (code === 'D' && typeof seconds === 'number') return pythonDateTime(seconds, String(zone ?? 'UTC'));
  return pythonRepr(value);
}

/** Python's `float()`; null when it raises. */
function toNumber(value: RawCell): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)) return null;
  return Number(value);
}

const maxInt = 2 ** 31;

function toInt(value: RawCell): RawCell {
  if (isBlank(value)) return null;
  const number = toNumber(value);
  if (number === null || !Number.isFinite(number)) return pythonText(value);
  const whole = Math.trunc(number);
  return Math.abs(whole) >= maxInt ? pythonText(value) : whole;
}

function toBool(value: RawCell): RawCell {
  if (isFalsy(value)) return false;
  if (value === true || typeof value === 'number') return true;
  if (typeof value === 'string') {
    if (['true', 'yes', '1'].includes(value.toLowerCase())) return true;
    if (['false', 'no', '0'].includes(value.toLowerCase())) return false;
  }
  return pythonText(value);
}

function toSeconds(value: RawCell, zone: string): RawCell {
  if (isBlank(value)) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return parseIso(value, zone) ?? value;
  if (Array.isArray(value) && typeof value[1] === 'number') {
    // A day is its midnight there; a moment is the same everywhere.
    if (value[0] === 'd') return parseIso(pythonText(value), zone);
    if (value[0] === 'D') return value[1];
  }
  return pythonText(value);
}

const dayOf = (value: RawCell): RawCell => (typeof value === 'number' ? Math.floor(value / 86_400) * 86_400 : value);

function toDate(value: RawCell): RawCell {
  // A number is kept as it is, even in the middle of a day; only a date or a text is cut to its day.
  return typeof value === 'string' || Array.isArray(value) ? dayOf(toSeconds(value, 'UTC')) : toSeconds(value, 'UTC');
}

/** Items of `["L", …]`, of a text that is a JSON list, or null for anything else. */
function items(value: RawCell): readonly unknown[] | null {
  if (Array.isArray(value)) return value[0] === 'L' ? value.slice(1) : null;
  if (typeof value !== 'string' || !value.startsWith('[')) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function toChoiceList(value: RawCell): RawCell {
  if (isFalsy(value)) return null;
  const list = items(value);
  return list ? ['L', ...list.map(pythonText)] : pythonText(value);
}

const isRowId = (value: RawCell): value is number => typeof value === 'number' && Number.isInteger(value);

function toRef(value: RawCell): RawCell {
  if (isFalsy(value)) return 0;
  if (value === true) return 1;
  // A list of rows gives its first one, as when a list column is made a single reference.
  if (Array.isArray(value) && value[0] === 'L' && isRowId(value[1])) return value[1];
  return isRowId(value) ? value : pythonText(value);
}

function toRefList(value: RawCell): RawCell {
  if (isFalsy(value)) return null;
  if (value === true) return ['L', 1];
  if (isRowId(value)) return ['L', value];
  const list = items(value);
  return list?.every(isRowId) ? ['L', ...list] : pythonText(value);
}

function toText(value: RawCell): RawCell {
  return value === null || value === undefined ? null : pythonText(value);
}

/** What Grist stores when `value` is written into a column of this type. */
export function storedCell(type: string, value: RawCell): RawCell {
  if (Array.isArray(value) && value[0] === 'E') return value;
  switch (pureType(type)) {
    case 'Text':
    case 'Choice':
      return toText(value);
    case 'Int':
      return toInt(value);
    case 'Numeric':
    case 'PositionNumber':
    case 'ManualSortPos':
      return isBlank(value) ? null : (toNumber(value) ?? pythonText(value));
    case 'Bool':
      return toBool(value);
    case 'Date':
      return toDate(value);
    case 'DateTime':
      return toSeconds(value, zoneOf(type));
    case 'ChoiceList':
      return toChoiceList(value);
    case 'Ref':
      return toRef(value);
    case 'RefList':
      return toRefList(value);
    default:
      return value ?? null;
  }
}

/** Cells are plain JSON: equal when written the same. */
export const sameCell = (a: RawCell, b: RawCell): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
