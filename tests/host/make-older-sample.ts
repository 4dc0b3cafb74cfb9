/**
 * `npm run sample:older`: the sample document as an early version would have made it, in
 * `tests/host/older-sample.grist.gz`. Kept as a file: a document of that time must still open, whatever
 * the set-up becomes. Made again only when the earlier shape itself was told wrong.
 */
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { UserAction } from '../../src/grist/port.ts';
import { samplePort } from '../../widget/demo/grist-host.ts';
import { launchChromium } from './chromium.ts';
import { GristPage } from './grist-page.ts';
import { makeOlder } from './older-shape.ts';
import { pruneAndDownload } from './prune.ts';
import { olderSampleFile, startServer } from './server.ts';

/** People who are kept, with all that was noted of them. */
const kept = 3;

const server = await startServer();
const browser = await launchChromium();
try {
  const grist = await GristPage.open(browser, { gristUrl: server.gristUrl, doc: 'sample' });
  await grist.applyUserActions([...(await fewerPeople(grist)), ...(await ownPort(grist)), ...makeOlder]);
  const bytes = gzipSync(await pruneAndDownload(grist), { level: 9 });
  await writeFile(olderSampleFile, bytes);
  console.log(`Document d’une version précédente : ${Math.round(bytes.length / 1024)} ko.`);
} finally {
  await browser.close();
  await server.close();
}

async function fewerPeople(grist: GristPage): Promise<readonly UserAction[]> {
  const people = (await grist.fetchTable('Candidats')).id.slice(0, kept);
  const remove = async (table: string, stays: (row: Readonly<Record<string, unknown>>) => boolean) => {
    const gone = (await grist.rows(table)).filter((row) => !stays(row)).map(({ id }) => id);
    return ['BulkRemoveRecord', table, gone] as const;
  };
  const rest = ['Entretiens', 'Passages', 'Preuves', 'Notes'].map((table) =>
    remove(table, ({ Candidat }) => people.includes(Number(Candidat))),
  );
  return [...(await Promise.all(rest)), await remove('Candidats', ({ id }) => people.includes(Number(id)))];
}

/** The widget's address in the file is the sample's own; this server has lent it another port. */
async function ownPort(grist: GristPage): Promise<readonly UserAction[]> {
  const from = new URL(server.widgetUrl).host;
  const sections = await grist.rows('_grist_Views_section');
  return sections
    .filter(({ options }) => String(options).includes(from))
    .map(({ id, options }) => [
      'UpdateRecord',
      '_grist_Views_section',
      id,
      { options: String(options).replaceAll(from, `127.0.0.1:${samplePort}`) },
    ]);
}
