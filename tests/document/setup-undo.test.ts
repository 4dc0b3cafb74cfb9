/** Taking a set-up back: all of it, whatever has followed from it by itself, and nothing else. */
import { describe, expect, it, vi } from 'vitest';
import { noChoices } from '../../src/document/layout.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import { prepareTeam, settle, smallKit, type Team } from './harness.ts';

vi.setConfig({ testTimeout: 60_000 });

const widgetUrl = 'https://widget.example.org/';
const leo = {
  user: { id: 7, name: 'Léo', email: 'leo@example.org' },
  token: { baseUrl: 'https://grist.example.org/api', token: 'jeton', userId: 7 },
};

const tables = ({ grist }: Team): readonly string[] =>
  grist.rows('_grist_Tables').map(({ tableId }) => String(tableId));

async function emptyTeam(): Promise<Team> {
  const team = await prepareTeam({ prepared: false });
  team.grist.edit(['AddTable', 'Table1', [{ id: 'A' }]]);
  return team;
}

describe('one press takes the whole set-up back', () => {
  it('also where Grist knows the user, whose row among the evaluators comes by itself', async () => {
    const team = await emptyTeam();
    const { document } = await team.open({ linkedTable: 'Table1', ...leo });
    expect(await document.prepare([smallKit], widgetUrl)).toEqual({ ok: true, value: null });
    await team.time.pass(5_000);
    expect(team.grist.rows('Evaluateurs')).toMatchObject([{ Email: 'leo@example.org' }]);
    expect(document.prepared.value).toBe(true);
    await document.undoPreparation();
    await settle();
    expect(tables(team)).toEqual(['Table1']);
    expect(document.phase.value.is).toBe('to-prepare');
  });

  it('also where people were in the list already, whose status would be put right by itself', async () => {
    const team = await emptyTeam();
    team.grist.edit(
      ['AddTable', 'Personnes', [{ id: 'Nom', type: 'Text', isFormula: false }]],
      ['AddRecord', 'Personnes', null, { Nom: 'Inès' }],
    );
    const columns = team.grist.rows('_grist_Tables_column').length;
    const { document } = await team.open({ linkedTable: 'Personnes' });
    expect(await document.prepare([smallKit], widgetUrl)).toEqual({ ok: true, value: null });
    await team.time.pass(10_000);
    await document.undoPreparation();
    await settle();
    expect(tables(team)).toEqual(['Table1', 'Personnes']);
    expect(team.grist.rows('_grist_Tables_column')).toHaveLength(columns);
  });

  it('and their status is put right once something else is done', async () => {
    const team = await emptyTeam();
    team.grist.edit(
      ['AddTable', 'Personnes', [{ id: 'Nom', type: 'Text', isFormula: false }]],
      ['BulkAddRecord', 'Personnes', [null, null], { Nom: ['Inès', 'Samir'] }],
    );
    const { document } = await team.open({ linkedTable: 'Personnes' });
    await document.prepare([smallKit], widgetUrl);
    await team.time.pass(10_000);
    document.dispatch({ kind: 'move-stage', stage: 'Préqualification' }, 2);
    expect(document.prepared.value).toBe(false);
    await team.time.pass(10_000);
    expect(team.grist.rows('Personnes')).toMatchObject([
      { Completude: 'Non commencé' },
      { Completude: 'Non commencé' },
    ]);
  });

  it('is still offered when it took back work by hand that came after', async () => {
    const team = await emptyTeam();
    const { document, client } = await team.open({ linkedTable: 'Table1' });
    await document.prepare([smallKit], widgetUrl);
    // As somebody types in Grist's own table, in the same window.
    await client.apply([['AddRecord', 'Table1', null, { A: 'note' }]]);
    await document.undoPreparation();
    expect(team.grist.rows('Table1')).toEqual([]);
    expect(tables(team)).toContain('Preuves');
    expect(document.prepared.value).toBe(true);
    await document.undoPreparation();
    expect(tables(team)).toEqual(['Table1']);
    expect(document.prepared.value).toBe(false);
  });
});

describe('nothing is offered to be taken back', () => {
  it('by a set-up that had nothing to add', async () => {
    const team = await emptyTeam();
    const { document, client } = await team.open({ linkedTable: 'Table1' });
    await document.prepare([smallKit], widgetUrl);
    await document.addCandidate('Inès', 1);
    expect(document.prepared.value).toBe(false);
    expect(await document.prepare([], null)).toEqual({ ok: true, value: null });
    expect(document.prepared.value).toBe(false);
    expect(await setUp(client, { kits: [smallKit], choices: noChoices, widgetUrl })).toMatchObject({ ok: true });
  });

  it('by the one of two set-ups that came second: it would take back something else', async () => {
    const team = await emptyTeam();
    const [one, two] = [await team.open({ linkedTable: 'Table1' }), await team.open({ linkedTable: 'Table1' })];
    await Promise.all([one.document.prepare([smallKit], widgetUrl), two.document.prepare([smallKit], widgetUrl)]);
    await settle();
    expect([one.document.prepared.value, two.document.prepared.value].filter(Boolean)).toHaveLength(1);
  });
});
