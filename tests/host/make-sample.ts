/** `npm run sample`: makes `grist-sample.grist` in a real Grist, and checks that it opens. */
import { writeFile } from 'node:fs/promises';
import { sampleFile, samplePort } from '../../widget/demo/grist-host.ts';
import { launchChromium } from './chromium.ts';
import { GristPage } from './grist-page.ts';
import { pruneAndDownload } from './prune.ts';
import { type GristServer, startServer } from './server.ts';

const server = await startServer({ pages: ['sample-page'] });
const browser = await launchChromium();
try {
  const made = await make(server);
  await writeFile(sampleFile, made.bytes);
  const opened = await check(server);
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} ko`;
  console.log(`Document d’exemple : ${kilobytes(made.before)}, sans son historique ${kilobytes(made.bytes.length)}.`);
  console.log(`Relu : ${opened.map(({ table, rows }) => `${table} ${rows}`).join(', ')}.`);
} finally {
  await browser.close();
  await server.close();
}

async function make({ gristUrl, pagesUrl }: GristServer) {
  const grist = await GristPage.open(browser, { gristUrl });
  // A widget needs a page and a table to stand on: those of the empty document, removed afterwards.
  const maker = await grist.addWidgetSection({ table: 'Table1', url: `${pagesUrl}sample-page/` });
  const frame = await grist.widgetFrame(maker.widgetRef);
  await frame.evaluate((url) => window.populate(url), `http://127.0.0.1:${samplePort}/widget/`);
  await grist.applyUserActions([
    ['RemoveView', maker.viewRef],
    ['RemoveTable', 'Table1'],
  ]);
  const before = (await grist.download()).length;
  const bytes = await pruneAndDownload(grist);
  await grist.close();
  return { before, bytes };
}

/** Opens the file as `npm start` does, down to a widget that is ready; the tables and their rows. */
async function check({ gristUrl }: GristServer) {
  const grist = await GristPage.open(browser, { gristUrl, doc: 'sample' });
  const { widgetRef } = await grist.openWidgetPage();
  await grist.widgetFrame(widgetRef);
  grist.problems.assertNone();
  const tables = await grist.rows('_grist_Tables');
  const counts = [];
  for (const { tableId } of tables) {
    counts.push({ table: String(tableId), rows: (await grist.fetchTable(String(tableId))).id.length });
  }
  await grist.close();
  return counts;
}
