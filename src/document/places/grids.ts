/**
 * Tables of the team's that hold criteria and are not the one that is read: a second grid, or a matrix with a person in
 * each row, a criterion in each column and a line of weights. Nothing of them is changed: their criteria are offered, and
 * the marks that are there.
 */

import type { GristPort } from '../../grist/port';
import type { Kit, KitCriterion } from '../../kits/kit';
import { type Parsed, parseText, type RawCell } from '../../model/cell';
import { criterion } from '../../model/criterion';
import { decodeRows, type TableData } from '../../model/entity';
import { asNote, type Note } from '../../model/scale';
import { entityNames } from '../../model/schema';
import { isStage } from '../../model/stage';
import { parseWeightIn } from '../../model/weight';
import { wordsOfWeights } from '../../model/weight-words';
import { likelyTables, recogniseColumns } from './guesses';
import { inOurWords, type Layout, type LayoutChoices } from './layout';
import type { Place } from './matching';
import { type ColumnShape, type DocumentShape, isShown, optionsOf, type TableShape } from './shape';
import { isWeightLine } from './weight-line';

/** What somebody was given in a matrix. */
export interface Mark {
  /** The person's, as the matrix says it. */
  readonly name: string;
  /** The criterion's: the name of its column. */
  readonly title: string;
  readonly note: Note;
}

/** A matrix, beside the criteria that its columns name. */
export interface Matrix {
  readonly table: Place;
  /** The column that says who. */
  readonly names: Place;
  /** By the title of their criterion. */
  readonly columns: ReadonlyMap<string, Place>;
  readonly marks: readonly Mark[];
  /** Everybody in it, as it says them. */
  readonly people: readonly string[];
  /** Marks that are none of 1, 2, 3. */
  readonly outside: number;
}

export interface OtherGrid {
  readonly table: string;
  readonly criteria: readonly KitCriterion[];
  /** Its weights that say no number, and those of them that nobody has matched with one. */
  readonly words: readonly string[];
  readonly unknown: readonly string[];
  /** Null where each row is a criterion. */
  readonly matrix: Matrix | null;
}

const place = ({ id, ref }: ColumnShape | TableShape): Place => ({ id, ref });
const labelOf = ({ id, label }: ColumnShape): string => label.trim() || id;

/** More tables than these are not looked into. */
const mostTables = 12;

export async function readGrids(
  grist: Pick<GristPort, 'fetchTable'>,
  shape: DocumentShape,
  layout: Layout,
  choices: LayoutChoices,
): Promise<readonly OtherGrid[]> {
  const likely = new Set(layout.criterion.exists ? likelyTables('criterion', shape, layout, choices) : []);
  const made = new Set(entityNames.flatMap((name) => (layout[name].made ? layout[name].table : [])));
  const others = [...shape.values()].filter((table) => !made.has(table.id) && table.id !== layout.criterion.table);
  const grids = others.slice(0, mostTables).map(async (table): Promise<readonly OtherGrid[]> => {
    const columns = likely.has(table) || isLikeMatrix(table) ? await grist.fetchTable(table.id) : null;
    if (!columns?.ok) return [];
    const found = matrixIn(table, columns.value) ?? (likely.has(table) ? gridIn(table, columns.value, layout) : null);
    return found && found.criteria.length > 0 ? [found] : [];
  });
  return (await Promise.all(grids)).flat();
}

function gridIn(table: TableShape, data: TableData, layout: Layout): OtherGrid {
  const ids = Object.fromEntries(entityNames.map((name) => [name, layout[name].table])) as Parameters<
    typeof recogniseColumns
  >[2];
  const columns = recogniseColumns('criterion', table, ids);
  const { words } = layout.criterion.weights;
  const weight = columns.get('weight');
  const percent = optionsOf(weight)['numMode'] === 'percent';
  const map = Object.fromEntries([...columns].map(([field, { id }]) => [field, id]));
  const rows = decodeRows(criterion, data, map, { weight: parseWeightIn({ words, percent }) });
  const said = weight ? wordsOfWeights(data[weight.id] ?? []) : [];
  return {
    table: table.id,
    criteria: rows
      .map((row) => inOurWords(row, layout.criterion.ownNames))
      .filter(({ title }) => title.trim() !== '')
      .map((row) => ({
        ...offered(row.title.trim(), row.weight),
        short: row.short || row.title.trim(),
        family: row.family,
        required: row.required,
        stages: row.stages.filter(isStage),
        question: row.question,
        anchors: [row.anchor1, row.anchor2, row.anchor3],
      })),
    words: said,
    unknown: said.filter((word) => !Object.hasOwn(words, word)),
    matrix: null,
  };
}

const offered = (title: string, weight: number | null): KitCriterion => ({
  id: title.toLowerCase(),
  title,
  short: title,
  family: '',
  weight: weight ?? 1,
  required: false,
  stages: [],
  question: '',
  anchors: ['', '', ''],
  shared: false,
});

function partsOf({ columns }: TableShape) {
  const data = [...columns.values()].filter(({ id, computed }) => isShown(id) && !computed);
  const names = data.find(({ type }) => type === 'Text' || type === 'Any' || type === 'Choice');
  return { names, numbers: data.filter(({ type }) => type === 'Numeric' || type === 'Int') };
}

const isLikeMatrix = (table: TableShape): boolean => {
  const { names, numbers } = partsOf(table);
  return names !== undefined && numbers.length > 1;
};

function matrixIn(table: TableShape, data: TableData): OtherGrid | null {
  const { names, numbers } = partsOf(table);
  const who = names ? (data[names.id] ?? []).map((cell) => parseText(cell).value.trim()) : [];
  const at = who.findIndex(isWeightLine);
  if (!names || at < 0) return null;
  const weighed = numbers.flatMap((column) => {
    const percent = optionsOf(column)['numMode'] === 'percent';
    const weight: Parsed<number | null> = parseWeightIn({ words: {}, percent })(data[column.id]?.[at]);
    return weight.value === null ? [] : [{ column, weight: weight.value }];
  });
  if (weighed.length < 2) return null;
  const cells = weighed.flatMap(({ column }) =>
    who.flatMap((name, row) => {
      const cell: RawCell = data[column.id]?.[row];
      return row === at || name === '' || typeof cell !== 'number' ? [] : [{ name, title: labelOf(column), cell }];
    }),
  );
  // Grist fills a number that nobody has given with 0.
  const given = cells.filter(({ cell }) => cell !== 0);
  const marks = given.flatMap(({ name, title, cell }) => {
    const note = asNote(cell);
    return note === null ? [] : [{ name, title, note }];
  });
  return {
    table: table.id,
    criteria: weighed.map(({ column, weight }) => offered(labelOf(column), weight)),
    words: [],
    unknown: [],
    matrix: {
      table: place(table),
      names: place(names),
      columns: new Map(weighed.map(({ column }) => [labelOf(column), place(column)])),
      marks,
      people: who.filter((name, row) => row !== at && name !== ''),
      outside: given.length - marks.length,
    },
  };
}

/** The criteria of a grid, to be added to the one that is read, for a position or for all. */
export const gridKit = ({ table, criteria }: OtherGrid, position: string | null): Kit => ({
  id: `grille ${table}`,
  title: table,
  job: 'Autre',
  position,
  summary: '',
  draft: false,
  criteria,
  trames: {},
});

/** The position that a table's name speaks of: "Critères produit" is the grid of "produit". */
export const positionIn = (title: string): string =>
  title
    .replaceAll('_', ' ')
    .replace(/^(?:grille|crit[eè]res?)\s*(?:de |du |d’)?/iu, '')
    .trim() || title;
