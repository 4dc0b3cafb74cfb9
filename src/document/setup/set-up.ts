/**
 * Prepares a document: adds the tables, columns, pages and rows that it lacks, and changes nothing
 * that is there. A second run, or one after a failure half-way, adds only what is still missing.
 */
import type { GristPort, Result, UserAction } from '../../grist/port';
import type { Kit } from '../../kits/kit';
import { parseText } from '../../model/cell';
import { recognise } from '../guesses';
import { type LayoutChoices, layOut } from '../layout';
import { type DocumentShape, fetchShape } from '../shape';
import { applyOnce, read, SetUpFailure, settled } from './bundles';
import { addRows, kitRows } from './content';
import { readContent } from './import-rows';
import { addLine, readJournal } from './journal';
import { printsOf } from './made-rows';
import { pagePlans, pageStep } from './pages';
import { addTablesAndColumns, cellsToFill, finishColumns, type Step } from './structure';

export interface SetUpRequest {
  readonly kits: readonly Kit[];
  readonly choices: LayoutChoices;
  /** Address of the widget, for the page that shows it; null adds no page. */
  readonly widgetUrl: string | null;
  /** The kits are trames that the team brings: they go after the rows that are there. */
  readonly extend?: boolean;
  /** Of a set-up that stopped half-way: what comes now belongs to it. */
  readonly run?: Run;
}

/** Which set-up of the document it is; null until it has been looked up. */
export interface Run {
  number: number | null;
}

type Look = Awaited<ReturnType<typeof lookAt>>;

async function lookAt(grist: GristPort, choices: LayoutChoices) {
  const found = await shapeNow(grist);
  const journal = await readJournal(grist, found);
  // All that a bundle is made from is read after the line that it will come after: nothing can come between unseen.
  const shape = journal.exists ? await shapeNow(grist) : found;
  const layout = layOut(shape, choices, recognise);
  const info = await grist.fetchTable('_grist_DocInfo');
  const timeZone = (info.ok && parseText(info.value['timezone']?.[0]).value) || 'UTC';
  return { shape, layout, timeZone, journal };
}

async function shapeNow(grist: GristPort): Promise<DocumentShape> {
  const shape = await fetchShape(grist);
  if (!shape.ok) throw new SetUpFailure(shape.failure);
  return shape.value;
}

/** Each step is one bundle, made for the document as it is by then: two set-ups at once make one. */
export async function setUp(grist: GristPort, request: SetUpRequest): Promise<Result<null>> {
  const { kits, choices, widgetUrl, extend, run = { number: null } } = request;
  const step = (next: (look: Look) => Promise<Step | null>) =>
    applyOnce(grist, async () => {
      const look = await lookAt(grist, choices);
      run.number ??= Math.max(0, ...look.journal.lines.map((line) => line.run)) + 1;
      const asked = await next(look);
      if (!asked || asked.actions.length === 0) return null;
      return { actions: [...addLine(look.journal, run.number, asked.made), ...asked.actions] };
    });

  return await settled(async () => {
    await step(async (look) => {
      const { actions, made } = addTablesAndColumns(look.shape, look);
      return { actions: [...actions, ...(await fill(grist, cellsToFill(look.shape, look)))], made };
    });
    await step(async (look) => finishColumns(look.shape, look));
    await step(async ({ layout }) => {
      if (kits.length === 0) return null;
      const rows = kitRows(layout, kits, await readContent(grist, layout), extend);
      return { actions: addRows(layout, rows), made: { rows: printsOf(layout, rows) } };
    });
    if (widgetUrl !== null)
      for (const page of pagePlans)
        await step(({ shape, layout }) => pageStep(grist, shape, layout, { url: widgetUrl, choices }, page));
    return { ok: true, value: null };
  });
}

const fill = (grist: GristPort, cells: ReturnType<typeof cellsToFill>): Promise<readonly UserAction[]> =>
  Promise.all(
    [...cells].map(async ([table, values]): Promise<UserAction> => {
      const { id: ids = [] } = await read(grist, table);
      const columns = Object.entries(values).map(([column, value]) => [column, ids.map(() => value)]);
      return ['BulkUpdateRecord', table, ids, Object.fromEntries(columns)];
    }),
  );
