/** Reads a table whose header says what its columns are; the others wait for somebody to say it. */

import { wordsOf } from '../rules/text';
import type { Block, Cell, Line } from './blocks';
import { addExamplesCell, addPointCell } from './cells';
import { anchorAt, type Column, columnsOf, isFiller, saysYes, weightsOf } from './columns';
import { cellMinutes } from './durations';
import type { Emitter } from './emitter';
import { asks, isBlank, saysSomething, splitCriteria, textOf, withoutBullet } from './lines';
import { turned } from './matrix';
import { inTable, type Marks, type Role } from './pieces';
import type { Reading } from './slices';
import { jobIn, stageIn } from './vocabulary';

type Table = Pick<Extract<Block, { kind: 'table' }>, 'rows' | 'lines'>;
type Columns = readonly (Column | null)[];

/** Rows understood between two looks at the page. */
const slice = 500;

const flat = (cell: Cell): string => textOf(cell).replace(/\n/g, ' ').trim();

/** The row that names the columns, among the first ones. */
function headerOf(rows: readonly (readonly Cell[])[]): { readonly at: number; readonly columns: Columns } | null {
  for (const [at, row] of rows.slice(0, 4).entries()) {
    const filled = row.filter((cell) => cell.length > 0);
    if (filled.length === 0) continue;
    const columns = columnsOf(row.map(flat));
    const known = columns.filter((column) => column !== null);
    const [only = null] = known;
    const clear = filled.length === 1 || only === 'criteria' || only === 'point' || only === 'question';
    if (known.length >= 2 || (known.length === 1 && clear)) return { at, columns };
    if (filled.length > 1) return null;
  }
  return null;
}

/** What the columns are in this table: a criterion with its question, or a question with the criteria that it serves. */
function settled(columns: Columns): Columns {
  const has = (column: Column) => columns.includes(column);
  const grid =
    has('criteria') &&
    !has('point') &&
    !has('stage') &&
    (has('weight') || has('level') || !has('question') || columns.indexOf('criteria') < columns.indexOf('question'));
  const seen = new Set<Column>();
  return columns.map((column) => {
    const meant = column === 'question' && !grid ? questionColumn(has) : column;
    if (meant === null || meant === 'level') return meant;
    // The second of two columns with one meaning is shown as not understood.
    if (seen.has(meant)) return null;
    seen.add(meant);
    return meant;
  });
}

/** "Questions" are the points beside a column of examples, and examples beside a column of points. */
function questionColumn(has: (column: Column) => boolean): Column | null {
  if (!has('point')) return 'point';
  return has('examples') ? null : 'examples';
}

const mains: readonly Column[] = ['point', 'examples', 'question', 'criteria'];

const roleOf: Readonly<Partial<Record<Column, Role>>> = {
  point: 'point',
  question: 'question',
  examples: 'question',
  advice: 'advice',
  criteria: 'criterion',
  level: 'anchor',
  minutes: 'minutes',
};

const asksIn = (row: readonly Cell[]): boolean => row.some((cell) => asks(flat(cell)));

/**
 * A table without any header that is known: of two columns, its rows may be points and their examples, as far as
 * something asks or an interview is around it.
 */
const isPair = (rows: Table['rows'], staged: boolean): boolean =>
  rows.every((row) => row.length <= 2) && (staged || rows.some(asksIn));

/** Adds the pieces of a table; `inScript`: it stands among what is asked, `staged`: in an interview that is named. */
export function* addTable(emitter: Emitter, { rows, lines }: Table, inScript: boolean, staged: boolean): Reading<void> {
  const matrix = turned({ rows, lines });
  if (matrix) {
    addMatrix(emitter, matrix.grid, lines, rows, matrix.others);
    return;
  }
  const header = headerOf(rows);
  const pair = inScript && isPair(rows, staged);
  const known = header ? settled(header.columns) : pair ? (['point', 'examples'] as const) : null;
  // Without anything to ask or to look for, what stands beside it says nothing.
  const columns = known?.some((column) => column && mains.includes(column)) ? known : null;
  const places = columns ?? header?.columns.map(() => null) ?? [];
  const table = emitter.nextTable();
  const key = (column: number) => table * 1000 + column;
  const head = header ? header.at : -1;
  // What is above a grid is the name of its criteria, and no point without anything to ask.
  if (places.includes('criteria') && !places.includes('point') && !places.includes('examples'))
    emitter.nameGrid(!places.includes('family'));
  if (header) addHeader(emitter, rows, lines, { at: head, columns: places, key });
  const read = columns ? reader(emitter, columns, rows, head, key, header !== null || staged) : null;
  const scale = isScale(rows);
  for (const [index, row] of rows.entries()) {
    if (index % slice === slice - 1) yield index / rows.length;
    if (index <= head || row.every((cell) => cell.length === 0)) continue;
    emitter.moveTo(lines[index] ?? null);
    if (read) read(row, index);
    else
      for (const [at, cell] of row.entries()) {
        const role = inScript && asks(flat(cell)) ? 'point' : 'out';
        emitter.add(textOf(cell), role, scale || isBlank(flat(cell)), { column: key(at) });
      }
  }
  emitter.leaveTable();
}

/** What each mark from 1 to 5 means: nothing of it is asked, nor looked for. */
const isScale = (rows: Table['rows']): boolean =>
  rows.length > 2 && rows.slice(1).every((row) => /^\W*\d{1,2}(?:\W+\d{1,2})?\W*$/u.test(flat(row[0] ?? [])));

/** A matrix, its columns turned into lines. */
function addMatrix(
  emitter: Emitter,
  grid: Table,
  lines: Table['lines'],
  rows: Table['rows'],
  others: readonly number[],
): void {
  const table = emitter.nextTable();
  const key = (column: number) => table * 1000 + column;
  const columns = ['criteria', 'weight'] as const;
  addHeader(emitter, grid.rows, grid.lines, { at: 0, columns, key });
  const read = reader(emitter, columns, grid.rows, 0, key, true);
  for (const [index, row] of grid.rows.entries()) if (index > 0) read(row, index);
  for (const index of others) {
    emitter.moveTo(lines[index] ?? null);
    const said = (rows[index] ?? []).map(flat).filter((text) => text !== '');
    emitter.add(said.join(' · '), 'out', true);
  }
  emitter.leaveTable();
}

interface HeaderPlace {
  readonly at: number;
  readonly columns: Columns;
  readonly key: (column: number) => number;
}

function addHeader(emitter: Emitter, rows: Table['rows'], lines: Table['lines'], { at, columns, key }: HeaderPlace) {
  for (const row of rows.slice(0, at)) for (const cell of row) emitter.add(textOf(cell), 'out', true);
  emitter.moveTo(lines[at] ?? null);
  for (const [column, cell] of (rows[at] ?? []).entries()) {
    const known = columns[column] ?? null;
    const role = (known && roleOf[known]) ?? 'out';
    const beside = known !== null && role === 'out';
    // Nobody has written in it yet: it is to be filled in.
    const toFill = rows
      .slice(at + 1)
      .every((row) => row[column] === undefined || flat(row[column]) === '' || isBlank(flat(row[column])));
    emitter.add(flat(cell), role, known !== null || toFill, {
      column: key(column),
      header: true,
      ...(beside && { beside }),
    });
  }
}

function reader(
  emitter: Emitter,
  columns: Columns,
  rows: Table['rows'],
  head: number,
  key: (column: number) => number,
  sure: boolean,
) {
  const has = (column: Column) => columns.includes(column);
  const grid = has('criteria') && !has('point') && !has('examples');
  const levels = columns.flatMap((column, at) => (column === 'level' ? [at] : []));
  const body = rows.map((row, index) => (index <= head ? [] : row));
  const cellOf = (row: readonly Cell[], column: Column): readonly Line[] => row[columns.indexOf(column)] ?? [];
  const textIn = (row: readonly Cell[], column: Column): string => (has(column) ? flat(cellOf(row, column)) : '');
  // A sum is no weight: the greatest of the others is.
  const titles = body.map((row) => textIn(row, grid ? 'criteria' : 'point'));
  const filler = body.map((row, index) => isFiller(titles[index] ?? '') || row.some((cell) => isSum(flat(cell))));
  const weights = weightsOf(body.map((row, index) => (filler[index] ? '' : textIn(row, 'weight'))));
  /** A criterion alone in its row names a group of those after it, which have more. */
  const lastFull = rows.findLastIndex((row) => row.filter((cell) => cell.length > 0).length > 1);
  let job = '';
  let stage = '';
  let family = '';
  let last = '';
  /** The stage of a row changed: its point is another one, whatever its title. */
  let open = false;

  function enterStage(text: string): void {
    stage = text;
    last = '';
    open = false;
    const named = stageIn(text);
    emitter.enterStage(text, emitter.within(inTable.stage), named, named !== null);
  }

  function addCriteria(row: readonly Cell[], index: number): boolean {
    if (!has('criteria')) return false;
    const column = key(columns.indexOf('criteria'));
    const texts = cellOf(row, 'criteria').map(({ text }) => text);
    const whole = texts.map((text) => withoutBullet(text.trim()).text).join(' ');
    const weight = weights[index] ?? null;
    const marks: Marks = {
      ...(family && { family }),
      ...(weight !== null && { weight, weightSaid: textIn(row, 'weight') }),
      ...(saysYes(textIn(row, 'required')) && { required: true }),
      ...(!grid && { serves: true }),
    };
    // A row of a grid is one criterion, commas and all.
    const each = grid ? [whole].filter(saysSomething) : splitCriteria(texts);
    for (const name of each) {
      if (isFiller(name)) emitter.add(name, 'out', true, { column });
      else emitter.add(name, 'criterion', true, { column, ...marks });
    }
    return each.some((name) => !isFiller(name));
  }

  /** `made`: the row has its point or its criterion; `judged`: it has criteria. */
  function addOthers(row: readonly Cell[], index: number, made: boolean, judged: boolean): void {
    for (const [at, cell] of row.entries()) {
      const column = columns[at] ?? null;
      const text = flat(cell);
      if (!saysSomething(text)) continue;
      if (filler[index]) {
        if (column !== 'criteria' && column !== 'point') emitter.add(textOf(cell), 'out', true, { column: key(at) });
      } else if (column === 'advice')
        for (const line of cell) emitter.add(line.text, 'advice', true, { column: key(at) });
      else if (column === 'question') emitter.add(textOf(cell), made ? 'question' : 'point', made, { column: key(at) });
      else if (column === 'minutes') addMinutes(text, at);
      else if (column === 'level') addAnchor(textOf(cell), at, made);
      else if (column === null) emitter.add(textOf(cell), 'out', isBlank(text), { column: key(at) });
      else if (column === 'weight' ? !judged || (weights[index] ?? null) === null : isLost(column, judged))
        emitter.add(text, 'out', false, { column: key(at) });
    }
  }

  function addMinutes(text: string, at: number): void {
    const minutes = cellMinutes(text);
    emitter.add(text, minutes ? 'minutes' : 'out', minutes !== null, { column: key(at), ...(minutes && { minutes }) });
  }

  function addAnchor(text: string, at: number, made: boolean): void {
    const anchor = anchorAt(levels.indexOf(at), levels.length);
    const role = made && anchor !== null ? 'anchor' : 'out';
    emitter.add(text, role, true, { column: key(at), ...(anchor !== null && { anchor }) });
  }

  return (row: readonly Cell[], index: number): void => {
    const filled = row.filter((cell) => cell.length > 0);
    const alone = filled.length === 1 ? flat(filled[0] ?? []) : '';
    // A row with one cell is a heading inside the table: a stage, or a group of criteria.
    if (alone && row.length > 1 && !textIn(row, 'stage') && stageIn(alone, 0)) {
      enterStage(alone);
      return;
    }
    // A merged cell that names a family goes over the rows after it.
    if (alone && grid && row.length > 1 && textIn(row, 'family') === alone && !isFiller(alone)) {
      family = alone;
      emitter.head(alone, emitter.within(inTable.group), 'criterion', true);
      return;
    }
    const group = alone && grid && row.length > 1 && row[columns.indexOf('criteria')]?.length && index < lastFull;
    if (group && !isFiller(alone)) {
      family = '';
      emitter.head(alone, emitter.within(inTable.group), 'criterion', false);
      return;
    }
    const jobNow = textIn(row, 'job') || job;
    if (jobNow !== job) {
      job = jobNow;
      emitter.enterJob(job, emitter.within(inTable.job), jobIn(job));
      if (stage && !textIn(row, 'stage')) enterStage(stage);
    }
    const stageNow = textIn(row, 'stage') || stage;
    if (stageNow !== stage) enterStage(stageNow);
    family = textIn(row, 'family') || (grid ? family : '');
    if (filler[index] && has('family') && textIn(row, 'family') && !isFiller(textIn(row, 'family'))) family = '';
    if (filler[index]) {
      for (const [at, cell] of row.entries()) emitter.add(textOf(cell), 'out', true, { column: key(at) });
      return;
    }
    if (grid) {
      const made = addCriteria(row, index);
      addOthers(row, index, made, made);
      return;
    }
    const title = has('point') ? cellOf(row, 'point') : [];
    const made = addPointCell(emitter, title, {
      column: key(columns.indexOf('point')),
      sure,
      goesOn: (text) => open && wordsOf(text) === last,
    });
    if (made !== null) last = wordsOf(made);
    open ||= made !== null;
    addOthers(row, index, open, saysSomething(textIn(row, 'criteria')));
    if (has('examples'))
      addExamplesCell(emitter, cellOf(row, 'examples'), {
        column: key(columns.indexOf('examples')),
        sure,
        alone: !open && !textIn(row, 'point'),
      });
    open ||= textIn(row, 'examples') !== '';
    addCriteria(row, index);
  };
}

/** What is said beside a criterion, in a row that has none. */
const isLost = (column: Column, judged: boolean): boolean => !judged && (column === 'required' || column === 'family');

/** The cells of a row of sums: the name of the sum may stand in any of them. */
const isSum = (text: string): boolean => /^(?:sous |grand )?total\b/.test(wordsOf(text)) && text.length < 40;
