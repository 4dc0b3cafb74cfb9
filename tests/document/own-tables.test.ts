import { describe, expect, it } from 'vitest';
import { tableKey, wordKey } from '../../src/document/places/matching.ts';
import { copyOf } from '../../src/document/setup/position-kit.ts';
import { described } from '../../src/model/labels/index.ts';
import { factOf } from '../../src/rules/trame.ts';
import { createMemoryGrist, type MemoryClient, type MemoryGrist } from '../fake-grist/memory-grist.ts';
import { asShown, createTime, openAlone, prepareTeam, settle, smallKit } from './harness.ts';

async function openOn(client: MemoryClient, time = createTime()) {
  const document = await openAlone(client, time);
  // Code that is fetched where tables have our names: a matter of the machine, not of promises.
  await import('../../src/document/places/prints.ts');
  await settle();
  return document;
}

/** A team that has its own list of people and its own grid of skills, under its own words. */
async function teamWithTables(connection: Parameters<MemoryGrist['connect']>[0] = {}) {
  const time = createTime();
  const grist = createMemoryGrist({ now: time.now });
  grist.edit(
    [
      'AddTable',
      'Personnes',
      [
        { id: 'Prenom_et_nom', label: 'Prénom et nom', type: 'Text', isFormula: false },
        { id: 'Role_vise', label: 'Rôle visé', type: 'Text', isFormula: false },
        { id: 'Etape_en_cours', label: 'Étape en cours', type: 'Text', isFormula: false },
        { id: 'Initiale', label: 'Initiale', type: 'Text', isFormula: true, formula: '$Prenom_et_nom[:1]' },
      ],
    ],
    [
      'AddTable',
      'Grille',
      [
        { id: 'Competence', label: 'Compétence', type: 'Text', isFormula: false },
        { id: 'Importance', label: 'Importance', type: 'Int', isFormula: false },
      ],
    ],
    ['AddTable', 'Autre', [{ id: 'A' }]],
    ['AddRecord', 'Personnes', null, { Prenom_et_nom: 'Inès', Role_vise: 'Dev', Etape_en_cours: 'Premier appel' }],
    ['BulkAddRecord', 'Grille', [null, null], { Competence: ['Tester', 'Expliquer'], Importance: [3, 2] }],
  );
  const before = structuredClone({ people: grist.rows('Personnes'), grid: grist.rows('Grille') });
  const document = await openOn(grist.connect({ linkedTable: 'Personnes', ...connection }), time);
  return { grist, document, time, before };
}

describe('a document that has its own tables', () => {
  it('has its people and its grid recognised, proposed, and not taken', async () => {
    const { document } = await teamWithTables();
    expect(document.layout.value.candidate.exists).toBe(false);
    await document.propose(asShown(document));
    const { candidate, criterion } = document.layout.value;
    expect(candidate).toMatchObject({
      table: 'Personnes',
      columns: { name: 'Prenom_et_nom', stage: 'Etape_en_cours' },
    });
    expect(criterion).toMatchObject({ table: 'Grille', columns: { title: 'Competence', weight: 'Importance' } });
    // Read, and not written.
    expect([...candidate.computed]).toEqual(['name', 'position', 'stage']);
    expect(candidate.columns).toMatchObject({ position: 'Role_vise' });
    expect(document.phase.value.is).toBe('to-prepare');
  });

  it('works after its grid is chosen and what is missing is added; its own columns are untouched', async () => {
    const { document, grist, time, before } = await teamWithTables();
    const words = { [wordKey('stage', 'Premier appel')]: 'Préqualification' };
    const prepared = await document.prepare([{ ...smallKit, criteria: [] }], null, asShown(document, words));
    expect(prepared).toEqual({ ok: true, value: null });
    await settle();
    expect(document.phase.value.is).toBe('ready');
    expect(grist.rows('Candidats')).toEqual([]);
    expect(grist.rows('Criteres')).toEqual([]);

    document.select(1);
    document.dispatch({
      kind: 'add-evidence',
      stage: 'Préqualification',
      criteria: [1],
      point: null,
      sign: '+',
      text: 'a écrit les tests',
    });
    await time.pass(5_000);
    expect(grist.rows('Preuves')).toMatchObject([{ Candidat: 1, Critere: 1, Texte: 'a écrit les tests' }]);
    expect(grist.rows('Personnes')).toMatchObject([{ Completude: 'Preuves manquantes', Sans_preuve: ['L', 2] }]);
    for (const [index, row] of before.people.entries()) expect(grist.rows('Personnes')[index]).toMatchObject(row);
    for (const [index, row] of before.grid.entries()) expect(grist.rows('Grille')[index]).toMatchObject(row);
  });

  it('keeps its own criteria first, in their order, when a kit is added to them', async () => {
    const { document } = await teamWithTables();
    await document.prepare([smallKit], null, asShown(document));
    await settle();
    const [first, second, ...added] = document.preparation.value.criteria.map(({ title }) => title);
    expect([first, second]).toEqual(['Tester', 'Expliquer']);
    expect(added).toEqual(smallKit.criteria.map(({ title }) => title));
  });

  it('keeps its own words for stages, matched once', async () => {
    const { document, grist, time } = await teamWithTables();
    const words = {
      [wordKey('stage', 'Premier appel')]: 'Préqualification',
      [wordKey('stage', 'Deuxième tour')]: 'Entretien intra/métier',
    };
    await document.prepare([], null, asShown(document, words));
    await settle();
    document.select(1);
    expect(document.file.value?.candidate.stage).toBe('Préqualification');
    document.dispatch({ kind: 'move-stage', stage: 'Entretien intra/métier' });
    await time.pass(5_000);
    expect(grist.cell('Personnes', 1, 'Etape_en_cours')).toBe('Deuxième tour');
    expect(document.file.value?.candidate.stage).toBe('Entretien intra/métier');
  });
});

describe('words for weights', () => {
  it('count what they were matched with, for every page; a word that was not counts 1, flagged', async () => {
    const team = await prepareTeam();
    const [first = 0, second = 0] = team.criteria;
    const ines = team.addCandidate('Inès');
    team.grist.edit(
      ['UpdateRecord', 'Criteres', first, { Poids: 'haute ' }],
      ['UpdateRecord', 'Criteres', second, { Poids: 'basse' }],
      ['AddRecord', 'Reglages', null, { Cle: wordKey('weight', 'haute'), Valeur: '5' }],
      ['AddRecord', 'Notes', null, { Candidat: ines, Critere: first, Nature: 'Débrief', Note: 3 }],
    );
    const { document } = await team.open();
    expect(document.preparation.value.criteria).toMatchObject([
      { weight: 5, unreadable: [] },
      { weight: null, unreadable: ['weight'] },
      { weight: 1, unreadable: [] },
    ]);
    // 5 of 5 + 1 + 1.
    expect(document.status.value?.coverage).toBeCloseTo(5 / 7, 9);
  });
});

describe('weights that a column shows as percentages', () => {
  it('count as they are, and are said as the team reads them', async () => {
    const team = await prepareTeam({ prepared: false });
    team.grist.edit(
      ['AddTable', 'Personnes', [{ id: 'Nom', type: 'Text', isFormula: false }]],
      ['AddRecord', 'Personnes', null, { Nom: 'Inès' }],
      [
        'AddTable',
        'Grille',
        [
          { id: 'Competence', type: 'Text', isFormula: false },
          { id: 'Poids', type: 'Numeric', isFormula: false, widgetOptions: '{"numMode":"percent","decimals":0}' },
        ],
      ],
      ['BulkAddRecord', 'Grille', [null, null], { Competence: ['Tester', 'Livrer'], Poids: [0.25, 0.75] }],
    );
    const { document } = await team.open({ linkedTable: 'Personnes' });
    await document.prepare([], null, asShown(document));
    await settle();
    expect(document.preparation.value.criteria).toMatchObject([
      { weight: 0.25, percents: ['weight'], unreadable: [] },
      { weight: 0.75, percents: ['weight'], unreadable: [] },
    ]);
    document.select(1);
    document.dispatch({ kind: 'team-rate', notes: [{ criterion: 1, note: 3, reason: '' }] });
    await team.time.pass(5_000);
    expect(team.grist.cell('Personnes', 1, 'Couverture')).toBeCloseTo(0.25, 9);
  });
});

describe('the page that a set-up makes', () => {
  it('keeps the columns that the team mapped', async () => {
    const mappings = { name: 'Prenom_et_nom', stage: 'Role_vise' };
    const { document, grist } = await teamWithTables({ mappings });
    await document.prepare([smallKit], 'https://widget.example.org/', asShown(document));
    const [custom] = grist.rows('_grist_Views_section').filter((row) => row['parentKey'] === 'custom');
    const { customView } = JSON.parse(String(custom?.['options'])) as { customView: string };
    const refOf = (column: string) => grist.rows('_grist_Tables_column').find(({ colId }) => colId === column)?.id;
    expect(JSON.parse(customView)).toMatchObject({
      columnsMapping: { name: refOf('Prenom_et_nom'), stage: refOf('Role_vise') },
    });
  });
});

describe('once proofs point at the team’s tables', () => {
  async function prepared() {
    const team = await teamWithTables();
    await team.document.prepare([smallKit], null, asShown(team.document));
    await settle();
    return team;
  }

  it('a widget that nobody told goes there too', async () => {
    const { grist } = await prepared();
    const untold = await openOn(grist.connect({ linkedTable: 'Autre' }));
    expect(untold.phase.value.is).toBe('ready');
    expect(untold.layout.value).toMatchObject({ candidate: { table: 'Personnes' }, criterion: { table: 'Grille' } });
  });

  it('no later choice makes them point at rows of another table', async () => {
    const { document, grist, time } = await prepared();
    grist.edit(
      ['AddTable', 'Criteres', [{ id: 'Intitule', type: 'Text', isFormula: false }]],
      ['AddRecord', 'Criteres', null, { Intitule: 'Autre chose' }],
    );
    const [table] = grist.rows('_grist_Tables').filter(({ tableId }) => tableId === 'Criteres');
    const other = { [tableKey('criterion')]: { id: 'Criteres', ref: table?.id ?? 0 } };
    expect(await document.decide(other)).toEqual({
      ok: false,
      failure: { kind: 'in-use', tables: ['Trames'] },
    });
    await document.reload();
    await time.pass(100);
    expect(document.layout.value).toMatchObject({ candidate: { table: 'Personnes' }, criterion: { table: 'Grille' } });
  });
});

describe('tables of the widget’s names, which are something else', () => {
  async function namesakes() {
    const grist = createMemoryGrist({ now: () => Date.UTC(2026, 0, 5, 9) });
    grist.edit(
      ['AddTable', 'Autre', [{ id: 'A' }]],
      ['AddTable', 'Offres', [{ id: 'Titre', type: 'Text', isFormula: false }]],
      [
        'AddTable',
        'Candidats',
        [
          { id: 'Nom', type: 'Text', isFormula: false },
          // Their own jobs, not our positions.
          { id: 'Poste', type: 'Ref:Offres', isFormula: false },
          { id: 'Score', type: 'Numeric', isFormula: false },
        ],
      ],
      [
        'AddTable',
        'NOTES',
        [
          { id: 'Candidat', type: 'Text', isFormula: false },
          { id: 'Note', type: 'Text', isFormula: false },
          { id: 'Scellee', type: 'Text', isFormula: false },
        ],
      ],
      ['AddTable', 'Preuves', [{ id: 'Candidat', type: 'Text', isFormula: false }]],
      ['AddRecord', 'Offres', null, { Titre: 'Dev' }],
      ['AddRecord', 'Candidats', null, { Nom: 'Inès', Poste: 1, Score: 14.5 }],
      ['AddRecord', 'NOTES', null, { Candidat: 'réunion', Note: 'ordre du jour' }],
      ['AddRecord', 'Preuves', null, { Candidat: 'facture' }],
    );
    const theirs = grist.rows('_grist_Tables_column');
    const document = await openOn(grist.connect({ linkedTable: 'Candidats' }));
    const done = await document.prepare([smallKit], null, asShown(document));
    await settle();
    return { grist, document, theirs, done };
  }

  it('stay as they are: ours stand beside them under other names', async () => {
    const { grist, theirs, done, document } = await namesakes();
    expect(done).toEqual({ ok: true, value: null });
    expect(grist.rows('_grist_Tables_column').slice(0, theirs.length)).toEqual(theirs);
    expect(document.phase.value.is).toBe('ready');
    const { rating, evidence, candidate, position } = document.layout.value;
    expect([rating.table, evidence.table, candidate.table]).toEqual(['Notes2', 'Preuves2', 'Candidats']);
    expect([rating.made, evidence.made, candidate.made]).toEqual([true, true, false]);
    // People point at the offers: these are the positions.
    expect(position).toMatchObject({ table: 'Offres', columns: { title: 'Titre' } });
    expect(candidate.columns).toMatchObject({ position: 'Poste', score: 'Score2' });
    expect(grist.rows('Candidats')).toMatchObject([{ Poste: 1, Score: 14.5, Score2: null }]);
    expect(document.missing.value).toEqual({ tables: [], columns: [], formulas: [], unsure: [] });
    const columns = grist.rows('_grist_Tables_column').length;
    expect(await document.prepare([smallKit], null)).toEqual({ ok: true, value: null });
    expect(grist.rows('_grist_Tables_column')).toHaveLength(columns);
  });

  it('are in none of our formulas', async () => {
    const { grist } = await namesakes();
    const formulaOf = (column: string) =>
      String(grist.rows('_grist_Tables_column').find(({ colId }) => colId === column)?.['formula']);
    expect(formulaOf('Pouls')).toContain('pouls("Preuves", Preuves2.lookupRecords(Candidat=$id))');
    expect(formulaOf('Pouls')).toContain('pouls("Notes", Notes2.lookupRecords(Candidat=$id))');
    expect(formulaOf('Lecteurs')).toContain('Notes2.lookupRecords(Candidat=$Candidat, Critere=$Critere');
  });

  it('leave our former formulas to be known in the ids of this document, and brought up to date', async () => {
    const { grist } = await namesakes();
    const column = () => grist.rows('_grist_Tables_column').find(({ colId }) => colId === 'Lecteurs');
    const now = String(column()?.['formula']);
    const [former = ''] = described.rating.fields.readers.former;
    const before = former.replaceAll('Notes.lookup', 'Notes2.lookup');
    grist.edit(['ModifyColumn', 'Notes2', 'Lecteurs', { formula: before }]);
    const document = await openOn(grist.connect({ linkedTable: 'Candidats' }));
    expect(document.missing.value.formulas).toEqual([{ entity: 'rating', column: 'Lecteurs' }]);
    expect(await document.prepare([], null)).toEqual({ ok: true, value: null });
    await settle();
    expect(column()).toMatchObject({ formula: now });
    expect(document.missing.value.formulas).toEqual([]);
  });

  it('are neither written nor read when proofs and notes are', async () => {
    const { grist, document } = await namesakes();
    const theirs = ['NOTES', 'Preuves'].map((table) => grist.rows(table));
    document.select(1);
    const base = { stage: 'Préqualification', criteria: [1], point: null } as const;
    document.dispatch({ kind: 'add-evidence', ...base, sign: '+', text: 'a écrit les tests' });
    await settle();
    grist.edit(['AddRecord', 'Notes2', null, { Candidat: 1, Critere: 1, Nature: 'Débrief', Note: 3, Scellee: true }]);
    await document.reload();
    expect(grist.rows('Preuves2')).toMatchObject([{ Candidat: 1, Texte: 'a écrit les tests' }]);
    expect(document.file.value?.ratings).toMatchObject([{ note: 3, sealed: true, kind: 'Débrief' }]);
    expect(document.file.value?.evidence).toMatchObject([{ text: 'a écrit les tests' }]);
    expect(['NOTES', 'Preuves'].map((table) => grist.rows(table))).toEqual(theirs);
    expect(grist.cell('Candidats', 1, 'Score')).toBe(14.5);
  });
});

describe('choices that the team removed', () => {
  it('are still written and read, and a set-up does not bring them back', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const optionsOf = () =>
      team.grist
        .rows('_grist_Tables_column')
        .filter(({ colId }) => ['Signe', 'Completude', 'Etape'].includes(String(colId)))
        .map(({ id, widgetOptions }) => [id, widgetOptions] as const);
    for (const [id] of optionsOf()) {
      team.grist.edit(['UpdateRecord', '_grist_Tables_column', id, { widgetOptions: '{"choices":["Autre"]}' }]);
    }
    const removed = optionsOf();
    const { document } = await team.open();
    document.dispatch({
      kind: 'add-evidence',
      stage: 'Préqualification',
      criteria: [1],
      point: null,
      sign: '−',
      text: 'n’a pas testé',
    });
    await team.time.pass(5_000);
    expect(team.grist.rows('Preuves')).toMatchObject([{ Signe: '−', Candidat: ines, Etape: 'Préqualification' }]);
    expect(team.grist.rows('Candidats')).toMatchObject([{ Completude: 'Preuves manquantes' }]);
    expect(document.file.value?.evidence).toMatchObject([{ sign: '−' }]);
    expect(await document.prepare([smallKit], null)).toEqual({ ok: true, value: null });
    expect(optionsOf()).toEqual(removed);
  });
});

describe('a mapped column that the document computes', () => {
  it('is read, and never written', async () => {
    const { document, grist, time } = await teamWithTables({
      mappings: { name: 'Prenom_et_nom', stage: 'Etape_en_cours', availability: 'Initiale' },
    });
    await document.prepare([smallKit], null, asShown(document));
    await settle();
    document.select(1);
    expect(document.layout.value.candidate.computed).toContain('availability');
    const before = grist.bundles.length;
    document.dispatch({ kind: 'set-fact', field: 'availability', value: 'en mars', seen: '' });
    await time.pass(5_000);
    expect(JSON.stringify(grist.bundles.slice(before))).not.toContain('Initiale');
    expect(grist.cell('Personnes', 1, 'Initiale')).toEqual(['E', 'NotInMemoryGrist', '$Prenom_et_nom[:1]']);
  });
});

describe('a fact of a kit, where the team has its own column for it', () => {
  async function teamWithFact() {
    const team = await prepareTeam({ prepared: false });
    const text = (id: string) => ({ id, label: id, type: 'Text', isFormula: false });
    team.grist.edit(
      ['AddTable', 'Vivier', [text('Nom_complet'), text('Dispo')]],
      ['AddRecord', 'Vivier', null, { Nom_complet: 'Inès', Dispo: '' }],
    );
    const { document } = await team.open({ linkedTable: 'Vivier' });
    const line = {
      kind: 'Fait',
      title: 'Disponibilité',
      advice: '',
      examples: [],
      minutes: null,
      criteria: [],
    } as const;
    const kit = { ...smallKit, trames: { Préqualification: [{ ...line, field: 'availability' as const }] } };
    expect(await document.prepare([kit], null, asShown(document))).toEqual({ ok: true, value: null });
    await settle();
    return { team, document };
  }

  it('says that column, and is a fact to fill there for whoever opens the document', async () => {
    const { team, document } = await teamWithFact();
    expect(document.layout.value.candidate.columns).toMatchObject({ availability: 'Dispo' });
    expect(team.grist.rows('Trames')).toMatchObject([{ Nature: 'Fait', Champ: 'Dispo' }]);
    expect(document.preparation.value.points.map(factOf)).toEqual(['availability']);
    const colleague = await team.open({ linkedTable: 'Vivier' });
    await settle();
    expect(colleague.document.preparation.value.points.map(factOf)).toEqual(['availability']);
  });

  it('stays one in a copy of its position, and when another fact is chosen for it', async () => {
    const { team, document } = await teamWithFact();
    const { positions } = document.preparation.value;
    const copy = copyOf(positions[0] ?? { id: 0, job: '' }, { title: 'Poste du soir' }, document.preparation.value);
    expect(await document.addKits([copy], '')).toMatchObject({ ok: true });
    expect(team.grist.rows('Trames').map(({ Champ }) => Champ)).toEqual(['Dispo', 'Dispo']);
    const [point] = document.preparation.value.points;
    const seen = { field: point?.field ?? '' };
    expect(await document.update('point', point?.id ?? 0, { field: 'Cout' }, seen)).toMatchObject({ ok: true });
    const [fact] = document.preparation.value.points;
    expect(await document.update('point', fact?.id ?? 0, { field: 'Disponibilite' }, { field: 'Cout' })).toMatchObject({
      ok: true,
    });
    expect(team.grist.rows('Trames').map(({ Champ }) => Champ)).toEqual(['Dispo', 'Dispo']);
  });
});
