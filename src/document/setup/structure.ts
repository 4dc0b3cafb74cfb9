/**
 * The tables and columns that a document lacks, as user actions. Nothing that exists is changed, but for
 * a formula that an earlier version of the widget wrote, and that nobody has touched since.
 */
import type { UserAction } from '../../grist/port';
import type { TableData } from '../../model/entity';
import { type DescribedEntity, type DescribedField, described } from '../../model/labels/index';
import { describedSetting } from '../../model/labels/setting';
import { type EntityName, entityNames, schema } from '../../model/schema';
import { type Layout, typeWith } from '../places/layout';
import type { DocumentShape } from '../places/shape';
import type { Made } from './journal';
import { isFormer } from './missing-parts';
import { formulaIn } from './own-formulas';

/** Grist's code for "on a new row, and on every change of the row". */
const onEveryChange = 2;

/** Where columns are made. */
export interface Place {
  readonly layout: Layout;
  /** The document's, for columns that hold a time. */
  readonly timeZone: string;
}

const idsOf = (layout: Layout) =>
  Object.fromEntries(entityNames.map((name) => [name, layout[name].table])) as Record<EntityName, string>;

const typeIn = ({ layout, timeZone }: Place, type: string): string =>
  type === 'DateTime' ? `DateTime:${timeZone}` : typeWith(idsOf(layout), type);

/** How Grist shows a column, as the JSON text that it keeps. */
function widgetOptions({ choices, colours, display }: DescribedField): string {
  const options: Record<string, unknown> = { ...display };
  if (choices.length) {
    options['choices'] = choices;
    options['choiceOptions'] = Object.fromEntries(
      Object.entries(colours).map(([choice, fillColor]) => [choice, { fillColor, textColor: '#1B1B1F' }]),
    );
  }
  return Object.keys(options).length ? JSON.stringify(options) : '';
}

/** A column as `AddVisibleColumn` and `AddColumn` take it. */
interface ColumnInfo {
  readonly type: string;
  readonly label: string;
  readonly isFormula: boolean;
  readonly formula: string;
  readonly widgetOptions: string;
}

function columnInfo(entity: EntityName, field: DescribedField, place: Place): ColumnInfo {
  const formula = field.formula ?? field.trigger?.formula ?? '';
  return {
    type: typeIn(place, field.type),
    label: field.label,
    isFormula: field.formula !== null,
    formula: formulaIn(place.layout, entity, formula),
    widgetOptions: widgetOptions(field),
  };
}

const fieldsOf = (entity: EntityName): readonly (readonly [string, DescribedField])[] =>
  Object.entries(described[entity].fields);

/** What is added for one entity: ids, as Grist will give them. */
export interface Added {
  /** Of a table that was not there. */
  readonly table?: string;
  /** By field. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Actions, and what they make. */
export interface Step {
  readonly actions: readonly UserAction[];
  readonly made: Made;
  readonly added?: Readonly<Partial<Record<EntityName, Added>>>;
}

/** A layout with ids for the tables that are still to be made: a name that is taken stays the team's. */
export function planned(shape: DocumentShape, layout: Layout): Layout {
  const taken = [...shape.keys()];
  const placed = entityNames.map((name) => {
    if (layout[name].exists) return [name, layout[name]] as const;
    const table = freeName(schema[name].table, taken);
    taken.push(table);
    const missing = Object.keys(schema[name].fields);
    return [name, { ...layout[name], table, missing }] as const;
  });
  return Object.fromEntries(placed) as Layout;
}

/**
 * Tables, and columns that hold data. Computed columns come later: they look tables up that must be there by then.
 */
export function addTablesAndColumns(shape: DocumentShape, place: Place): Required<Step> {
  const actions: UserAction[] = [];
  const tables: string[] = [];
  const columns: Record<string, string[]> = {};
  const added: Partial<Record<EntityName, Added>> = {};
  for (const entity of entityNames) {
    const { table, exists, missing } = place.layout[entity];
    const data = dataFields(entity);
    if (!exists) {
      tables.push(table);
      added[entity] = { table, columns: Object.fromEntries(data.map(([name, { column }]) => [name, column])) };
      actions.push(
        ...addTable(
          table,
          data.map(([, field]) => [field, columnInfo(entity, field, place)]),
        ),
      );
      continue;
    }
    if (place.layout[entity].hidden) continue;
    const taken = [...(shape.get(table)?.columns.keys() ?? [])];
    const ids: Record<string, string> = {};
    for (const [name, field] of data) {
      if (!missing.includes(name)) continue;
      const id = freeName(field.column, taken);
      taken.push(id);
      ids[name] = id;
      actions.push(...addColumn('AddVisibleColumn', table, field, columnInfo(entity, field, place), id));
    }
    if (Object.keys(ids).length === 0) continue;
    columns[table] = Object.values(ids);
    added[entity] = { columns: ids };
  }
  return { actions, made: { tables, columns }, added };
}

/**
 * A table without a page of its own comes with three empty columns. They go first: when a colleague
 * has made a table of this name meanwhile, it has none of them, and the whole bundle is refused.
 */
const addTable = (table: string, fields: readonly (readonly [DescribedField, ColumnInfo])[]): readonly UserAction[] => [
  ['AddRawTable', table],
  ...['A', 'B', 'C'].map((column): UserAction => ['RemoveColumn', table, column]),
  ...fields.flatMap(([field, info]) => addColumn('AddVisibleColumn', table, field, info)),
];

/** The table in which the document keeps what was made of it. */
export const addSettingsTable = (table: string): readonly UserAction[] =>
  addTable(
    table,
    Object.values(describedSetting.fields).map((field) => [
      field,
      { type: field.type, label: field.label, isFormula: false, formula: '', widgetOptions: widgetOptions(field) },
    ]),
  );

/** Grist drops a description that comes with the column; `id` is the name that Grist gives it. */
const addColumn = (
  action: 'AddColumn' | 'AddVisibleColumn',
  table: string,
  { column, doc }: DescribedField,
  info: ColumnInfo,
  id = column,
): readonly UserAction[] => [
  [action, table, column, info],
  ['ModifyColumn', table, id, { description: doc }],
];

/** The name that Grist gives a column when the one wanted is taken. */
function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((id) => id.toUpperCase()));
  const isFree = (id: string) => !names.has(id.toUpperCase());
  const stem = /\d$/.test(wanted) ? `${wanted}_` : wanted;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${stem}${count}`;
    if (isFree(id)) return id;
  }
}

const dataFields = (entity: EntityName) => fieldsOf(entity).filter(([, { formula }]) => formula === null);

/** A table's new cells, one for each of its rows that are there. */
export interface CellsToFill {
  readonly table: string;
  readonly column: string;
  /** The same for all, or, of an order, the number of each row. */
  readonly value: number | null | 'rank';
}

/** Criteria that were there keep the order that they have: ours go after them. */
export const isRank = (entity: EntityName, field: string): boolean => entity === 'criterion' && field === 'order';

/** Each row's place in a table, from 1. */
export function ranksOf({
  id: ids = [],
  manualSort = [],
}: TableData): readonly (readonly [id: number, rank: number])[] {
  const places = ids.map((id, index) => [Number(id), Number(manualSort[index] ?? index)] as const);
  return [...places].sort(([, a], [, b]) => a - b).map(([id], index) => [id, index + 1] as const);
}

/**
 * The cells of new columns for rows that are there already: Grist writes 0 into them where a new row would get a blank
 * or a number of ours, and a score of 0 is not the absence of a score. Criteria keep the order that they have.
 */
export function cellsToFill({ layout }: Place, added: Required<Step>['added']): readonly CellsToFill[] {
  return entityNames.flatMap((entity) => {
    const { table, exists } = layout[entity];
    if (!exists) return [];
    return Object.entries(added[entity]?.columns ?? {}).flatMap(([name, column]): readonly CellsToFill[] => {
      const { type, trigger } = (described[entity] as DescribedEntity).fields[name] ?? { type: '', trigger: null };
      if (!trigger || (type !== 'Int' && type !== 'Numeric')) return [];
      if (isRank(entity, name)) return [{ table, column, value: 'rank' }];
      return [{ table, column, value: trigger.formula === 'None' ? null : Number(trigger.formula) }];
    });
  });
}

/** What a reference shows: the column of its own table that holds the field which the description names. */
function shownColumn(shape: DocumentShape, layout: Layout, type: string, { shows }: DescribedField) {
  const target = type.split(':')[1];
  const entity = entityNames.find((name) => layout[name].table === target);
  if (!entity) return undefined;
  const name = fieldsOf(entity).find(([, { column }]) => column === shows)?.[0];
  return shape.get(layout[entity].table)?.columns.get(layout[entity].columns[name ?? ''] ?? '');
}

/**
 * Once the columns exist: what is computed, what follows every change, what a reference shows, and the formulas of an
 * earlier version. Columns of the team's stay as they are.
 */
export function finishColumns(shape: DocumentShape, place: Place): Required<Step> {
  const actions: UserAction[] = [];
  const columns: Record<string, string[]> = {};
  const formulas: Record<string, Record<string, string>> = {};
  const added: Partial<Record<EntityName, Added>> = {};
  for (const entity of entityNames) {
    const { table, columns: layout, ours } = place.layout[entity];
    const found = shape.get(table);
    if (!found || place.layout[entity].hidden) continue;
    const taken = [...found.columns.keys()];
    const ids: Record<string, string> = {};
    for (const [name, field] of fieldsOf(entity)) {
      const column = found.columns.get(layout[name] ?? '');
      if (!column) {
        if (field.formula === null) continue;
        const id = freeName(field.column, taken);
        taken.push(id);
        ids[name] = id;
        actions.push(...addColumn('AddColumn', table, field, columnInfo(entity, field, place), id));
        continue;
      }
      if (!ours.has(name)) continue;
      const update: Record<string, unknown> = {};
      if (isFormer(field, column, (text) => formulaIn(place.layout, entity, text))) {
        formulas[table] = { ...formulas[table], [column.id]: column.formula };
        actions.push([
          'ModifyColumn',
          table,
          column.id,
          { formula: formulaIn(place.layout, entity, field.formula ?? '') },
        ]);
      }
      if (field.trigger?.when === 'changed' && column.formula === field.trigger.formula && column.recalcWhen === 0) {
        update['recalcWhen'] = onEveryChange;
      }
      const target = shownColumn(shape, place.layout, column.type, field);
      if (target && column.visibleCol === 0) {
        update['visibleCol'] = target.ref;
        actions.push(['SetDisplayFormula', table, null, column.ref, `$${column.id}.${target.id}`]);
      }
      if (Object.keys(update).length) actions.push(['UpdateRecord', '_grist_Tables_column', column.ref, update]);
    }
    if (Object.keys(ids).length === 0) continue;
    columns[table] = Object.values(ids);
    added[entity] = { columns: ids };
  }
  return { actions, made: { columns, formulas }, added };
}
