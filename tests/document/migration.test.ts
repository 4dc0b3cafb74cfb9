/** A document that an older version made: it opens, says what it lacks, and is brought up to date on request. */
import { describe, expect, it } from 'vitest';
import type { EntityName } from '../../src/model/schema.ts';
import { makeOlder, olderColumns, olderReaders, olderTables } from '../host/older-shape.ts';
import { prepareTeam, settle } from './harness.ts';

async function olderTeam() {
  const team = await prepareTeam();
  const person = team.addCandidate('Inès');
  team.grist.edit(
    ['AddRecord', 'Preuves', null, { Candidat: person, Critere: team.criteria[0], Signe: '?', Texte: 'un doute' }],
    [
      'AddRecord',
      'Notes',
      null,
      { Candidat: person, Critere: team.criteria[0], Nature: 'Débrief', Note: 3, Cle: 'une note' },
    ],
  );
  team.grist.edit(...makeOlder, ['RemoveTable', 'Reglages']);
  return { ...team, person };
}

const columnOf = (team: Awaited<ReturnType<typeof olderTeam>>, table: string, column: string) => {
  const tableRef = team.grist.rows('_grist_Tables').find(({ tableId }) => tableId === table)?.id;
  return team.grist.rows('_grist_Tables_column').find((row) => row['parentId'] === tableRef && row['colId'] === column);
};

describe('a document of an older version', () => {
  it('opens, and says which tables, columns and formulas it lacks', async () => {
    const { document } = await (await olderTeam()).open();
    expect(document.phase.value).toEqual({ is: 'ready' });
    const { tables, columns, formulas } = document.missing.value;
    expect(tables).toEqual<EntityName[]>(['evaluator']);
    expect(columns.map(({ column }) => column).sort()).toEqual(Object.values(olderColumns).flat().sort());
    expect(formulas).toEqual([{ entity: 'rating', column: 'Lecteurs' }]);
  });

  it('takes proofs before it is brought up to date', async () => {
    const team = await olderTeam();
    const { document } = await team.open();
    document.dispatch({
      kind: 'add-evidence',
      stage: 'Préqualification',
      criteria: [team.criteria[1] ?? 0],
      point: 1,
      sign: '+',
      text: 'noté avant la mise à jour',
    });
    await team.time.pass(5_000);
    expect(document.outbox.counts.value).toEqual({ pending: 0, refused: 0 });
    expect(team.grist.rows('Preuves').map(({ Texte }) => Texte)).toEqual(['un doute', 'noté avant la mise à jour']);
  });

  it('is brought up to date on request, with every row as it was; the status is made anew', async () => {
    const team = await olderTeam();
    const before = ['Preuves', 'Postes', 'Trames'].map((table) => team.grist.rows(table));
    const { document } = await team.open();
    expect(await document.prepare([], null)).toEqual({ ok: true, value: null });
    expect(document.missing.value).toEqual({ tables: [], columns: [], formulas: [], unsure: [] });
    for (const table of olderTables.lacking) expect(team.grist.rows(table)).toEqual([]);
    for (const [index, table] of ['Preuves', 'Postes', 'Trames'].entries()) {
      expect(team.grist.rows(table)).toMatchObject(before[index] ?? []);
    }
    expect(team.grist.rows('Notes')).toMatchObject([{ Note: 3, Lecteurs: '||' }]);
    await team.time.pass(5_000);
    const [row] = team.grist.rows('Candidats');
    expect(row).toMatchObject({ Score: 100, Completude: 'Preuves manquantes' });
    expect(row?.['Score_min']).toBeLessThan(100);
  });

  it('is taken back in one action: the update, and not what an earlier version made', async () => {
    const team = await olderTeam();
    const { document } = await team.open();
    await document.prepare([], null);
    expect(document.prepared.value).toMatchObject({
      is: 'offered',
      counts: { tables: 2, columns: Object.values(olderColumns).flat().length, rows: 0, pages: 0 },
    });
    await document.undoPreparation();
    await settle();
    expect(document.missing.value.tables).toEqual(['evaluator']);
    expect(columnOf(team, 'Notes', 'Lecteurs')).toMatchObject({ formula: olderReaders });
    expect(team.grist.rows('Preuves')).toHaveLength(1);
    // What made the document first is in use.
    expect(document.prepared.value).toBeNull();
  });

  it('keeps a formula that the team has written itself', async () => {
    const team = await olderTeam();
    const theirs = `${olderReaders}\n# relu le 3 mars`;
    team.grist.edit(['ModifyColumn', 'Notes', 'Lecteurs', { formula: theirs }]);
    const { document } = await team.open();
    expect(document.missing.value.formulas).toEqual([]);
    await document.prepare([], null);
    expect(columnOf(team, 'Notes', 'Lecteurs')).toMatchObject({ formula: theirs });
  });
});
