/** What a team says of its own tables, columns and words is kept in the document, and can be said again. */
import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { columnKey, tableKey, wordKey } from '../../src/document/places/matching.ts';
import { makeOlder } from '../host/older-shape.ts';
import { asShown, prepareTeam, proof, settle, smallKit, type Team } from './harness.ts';

/** A team with its own list and grid, prepared by somebody. */
async function ownTeam() {
  const team = await prepareTeam({ prepared: false });
  team.grist.edit(
    ['AddTable', 'Autre', [{ id: 'A' }]],
    [
      'AddTable',
      'Personnes',
      [
        { id: 'Nom', type: 'Text', isFormula: false },
        { id: 'Etape', label: 'Étape', type: 'Text', isFormula: false },
        { id: 'Phase', type: 'Text', isFormula: false },
        { id: 'Remarque', type: 'Text', isFormula: false },
        { id: 'Score', type: 'Numeric', isFormula: false },
      ],
    ],
    [
      'AddTable',
      'Grille',
      [
        { id: 'Competence', type: 'Text', isFormula: false },
        { id: 'Importance', type: 'Int', isFormula: false },
        { id: 'Coefficient', type: 'Int', isFormula: false },
      ],
    ],
    ['AddRecord', 'Personnes', null, { Nom: 'Inès', Etape: 'Appel', Phase: 'Préqualification', Score: 14.5 }],
    [
      'BulkAddRecord',
      'Grille',
      [null, null],
      { Competence: ['Tester', 'Livrer'], Importance: [3, 2], Coefficient: [1, 5] },
    ],
  );
  const first = await team.open({ linkedTable: 'Personnes' });
  const done = await first.document.prepare([], null, asShown(first.document));
  expect(done).toEqual({ ok: true, value: null });
  return { team, ...first };
}

const columnRef = (team: Team, table: string, column: string): number => {
  const parent = team.grist.rows('_grist_Tables').find(({ tableId }) => tableId === table)?.id;
  const columns = team.grist.rows('_grist_Tables_column');
  return columns.find((row) => row['parentId'] === parent && row['colId'] === column)?.id ?? 0;
};
const place = (team: Team, table: string, column: string) => ({ id: column, ref: columnRef(team, table, column) });
const stageColumn = ({ layout }: TeamDocument) => layout.value.candidate.columns['stage'];
const weights = ({ preparation }: TeamDocument) => preparation.value.criteria.map(({ weight }) => weight);

describe('what is decided', () => {
  it('is the same on every page, whatever table it is linked to, after a reload and for a colleague', async () => {
    const { team, document } = await ownTeam();
    await document.decide({
      [wordKey('stage', 'Appel')]: 'Préqualification',
      [columnKey('criterion', 'weight')]: place(team, 'Grille', 'Coefficient'),
    });
    for (const linkedTable of ['Personnes', 'Autre', 'Grille']) {
      const { document: other } = await team.open({ linkedTable });
      expect(other.candidates.value).toMatchObject([{ name: 'Inès', stage: 'Préqualification' }]);
      expect(weights(other)).toEqual([1, 5]);
    }
  });

  it('needs no right to change the structure', async () => {
    const { team } = await ownTeam();
    team.grist.setRules({
      refuse: ([name]) => (/Column|Table|View/.test(name) ? 'the structure is not theirs' : null),
    });
    const { document } = await team.open({ linkedTable: 'Personnes' });
    expect(await document.decide({ [wordKey('stage', 'Appel')]: 'Mise en situation' })).toEqual({
      ok: true,
      value: null,
    });
    expect(document.candidates.value).toMatchObject([{ stage: 'Mise en situation' }]);
  });

  it('by two people at once is all kept', async () => {
    const { team, document, client } = await ownTeam();
    const two = await team.open({ linkedTable: 'Autre' });
    client.faults.next('late');
    const one = document.decide({ [wordKey('stage', 'Appel')]: 'Préqualification' });
    await settle();
    await two.document.decide({ [wordKey('stage', 'Visite')]: 'Mise en situation' });
    client.faults.release();
    await one;
    const { document: third } = await team.open();
    expect(third.layout.value.candidate.ownNames).toEqual({
      Appel: 'Préqualification',
      Visite: 'Mise en situation',
    });
  });

  it('reaches the pages that are open', async () => {
    const { team, document } = await ownTeam();
    const other = await team.open({ linkedTable: 'Autre' });
    await document.decide({ [wordKey('stage', 'Appel')]: 'Prise de référence' });
    other.document.lookAround();
    await team.time.pass(1_000);
    expect(other.document.candidates.value).toMatchObject([{ stage: 'Prise de référence' }]);
  });

  it('follows what is renamed, and leaves what became something else', async () => {
    const { team } = await ownTeam();
    team.grist.edit(
      ['RenameColumn', 'Personnes', 'Nom', 'Qui'],
      ['RenameTable', 'Grille', 'Nos_criteres'],
      ['RemoveColumn', 'Personnes', 'Etape'],
      ['AddVisibleColumn', 'Personnes', 'Etape', { type: 'Text', isFormula: false }],
      ['ModifyColumn', 'Nos_criteres', 'Importance', { type: 'Bool' }],
    );
    const { document } = await team.open({ linkedTable: 'Personnes' });
    const { candidate, criterion } = document.layout.value;
    expect(candidate.columns).toMatchObject({ name: 'Qui' });
    // A new column of an old name has been pointed at by nobody.
    expect(candidate.missing).toContain('stage');
    expect(criterion).toMatchObject({ table: 'Nos_criteres', columns: { title: 'Competence' } });
    expect(criterion.missing).toContain('weight');
    const before = team.grist.rows('Personnes').map(({ Etape }) => Etape);
    document.select(1);
    document.dispatch({ kind: 'move-stage', stage: 'Mise en situation' });
    document.dispatch(proof('a écrit les tests', 1));
    await team.time.pass(5_000);
    expect(team.grist.rows('Personnes').map(({ Etape }) => Etape)).toEqual(before);
    expect(team.grist.rows('Preuves')).toHaveLength(1);
  });
});

describe('a mapping made in Grist’s own panel', () => {
  it('is honoured, until something else is decided in its place', async () => {
    const { team } = await ownTeam();
    const mapped = { linkedTable: 'Personnes', mappings: { stage: 'Phase' } };
    const { document } = await team.open(mapped);
    expect(stageColumn(document)).toBe('Phase');
    await document.decide({ [columnKey('candidate', 'stage')]: place(team, 'Personnes', 'Etape') });
    expect(stageColumn(document)).toBe('Etape');
    expect(stageColumn((await team.open(mapped)).document)).toBe('Etape');
    const again = await team.open({ linkedTable: 'Personnes', mappings: { stage: 'Remarque' } });
    expect(stageColumn(again.document)).toBe('Remarque');
  });

  it('is kept in the document with the next thing that somebody decides', async () => {
    const { team } = await ownTeam();
    const { document } = await team.open({ linkedTable: 'Personnes', mappings: { stage: 'Phase' } });
    await document.decide({ [wordKey('stage', 'Appel')]: 'Préqualification' });
    expect(stageColumn((await team.open({ linkedTable: 'Autre' })).document)).toBe('Phase');
  });

  it('is left aside where the column cannot hold it, and where the team’s own score is pointed at it is written', async () => {
    const { team } = await ownTeam();
    const { document } = await team.open({
      linkedTable: 'Personnes',
      mappings: { score: 'Remarque', coverage: 'Score' },
    });
    expect(document.layout.value.candidate.columns).toMatchObject({ score: 'Score2', coverage: 'Score' });
  });
});

describe('what Grist’s options hold', () => {
  it('is honoured, written by nobody who looks, and moved with the first decision', async () => {
    const { team } = await ownTeam();
    const options = { stageNames: { Appel: 'Prise de référence' } };
    const { document } = await team.open({ linkedTable: 'Personnes', options });
    expect(document.candidates.value).toMatchObject([{ stage: 'Prise de référence' }]);
    const before = team.grist.rows('Reglages');
    await team.time.pass(60_000);
    expect(team.grist.rows('Reglages')).toEqual(before);
    await document.decide({ [wordKey('stage', 'Visite')]: 'Mise en situation' });
    const { document: other } = await team.open({ linkedTable: 'Autre' });
    expect(other.candidates.value).toMatchObject([{ stage: 'Prise de référence' }]);
    // What is said since goes first, on the old page too.
    await other.decide({ [wordKey('stage', 'Appel')]: 'Préqualification' });
    const again = await team.open({ linkedTable: 'Personnes', options });
    expect(again.document.candidates.value).toMatchObject([{ stage: 'Préqualification' }]);
  });
});

describe('another table', () => {
  it('is chosen as long as no row refers to the first, with its columns; then it says which do', async () => {
    const { team, document } = await ownTeam();
    team.grist.edit(
      ['AddTable', 'Competences', [{ id: 'Titre', type: 'Text', isFormula: false }]],
      ['AddRecord', 'Competences', null, { Titre: 'Écrire' }],
    );
    await document.reload();
    const table = team.grist.rows('_grist_Tables').find(({ tableId }) => tableId === 'Competences');
    const other = {
      [tableKey('criterion')]: { id: 'Competences', ref: table?.id ?? 0 },
      [columnKey('criterion', 'title')]: place(team, 'Competences', 'Titre'),
    };
    expect(await document.decide(other)).toEqual({ ok: true, value: null });
    expect(document.preparation.value.criteria).toMatchObject([{ title: 'Écrire' }]);
    document.select(1);
    document.dispatch(proof('a écrit', 1));
    await team.time.pass(5_000);
    const first = team.grist.rows('_grist_Tables').find(({ tableId }) => tableId === 'Grille');
    const back = await document.decide({ [tableKey('criterion')]: { id: 'Grille', ref: first?.id ?? 0 } });
    expect(back).toEqual({ ok: false, failure: { kind: 'in-use', tables: ['Preuves'] } });
  });
});

describe('a document of before there were marks', () => {
  /** As version 0.1.0 left it beside a team's own tables: it went by names. */
  async function olderOwn() {
    const { team } = await ownTeam();
    team.grist.edit(...makeOlder.filter(([name]) => name === 'RemoveTable'), ['RemoveTable', 'Reglages']);
    return { team, ...(await team.open({ linkedTable: 'Personnes' })) };
  }

  it('is known by what the set-up wrote; the team’s own score is not taken for ours', async () => {
    const { team, document } = await olderOwn();
    expect(document.phase.value.is).toBe('ready');
    const { candidate, criterion, evidence } = document.layout.value;
    expect(evidence.made).toBe(true);
    expect(candidate).toMatchObject({ table: 'Personnes', made: false, columns: { score: 'Score2', name: 'Nom' } });
    expect(criterion).toMatchObject({ table: 'Grille', columns: { title: 'Competence', weight: 'Importance' } });
    document.select(1);
    document.dispatch(proof('a écrit les tests', 1));
    await team.time.pass(5_000);
    expect(team.grist.rows('Preuves')).toHaveLength(1);
    expect(team.grist.cell('Personnes', 1, 'Score')).toBe(14.5);
  });

  it('writes in the columns that it went by the names of once somebody confirms them', async () => {
    const { team, document } = await olderOwn();
    document.select(1);
    document.dispatch({ kind: 'move-stage', stage: 'Mise en situation' });
    await team.time.pass(5_000);
    expect(team.grist.cell('Personnes', 1, 'Etape')).toBe('Appel');
    expect(document.missing.value.unsure.map(({ entity, field }) => `${entity}.${field}`)).toEqual([
      'criterion.title',
      'criterion.weight',
      'candidate.name',
      'candidate.stage',
    ]);
    await document.decide({
      [columnKey('candidate', 'stage')]: place(team, 'Personnes', 'Etape'),
      [wordKey('stage', 'Cas pratique')]: 'Mise en situation',
    });
    document.dispatch({ kind: 'move-stage', stage: 'Mise en situation' });
    await team.time.pass(5_000);
    expect(team.grist.cell('Personnes', 1, 'Etape')).toBe('Cas pratique');
    const { document: other } = await team.open({ linkedTable: 'Autre' });
    expect([...other.layout.value.candidate.computed]).toEqual(['name', 'pulse', 'seals']);
  });

  it('keeps what is of the team’s under our names, whatever it looks like', async () => {
    const team = await prepareTeam();
    team.grist.edit(
      ...makeOlder,
      ['RemoveTable', 'Reglages'],
      ['RemoveTable', 'Passages'],
      [
        'AddTable',
        'Passages',
        [
          { id: 'Candidat', type: 'Ref:Candidats', isFormula: false },
          { id: 'Point', type: 'Text', isFormula: false },
          { id: 'Cle', label: 'Clé', type: 'Text', isFormula: false },
        ],
      ],
    );
    const { document } = await team.open();
    expect(document.phase.value.is).toBe('ready');
    expect(document.layout.value.passage.exists).toBe(false);
    expect(await document.prepare([smallKit], null)).toEqual({ ok: true, value: null });
    expect(document.layout.value.passage).toMatchObject({ table: 'Passages2', made: true });
  });
});

describe('a widget that is led by something else than the list', () => {
  it.each(['Personnes_summary_Etape', 'Grille'])(
    '%s: its rows are nobody, and everything works',
    async (linkedTable) => {
      const { team, document: prepared } = await ownTeam();
      await prepared.decide({ [wordKey('stage', 'Appel')]: 'Préqualification' });
      const { document, client } = await team.open({ linkedTable });
      client.moveTo(1);
      await settle();
      expect(document.phase.value.is).toBe('ready');
      expect(document.selectedId.value).toBeNull();
      document.select(1);
      document.dispatch(proof('a écrit les tests', 1));
      client.moveTo(2);
      await team.time.pass(5_000);
      expect(document.selectedId.value).toBe(1);
      expect(team.grist.rows('Preuves')).toMatchObject([{ Candidat: 1, Texte: 'a écrit les tests' }]);
    },
  );
});

describe('a matching that names what is gone', () => {
  it('leaves what it named off, says so where it is set, and everything else works', async () => {
    const { team } = await ownTeam();
    const said = [
      [wordKey('stage', 'Appel'), 'Une étape d’avant'],
      [wordKey('position', 'Dev'), 'Un poste d’avant'],
      [columnKey('candidate', 'cost'), { id: 'Tarif', ref: 9_999 }],
      ['mark:1', { table: { id: 'Partie', ref: 9_999 }, names: null, column: 3, title: 'Tester' }],
      ['word:weight:haute', 'beaucoup'],
      ['column:personne.nom', 12],
    ] as const;
    for (const [Cle, value] of said)
      team.grist.edit(['AddRecord', 'Reglages', null, { Cle, Valeur: JSON.stringify(value) }]);
    team.grist.edit(['AddRecord', 'Reglages', null, { Cle: wordKey('stage', 'Visite'), Valeur: '{' }]);
    const { document } = await team.open({ linkedTable: 'Personnes' });
    expect(document.phase.value.is).toBe('ready');
    document.select(1);
    // A stage that is none of ours is one that is not known.
    expect([document.file.value?.candidate.stage, document.status.value]).toEqual(['Une étape d’avant', null]);
    document.dispatch({ kind: 'team-rate', notes: [{ criterion: 1, note: 3, reason: '' }] });
    await team.time.pass(5_000);
    expect(team.grist.rows('Notes')).toMatchObject([{ Note: 3 }]);
    expect(document.outbox.counts.value).toEqual({ pending: 0, refused: 0 });
    await document.decide({ [wordKey('stage', 'Appel')]: 'Préqualification' });
    expect(document.file.value?.candidate.stage).toBe('Préqualification');
  });
});
