/** The set-up, bundle by bundle: what it adds, what it leaves alone, and what troubles leave behind. */
import { describe, expect, it, vi } from 'vitest';
import { noChoices } from '../../src/document/places/layout.ts';
import { columnKey, type Decisions, tableKey } from '../../src/document/places/matching.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import { kitById } from '../../src/kits/index.ts';
import type { Kit } from '../../src/kits/kit.ts';
import { entityNames, schema } from '../../src/model/schema.ts';
import type { Fault } from '../fake-grist/faults.ts';
import { createMemoryGrist, type MemoryClient, type MemoryGrist } from '../fake-grist/memory-grist.ts';
import { prepareTeam, settle, smallKit } from './harness.ts';

// A set-up is a dozen bundles, and some tests make fifty.
vi.setConfig({ testTimeout: 60_000 });

const general = kitById('generique');
const developer = kitById('developpement');
if (!general || !developer) throw new Error('these kits exist');
const kits: readonly Kit[] = [general, developer];
const widgetUrl = 'https://widget.example.org/';

const metaTables = [
  '_grist_Tables',
  '_grist_Tables_column',
  '_grist_Views',
  '_grist_Views_section',
  '_grist_Views_section_field',
  '_grist_Pages',
];

/** A document as somebody creates it: one empty table, on its page. */
function emptyDocument() {
  const grist = createMemoryGrist({ now: () => Date.UTC(2026, 0, 5, 9) });
  grist.edit(['AddTable', 'Table1', [{ id: 'A' }, { id: 'B' }, { id: 'C' }]]);
  return grist;
}

function join(grist: MemoryGrist): MemoryClient {
  const client = grist.connect({ linkedTable: 'Table1' });
  client.start([], () => {});
  return client;
}

const run = (client: MemoryClient, chosen: readonly Kit[] = kits, decide: Decisions = {}) =>
  setUp(client, { kits: chosen, choices: noChoices, decide, widgetUrl });

const tables = (grist: MemoryGrist): readonly string[] =>
  grist.rows('_grist_Tables').map(({ tableId }) => String(tableId));

/** Everything that a document holds. */
const contents = (grist: MemoryGrist) =>
  Object.fromEntries([...metaTables, ...tables(grist)].map((table) => [table, grist.rows(table)]));

/** What a team sees of a document: its tables, columns, pages and rows, by name rather than by number. */
function visible(grist: MemoryGrist) {
  const names = new Map(grist.rows('_grist_Tables').map((row) => [row.id, String(row['tableId'])]));
  const columns = grist.rows('_grist_Tables_column').map((row) => {
    const { colId, type, isFormula, formula, label, recalcWhen } = row;
    return [names.get(Number(row['parentId'])), colId, type, isFormula, formula, label, recalcWhen].join();
  });
  const pages = grist.rows('_grist_Views').map(({ name }) => String(name));
  const cells = ['Postes', 'Criteres', 'Trames'].map((table) =>
    grist.rows(table).map(({ id: _, manualSort: __, ...row }) => JSON.stringify(row)),
  );
  return { tables: [...names.values()].sort(), columns: columns.sort(), pages: pages.sort(), cells };
}

async function once() {
  const grist = emptyDocument();
  const client = join(grist);
  expect(await run(client)).toEqual({ ok: true, value: null });
  return { grist, client };
}

describe('“Préparer ce document”', () => {
  it('adds the nine tables and that of its settings, the rows of the kits and its pages to an empty document', async () => {
    const { grist } = await once();
    expect(tables(grist)).toEqual(['Table1', 'Reglages', ...entityNames.map((name) => schema[name].table)]);
    expect(grist.rows('_grist_Views').map(({ name }) => name)).toEqual([
      'Table1',
      'Entretiens',
      'Tableau de bord',
      'Préparation',
      'Données',
    ]);
    expect(grist.rows('Postes').map(({ Intitule }) => Intitule)).toEqual([developer.position]);
    expect(grist.rows('Criteres').length).toBeGreaterThanOrEqual(developer.criteria.length);
    expect(grist.rows('Candidats')).toEqual([]);
  });

  it('done twice adds nothing', async () => {
    const { grist, client } = await once();
    const before = contents(grist);
    expect(await run(client)).toEqual({ ok: true, value: null });
    expect(contents(grist)).toEqual(before);
  });

  it('makes the page of the board in a document of before, and leaves a page of the team’s that has it', async () => {
    const { grist, client } = await once();
    const boardOf = () => grist.rows('_grist_Views').filter(({ name }) => name === 'Tableau de bord');
    const [board] = boardOf();
    const list = grist.rows('_grist_Tables').find(({ tableId }) => tableId === 'Postes')?.['id'];
    const sections = () => grist.rows('_grist_Views_section').filter(({ parentId }) => parentId === board?.id);
    expect(sections().map(({ tableRef, parentKey }) => [tableRef, parentKey])).toEqual([
      [list, 'record'],
      [list, 'custom'],
    ]);
    grist.edit(['UpdateRecord', '_grist_Views', board?.id ?? 0, { name: 'Nos postes' }]);
    expect(await run(client)).toEqual({ ok: true, value: null });
    expect(boardOf()).toEqual([]);
    grist.edit(['RemoveRecord', '_grist_Views', board?.id ?? 0]);
    expect(await run(client)).toEqual({ ok: true, value: null });
    expect(boardOf()).toHaveLength(1);
  });

  it('with another kit later adds that kit only', async () => {
    const { grist, client } = await once();
    const other = kitById('produit');
    if (!other) throw new Error('this kit exists');
    const before = grist.rows('Trames');
    expect((await run(client, [other])).ok).toBe(true);
    expect(grist.rows('Postes').map(({ Intitule }) => Intitule)).toEqual([developer.position, other.position]);
    expect(grist.rows('Trames').slice(0, before.length)).toEqual(before);
    expect(grist.rows('Trames').length).toBeGreaterThan(before.length);
  });

  it('makes a document that is usable at once, in place', async () => {
    const team = await prepareTeam({ prepared: false });
    team.grist.edit(['AddTable', 'Table1', [{ id: 'A' }]]);
    const { document } = await team.open({ linkedTable: 'Table1' });
    expect(document.phase.value).toEqual({ is: 'to-prepare', missing: entityNames });
    expect(await document.prepare([smallKit], widgetUrl)).toEqual({ ok: true, value: null });
    expect(document.phase.value).toEqual({ is: 'ready' });
    const added = await document.addCandidate('Inès', 1);
    expect(added.ok).toBe(true);
    expect(document.file.value?.candidate.name).toBe('Inès');
    document.dispatch({
      kind: 'add-evidence',
      stage: 'Préqualification',
      criteria: [1],
      point: 1,
      sign: '+',
      text: 'première preuve',
    });
    await settle();
    expect(team.grist.rows('Preuves')).toMatchObject([{ Texte: 'première preuve', Candidat: 1 }]);
  });
});

describe('a set-up that stops half-way', () => {
  const faults: readonly Fault[] = ['offline', 'dropAnswer'];
  it.each(faults)('is finished by a second one, wherever it stopped (%s)', async (fault) => {
    const { grist: whole } = await once();
    const { pages: cleanPages, ...clean } = visible(whole);
    // The first bundle is the document's own table.
    for (let stop = 0; stop < whole.bundles.length - 1; stop += 1) {
      const grist = emptyDocument();
      const client = join(grist);
      client.faults.next(...Array.from({ length: stop }, (): Fault => 'none'), fault);
      expect((await run(client)).ok, `stopped at bundle ${stop}`).toBe(false);
      expect(await run(client)).toEqual({ ok: true, value: null });
      const { pages, ...found } = visible(grist);
      expect(found, `stopped at bundle ${stop}`).toEqual(clean);
      // A page that was begun has no name of ours yet: it stays, beside the one that is made anew.
      expect(pages).toEqual(expect.arrayContaining(cleanPages));
      expect(pages.length - cleanPages.length, `stopped at bundle ${stop}`).toBeLessThanOrEqual(1);
    }
  });

  it('by a refusal says so, and changes nothing more', async () => {
    const grist = emptyDocument();
    grist.setRules({ refuse: ([name]) => (name === 'AddRawTable' ? 'Blocked by table structure access rules' : null) });
    const before = contents(grist);
    expect(await run(join(grist))).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    expect(contents(grist)).toEqual(before);
  });
});

describe('a document that has tables already', () => {
  it('keeps them as they are, and gets only what is missing', async () => {
    const grist = emptyDocument();
    grist.edit(
      [
        'AddTable',
        'Candidats',
        [
          { id: 'Nom', type: 'Text', isFormula: false, label: 'Personne' },
          { id: 'Score', type: 'Numeric', isFormula: true, formula: '1' },
          { id: 'Etape', type: 'Text', isFormula: false, label: 'Où on en est' },
        ],
      ],
      ['AddTable', 'Criteres', [{ id: 'Intitule', type: 'Text', isFormula: false }]],
      ['BulkAddRecord', 'Candidats', [null, null], { Nom: ['Anne', 'Bob'], Etape: ['recrutée', ''] }],
      ['AddRecord', 'Criteres', null, { Intitule: 'Écouter' }],
    );
    const theirs = grist.rows('_grist_Tables_column');
    const people = grist.rows('Candidats');
    const decide = {
      [tableKey('candidate')]: { id: 'Candidats', ref: null },
      [columnKey('candidate', 'name')]: { id: 'Nom', ref: null },
      [tableKey('criterion')]: { id: 'Criteres', ref: null },
      [columnKey('criterion', 'title')]: { id: 'Intitule', ref: null },
    };
    expect((await run(join(grist), kits, decide)).ok).toBe(true);
    expect(grist.rows('_grist_Tables_column').slice(0, theirs.length)).toEqual(theirs);
    expect(grist.rows('Candidats')).toMatchObject(people.map(({ id, Nom, Etape }) => ({ id, Nom, Etape })));
    expect(grist.rows('Criteres')[0]).toMatchObject({ Intitule: 'Écouter' });
    expect(tables(grist).filter((name) => /^(Candidats|Criteres)/.test(name))).toEqual(['Candidats', 'Criteres']);
    // The rows that are there get the blanks of new rows, not Grist's zeros.
    expect(grist.rows('Candidats')[0]).toMatchObject({ Score2: null, Score_min: null, Couverture: null });
    expect(grist.rows('Criteres')[0]).toMatchObject({ Poids: 1, Ordre: 1 });
  });

  it('whose table Notes is something else stays theirs: ours has another name', async () => {
    const grist = emptyDocument();
    grist.edit(
      [
        'AddTable',
        'Notes',
        [
          { id: 'Titre', type: 'Text', isFormula: false },
          { id: 'Note', type: 'Text', isFormula: false },
          { id: 'Nature', type: 'Choice', isFormula: false },
        ],
      ],
      ['AddRecord', 'Notes', null, { Titre: 'Réunion du 3', Note: 'ordre du jour', Nature: 'Comité' }],
    );
    const theirs = grist.rows('Notes');
    expect((await run(join(grist))).ok).toBe(true);
    expect(grist.rows('Notes')).toEqual(theirs);
  });
});

describe('a set-up that stops half-way, on the screen', () => {
  it('leaves the choice of kits in place, to be done again', async () => {
    const team = await prepareTeam({ prepared: false });
    team.grist.edit(['AddTable', 'Table1', [{ id: 'A' }]]);
    const { document, client } = await team.open({ linkedTable: 'Table1' });
    // The tables are made, their kits are not.
    client.faults.next('none', 'none', 'offline');
    expect(await document.prepare([smallKit], null)).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
    expect(document.phase.value.is).toBe('to-prepare');
    expect(await document.prepare([smallKit], null)).toEqual({ ok: true, value: null });
    expect(document.phase.value).toEqual({ is: 'ready' });
    expect(document.preparation.value.criteria).toHaveLength(3);
    expect(document.preparation.value.points).toHaveLength(3);
  });
});

describe('two set-ups at once', () => {
  it('make one set of tables, and leave the document ready for both', async () => {
    const clean = visible((await once()).grist);
    const grist = emptyDocument();
    const results = await Promise.all([run(join(grist)), run(join(grist))]);
    expect(results).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(visible(grist)).toEqual(clean);
  });

  it.each([1, 2, 3, 4, 5])('add nothing twice when a colleague begins after bundle %i of the first', async (done) => {
    const team = await prepareTeam({ prepared: false });
    team.grist.edit(['AddTable', 'Table1', [{ id: 'A' }]]);
    const [one, two] = [await team.open({ linkedTable: 'Table1' }), await team.open({ linkedTable: 'Table1' })];
    one.client.faults.next(...Array.from({ length: done }, (): Fault => 'none'), 'late');
    const first = one.document.prepare(kits, widgetUrl);
    await settle();
    await vi.waitUntil(() => one.client.faults.waiting > 0);
    expect(await two.document.prepare(kits, widgetUrl)).toEqual({ ok: true, value: null });
    one.client.faults.release();
    expect(await first).toEqual({ ok: true, value: null });
    expect(team.grist.rows('Postes')).toHaveLength(1);
    expect(tables(team.grist)).toHaveLength(2 + entityNames.length);
    const titles = team.grist.rows('Criteres').map(({ Intitule, Poste }) => `${Intitule}/${Poste}`);
    expect(new Set(titles).size).toBe(titles.length);
    two.document.lookAround();
    await settle();
    expect(two.document.phase.value).toEqual({ is: 'ready' });
    expect(two.document.preparation.value.points.length).toBe(team.grist.rows('Trames').length);
  });
});
