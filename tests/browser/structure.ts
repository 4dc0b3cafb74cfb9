/** A document's structure, compared with what the set-up makes. */
import { layOut, noChoices } from '../../src/document/places/layout.ts';
import { readMatching } from '../../src/document/places/matching.ts';
import { type DocumentShape, readShape } from '../../src/document/places/shape.ts';
import { addTablesAndColumns, finishColumns, type Place, planned } from '../../src/document/setup/structure.ts';
import type { UserAction } from '../../src/grist/port.ts';
import type { GristPage } from '../host/grist-page.ts';

type Meta = Readonly<Record<string, unknown>>;

export async function readStructure(grist: GristPage) {
  const shape = readShape(await grist.fetchTable('_grist_Tables'), await grist.fetchTable('_grist_Tables_column'));
  const [info] = await grist.rows('_grist_DocInfo');
  const fetchTable = async (table: string) => ({ ok: true, value: await grist.fetchTable(table) }) as const;
  const matching = await readMatching({ fetchTable }, shape);
  const layout = planned(shape, layOut(shape, { ...noChoices, ...matching }));
  const place: Place = { layout, timeZone: String(info?.['timezone']) };
  return { shape, place };
}

/** What the set-up would still do; nothing, in a document that has it all. */
export const remaining = ({ shape, place }: Awaited<ReturnType<typeof readStructure>>): readonly unknown[] => [
  ...addTablesAndColumns(shape, place).actions,
  ...finishColumns(shape, place).actions,
];

/** Every column with what the set-up gives it, one line each: `[found, wanted]`, which must be equal. */
export async function columnsFoundAndWanted(grist: GristPage): Promise<readonly [string[], string[]]> {
  const { shape, place } = await readStructure(grist);
  const metas = await grist.rows('_grist_Tables_column');
  const byRef = new Map(metas.map((meta) => [Number(meta['id']), meta]));
  const found: string[] = [];
  const wanted: string[] = [];
  const compare = (table: string, column: string, meta: Meta | undefined, values: Meta) => {
    for (const [name, value] of Object.entries(values)) {
      found.push(`${table}.${column} ${name}: ${String(meta?.[name])}`);
      wanted.push(`${table}.${column} ${name}: ${String(value)}`);
    }
  };
  const byName = (table: string, column: string) => byRef.get(shape.get(table)?.columns.get(column)?.ref ?? 0);

  // An empty document gets every table and column that holds data; with these bare, all the rest.
  const none = planned(new Map(), layOut(new Map(), noChoices));
  const steps = [addTablesAndColumns(new Map(), { ...place, layout: none }), finishColumns(bare(shape), place)];
  for (const action of steps.flatMap(({ actions }) => actions)) {
    for (const [table, column, values] of columnsIn(action)) {
      if (typeof column === 'string') compare(table, column, byName(table, column), values);
      else compare(table, String(byRef.get(column)?.['colId']), byRef.get(column), values);
    }
  }
  return [found, wanted];
}

/** The columns as the first bundle leaves them. */
const bare = (shape: DocumentShape): DocumentShape =>
  new Map(
    [...shape].map(([id, table]) => {
      const data = [...table.columns].filter(([, { computed }]) => !computed);
      const columns = data.map(([name, column]) => [name, { ...column, recalcWhen: 0, visibleCol: 0 }] as const);
      return [id, { ...table, columns: new Map(columns) }];
    }),
  );

/** The columns that an action makes or changes, by name or ref, and what it says of them. */
function columnsIn(action: UserAction): (readonly [table: string, column: string | number, values: Meta])[] {
  const [name, table, ...args] = action;
  switch (name) {
    case 'AddRawTable':
    case 'RemoveColumn':
      return [];
    case 'AddVisibleColumn':
    case 'AddColumn':
    case 'ModifyColumn':
      return [[String(table), String(args[0]), args[1] as Meta]];
    case 'UpdateRecord':
      return [[String(table), Number(args[0]), args[1] as Meta]];
    case 'SetDisplayFormula':
      return [];
    default:
      throw new Error(`an action that this comparison does not know: ${name}`);
  }
}
