/** Taking a set-up back: all of it, as long as nobody has written in what it made, and nothing else ever. */
import { describe, expect, it, vi } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { noChoices } from '../../src/document/places/layout.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import type { UserAction } from '../../src/grist/port.ts';
import { asShown, prepareTeam, proof, settle, smallKit, type Team } from './harness.ts';

vi.setConfig({ testTimeout: 60_000 });

const widgetUrl = 'https://widget.example.org/';
const leo = {
  user: { id: 7, name: 'Léo', email: 'leo@example.org' },
  token: { baseUrl: 'https://grist.example.org/api', token: 'jeton', userId: 7 },
};
const linked = { linkedTable: 'Table1' };
/** Nine tables and that of the settings; a position, three criteria, three points; three pages. */
const whole = { is: 'offered', counts: { tables: 10, columns: 0, rows: 7, pages: 4 } } as const;

const tables = ({ grist }: Team): readonly string[] =>
  grist.rows('_grist_Tables').map(({ tableId }) => String(tableId));

const metadata = ['_grist_Tables', '_grist_Tables_column', '_grist_Views', '_grist_Views_section', '_grist_Pages'];
const contents = (team: Team) =>
  Object.fromEntries(
    [...metadata, '_grist_Views_section_field', '_grist_ACLResources', ...tables(team)].map((table) => [
      table,
      team.grist.rows(table),
    ]),
  );

async function emptyTeam(...actions: readonly UserAction[]): Promise<Team> {
  const team = await prepareTeam({ prepared: false });
  team.grist.edit(['AddTable', 'Table1', [{ id: 'A' }]], ...actions);
  return team;
}

const ownList: readonly UserAction[] = [
  ['AddTable', 'Personnes', [{ id: 'Nom', type: 'Text', isFormula: false }]],
  ['AddRecord', 'Personnes', null, { Nom: 'Inès' }],
];

/** A set-up, and what is read and done by itself after it. */
async function prepare(team: Team, document: TeamDocument) {
  expect(await document.prepare([smallKit], widgetUrl, asShown(document))).toEqual({ ok: true, value: null });
  await team.time.pass(10_000);
}

async function undo(team: Team, document: TeamDocument) {
  await document.undoPreparation();
  await team.time.pass(1_000);
}

async function preparedTeam(...actions: readonly UserAction[]) {
  const team = await emptyTeam(...actions);
  const before = contents(team);
  const page = await team.open(linked);
  await prepare(team, page.document);
  return { team, before, ...page };
}

describe('one press takes the whole set-up back', () => {
  it('as much as it said, and the document is as before', async () => {
    const { team, before, document } = await preparedTeam();
    expect(document.prepared.value).toEqual(whole);
    await undo(team, document);
    expect(contents(team)).toEqual(before);
    expect(document.prepared.value).toBeNull();
    expect(document.phase.value.is).toBe('to-prepare');
  });

  it('also where Grist knows the user, of whom it adds no row', async () => {
    const team = await emptyTeam();
    const { document } = await team.open({ ...linked, ...leo });
    await prepare(team, document);
    expect(team.grist.rows('Evaluateurs')).toEqual([]);
    expect(document.prepared.value).toEqual(whole);
    await undo(team, document);
    expect(tables(team)).toEqual(['Table1']);
  });

  it('from a list of people that was there, whose status is put right by itself: its own columns stay', async () => {
    const team = await emptyTeam(...ownList);
    const before = contents(team);
    const { document } = await team.open({ linkedTable: 'Personnes' });
    await prepare(team, document);
    document.select(1);
    await team.time.pass(10_000);
    expect(team.grist.rows('Personnes')).toMatchObject([{ Completude: 'Non commencé' }]);
    expect(document.prepared.value).toMatchObject({ is: 'offered', counts: { tables: 9, rows: 7, pages: 4 } });
    await undo(team, document);
    expect(contents(team)).toEqual(before);
  });

  it('from a table of criteria of the team’s: the rows added there go, theirs stay', async () => {
    const theirs: readonly UserAction[] = [
      ['AddTable', 'Criteres', [{ id: 'Intitule', type: 'Text', isFormula: false, label: 'Intitulé' }]],
      ['AddRecord', 'Criteres', null, { Intitule: 'Écouter' }],
    ];
    const { team, before, document } = await preparedTeam(...theirs);
    expect(team.grist.rows('Criteres')).toHaveLength(4);
    expect(document.prepared.value).toMatchObject({ is: 'offered', counts: { tables: 9, rows: 7 } });
    await undo(team, document);
    expect(contents(team)).toEqual(before);
  });

  it('what is written elsewhere in the document stays, whenever it came', async () => {
    const { team, document } = await preparedTeam();
    team.grist.edit(['AddRecord', 'Table1', null, { A: 'note' }]);
    await undo(team, document);
    expect(tables(team)).toEqual(['Table1']);
    expect(team.grist.rows('Table1')).toMatchObject([{ A: 'note' }]);
  });

  it('and it can be prepared again, and taken back again', async () => {
    const { team, before, document } = await preparedTeam();
    await undo(team, document);
    await prepare(team, document);
    expect(document.prepared.value).toEqual(whole);
    await undo(team, document);
    expect(contents(team)).toEqual(before);
  });

  it('one that had stopped half-way and was finished goes as one', async () => {
    const team = await emptyTeam();
    const before = contents(team);
    const { document, client } = await team.open(linked);
    client.faults.next('none', 'none', 'offline');
    expect((await document.prepare([smallKit], widgetUrl)).ok).toBe(false);
    await prepare(team, document);
    expect(document.prepared.value).toEqual(whole);
    await undo(team, document);
    expect(contents(team)).toEqual(before);
  });

  it('a table of settings of the team’s is left alone', async () => {
    const theirs: UserAction = ['AddTable', 'Reglages', [{ id: 'Volume', type: 'Text', isFormula: false }]];
    const { team, before, document } = await preparedTeam(theirs, ['AddRecord', 'Reglages', null, { Volume: 'fort' }]);
    expect(document.prepared.value).toEqual(whole);
    await undo(team, document);
    expect(contents(team)).toEqual(before);
  });
});

const tableRef = (team: Team, table: string) =>
  team.grist.rows('_grist_Tables').find(({ tableId }) => tableId === table)?.id;
const pageRef = (team: Team, name: string) => team.grist.rows('_grist_Views').find((view) => view['name'] === name)?.id;

/** What somebody else does in Grist itself, one thing at a time. */
const works: readonly (readonly [string, (team: Team) => readonly UserAction[]])[] = [
  ['a person', () => [['AddRecord', 'Candidats', null, { Nom: 'Inès' }]]],
  ['a blank row', () => [['AddRecord', 'Preuves', null, {}]]],
  ['a proof', () => [['AddRecord', 'Preuves', null, { Texte: 'a tenu le délai' }]]],
  ['a note', () => [['AddRecord', 'Notes', null, { Note: 2 }]]],
  ['an interview', () => [['AddRecord', 'Entretiens', null, { Etape: 'Préqualification' }]]],
  ['a mark', () => [['AddRecord', 'Passages', null, { Point: 1 }]]],
  ['a colleague’s name', () => [['AddRecord', 'Evaluateurs', null, { Nom: 'Samir' }]]],
  ['a colleague’s role', () => [['AddRecord', 'Evaluateurs', null, { Identifiant: 7, Role: 'Intra' }]]],
  ['a criterion', () => [['AddRecord', 'Criteres', null, { Intitule: 'Écouter' }]]],
  ['a word of a criterion of the set-up', () => [['UpdateRecord', 'Criteres', 2, { Repere_3: 'solide, et vite' }]]],
  ['the weight of one', () => [['UpdateRecord', 'Criteres', 3, { Poids: 2 }]]],
  ['its stages', () => [['UpdateRecord', 'Criteres', 1, { Etapes: ['L', 'Mise en situation'] }]]],
  ['a point moved', () => [['UpdateRecord', 'Trames', 1, { Ordre: 9 }]]],
  ['the criteria of a point', () => [['UpdateRecord', 'Trames', 2, { Criteres: ['L', 1] }]]],
  ['a point removed', () => [['RemoveRecord', 'Trames', 3]]],
  ['who holds the position', () => [['UpdateRecord', 'Postes', 1, { Responsable: 'Dora' }]]],
  ['the delay of its debrief', () => [['UpdateRecord', 'Postes', 1, { Delai_debrief: 24 }]]],
  ['a setting', () => [['AddRecord', 'Reglages', null, { Cle: 'etapes', Valeur: '{}' }]]],
  ['a column', () => [['AddVisibleColumn', 'Preuves', 'Couleur', { type: 'Text', isFormula: false }]]],
  ['a reference', () => [['AddColumn', 'Table1', 'Qui', { type: 'Ref:Candidats', isFormula: false }]]],
  ['a formula', () => [['AddColumn', 'Table1', 'N', { isFormula: true, formula: 'len(Preuves.all)' }]]],
  ['a page', (team) => [['CreateViewSection', tableRef(team, 'Preuves'), 0, 'record', null, null]]],
  [
    'a list on a page of the set-up',
    (team) => [['CreateViewSection', tableRef(team, 'Table1'), pageRef(team, 'Données'), 'record', null, null]],
  ],
  ['access rules', () => [['AddRecord', '_grist_ACLResources', null, { tableId: 'Notes', colIds: '*' }]]],
];

describe('it is not taken back once somebody has written in it', () => {
  it.each(works)('%s: all of it stays, and the page says so', async (_, actions) => {
    const { team, document } = await preparedTeam();
    // Grist does not tell of most tables: the page still offers it.
    team.grist.edit(...actions(team));
    const before = contents(team);
    await undo(team, document);
    expect(contents(team)).toEqual(before);
    expect(document.prepared.value).toEqual({ is: 'kept' });
  });

  it.each(works)('%s: it is not offered to who looks at the document by then', async (_, actions) => {
    const { team, document } = await preparedTeam();
    team.grist.edit(...actions(team));
    document.lookAround();
    await team.time.pass(1_000);
    expect(document.prepared.value).toBeNull();
    const colleague = await team.open(linked);
    await team.time.pass(1_000);
    expect(colleague.document.prepared.value).toBeNull();
  });

  it.each([
    ['words', { Disponibilite: 'en mai' }],
    ['words where a date should be', { Dernier_contact: 'bientôt' }],
    ['a choice', { Accord_reference: 'Non' }],
  ])('%s in a new column of a list that was there', async (_, cells) => {
    const team = await emptyTeam(...ownList);
    const { document } = await team.open({ linkedTable: 'Personnes' });
    await prepare(team, document);
    team.grist.edit(['UpdateRecord', 'Personnes', 1, cells]);
    const before = contents(team);
    await undo(team, document);
    expect(contents(team)).toEqual(before);
    expect(document.prepared.value).toEqual({ is: 'kept' });
  });

  it('neither when it is written while the press is on its way', async () => {
    const { team, document, client } = await preparedTeam();
    client.faults.next('late');
    const pressed = document.undoPreparation();
    await settle();
    team.grist.edit(['AddRecord', 'Candidats', null, { Nom: 'Inès' }]);
    const before = contents(team);
    client.faults.release();
    await pressed;
    expect(contents(team)).toEqual(before);
    expect(document.prepared.value).toEqual({ is: 'kept' });
  });

  it('nor while one’s own words wait to be sent', async () => {
    const team = await emptyTeam(...ownList);
    const { document, client } = await team.open({ linkedTable: 'Personnes' });
    await prepare(team, document);
    document.select(1);
    client.faults.setOffline(true);
    document.dispatch(proof('a tenu le délai'), 1);
    expect(document.prepared.value).toBeNull();
    await document.undoPreparation();
    client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(team.grist.rows('Preuves').map(({ Texte }) => Texte)).toEqual(['a tenu le délai']);
    expect(document.prepared.value).toBeNull();
  });

  it('is offered again when what was written has been removed', async () => {
    const { team, document } = await preparedTeam();
    const [id] = team.grist.edit(['AddRecord', 'Candidats', null, { Nom: 'Inès' }]);
    document.lookAround();
    await team.time.pass(1_000);
    expect(document.prepared.value).toBeNull();
    team.grist.edit(['RemoveRecord', 'Candidats', id]);
    document.lookAround();
    await team.time.pass(1_000);
    expect(document.prepared.value).toEqual(whole);
  });
});

describe('every page says the same', () => {
  it('after a reload, on a second page, and on a colleague’s: each takes the same back, once', async () => {
    const store = createMemoryStore();
    const team = await emptyTeam();
    const before = contents(team);
    const first = await team.open({ ...linked, ...leo, store });
    await prepare(team, first.document);
    const second = await team.open({ ...linked, ...leo, store });
    const samir = { ...leo.token, userId: 8 };
    const user = { id: 8, name: 'Samir', email: 'samir@example.org' };
    const colleague = await team.open({ ...linked, user, token: samir });
    first.kill();
    const reloaded = await team.open({ ...linked, ...leo, store });
    await team.time.pass(1_000);
    for (const { document } of [second, colleague, reloaded]) expect(document.prepared.value).toEqual(whole);
    await Promise.all([second.document.undoPreparation(), colleague.document.undoPreparation()]);
    await undo(team, reloaded.document);
    expect(contents(team)).toEqual(before);
    for (const { document } of [second, colleague, reloaded]) expect(document.prepared.value).toBeNull();
  });

  it('what was added to it since it was shown is shown first, and goes with the next press only', async () => {
    const { team, document, client } = await preparedTeam();
    // A colleague takes out a column, and has another page add what is missing.
    team.grist.edit(['RemoveColumn', 'Preuves', 'Issue']);
    await setUp(client, { kits: [], choices: noChoices, widgetUrl: null });
    await undo(team, document);
    const later = { is: 'offered', counts: { tables: 0, columns: 1, rows: 0, pages: 0 } };
    expect(document.prepared.value).toEqual(later);
    await undo(team, document);
    expect(tables(team)).toContain('Preuves');
    expect(document.prepared.value).toEqual(whole);
    await undo(team, document);
    expect(tables(team)).toEqual(['Table1']);
  });

  it('a table that was lost and made anew goes alone', async () => {
    const { team, document } = await preparedTeam();
    team.grist.edit(['RemoveTable', 'Preuves']);
    expect(await document.prepare([], null)).toEqual({ ok: true, value: null });
    await team.time.pass(1_000);
    // The notes' column of proofs went with the table, and came back with it.
    expect(document.prepared.value).toMatchObject({ is: 'offered', counts: { tables: 1, columns: 1 } });
    await undo(team, document);
    expect(tables(team)).not.toContain('Preuves');
    expect(tables(team)).toContain('Notes');
  });

  it('a document in use is not asked for it', async () => {
    const team = await prepareTeam();
    const person = team.addCandidate('Inès');
    team.grist.edit(['AddRecord', 'Preuves', null, { Candidat: person, Texte: 'a tenu le délai' }]);
    const { document } = await team.open();
    await team.time.pass(1_000);
    expect(document.prepared.value).toBeNull();
  });

  it('who may only read is not offered it', async () => {
    const { team } = await preparedTeam();
    const { document } = await team.open({ ...linked, readOnly: true });
    await team.time.pass(1_000);
    expect(document.prepared.value).toBeNull();
  });

  it('a set-up that had nothing to add offers nothing new', async () => {
    const { team, document } = await preparedTeam();
    await document.addCandidate('Inès', 1);
    await team.time.pass(1_000);
    expect(document.prepared.value).toBeNull();
    expect(await document.prepare([smallKit], widgetUrl)).toEqual({ ok: true, value: null });
    expect(document.prepared.value).toBeNull();
  });
});

describe('Grist does not answer', () => {
  it('nothing is taken back, it says so, and the press is still there', async () => {
    const { team, before, document, client } = await preparedTeam();
    client.faults.setOffline(true);
    await document.undoPreparation();
    expect(document.prepared.value).toMatchObject({ is: 'failed', failure: { kind: 'unreachable' } });
    client.faults.setOffline(false);
    await undo(team, document);
    expect(contents(team)).toEqual(before);
  });

  it('its answer is lost: the next press finds it done', async () => {
    const { team, before, document, client } = await preparedTeam();
    client.faults.next('dropAnswer');
    await document.undoPreparation();
    await undo(team, document);
    expect(contents(team)).toEqual(before);
    expect(document.prepared.value).toBeNull();
    expect(document.phase.value.is).toBe('to-prepare');
  });

  it('it refuses, for who may not change the structure: the reason is there, and so is the document', async () => {
    const { team, document } = await preparedTeam();
    const before = contents(team);
    team.grist.setRules({
      refuse: ([name]) => (name === 'RemoveTable' ? 'Blocked by table structure access rules' : null),
    });
    await undo(team, document);
    expect(contents(team)).toEqual(before);
    expect(document.prepared.value).toMatchObject({ is: 'failed', failure: { kind: 'refused' } });
  });
});
