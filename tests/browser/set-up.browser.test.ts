/** The set-up in a real Grist: what it adds, what it leaves alone, and taking it back. */
import { describe, expect } from 'vitest';
import { noChoices } from '../../src/document/places/layout.ts';
import { importRows } from '../../src/document/setup/import-rows.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import { planTakeBack } from '../../src/document/setup/take-back.ts';
import type { GristPort } from '../../src/grist/port.ts';
import { generique } from '../../src/kits/generique.ts';
import { kitById } from '../../src/kits/index.ts';
import { entityNames, schema } from '../../src/model/schema.ts';
import type { GristPage } from '../host/grist-page.ts';
import { pageUrl, test, widgetUrl } from './fixtures.ts';
import { framePort } from './frame-port.ts';
import { columnsFoundAndWanted, readStructure, remaining } from './structure.ts';

const kits = ['developpement', 'produit'].flatMap((id) => kitById(id) ?? []);

async function portOf(grist: GristPage, widgetRef: number) {
  const port = framePort(await grist.widgetFrame(widgetRef));
  const run = () => setUp(port as GristPort, { kits, choices: noChoices, widgetUrl: widgetUrl() });
  return { port, run };
}

async function prepared(grist: GristPage, table: string) {
  const { widgetRef } = await grist.addWidgetSection({ table, url: pageUrl('contract-page') });
  return await portOf(grist, widgetRef);
}

const metaTables = ['_grist_Tables', '_grist_Tables_column', '_grist_Views', '_grist_Views_section', '_grist_Pages'];

/** How many rows there are of everything. */
async function sizes(grist: GristPage): Promise<Readonly<Record<string, number>>> {
  const own = (await grist.rows('_grist_Tables')).map(({ tableId }) => String(tableId));
  const counts: Record<string, number> = {};
  for (const table of [...metaTables, ...own]) counts[table] = (await grist.fetchTable(table)).id.length;
  return counts;
}

describe('the set-up', () => {
  test('prepares an empty document, adds nothing twice, and is taken back in one bundle', async ({ open }) => {
    const grist = await open();
    const { port, run } = await prepared(grist, 'Table1');
    const before = await sizes(grist);

    expect(await run()).toEqual({ ok: true, value: null });
    const [found, wanted] = await columnsFoundAndWanted(grist);
    expect(found).toEqual(wanted);
    expect(remaining(await readStructure(grist))).toEqual([]);
    const views = (await grist.rows('_grist_Views')).map(({ name }) => name);
    expect(views.slice(-4)).toEqual(['Entretiens', 'Tableau de bord', 'Préparation', 'Données']);
    const after = await sizes(grist);
    expect(after['_grist_Views']).toBe((before['_grist_Views'] ?? 0) + 4);
    expect(after).toMatchObject({ Postes: 2, Candidats: 0 });

    expect(await run()).toEqual({ ok: true, value: null });
    expect(await sizes(grist)).toEqual(after);

    const plan = await planTakeBack(port as GristPort, noChoices);
    expect(plan).toMatchObject({ is: 'possible', counts: { tables: entityNames.length + 1, columns: 0, pages: 4 } });
    expect(await port.apply(plan.is === 'possible' ? plan.actions : [])).toMatchObject({ ok: true });
    expect(await sizes(grist)).toEqual(before);
  });

  test('done twice at the same moment makes one, and so does a trame that two people add', async ({ open }) => {
    const grist = await open();
    const section = { table: 'Table1', url: pageUrl('contract-page') };
    const first = await grist.addWidgetSection(section);
    const second = await grist.addWidgetSection({ ...section, linkTo: first.listRef });
    // A section added to the page makes the frame of the one before anew.
    const [one, two] = [await portOf(grist, first.widgetRef), await portOf(grist, second.widgetRef)];
    expect(await Promise.all([one.run(), two.run()])).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    const [found, wanted] = await columnsFoundAndWanted(grist);
    expect(found).toEqual(wanted);
    const names = async (table: string, column: string) => (await grist.rows(table)).map((row) => String(row[column]));
    for (const name of entityNames) {
      const all = await names('_grist_Tables', 'tableId');
      expect(all.filter((id) => id.startsWith(schema[name].table))).toEqual([schema[name].table]);
    }
    expect((await names('_grist_Views', 'name')).slice(-4)).toEqual([
      'Entretiens',
      'Tableau de bord',
      'Préparation',
      'Données',
    ]);
    const { place } = await readStructure(grist);
    const added = await Promise.all(
      [one, two].map(({ port }) => importRows(port as GristPort, place.layout, [generique])),
    );
    for (const { ok } of added) expect(ok).toBe(true);
    expect(await names('Postes', 'Intitule')).toEqual(kits.map(({ position }) => position));
    for (const table of ['Criteres', 'Trames']) {
      const rows = (await grist.rows(table)).map(({ Poste, Etape, Intitule, Point }) =>
        [Poste, Etape, Intitule, Point].join('|'),
      );
      expect(new Set(rows).size).toBe(rows.length);
    }
  });

  test('adds beside what a team has, and leaves that alone', async ({ open }) => {
    const grist = await open();
    await grist.applyUserActions([
      [
        'AddTable',
        'Criteres',
        [
          { id: 'Intitule', type: 'Text', isFormula: false, label: 'Ce que l’on cherche' },
          { id: 'Poids', type: 'Int', isFormula: false },
        ],
      ],
      // Another thing of the same name: minutes of meetings.
      [
        'AddTable',
        'Notes',
        [
          { id: 'Titre', type: 'Text', isFormula: false },
          { id: 'Nature', type: 'Choice', isFormula: false, widgetOptions: JSON.stringify({ choices: ['Comité'] }) },
        ],
      ],
      ['AddTable', 'Candidats', [{ id: 'Nom', type: 'Text', isFormula: false }]],
      ['BulkAddRecord', 'Criteres', [null, null], { Intitule: ['Écouter', 'Écrire'], Poids: [3, 2] }],
      ['BulkAddRecord', 'Notes', [null], { Titre: ['Réunion du 3'], Nature: ['Comité'] }],
      ['BulkAddRecord', 'Candidats', [null, null], { Nom: ['Anne', 'Bob'] }],
    ]);
    // Their own page has the name of one of ours, and shows another thing.
    const { run } = await prepared(grist, 'Notes');
    const [mine] = (await grist.rows('_grist_Views')).slice(-1);
    await grist.applyUserActions([['UpdateRecord', '_grist_Views', mine?.['id'], { name: 'Entretiens' }]]);
    const columns = await grist.rows('_grist_Tables_column');
    const theirs = new Set(columns.map(({ id }) => id));

    expect(await run()).toEqual({ ok: true, value: null });

    expect(remaining(await readStructure(grist))).toEqual([]);
    expect((await grist.rows('_grist_Tables_column')).filter(({ id }) => theirs.has(id))).toEqual(columns);
    const criteria = await grist.rows('Criteres');
    expect(criteria.slice(0, 2)).toMatchObject([
      { Intitule: 'Écouter', Poids: 3 },
      { Intitule: 'Écrire', Poids: 2 },
    ]);
    expect(criteria.slice(0, 2).map(({ Ordre }) => Ordre ?? null)).toEqual([null, null]);
    const [note] = await grist.rows('Notes');
    expect(note).toMatchObject({ Titre: 'Réunion du 3', Nature: 'Comité' });
    expect(note?.['Note'] ?? null).toBeNull();
    for (const candidate of await grist.rows('Candidats')) {
      expect([candidate['Score'], candidate['Couverture']].map((cell) => cell ?? null)).toEqual([null, null]);
    }
    for (const name of entityNames) {
      const added = (await grist.rows('_grist_Tables')).filter(({ tableId }) => tableId === schema[name].table);
      expect(added, schema[name].table).toHaveLength(1);
    }
    const pages = (await grist.rows('_grist_Views')).map(({ name }) => name);
    expect(pages.filter((name) => name === 'Entretiens')).toHaveLength(2);

    const after = await sizes(grist);
    expect(await run()).toEqual({ ok: true, value: null });
    expect(await sizes(grist)).toEqual(after);
  });
});
