/** Documents of a given size, built in an empty one through the widget's own set-up, and their page of measures. */
import type { Browser, Frame } from 'playwright-core';
import { encodeValues } from '../../src/model/encode.ts';
import type { TableData } from '../../src/model/entity.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { schema } from '../../src/model/schema.ts';
import { statusOf } from '../../src/rules/status.ts';
import { readRows } from '../../widget/demo/sample-files.ts';
import { GristPage, type RawTable } from '../host/grist-page.ts';
import type { GristServer } from '../host/server.ts';
import { until } from '../host/until.ts';
import { installProbe, shownIn } from './probe.ts';

export interface Size {
  readonly candidates: number;
  readonly criteria: number;
  readonly proofs: number;
}

/** A custom widget on the page: its section and its frame. */
export interface Panel {
  readonly ref: number;
  readonly frame: Frame;
}

export interface Built {
  readonly grist: GristPage;
  /** What is in it: less than asked for, when building took too long. */
  readonly size: Size;
  readonly seconds: number;
  readonly list: number;
  readonly widget: Panel;
  readonly hello: Panel;
  /** Where the widget comes from. */
  readonly origin: string;
}

const stage = 'Entretien intra/métier';
const earlier = 'Préqualification';
/** Rows of one bundle, and ms after which no more are added. */
const chunk = 2_000;
const patience = 180_000;

export const nameOf = (row: number): string => `Personne ${String(row).padStart(4, '0')}`;

export async function buildDocument(browser: Browser, server: GristServer, wanted: Size): Promise<Built> {
  const start = Date.now();
  const grist = await GristPage.open(browser, { gristUrl: server.gristUrl, viewport: { width: 1400, height: 1000 } });
  const home = Number((await grist.rows('_grist_Views'))[0]?.['id']);
  const { widgetRef } = await grist.addWidgetSection({ table: 'Table1', url: server.widgetUrl });
  await grist.widget(widgetRef).getByRole('button', { name: 'Préparer ce document' }).click();
  await grist.widget(widgetRef).getByText('Le document est prêt.').waitFor();
  // No widget may look while thousands of rows come in.
  await grist.openPage(home);
  await addCriteria(grist, wanted.criteria);
  const rows = await addCandidates(grist, wanted.candidates);
  const perCandidate = Math.floor(wanted.proofs / rows.length);
  const proofs = await addProofs(grist, rows, perCandidate, start + patience);
  await writeStatuses(grist, rows);
  const seconds = (Date.now() - start) / 1000;
  return { grist, size: { ...wanted, proofs }, seconds, ...(await openMeasures(grist, server)) };
}

const columnsOf = (table: RawTable, names: readonly string[], indexes: readonly number[]) =>
  Object.fromEntries(names.map((name) => [name, indexes.map((index) => table[name]?.[index] ?? null)]));

const repeat = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** The kit's criteria, so many of them: the first ones, or each several times. */
async function addCriteria(grist: GristPage, count: number): Promise<void> {
  const table = await grist.fetchTable('Criteres');
  const own = table.id.length;
  const added = repeat(Math.max(0, count - own), (index) => index % own);
  const columns = Object.values(schema.criterion.fields).map(({ column }) => column);
  const points = await grist.fetchTable('Trames');
  await grist.applyUserActions([
    ['BulkRemoveRecord', 'Criteres', table.id.slice(count)],
    [
      'BulkAddRecord',
      'Criteres',
      added.map(() => null),
      { ...columnsOf(table, columns, added), Ordre: added.map((_, index) => own + index + 1) },
    ],
    // Every point names the person: what shows that the trame on the screen is theirs.
    ['BulkUpdateRecord', 'Trames', points.id, { Point: points['Point']?.map((title) => `${title}, [Prénom Nom]`) }],
  ]);
}

async function addCandidates(grist: GristPage, count: number): Promise<readonly number[]> {
  const [position] = (await grist.fetchTable('Postes')).id;
  const names = repeat(count, (index) => nameOf(index + 1));
  const cells = { Nom: names, Poste: names.map(() => position), Etape: names.map(() => stage) };
  const [ids] = await grist.applyUserActions([['BulkAddRecord', 'Candidats', names.map(() => null), cells]]);
  return ids as readonly number[];
}

/** As many for each person, in half of the criteria, over two stages; how many in all. */
async function addProofs(grist: GristPage, people: readonly number[], each: number, deadline: number): Promise<number> {
  const criteria = (await grist.fetchTable('Criteres')).id;
  const points = (await grist.rows('Trames')).filter(({ Nature }) => Nature !== 'Fait');
  const pointsOf = new Map([stage, earlier].map((name) => [name, points.filter(({ Etape }) => Etape === name)]));
  const proven = criteria.slice(0, Math.ceil(criteria.length / 2));
  const step = Math.max(1, Math.floor(chunk / each));
  let done = 0;
  for (let from = 0; from < people.length && Date.now() < deadline; from += step) {
    const rows = people.slice(from, from + step).flatMap((person) =>
      repeat(each, (place) => {
        const at = 1_770_000_000 + place * 60;
        const Etape = place % 2 ? stage : earlier;
        return {
          Candidat: person,
          Critere: proven[place % proven.length],
          Etape,
          Point: pointsOf.get(Etape)?.[place % 5]?.['id'],
          Signe: ['+', '+', '−', '+', '?'][place % 5],
          Texte: `${place + 1}. A repris seule un service de l’État et l’a remis en ligne en trois semaines, chiffres à l’appui.`,
          Auteur: 'camille@example.org',
          Cree_le: at,
          Modifie_le: at,
          Cle: `bench-${person}-${place}`,
        };
      }),
    );
    const columns = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
    const cells = Object.fromEntries(columns.map((column) => [column, rows.map((row) => row[column])]));
    await grist.applyUserActions([['BulkAddRecord', 'Preuves', rows.map(() => null), cells]]);
    done += rows.length;
  }
  return done;
}

/** What the widget would write by itself on opening each person, and disturb the measures by. */
async function writeStatuses(grist: GristPage, people: readonly number[]): Promise<void> {
  const {
    candidate: all,
    evidence,
    ...rest
  } = await readRows(async (table) => (await grist.fetchTable(table)) as TableData);
  const proofsOf = new Map<number | null, Evidence[]>(all.map(({ id }) => [id, []]));
  for (const row of evidence) proofsOf.get(row.candidate)?.push(row);
  const preparation = { positions: rest.position, criteria: rest.criterion, points: rest.point };
  const cells = all.map((candidate) => {
    const file = { candidate, evidence: proofsOf.get(candidate.id) ?? [], ratings: [], interviews: [], passages: [] };
    return encodeValues(schema.candidate, statusOf(file, preparation) ?? {});
  });
  const columns = Object.fromEntries(Object.keys(cells[0] ?? {}).map((name) => [name, cells.map((row) => row[name])]));
  await grist.applyUserActions([['BulkUpdateRecord', 'Candidats', people, columns]]);
}

/** The page « Entretiens » with a hello-world widget and Grist's own card, all following the same list. */
async function openMeasures(grist: GristPage, { pagesUrl, widgetUrl }: GristServer) {
  const view = (await grist.rows('_grist_Views')).find(({ name }) => name === 'Entretiens')?.['id'];
  const sections = (await grist.rows('_grist_Views_section')).filter(({ parentId }) => parentId === view);
  const list = Number(sections.find(({ parentKey }) => parentKey === 'record')?.['id']);
  const widgetRef = Number(sections.find(({ parentKey }) => parentKey === 'custom')?.['id']);
  // Of a site of its own, so that it has a process of its own, as the widget has.
  const url = `${pagesUrl.replace('127.0.0.1', 'hello.localhost')}hello-page/`;
  const hello = await grist.addWidgetSection({ table: 'Candidats', url, linkTo: list });
  const [made] = await grist.applyUserActions([
    ['CreateViewSection', sections[0]?.['tableRef'], view, 'single', null, null],
  ]);
  const card = (made as { readonly sectionRef: number }).sectionRef;
  const leaf = (ref: number, size: number) => ({ leaf: ref, size });
  const layoutSpec = {
    children: [
      { size: 70, children: [leaf(list, 40), leaf(widgetRef, 60)] },
      { size: 30, children: [leaf(hello.widgetRef, 50), leaf(card, 50)] },
    ],
  };
  await grist.page.context().addInitScript(installProbe, '');
  await grist.page.evaluate(installProbe, `.test-viewlayout-section-${card}`);
  await grist.applyUserActions([
    ['UpdateRecord', '_grist_Views_section', card, { linkSrcSectionRef: list }],
    ['UpdateRecord', '_grist_Views', view, { layoutSpec: JSON.stringify(layoutSpec) }],
  ]);
  // Left and come back to: every frame then begins with the probe in it.
  await grist.openPage(Number((await grist.rows('_grist_Views'))[0]?.['id']));
  await grist.openPage(Number(view));
  return {
    list,
    widget: await settled(grist, widgetRef),
    hello: await settled(grist, hello.widgetRef),
    origin: new URL(widgetUrl).origin,
  };
}

/** A widget that shows somebody, once Grist has done with loading it (it may do so twice). */
async function settled(grist: GristPage, ref: number): Promise<Panel> {
  let frame = await grist.widgetFrame(ref);
  await until(async () => {
    frame = await grist.widgetFrame(ref);
    const age = await frame.evaluate(() => window.probe.now() - performance.timeOrigin).catch(() => 0);
    return age > 3_000;
  });
  await shownIn(frame, 'name', nameOf(1), 0);
  return { ref, frame };
}
