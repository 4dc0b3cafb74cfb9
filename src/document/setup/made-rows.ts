/** Rows that were made, known again: whether they say what they said then, and whether anything refers to them. */
import type { GristPort } from '../../grist/port';
import { parseRef, parseRefList, parseText } from '../../model/cell';
import { decodeRows, type Row, type TableData } from '../../model/entity';
import { described } from '../../model/labels/index';
import { type EntityName, type Schema, schema } from '../../model/schema';
import type { Layout } from '../places/layout';
import type { DocumentShape } from '../places/shape';
import { writableCells } from '../writing/cells';
import { read } from './bundles';
import { type KitRows, type NewRow, type OfKits, ofKits } from './content';

/** A print of each row, by id. */
export type Prints = Readonly<Record<string, string>>;

/** Whether two rows say the same; no word of them can be told from it. */
function printOf(entity: EntityName, layout: Layout, row: Row<Schema[EntityName]>): string {
  const { columns, computed } = layout[entity];
  const said = Object.entries(row).filter(([name]) => name in columns && !computed.has(name));
  const text = JSON.stringify(said);
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return `${(hash >>> 0).toString(36)}.${text.length.toString(36)}`;
}

/** Numbers that Grist gives a new row by itself. */
const givenByGrist = (entity: OfKits): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(described[entity].fields).flatMap(([name, { trigger }]) => {
      const value = Number(trigger?.formula);
      return Number.isNaN(value) ? [] : [[name, value]];
    }),
  );

/** Rows as they stand: of a position in the team's words, the word. */
function rowsIn(entity: EntityName, layout: Layout, data: TableData): readonly Row<Schema[EntityName]>[] {
  const { columns, words } = layout[entity];
  return decodeRows(schema[entity], data, columns, 'position' in words ? { position: parseText } : {});
}

/** The print of a row that is about to be made, as it will be read. */
function printOfNew(entity: OfKits, layout: Layout, { id, values }: NewRow<OfKits>): string {
  const cells = writableCells(layout, entity, { ...givenByGrist(entity), ...values });
  const data = Object.fromEntries(Object.entries({ id, ...cells }).map(([column, cell]) => [column, [cell]]));
  const [row] = rowsIn(entity, layout, data);
  if (!row) throw new Error('a row that is written can be read');
  return printOf(entity, layout, row);
}

/** Prints of the rows to add, by table. */
export const printsOf = (layout: Layout, rows: KitRows): Readonly<Record<string, Prints>> =>
  Object.fromEntries(
    ofKits
      .filter((entity) => rows[entity].length > 0)
      .map((entity) => {
        const added: readonly NewRow<OfKits>[] = rows[entity];
        return [
          layout[entity].table,
          Object.fromEntries(added.map((row) => [row.id, printOfNew(entity, layout, row)])),
        ];
      }),
  );

/** Those of the rows that are still there; null when one of them says something else by now. */
export function untouched(
  entity: EntityName,
  layout: Layout,
  data: TableData,
  prints: Prints,
): readonly number[] | null {
  const rows = rowsIn(entity, layout, data).filter(({ id }) => String(id) in prints);
  return rows.every((row) => printOf(entity, layout, row) === prints[row.id]) ? rows.map(({ id }) => id) : null;
}

/** Whether a row that is none of `made` (ids by table) refers to one of them, in a column that counts. */
export async function isReferred(
  grist: GristPort,
  shape: DocumentShape,
  made: ReadonlyMap<string, readonly number[]>,
  isIgnored: (table: string, column: string) => boolean = () => false,
): Promise<boolean> {
  for (const { id: table, columns } of shape.values()) {
    const references = [...columns.values()].filter(({ id, type, computed }) => {
      const [kind = '', target = ''] = type.split(':');
      return !computed && kind.startsWith('Ref') && (made.get(target)?.length ?? 0) > 0 && !isIgnored(table, id);
    });
    if (references.length === 0) continue;
    const data = await read(grist, table);
    const own = new Set(made.get(table));
    for (const { id, type } of references) {
      const ids = new Set(made.get(type.split(':')[1] ?? ''));
      const refers = (cell: unknown) =>
        [parseRef(cell).value ?? 0, ...parseRefList(cell).value].some((target) => ids.has(target));
      if (data[id]?.some((cell, index) => !own.has(Number(data['id']?.[index])) && refers(cell))) return true;
    }
  }
  return false;
}
