/** Reads a table whose header says what its columns are. */
import type { Block, Cell, Line } from './blocks';
import { type DraftJob, type DraftPoint, type DraftTrame, newPoint, trameOf } from './draft';
import { cellMinutes } from './durations';
import type { ImportedCriterion, Minutes } from './imported';
import { append, readCriterion, saysSomething, splitCriteria, textOf } from './lines';
import type { Outline } from './outline';
import { readExamplesCell, readPointCell } from './points';
import { type Column, columnIn, saysYes, stageIn, weightIn, wordsOf } from './vocabulary';

/** Where the rows of a table go. */
interface TableTarget {
  /** The table stands in a trame: without a header, its rows are points. */
  readonly inTrame: boolean;
  point(row: RowPlace, point: DraftPoint): void;
  /** The latest point of the place of a row, for rows that go on with it. */
  last(row: RowPlace): DraftPoint | null;
  criterion(row: RowPlace, criterion: ImportedCriterion): void;
  minutes(row: RowPlace, minutes: Minutes): void;
  leftover(text: string, line: number | null, heading: string): void;
}

/** The job and stage that a row says, blank cells going on with the row above. */
interface RowPlace {
  readonly job: string;
  /** Null: the table says no stage. */
  readonly stage: string | null;
}

type Roles = readonly (Column | null)[];

/** The row that names the columns, among the first ones. */
function headerOf(rows: readonly (readonly Cell[])[]): { readonly at: number; readonly roles: Roles } | null {
  for (const [at, row] of rows.slice(0, 4).entries()) {
    const filled = row.filter((cell) => cell.length > 0);
    if (filled.length === 0) continue;
    const roles = row.map((cell) => (cell.length ? columnIn(textOf(cell)) : null));
    const known = roles.filter((role) => role !== null);
    if (known.length >= 2 || (known.length === 1 && filled.length === 1 && rows[at + 1]?.length === 1))
      return { at, roles: settled(roles) };
    if (filled.length > 1) return null;
  }
  return null;
}

/** "Questions" are the points beside a column of examples, and examples beside a column of points. */
function settled(roles: Roles): Roles {
  const hasPoint = roles.includes('point');
  const seen = new Set<Column>();
  return roles.map((role) => {
    const meant = role === 'question' ? (hasPoint ? (roles.includes('examples') ? null : 'examples') : 'point') : role;
    // The second of two columns with one meaning is shown as not understood.
    if (meant === null || seen.has(meant)) return null;
    seen.add(meant);
    return meant;
  });
}

/** Puts the rows of a table where its cells, or the headings above it, say. */
export function placeTable(
  { rows, lines }: Pick<Extract<Block, { kind: 'table' }>, 'rows' | 'lines'>,
  outline: Outline,
  inScript: boolean,
): void {
  const owner = outline.job();
  const around = outline.trame();
  const jobOf = ({ job }: RowPlace): DraftJob => (job ? outline.jobCalled(job) : owner);
  const trameAt = (row: RowPlace): DraftTrame => {
    if (row.stage !== null) return trameOf(jobOf(row), stageIn(row.stage), row.stage);
    return row.job ? trameOf(jobOf(row), around?.stage ?? null, around?.title ?? '') : outline.home();
  };
  const latest = new Map<DraftTrame, DraftPoint>();
  const known = new Map<object, Set<string>>();
  const read = readTable(rows, lines, {
    inTrame: around !== null || inScript,
    point(row, point) {
      outline.use();
      const trame = trameAt(row);
      trame.points.push(point);
      latest.set(trame, point);
    },
    last: (row) => latest.get(trameAt(row)) ?? null,
    criterion(row, found) {
      outline.use();
      const holder = row.stage === null ? (around ?? jobOf(row)) : trameAt(row);
      // Each question repeats the criterion that it serves.
      const titles = known.get(holder) ?? new Set(holder.criteria.map(({ title }) => title));
      known.set(holder, titles);
      if (!titles.has(found.title)) holder.criteria.push(found);
      titles.add(found.title);
    },
    minutes(row, minutes) {
      trameAt(row).minutes ??= minutes;
    },
    leftover: (text, line, heading) => outline.leave(text, 'text', heading, line ?? undefined),
  });
  if (read) return;
  for (const [index, row] of rows.entries())
    outline.leave(row.map(textOf).filter(saysSomething).join(' | '), 'text', '', lines[index] ?? undefined);
}

/** True when the table was read; false leaves it to the caller, untouched. */
function readTable(
  rows: readonly (readonly Cell[])[],
  lines: readonly (number | null)[],
  target: TableTarget,
): boolean {
  const header = headerOf(rows);
  const roles: Roles | null =
    header?.roles ?? (target.inTrame && rows.every((row) => row.length <= 2) ? (['point', 'examples'] as const) : null);
  if (!roles) return false;
  const has = (column: Column) => roles.includes(column);
  if (!has('point') && !has('examples') && !has('criteria')) return false;
  const start = header ? header.at + 1 : 0;
  const headings = header ? (rows[header.at] ?? []).map(textOf) : [];
  for (const row of header ? rows.slice(0, header.at) : []) for (const cell of row) drop(cell, null, '');

  function drop(cell: Cell, line: number | null, heading: string): void {
    const text = textOf(cell);
    if (saysSomething(text)) target.leftover(text, line, heading);
  }

  let job = '';
  let stage: string | null = null;
  let family = '';
  for (const [index, row] of rows.entries()) {
    if (index < start || row.every((cell) => cell.length === 0)) continue;
    const line = lines[index] ?? null;
    const cellOf = (column: Column): readonly Line[] => row[roles.indexOf(column)] ?? [];
    const textIn = (column: Column): string => (has(column) ? textOf(cellOf(column)).replace(/\n/g, ' ').trim() : '');
    // A row with one cell that names a stage is a heading inside the table.
    const filled = row.filter((cell) => cell.length > 0);
    const alone = filled.length === 1 ? textOf(filled[0] ?? []) : '';
    if (alone && row.length > 1 && !textIn('stage') && stageIn(alone, 0)) {
      stage = alone;
      continue;
    }
    job = textIn('job') || job;
    stage = textIn('stage') || stage;
    family = textIn('family') || (has('point') ? '' : family);
    const place: RowPlace = { job, stage };

    const criteria = splitCriteria(has('criteria') ? cellOf('criteria').map(({ text }) => text) : []);
    const weight = weightIn(textIn('weight'));
    for (const text of has('point') ? criteria : criteria.slice(0, 1).map(() => criteria.join(' '))) {
      const read = readCriterion(text, family);
      target.criterion(place, {
        ...read,
        weight: weight ?? read.weight,
        required: read.required || saysYes(textIn('required')),
      });
    }

    const point = newPoint('');
    if (has('point')) readPointCell(cellOf('point'), point);
    if (has('advice'))
      append(
        point.advice,
        cellOf('advice').map(({ text }) => text),
      );
    if (has('examples')) readExamplesCell(cellOf('examples'), point);
    if (has('minutes')) point.minutes = cellMinutes(textIn('minutes')) ?? point.minutes;
    if (has('point')) append(point.criteria, criteria);
    if (has('minutes') && textIn('minutes') && !cellMinutes(textIn('minutes')))
      drop(cellOf('minutes'), line, headings[roles.indexOf('minutes')] ?? '');
    if (textIn('weight') && weight === null) drop(cellOf('weight'), line, headings[roles.indexOf('weight')] ?? '');
    keep(place, point);

    for (const [column, cell] of row.entries())
      if ((roles[column] ?? null) === null) drop(cell, line, headings[column] ?? '');
  }
  return true;

  function keep(place: RowPlace, point: DraftPoint): void {
    const last = target.last(place);
    const says = point.advice.length + point.examples.length + point.context.length + point.steps.length > 0;
    if (point.title && (!last || wordsOf(last.title) !== wordsOf(point.title))) target.point(place, point);
    else if (!point.title && !says && point.minutes) target.minutes(place, point.minutes);
    else if (last) joinPoints(last, point);
    else if (says) {
      // What comes without a point names it itself: the first example, else whatever there is.
      const [first, ...rest] = point.examples;
      const title = first?.text ?? point.context[0] ?? point.steps[0]?.text ?? point.advice[0] ?? '';
      target.point(place, { ...point, title, examples: rest });
    }
  }
}

/** A row that goes on with the point of the row above. */
function joinPoints(point: DraftPoint, more: DraftPoint): void {
  const said = point.advice[point.advice.length - 1];
  const fresh = more.advice.filter((text) => text !== said);
  append(point.advice, fresh);
  append(point.examples, more.examples);
  append(point.context, more.context);
  append(point.steps, more.steps);
  append(point.criteria, more.criteria);
  point.minutes ??= more.minutes;
}
