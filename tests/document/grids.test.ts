/** Criteria that a team has in a second grid or in the columns of a matrix: offered, and theirs stay as they are. */
import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { gridKit, type OtherGrid } from '../../src/document/places/grids.ts';
import { markKey } from '../../src/document/places/matching.ts';
import { markNow, unmarkedOf } from '../../src/document/writing/unmarked.ts';
import type { UserAction } from '../../src/grist/port.ts';
import { tenDocuments } from '../host/ten-documents.ts';
import { asShown, prepareTeam, proof, settle, smallKit } from './harness.ts';

const theirs = (name: string) => {
  const found = tenDocuments.find((each) => each.name === name);
  if (!found) throw new Error(`no document ${name}`);
  return found;
};

const titlesOf = ({ criteria }: OtherGrid) => criteria.map(({ title, weight }) => [title, weight]);

async function teamOf(name: string, more: readonly UserAction[] = []) {
  const { actions, linkedTable } = theirs(name);
  const team = await prepareTeam({ prepared: false });
  team.grist.edit(...actions, ...more);
  const { document, client } = await team.open({ linkedTable });
  await document.propose(asShown(document));
  return { team, document, client };
}

async function prepare(document: TeamDocument) {
  expect(await document.prepare([], null, asShown(document))).toEqual({ ok: true, value: null });
  await settle();
}

describe('a second grid', () => {
  it('is found beside the one that is read, and its rows come into that one, with their position', async () => {
    const { team, document } = await teamOf('plusieurs grilles, des poids en mots et en décimales');
    await prepare(document);
    expect(document.layout.value.criterion.table).toBe('Criteres_dev');
    const [other, ...others] = await document.grids();
    if (!other) throw new Error('no grid');
    expect(others).toEqual([]);
    expect([other.table, other.matrix, titlesOf(other)]).toEqual([
      'Criteres_produit',
      null,
      [
        ['Cadrer', 0.25],
        ['Écouter', 5],
      ],
    ]);
    const before = [team.grist.rows('Criteres_dev'), team.grist.rows('Criteres_produit')];
    const done = await document.addKits([gridKit(other, 'Produit')], null);
    expect(done.ok).toBe(true);
    expect(team.grist.rows('Postes')).toMatchObject([{ id: 1, Intitule: 'Produit' }]);
    expect(document.preparation.value.criteria.map(({ title, weight, position }) => [title, weight, position])).toEqual(
      [
        ['Tester', null, null],
        ['Livrer', 0.4, null],
        ['Cadrer', 0.25, 1],
        ['Écouter', 5, 1],
      ],
    );
    expect([team.grist.rows('Criteres_dev').slice(0, 2), team.grist.rows('Criteres_produit')]).toEqual(before);
    // Twice adds nothing, and it can be taken back.
    expect((await document.addKits([gridKit(other, 'Produit')], null)).ok).toBe(true);
    expect(team.grist.rows('Criteres_dev')).toHaveLength(4);
    if (done.ok) expect(await done.value?.()).toEqual({ ok: true, value: null });
    expect(team.grist.rows('Criteres_dev')).toEqual(before[0]);
  });

  it('keeps its words for weights to be matched first', async () => {
    const { document } = await teamOf('plusieurs grilles, des poids en mots et en décimales', [
      [
        'AddTable',
        'Grille',
        [
          { id: 'Critere', type: 'Text', isFormula: false },
          { id: 'Poids', type: 'Text', isFormula: false },
        ],
      ],
      ['AddRecord', 'Grille', null, { Critere: 'Coder', Poids: 'vitale' }],
    ]);
    await prepare(document);
    const grid = (await document.grids()).find(({ words }) => words.length > 0);
    const all = async () => (await document.teamWords({}, [], grid?.words))?.weight?.words.map(({ word }) => word);
    expect(grid?.unknown).toEqual(grid?.words);
    expect(await all()).toEqual(expect.arrayContaining([...(grid?.words ?? ['none'])]));
    await document.decide(Object.fromEntries((grid?.words ?? []).map((word) => [`word:weight:${word}`, 4])));
    const now = (await document.grids()).find(({ table }) => table === grid?.table);
    expect([now?.unknown, now?.criteria.some(({ weight }) => weight === 4)]).toEqual([[], true]);
  });
});

describe('a matrix with criteria in columns', () => {
  const name = 'une matrice, les critères en colonnes';

  it('is found by its line of weights, its columns are criteria, its marks are those of people', async () => {
    const { team, document } = await teamOf(name);
    const before = team.grist.rows('Matrice');
    const [matrix] = await document.grids();
    expect(matrix && titlesOf(matrix)).toEqual([
      ['Technique', 3],
      ['Relationnel', 2],
    ]);
    expect(matrix?.matrix?.marks).toEqual([
      { name: 'Inès', title: 'Technique', note: 2 },
      { name: 'Noé', title: 'Technique', note: 3 },
      { name: 'Inès', title: 'Relationnel', note: 3 },
      { name: 'Noé', title: 'Relationnel', note: 1 },
    ]);
    await team.time.pass(20_000);
    expect(team.grist.rows('Matrice')).toEqual(before);
  });

  it.each([
    ['a list of people with ages and rates', { Nom: 'Inès', Age: 30, Tarif: 450 }],
    ['a budget', { Nom: 'Poids lourds', Age: 1, Tarif: 2 }],
  ])('is not made of %s', async (_, row) => {
    const team = await prepareTeam();
    const number = (id: string) => ({ id, type: 'Numeric', isFormula: false });
    team.grist.edit(
      ['AddTable', 'Autre', [{ id: 'Nom', type: 'Text', isFormula: false }, number('Age'), number('Tarif')]],
      ['AddRecord', 'Autre', null, row],
    );
    const { document } = await team.open();
    const found = (await document.grids()).map(({ table }) => table);
    expect(found).toEqual([]);
  });

  /** Prepared, its columns brought as criteria, its people in the list. */
  async function brought(people: readonly string[] = ['Inès', 'Noé']) {
    const opened = await teamOf(name);
    const { team, document } = opened;
    expect(await document.prepare([smallKit], null, asShown(document))).toEqual({ ok: true, value: null });
    const [matrix] = await document.grids();
    if (!matrix?.matrix) throw new Error('no matrix');
    await document.addKits([gridKit(matrix, null)], null);
    for (const person of people) team.grist.edit(['AddRecord', 'Candidats', null, { Nom: person }]);
    await document.reload();
    const criterion = document.preparation.value.criteria.find(({ title }) => title === 'Technique');
    if (!criterion) throw new Error('no criterion');
    const { table, names, columns } = matrix.matrix;
    const tie = { table, names, column: columns.get('Technique'), title: 'Technique' };
    return { ...opened, criterion, tie };
  }
  const teamNote = (criterion: number, note: 1 | 2 | 3 | null, seen?: { note: number; reason: string }) =>
    ({ kind: 'team-rate', notes: [{ criterion, note, reason: '', ...(seen && { seen }) }] }) as const;
  const others = { Relationnel: 3 };
  /** By person, the criteria whose mark a matrix has refused. */
  const unmarkedIn = ({ outbox, candidates }: TeamDocument) =>
    new Map(
      candidates.value.flatMap((person) => {
        const left = unmarkedOf(outbox, person);
        return left.size > 0 ? [[person.id, left] as const] : [];
      }),
    );

  it('gets the team’s note back in its column once somebody says so, and in that cell only', async () => {
    const { team, document, criterion, tie } = await brought();
    document.dispatch(teamNote(criterion.id, 1), 1);
    await team.time.pass(3_000);
    expect(team.grist.rows('Matrice')[1]).toMatchObject({ Technique: 2, ...others });
    await document.decide({ [markKey(criterion.id)]: tie });
    const before = team.grist.rows('Matrice');
    document.dispatch(teamNote(criterion.id, 3, { note: 1, reason: '' }), 1);
    await team.time.pass(3_000);
    const [weights, ines, noe] = team.grist.rows('Matrice');
    expect(ines).toMatchObject({ Option: 'Inès', Technique: 3, ...others });
    expect([weights, noe]).toEqual([before[0], before[2]]);
    expect(document.outbox.counts.value).toEqual({ pending: 0, refused: 0 });
    await document.decide({ [markKey(criterion.id)]: null });
    document.dispatch(teamNote(criterion.id, 2, { note: 3, reason: '' }), 1);
    await team.time.pass(3_000);
    expect(team.grist.rows('Matrice')[1]).toMatchObject({ Technique: 3 });
  });

  it('gets no mark of somebody whom it does not have, or whom the list has twice', async () => {
    const { team, document, criterion, tie } = await brought(['Inès', 'Inès', 'Zoé']);
    await document.decide({ [markKey(criterion.id)]: tie });
    const before = team.grist.rows('Matrice');
    for (const person of [1, 2, 3]) document.dispatch(teamNote(criterion.id, 3), person);
    await team.time.pass(5_000);
    expect(team.grist.rows('Notes')).toHaveLength(3);
    expect(team.grist.rows('Matrice')).toEqual(before);
  });

  it('gets it in the row of a name with spaces around it, and in none where two rows are of that name', async () => {
    const { team, document, criterion, tie } = await brought();
    team.grist.edit(
      ['UpdateRecord', 'Matrice', 2, { Option: 'Inès ' }],
      ['AddRecord', 'Matrice', null, { Option: ' Noé', Technique: 2 }],
    );
    await document.decide({ [markKey(criterion.id)]: tie });
    for (const person of [1, 2]) document.dispatch(teamNote(criterion.id, 1), person);
    await team.time.pass(5_000);
    expect(team.grist.rows('Matrice').map(({ Option, Technique }) => [Option, Technique])).toEqual([
      ['Poids', 3],
      ['Inès ', 1],
      ['Noé', 3],
      [' Noé', 2],
    ]);
  });

  it('that refuses a note once is told of, and gets it with the next one, or as soon as somebody asks', async () => {
    const { team, document, criterion, tie } = await brought();
    const relational = document.preparation.value.criteria.find(({ title }) => title === 'Relationnel')?.id ?? 0;
    const other = { ...tie, column: { id: 'Relationnel', ref: 0 }, title: 'Relationnel' };
    const column = document.shape.value?.get('Matrice')?.columns.get('Relationnel');
    await document.decide({
      [markKey(criterion.id)]: tie,
      [markKey(relational)]: { ...other, column: { id: 'Relationnel', ref: column?.ref } },
    });
    const unmarked = {
      get value() {
        return unmarkedIn(document);
      },
    };
    const refuse = () => team.grist.setRules({ refuse: ([, table]) => (table === 'Matrice' ? 'not yours' : null) });
    const cells = () => team.grist.rows('Matrice').map(({ Technique, Relationnel }) => [Technique, Relationnel]);
    refuse();
    document.dispatch(teamNote(criterion.id, 3), 1);
    await team.time.pass(10_000);
    expect([...unmarked.value]).toEqual([[1, new Set([criterion.id])]]);
    expect(cells()[1]).toEqual([2, 3]);
    // What is written about somebody else, or is no note, does not ask for it.
    document.dispatch(proof('a écrit les tests', criterion.id), 1);
    await team.time.pass(10_000);
    team.grist.setRules({});
    document.dispatch(teamNote(relational, 1), 1);
    await team.time.pass(10_000);
    expect(cells()[1]).toEqual([3, 1]);
    expect(unmarked.value.size).toBe(0);

    refuse();
    document.dispatch(teamNote(relational, 2), 2);
    await team.time.pass(10_000);
    const noe = { id: 2, name: 'Noé' };
    markNow(document.outbox, noe);
    await team.time.pass(10_000);
    expect([...unmarked.value]).toEqual([[2, new Set([relational])]]);
    team.grist.setRules({});
    markNow(document.outbox, noe);
    await team.time.pass(10_000);
    expect(cells()[2]).toEqual([3, 2]);
    expect([unmarked.value.size, document.outbox.counts.value]).toEqual([0, { pending: 0, refused: 0 }]);
  });

  it('that refused a note of somebody whose row another one has got since is left as it is', async () => {
    const { team, document, criterion, tie } = await brought();
    await document.decide({ [markKey(criterion.id)]: tie });
    team.grist.setRules({ refuse: ([, table]) => (table === 'Matrice' ? 'not yours' : null) });
    document.dispatch(teamNote(criterion.id, 3), 2);
    await team.time.pass(10_000);
    expect([...unmarkedIn(document)]).toEqual([[2, new Set([criterion.id])]]);
    team.grist.setRules({});
    team.grist.edit(['RemoveRecord', 'Candidats', 2]);
    team.grist.edit(
      ['AddRecord', 'Candidats', 2, { Nom: 'Zoé' }],
      ['AddRecord', 'Matrice', null, { Option: 'Zoé', Technique: 2 }],
    );
    await document.reload();
    await team.time.pass(10_000);
    const before = team.grist.rows('Matrice');
    expect(unmarkedIn(document).size).toBe(0);
    document.dispatch(proof('a écrit les tests', criterion.id), 2);
    document.dispatch({ kind: 'rate', criterion: criterion.id, note: 2 }, 2);
    await team.time.pass(10_000);
    expect(team.grist.rows('Matrice')).toEqual(before);
  });

  it('that is not tied any more leaves nothing to be told of', async () => {
    const { team, document, criterion, tie } = await brought();
    await document.decide({ [markKey(criterion.id)]: tie });
    team.grist.setRules({ refuse: ([, table]) => (table === 'Matrice' ? 'not yours' : null) });
    document.dispatch(teamNote(criterion.id, 3), 1);
    await team.time.pass(10_000);
    expect(unmarkedIn(document).size).toBe(1);
    await document.decide({ [markKey(criterion.id)]: null });
    markNow(document.outbox, { id: 1, name: 'Inès' });
    await team.time.pass(10_000);
    expect(unmarkedIn(document).size).toBe(0);
  });

  it('that is the list of people too has a line of weights, which is nobody', async () => {
    const team = await prepareTeam({ prepared: false });
    const column = (id: string, type: string) => ({ id, type, isFormula: false });
    team.grist.edit(
      ['AddTable', 'Matrice', [column('Nom', 'Text'), column('Technique', 'Numeric'), column('Relationnel', 'Int')]],
      [
        'BulkAddRecord',
        'Matrice',
        [null, null, null, null],
        { Nom: ['Inès', ' Poids ', 'Noé', 'Coefficient'], Technique: [2, 3, 3, 0], Relationnel: [3, 2, 1, 0] },
      ],
    );
    const { document } = await team.open({ linkedTable: 'Matrice' });
    expect(await document.prepare([smallKit], null, asShown(document))).toEqual({ ok: true, value: null });
    expect(document.layout.value.candidate.table).toBe('Matrice');
    // Without numbers it is a name like another.
    const names = () => document.candidates.value.map((person) => person.name.trim());
    expect(names()).toEqual(['Inès', 'Noé', 'Coefficient']);
    const [matrix] = await document.grids();
    expect(matrix?.criteria.map(({ weight }) => weight)).toEqual([3, 2]);
    const before = team.grist.rows('Matrice')[1];
    document.select(2);
    await team.time.pass(20_000);
    expect(document.file.value).toBeNull();
    expect(team.grist.rows('Matrice')[1]).toEqual(before);
    team.grist.edit(['UpdateRecord', 'Matrice', 2, { Nom: 'Zoé' }]);
    await document.reload();
    expect(names()).toEqual(['Inès', 'Zoé', 'Noé', 'Coefficient']);
  });

  it('that is gone, or may not be written, keeps no note from the team', async () => {
    const { team, document, criterion, tie } = await brought();
    await document.decide({ [markKey(criterion.id)]: tie });
    team.grist.setRules({ refuse: ([, table]) => (table === 'Matrice' ? 'not yours' : null) });
    document.dispatch(teamNote(criterion.id, 3), 1);
    await team.time.pass(10_000);
    expect(team.grist.rows('Notes')).toMatchObject([{ Note: 3 }]);
    expect(team.grist.rows('Matrice')[1]).toMatchObject({ Technique: 2 });
    team.grist.setRules({});
    team.grist.edit(['RemoveTable', 'Matrice']);
    await document.reload();
    document.dispatch(teamNote(criterion.id, 2), 2);
    await team.time.pass(10_000);
    expect(team.grist.rows('Notes')).toHaveLength(2);
    expect(document.outbox.counts.value).toEqual({ pending: 0, refused: 0 });
  });
});
