/** Documents that are not as expected: something sensible is shown, and no write is lost or wrong. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { textOf } from '../../src/document/writing/outbox.ts';
import { entityNames, schema } from '../../src/model/schema.ts';
import { statusOf } from '../../src/rules/status.ts';
import { prepareTeam, settle, type Team } from './harness.ts';
import { anyCell, hostileTexts, spoil, tablesAndColumns } from './hostile.ts';

// Thousands of documents: a slow machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const proof = (criterion: number | null, text = 'un fait') =>
  ({ kind: 'add-evidence', stage: 'Préqualification', criteria: [criterion], point: 1, sign: '+', text }) as const;

/** Texts that are neither in Grist nor on the screen: there must be none. */
function lost(team: Team, { outbox }: TeamDocument, typed: readonly string[]): readonly string[] {
  const written = team.grist.rows('Preuves').map(({ Texte }) => String(Texte));
  const kept = outbox.entries.value.map(textOf).join('\n');
  return typed.filter((text) => !written.includes(text) && !kept.includes(text));
}

describe('access', () => {
  it.each(['none', 'read table'] as const)(
    '“%s” is said, and the document is read as soon as more is given',
    async (access) => {
      const team = await prepareTeam();
      team.addCandidate('Inès');
      const { document, client } = await team.open({ access });
      expect(document.phase.value).toEqual({ is: 'no-access', access });
      client.setAccess('full');
      await settle();
      expect(document.phase.value).toEqual({ is: 'ready' });
    },
  );

  it('taken away while a proof waits keeps the proof, and says why', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document, client } = await team.open();
    client.setAccess('none');
    document.dispatch(proof(null, 'dit sans accès'));
    await settle();
    expect(document.outbox.entries.value).toMatchObject([{ state: { is: 'refused', problem: { kind: 'no-access' } } }]);
    expect(lost(team, document, ['dit sans accès'])).toEqual([]);
  });

  it('a read-only document shows everything, and keeps what it refuses', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    team.grist.setReadOnly(true);
    const { document } = await team.open();
    expect(document.phase.value).toEqual({ is: 'ready' });
    document.dispatch(proof(null, 'en lecture seule'));
    await team.time.pass(60_000);
    expect(document.outbox.entries.value).toMatchObject([{ state: { problem: { kind: 'read-only' } } }]);
    team.grist.setReadOnly(false);
    document.outbox.retry(document.outbox.entries.value[0]?.id ?? '');
    await settle();
    expect(team.grist.rows('Preuves')).toMatchObject([{ Texte: 'en lecture seule' }]);
  });
});

describe('a document that lacks something', () => {
  const essential = ['Candidats', 'Criteres', 'Trames'];
  const required = {
    Preuves: ['Candidat', 'Texte'],
    Notes: ['Candidat', 'Critere', 'Nature', 'Note', 'Evaluateur'],
  };

  it.each(entityNames.map((name) => schema[name].table))('a table: %s', async (table) => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    team.grist.edit(['RemoveTable', table]);
    const { document } = await team.open();
    const missing = entityNames.filter((name) => schema[name].table === table);
    expect(document.missing.value.tables).toEqual(missing);
    if (essential.includes(table)) {
      expect(document.phase.value).toEqual({ is: 'to-prepare', missing });
      return;
    }
    expect(document.phase.value).toEqual({ is: 'ready' });
    expect(document.selectedId.value).toBe(ines);
    document.dispatch(proof(team.criteria[0] ?? 0));
    await team.time.pass(5_000);
    expect(lost(team, document, ['un fait'])).toEqual([]);
    // Only a proof that has no table is refused: what else is missing does not hold it back.
    expect(document.outbox.counts.value).toEqual({ pending: 0, refused: table === 'Preuves' ? 1 : 0 });
  });

  it.each(tablesAndColumns.filter(({ field }) => !field.computed).map(({ table, column }) => [table, column]))(
    'a column: %s.%s turns off only what needs it',
    async (table, column) => {
      const team = await prepareTeam();
      team.addCandidate('Inès');
      team.grist.edit(['RemoveColumn', table, column]);
      const { document } = await team.open();
      expect(document.phase.value).toEqual({ is: 'ready' });
      expect(document.missing.value.columns).toMatchObject([{ column }]);
      document.dispatch(proof(team.criteria[0] ?? 0));
      await team.time.pass(5_000);
      document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 3, reason: 'parce que' });
      await team.time.pass(5_000);
      document.dispatch({ kind: 'seal', due: team.criteria, asTeam: true });
      await team.time.pass(5_000);
      // A row that would say nothing of anybody is not written; its text is kept, with what is missing.
      const [proofs, notes] = [required.Preuves.includes(column), required.Notes.includes(column)];
      const refused = [...(table === 'Preuves' && proofs ? [0] : []), ...(table === 'Notes' && notes ? [1, 2] : [])];
      expect(document.outbox.entries.value.map(({ state }) => state)).toEqual(
        refused.map(() => ({ is: 'refused', problem: expect.objectContaining({ kind: 'missing' }) as unknown })),
      );
      expect(lost(team, document, ['un fait'])).toEqual([]);
      // Nothing doubles.
      expect(team.grist.rows('Preuves')).toHaveLength(refused.includes(0) ? 0 : 1);
      expect(team.grist.rows('Notes')).toHaveLength(refused.includes(1) ? 0 : 6);
    },
  );

  it('formulas: without Pouls the widget looks by itself', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    team.grist.edit(['RemoveColumn', 'Candidats', 'Pouls'], ['RemoveColumn', 'Candidats', 'Sceaux']);
    const { document } = await team.open();
    expect(document.phase.value).toEqual({ is: 'ready' });
    team.grist.edit(['AddRecord', 'Preuves', null, { Candidat: ines, Texte: 'vu sans pouls' }]);
    document.lookAround();
    await settle();
    expect(document.file.value?.evidence).toMatchObject([{ text: 'vu sans pouls' }]);
  });
});

describe('a team’s own columns, mapped in Grist', () => {
  async function ownTable(): Promise<Team> {
    const team = await prepareTeam();
    team.grist.edit(
      ['RemoveTable', 'Candidats'],
      [
        'AddTable',
        'Vivier',
        [
          { id: 'Qui', type: 'Text', isFormula: false },
          { id: 'Nom', type: 'Text', isFormula: false },
          { id: 'Phase', type: 'Text', isFormula: false },
          { id: 'Total', type: 'Numeric', isFormula: true, formula: '42' },
          { id: 'Avancement', type: 'Text', isFormula: false },
        ],
      ],
      ['AddRecord', 'Vivier', null, { Qui: 'Inès Marchand', Nom: 'surnom', Phase: 'Mise en situation' }],
      ['ModifyColumn', 'Preuves', 'Candidat', { type: 'Ref:Vivier' }],
    );
    return team;
  }
  const mappings = { name: 'Qui', stage: 'Phase', score: 'Total', completeness: 'Avancement' };

  it('are read and written where they are; the other columns stay as they are', async () => {
    const team = await ownTable();
    const { document } = await team.open({ linkedTable: 'Vivier', mappings });
    expect(document.phase.value).toEqual({ is: 'ready' });
    expect(document.file.value?.candidate).toMatchObject({ name: 'Inès Marchand', stage: 'Mise en situation' });
    document.dispatch(proof(team.criteria[0] ?? 0));
    document.dispatch({ kind: 'move-stage', stage: 'Prise de référence' });
    await team.time.pass(5_000);
    expect(document.outbox.entries.value).toEqual([]);
    expect(team.grist.rows('Vivier')).toMatchObject([
      { Qui: 'Inès Marchand', Nom: 'surnom', Phase: 'Prise de référence', Avancement: 'Preuves manquantes' },
    ]);
    expect(team.grist.rows('Preuves')).toMatchObject([{ Candidat: 1, Texte: 'un fait' }]);
  });

  it('changed while the widget is open are followed', async () => {
    const team = await ownTable();
    const { document, client } = await team.open({ linkedTable: 'Vivier', mappings: {} });
    client.setMappings({ name: 'Nom' });
    await settle();
    expect(document.file.value?.candidate.name).toBe('surnom');
    client.setMappings(mappings);
    await settle();
    expect(document.file.value?.candidate.name).toBe('Inès Marchand');
  });

  it('mapped to a column that is deleted since fall back on the name', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document } = await team.open({ mappings: { name: 'Disparue', stage: 'Etape' } });
    expect(document.phase.value).toEqual({ is: 'ready' });
    expect(document.file.value?.candidate.name).toBe('Inès');
  });
});

describe('cells that are not of their column', () => {
  it('text in number columns counts as blank, weight as 1, and the score stays a number', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès', { Score: 'beaucoup', Couverture: 'toute' });
    team.grist.edit(
      ['UpdateRecord', 'Criteres', team.criteria[0], { Poids: 'abc' }],
      ['UpdateRecord', 'Criteres', team.criteria[1], { Poids: 0 }],
      ['AddRecord', 'Notes', null, { Candidat: ines, Critere: team.criteria[0], Nature: 'Débrief', Note: 3 }],
      ['AddRecord', 'Notes', null, { Candidat: ines, Critere: team.criteria[1], Nature: 'Débrief', Note: 'x' }],
      ['AddRecord', 'Notes', null, { Candidat: ines, Critere: team.criteria[2], Nature: 'Débrief', Note: 9 }],
    );
    const { document } = await team.open();
    // Every weight counts 1: one criterion of three is scored.
    expect(document.status.value).toMatchObject({ score: 100, coverage: 1 / 3 });
    await team.time.pass(5_000);
    expect(team.grist.cell('Candidats', ines, 'Score')).toBe(100);
    // What somebody typed in their tables stays theirs.
    expect(team.grist.cell('Criteres', team.criteria[0] ?? 0, 'Poids')).toBe('abc');
  });

  it('a note that its author typed by hand, without a key, is the one that the widget changes', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const own = { Candidat: ines, Critere: team.criteria[0], Nature: 'Individuelle', Evaluateur: 'Ana' };
    team.grist.edit(
      ['AddRecord', 'Evaluateurs', null, { Nom: 'Ana' }],
      ['AddRecord', 'Notes', null, { ...own, Note: 1 }],
    );
    const { document } = await team.open();
    document.identity.choose(1);
    document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 3, reason: '' });
    await team.time.pass(5_000);
    expect(team.grist.rows('Notes')).toMatchObject([{ Note: 3, Evaluateur: 'Ana' }]);
  });

  it('a candidate without position or stage has the criteria of the only position, and is at the first stage', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès', { Poste: 0, Etape: '' });
    const { document } = await team.open();
    expect(document.status.value).toMatchObject({ completeness: 'Non commencé', unproven: team.criteria });
  });

  it.each(hostileTexts.map((text, index) => [index + 1, text] as const))(
    'a proof is written as it was typed, whatever it is (%i)',
    async (_, text) => {
      const team = await prepareTeam();
      team.addCandidate('Inès');
      const { document } = await team.open();
      document.dispatch(proof(null, text));
      await settle();
      expect(team.grist.rows('Preuves')).toMatchObject([{ Texte: text }]);
      expect(document.file.value?.evidence).toMatchObject([{ text }]);
    },
  );

  it('any cells in any columns give a status, never an exception, and a proof is neither lost nor doubled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(anyCell), fc.integer({ min: 1, max: 4 }), async (cells, rate) => {
        const team = await prepareTeam();
        const ines = team.addCandidate('Inès');
        team.addCandidate('Samir');
        team.grist.edit(
          ['AddRecord', 'Preuves', null, { Candidat: ines, Critere: team.criteria[0], Signe: '+', Texte: 'fait' }],
          ['AddRecord', 'Notes', null, { Candidat: ines, Critere: team.criteria[0], Nature: 'Débrief', Note: 2 }],
          ['AddRecord', 'Entretiens', null, { Candidat: ines, Etape: 'Préqualification' }],
          ['AddRecord', 'Passages', null, { Candidat: ines, Point: 1, Etat: 'Posé' }],
        );
        let count = 0;
        spoil(team.grist, (_table, _column, _row, was) => {
          count += 1;
          return count % rate === 0 ? cells.next().value : was;
        });
        const { document } = await team.open();
        expect(document.phase.value).toEqual({ is: 'ready' });
        const file = document.fileOf(ines);
        if (!file) throw new Error('Inès is there, whatever her cells hold');
        const status = statusOf(file, document.preparation.value);
        for (const value of [status?.score, status?.scoreMin, status?.scoreMax, status?.coverage]) {
          expect(value == null || Number.isFinite(value)).toBe(true);
        }
        document.dispatch(proof(team.criteria[0] ?? 0, 'à ne pas perdre'), ines);
        await team.time.pass(60_000);
        expect(lost(team, document, ['à ne pas perdre'])).toEqual([]);
        expect(team.grist.rows('Preuves').filter(({ Texte }) => Texte === 'à ne pas perdre').length).toBeLessThan(2);
      }),
      { numRuns: 60, seed: 20_261_005 },
    );
  });
});
