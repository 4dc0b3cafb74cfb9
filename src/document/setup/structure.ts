/**
 * The tables and columns that a document lacks, as user actions. Nothing that exists is changed, but for
 * a formula that an earlier version of the widget wrote, and that nobody has touched since.
 */
import type { UserAction } from '../../grist/port';
import { type DescribedField, described } from '../../model/described/index';
import { type EntityName, entityNames, schema } from '../../model/schema';
import { type Layout, typeWith } from '../layout';
import { isFormer } from '../missing';
import type { DocumentShape } from '../shape';

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

/** The id, in this document, of a column of ours. */
function columnIn(layout: Layout, entity: EntityName, column: string): string {
  const [field] = fieldsOf(entity).find(([, each]) => each.column === column) ?? [];
  return (field && layout[entity].columns[field]) ?? column;
}

/**
 * A formula in the ids of this document: where `Preuves.Candidat` was something else before we came,
 * what we look up is in another column.
 */
function formulaIn(layout: Layout, entity: EntityName, formula: string): string {
  const ownColumns = formula.replace(/\$(\w+)/g, (_, column: string) => `$${columnIn(layout, entity, column)}`);
  return ownColumns.replace(/\b(\w+)\.lookupRecords\(([^)]*)\)/g, (call, table: string, where: string) => {
    const target = entityNames.find((name) => schema[name].table === table);
    if (!target) return call;
    const columns = where.replace(/\b(\w+)=/g, (_, column: string) => `${columnIn(layout, target, column)}=`);
    return `${layout[target].table}.lookupRecords(${columns})`;
  });
}

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
function columnInfo(entity: EntityName, field: DescribedField, place: Place) {
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

/**
 * First bundle: tables, and columns that hold data. Computed columns come later: they look tables
 * up that must be there by then.
 */
export function addTablesAndColumns(shape: DocumentShape, place: Place): readonly UserAction[] {
  return entityNames.flatMap((entity): readonly UserAction[] => {
    const { table } = place.layout[entity];
    if (!shape.has(table)) return addTable(entity, table, place);
    return missingFields(entity, place).map((field) => [
      'AddVisibleColumn',
      table,
      field.column,
      columnInfo(entity, field, place),
    ]);
  });
}

/**
 * A table without a page of its own comes with three empty columns. They go first: when a colleague
 * has made a table of this name meanwhile, it has none of them, and the whole bundle is refused.
 */
const addTable = (entity: EntityName, table: string, place: Place): readonly UserAction[] => [
  ['AddRawTable', table],
  ...['A', 'B', 'C'].map((column): UserAction => ['RemoveColumn', table, column]),
  ...dataFields(entity).map(
    ([, field]): UserAction => ['AddVisibleColumn', table, field.column, columnInfo(entity, field, place)],
  ),
];

const dataFields = (entity: EntityName) => fieldsOf(entity).filter(([, { formula }]) => formula === null);

const missingFields = (entity: EntityName, { layout }: Place): readonly DescribedField[] =>
  dataFields(entity).flatMap(([name, field]) => (layout[entity].missing.includes(name) ? [field] : []));

/**
 * The cells of new columns for rows that are there already, by table: Grist writes 0 into them where
 * a new row would get a blank or a number of ours, and a score of 0 is not the absence of a score.
 */
export function cellsToFill(
  shape: DocumentShape,
  place: Place,
): ReadonlyMap<string, Readonly<Record<string, number | null>>> {
  const cells = new Map<string, Record<string, number | null>>();
  for (const entity of entityNames) {
    const { table } = place.layout[entity];
    const found = shape.get(table);
    if (!found) continue;
    const names = new Set([...found.columns.keys()].map((id) => id.toUpperCase()));
    for (const { column, type, trigger } of missingFields(entity, place)) {
      // A name that is taken goes to another column of the team's, which is not ours to fill.
      if (!trigger || (type !== 'Int' && type !== 'Numeric') || names.has(column.toUpperCase())) continue;
      cells.set(table, { ...cells.get(table), [column]: trigger.formula === 'None' ? null : Number(trigger.formula) });
    }
  }
  return cells;
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
 * Second bundle, once the columns exist: what is computed, what follows every change, what a reference
 * shows, and the description of each column. `before` is the document as it was before the first
 * bundle: what the team had described, or left without a description, stays so.
 */
export function finishColumns(shape: DocumentShape, place: Place, before: DocumentShape): readonly UserAction[] {
  const actions: UserAction[] = [];
  const descriptions = new Map<number, string>();
  for (const entity of entityNames) {
    const { table, columns } = place.layout[entity];
    const found = shape.get(table);
    if (!found) continue;
    for (const [name, field] of fieldsOf(entity)) {
      const column = found.columns.get(columns[name] ?? '');
      if (!column) {
        if (field.formula === null) continue;
        actions.push(
          ['AddColumn', table, field.column, columnInfo(entity, field, place)],
          // Grist drops a description that comes with the column.
          ['ModifyColumn', table, field.column, { description: field.doc }],
        );
        continue;
      }
      if (!before.get(table)?.columns.has(column.id)) descriptions.set(column.ref, field.doc);
      const update: Record<string, unknown> = {};
      if (isFormer(field, column)) actions.push(['ModifyColumn', table, column.id, { formula: field.formula }]);
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
  }
  if (descriptions.size) {
    const columnRefs = [...descriptions.keys()];
    actions.push(['BulkUpdateRecord', '_grist_Tables_column', columnRefs, { description: [...descriptions.values()] }]);
  }
  return actions;
}
