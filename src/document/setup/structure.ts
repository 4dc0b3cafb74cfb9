/** The tables and columns that a document lacks, as user actions. Nothing that exists is changed. */
import type { UserAction } from '../../grist/port';
import type { Entity, Field } from '../../model/entity';
import { type EntityName, entityNames, schema } from '../../model/schema';
import type { Layout } from '../layout';
import type { DocumentShape } from '../shape';

/** Grist's code for "on a new row, and on every change of the row". */
const onEveryChange = 2;

/** Where columns are made. */
export interface Place {
  readonly layout: Layout;
  /** The document's, for columns that hold a time. */
  readonly timeZone: string;
}

/** A reference type, with the team's own table in place of ours. */
function typeIn({ layout, timeZone }: Place, type: string): string {
  const [kind, target] = type.split(':');
  if (!target) return type === 'DateTime' ? `DateTime:${timeZone}` : type;
  const name = entityNames.find((entity) => schema[entity].table === target);
  return `${kind}:${name ? layout[name].table : target}`;
}

/** How Grist shows a column, as the JSON text that it keeps. */
function widgetOptions({ choices, colours, display }: Field<unknown>): string {
  const options: Record<string, unknown> = { ...display };
  if (choices.length) {
    options['choices'] = choices;
    options['choiceOptions'] = Object.fromEntries(
      Object.entries(colours).map(([choice, fillColor]) => [choice, { fillColor, textColor: '#1B1B1F' }]),
    );
  }
  return Object.keys(options).length ? JSON.stringify(options) : '';
}

/** A column as `AddTable` and `AddColumn` take it. */
function columnInfo(field: Field<unknown>, place: Place) {
  return {
    type: typeIn(place, field.type),
    label: field.label,
    isFormula: field.formula !== null,
    formula: field.formula ?? field.trigger?.formula ?? '',
    widgetOptions: widgetOptions(field),
  };
}

const fieldsOf = (entity: EntityName): readonly (readonly [string, Field<unknown>])[] =>
  Object.entries((schema[entity] as Entity).fields);

/**
 * First bundle: tables, and columns that hold data. Computed columns come later: they look tables
 * up that must be there by then.
 */
export function addTablesAndColumns(shape: DocumentShape, place: Place): readonly UserAction[] {
  return entityNames.flatMap((entity): UserAction[] => {
    const { table, missing } = place.layout[entity];
    const data = fieldsOf(entity).filter(([, { formula }]) => formula === null);
    if (!shape.has(table)) {
      return [['AddTable', table, data.map(([, field]) => ({ id: field.column, ...columnInfo(field, place) }))]];
    }
    return data
      .filter(([name]) => missing.includes(name))
      .map(([, field]) => ['AddVisibleColumn', table, field.column, columnInfo(field, place)]);
  });
}

/**
 * Second bundle, once the columns exist: what is computed, what follows every change, what a reference
 * shows, and the description of each column. `added` are the tables that the first bundle made.
 */
export function finishColumns(shape: DocumentShape, place: Place, added: ReadonlySet<string>): readonly UserAction[] {
  const actions: UserAction[] = [];
  for (const entity of entityNames) {
    const { table, columns } = place.layout[entity];
    const found = shape.get(table);
    if (!found) continue;
    for (const [name, field] of fieldsOf(entity)) {
      const column = found.columns.get(columns[name] ?? '');
      if (!column) {
        if (field.formula !== null) actions.push(['AddColumn', table, field.column, columnInfo(field, place)]);
        continue;
      }
      const update: Record<string, unknown> = {};
      if (added.has(table)) update['description'] = field.doc;
      if (field.trigger?.when === 'changed' && column.formula === field.trigger.formula && column.recalcWhen === 0) {
        update['recalcWhen'] = onEveryChange;
      }
      const target = shape.get(column.type.split(':')[1] ?? '')?.columns.get(field.shows ?? '');
      if (target && column.visibleCol === 0) {
        update['visibleCol'] = target.ref;
        actions.push(['SetDisplayFormula', table, null, column.ref, `$${column.id}.${target.id}`]);
      }
      if (Object.keys(update).length) actions.push(['UpdateRecord', '_grist_Tables_column', column.ref, update]);
    }
  }
  return actions;
}
