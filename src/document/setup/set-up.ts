/**
 * Prepares a document: adds the tables, columns, pages and rows that it lacks, and changes nothing
 * that is there. A second run, or one after a failure half-way, adds only what is still missing.
 */
import type { GristPort, Result, UserAction } from '../../grist/port';
import type { Kit } from '../../kits/kit';
import type { LayoutChoices } from '../places/layout';
import type { Decisions } from '../places/matching';
import { applyOnce, read, settled } from './bundles';
import { rowsToAdd } from './import-rows';
import { addLine, writeDecisions } from './journal';
import { type Look, lookAt, marksOf, ofThisPage } from './look';
import { printsOf } from './made-rows';
import { linkStep, pagePlans, pageStep } from './pages';
import { addTablesAndColumns, type CellsToFill, cellsToFill, finishColumns, ranksOf, type Step } from './structure';

export interface SetUpRequest {
  readonly kits: readonly Kit[];
  readonly choices: LayoutChoices;
  /** What is decided with it, of the team's own tables. */
  readonly decide?: Decisions;
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

/** Each step is one bundle, made for the document as it is by then: two set-ups at once make one. */
export async function setUp(grist: GristPort, request: SetUpRequest): Promise<Result<null>> {
  const { kits, choices, decide = {}, widgetUrl, extend, run = { number: null } } = request;
  /** What a bundle makes goes with the mark that it is ours, and with what was decided. */
  const step = (next: (look: Look) => Promise<Step | null>) =>
    applyOnce(grist, async () => {
      const look = await lookAt(grist, choices, decide);
      run.number ??= Math.max(0, ...look.journal.lines.map((line) => line.run)) + 1;
      const asked = await next(look);
      const isLine = asked !== null && asked.actions.length > 0;
      const decisions = { ...ofThisPage(look), ...decide, ...marksOf(look, asked?.added) };
      const kept = writeDecisions(look.journal, decisions, isLine || !look.journal.exists);
      if (!isLine && kept.length === 0) return null;
      const line = isLine || !look.journal.exists ? addLine(look.journal, run.number, asked?.made ?? {}) : [];
      return { actions: [...line, ...kept, ...(asked?.actions ?? [])] };
    });

  return await settled(async () => {
    await step(async (look) => {
      // Before anything is made: words that are lacking are lacking then too.
      if ('position' in look.layout.criterion.words) await rowsToAdd(grist, look.layout, kits, extend);
      const asked = addTablesAndColumns(look.shape, look);
      return { ...asked, actions: [...asked.actions, ...(await fill(grist, cellsToFill(look, asked.added)))] };
    });
    await step(async (look) => finishColumns(look.shape, look));
    await step(async ({ layout }) => {
      if (kits.length === 0) return null;
      const added = await rowsToAdd(grist, layout, kits, extend);
      return { actions: added.actions, made: { rows: printsOf(added.layout, added.rows) } };
    });
    if (widgetUrl !== null)
      for (const page of pagePlans)
        await step(({ shape, layout }) => pageStep(grist, shape, layout, { url: widgetUrl, choices }, page));
    await step(({ shape, layout, journal }) => linkStep(grist, shape, layout, journal.lines));
    return { ok: true, value: null };
  });
}

const fill = (grist: GristPort, cells: readonly CellsToFill[]): Promise<readonly UserAction[]> =>
  Promise.all(
    cells.map(async ({ table, column, value }): Promise<UserAction> => {
      const ranks = ranksOf(await read(grist, table));
      const values = ranks.map(([, rank]) => (value === 'rank' ? rank : value));
      return ['BulkUpdateRecord', table, ranks.map(([id]) => id), { [column]: values }];
    }),
  );
