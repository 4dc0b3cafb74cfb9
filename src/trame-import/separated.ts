/** Tables pasted as text: cells between tabs, or a file of comma- or semicolon-separated values. */
import { type Cell, type Line, lineOf } from './blocks';
import { columnsOf } from './columns';
import { append, isQuoted, withoutBullet } from './lines';
import { adviceIn } from './vocabulary';

export interface SeparatedTable {
  readonly rows: readonly (readonly Cell[])[];
  /** Line of each row, from 0. */
  readonly lines: readonly number[];
  /** The line after the table, from 0. */
  readonly end: number;
}

const separators = ['\t', ';', ','] as const;

const cellsOf = (line: string, separator: string): readonly string[] =>
  line.split(separator).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));

/**
 * The separator of the table that begins at a line. Tabs are a copy of a spreadsheet when two lines in a row have some;
 * with commas, which prose holds too, it takes the names of columns and little else.
 */
export function separatorOf(lines: readonly string[], at: number): string | null {
  const header = lines[at] ?? '';
  if (header.length > 1000) return null;
  for (const separator of separators) {
    if (!header.includes(separator)) continue;
    const cells = cellsOf(header, separator);
    const known = columnsOf(cells).filter((column) => column !== null);
    if (known.length >= 2 && (separator === '\t' || known.length * 2 >= cells.length)) return separator;
    if (separator === '\t' && isTabled(header, cells.length, lines[at + 1] ?? '')) return separator;
  }
  return null;
}

function isTabled(header: string, width: number, next: string): boolean {
  if (!header.trim().includes('\t')) return false;
  return next.trim().includes('\t') || (next.trim() !== '' && next.split('\t').length === width);
}

/** Reads the table that starts at line `start`; it ends at the first blank line outside quotes. */
export function readSeparated(lines: readonly string[], start: number, separator: string): SeparatedTable {
  const rows: Line[][][] = [];
  const places: number[] = [];
  let at = start;
  while (at < lines.length) {
    const first = lines[at] ?? '';
    if (first.trim() === '') break;
    const { cells, next } = readRow(lines, at, separator);
    const last = rows[rows.length - 1];
    const lastCell = last?.[last.length - 1];
    // A copy of a page writes the lines of a cell without quotes: what can only be one goes on with the last cell.
    if (cells.length === 1 && last && lastCell && rows.length > 1 && last.length > 1 && goesOn(first.trim()))
      append(lastCell, toCell(cells[0] ?? ''));
    else {
      rows.push(cells.map(toCell));
      places.push(at);
    }
    at = next;
  }
  return { rows, lines: places, end: at };
}

const goesOn = (text: string): boolean =>
  withoutBullet(text).bullet || isQuoted(text) || adviceIn(text) !== null || /^\p{Ll}/u.test(text);

const toCell = (text: string): Line[] =>
  text
    .split('\n')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .map(lineOf);

/** Furthest that a quoted cell may go, in lines: a quote that never closes is a mere character. */
const longestCell = 200;

function readRow(lines: readonly string[], start: number, separator: string) {
  const cells: string[] = [];
  let row = start;
  let text = lines[row] ?? '';
  let at = 0;
  for (;;) {
    if (text.charAt(at) === '"') {
      const quoted = readQuoted(lines, row, at + 1);
      if (quoted && (quoted.after >= quoted.text.length || quoted.text.charAt(quoted.after) === separator)) {
        cells.push(quoted.value);
        row = quoted.row;
        text = quoted.text;
        at = quoted.after;
        if (at >= text.length) return { cells, next: row + 1 };
        at += 1;
        continue;
      }
    }
    const end = text.indexOf(separator, at);
    cells.push(text.slice(at, end < 0 ? undefined : end));
    if (end < 0) return { cells, next: row + 1 };
    at = end + 1;
  }
}

function readQuoted(lines: readonly string[], start: number, from: number) {
  const parts: string[] = [];
  for (let row = start; row < Math.min(lines.length, start + longestCell); row += 1) {
    const text = lines[row] ?? '';
    let at = row === start ? from : 0;
    const begin = at;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) break;
      if (text.charAt(quote + 1) === '"') {
        at = quote + 2;
        continue;
      }
      parts.push(text.slice(begin, quote));
      return { value: parts.join('\n').replace(/""/g, '"'), row, text, after: quote + 1 };
    }
    parts.push(text.slice(begin));
  }
  return null;
}
