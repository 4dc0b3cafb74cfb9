/**
 * Prepares a document: adds the tables, columns, pages and rows that it lacks, and changes nothing
 * that is there. A second run, or one after a failure half-way, adds only what is still missing.
 */
import { type GristPort, isFinal, type Result, type UserAction } from '../../grist/port';
import type { Kit } from '../../kits/kit';
import { parseText } from '../../model/cell';
import { decodeRows } from '../../model/entity';
import { type EntityName, entityNames, schema } from '../../model/schema';
import { recognise } from '../guesses';
import { type LayoutChoices, layOut } from '../layout';
import { fetchShape } from '../shape';
import { type Chain, createBundles, createChain, SetUpFailure } from './bundles';
import { addKits } from './content';
import { addPages } from './pages';
import { addTablesAndColumns, cellsToFill, finishColumns } from './structure';

export interface SetUpRequest {
  readonly kits: readonly Kit[];
  readonly choices: LayoutChoices;
  /** Address of the widget, for the page that shows it; null adds no page. */
  readonly widgetUrl: string | null;
  /** The kits are trames that the team brings: they go after the rows that are there. */
  readonly extend?: boolean;
  /** What the bundles are joined to: those of a set-up that stopped half-way, say. */
  readonly chain?: Chain;
}

/** Every bundle is joined to the one before: one undo takes the whole set-up back. */
export async function setUp(grist: GristPort, request: SetUpRequest): Promise<Result<null>> {
  const apply = createBundles(request.chain ?? createChain(grist));
  const look = async () => {
    const shape = await fetchShape(grist);
    if (!shape.ok) throw new SetUpFailure(shape.failure);
    return { shape: shape.value, layout: layOut(shape.value, request.choices, recognise) };
  };
  const rows = async <N extends EntityName>(name: N) => {
    const { layout } = await look();
    const data = await grist.fetchTable(layout[name].table);
    if (!data.ok) throw new SetUpFailure(data.failure);
    return decodeRows(schema[name], data.value, layout[name].columns);
  };
  const fill = (cells: ReturnType<typeof cellsToFill>) =>
    Promise.all(
      [...cells].map(async ([table, values]): Promise<UserAction> => {
        const data = await grist.fetchTable(table);
        if (!data.ok) throw new SetUpFailure(data.failure);
        const ids = data.value['id'] ?? [];
        const columns = Object.entries(values).map(([column, value]) => [column, ids.map(() => value)]);
        return ['BulkUpdateRecord', table, ids, Object.fromEntries(columns)];
      }),
    );

  try {
    const before = await look();
    const info = await grist.fetchTable('_grist_DocInfo');
    const timeZone = (info.ok && parseText(info.value['timezone']?.[0]).value) || 'UTC';
    const place = { layout: before.layout, timeZone };
    const missing = addTablesAndColumns(before.shape, place);
    try {
      await apply([...missing, ...(await fill(cellsToFill(before.shape, place)))]);
    } catch (error) {
      if (!(error instanceof SetUpFailure && isFinal(error.failure))) throw error;
      // A colleague who prepares the same document at the same moment was first: theirs will do.
      const { shape } = await look();
      if (entityNames.some((name) => !before.layout[name].exists && shape.has(before.layout[name].table)))
        return { ok: true, value: null };
      throw error;
    }
    const middle = await look();
    await apply(finishColumns(middle.shape, { layout: middle.layout, timeZone }, before.shape));
    const { shape, layout } = await look();
    if (request.kits.length) {
      const existing = {
        positions: await rows('position'),
        criteria: await rows('criterion'),
        points: await rows('point'),
      };
      await addKits(apply, layout, request.kits, existing, request.extend);
    }
    if (request.widgetUrl !== null) {
      await addPages(grist, apply, shape, layout, { url: request.widgetUrl, choices: request.choices });
    }
    return { ok: true, value: null };
  } catch (error) {
    if (error instanceof SetUpFailure) return { ok: false, failure: error.failure };
    throw error;
  }
}
