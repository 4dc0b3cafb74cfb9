/** What teams call stages and positions: read for what they mean, and never written over with our words. */
import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { wordKey } from '../../src/document/places/matching.ts';
import { canSay } from '../../src/document/places/their-words.ts';
import type { UserAction } from '../../src/grist/port.ts';
import type { Stage } from '../../src/model/stage.ts';
import { criteriaOf } from '../../src/rules/criteria.ts';
import { asShown, prepareTeam, proof, settle, smallKit, type Team } from './harness.ts';

const text = (id: string) => ({ id, type: 'Text', isFormula: false });
const choice = (id: string, choices: readonly string[]) => ({
  ...text(id),
  type: 'Choice',
  widgetOptions: JSON.stringify({ choices }),
});

/** A reference shows what this column of its table says. */
function showing(team: Team, table: string, column: string, shown: string): void {
  const refOf = (of: string, id: string): number => {
    const parent = team.grist.rows('_grist_Tables').find(({ tableId }) => tableId === of)?.id;
    const all = team.grist.rows('_grist_Tables_column');
    return all.find((row) => row['parentId'] === parent && row['colId'] === id)?.id ?? 0;
  };
  const target = String(
    team.grist.rows('_grist_Tables_column').find(({ id }) => id === refOf(table, column))?.['type'],
  ).split(':')[1];
  const ref = refOf(table, column);
  team.grist.edit(
    ['UpdateRecord', '_grist_Tables_column', ref, { visibleCol: refOf(target ?? '', shown) }],
    ['SetDisplayFormula', table, null, ref, `$${column}.${shown}`],
  );
}

async function teamWith(actions: readonly UserAction[], said = {}, shown: (team: Team) => void = () => {}) {
  const team = await prepareTeam({ prepared: false });
  team.grist.edit(...actions);
  shown(team);
  const { document } = await team.open({ linkedTable: 'Personnes' });
  const kits = [smallKit, { ...smallKit, id: 'autre', position: 'Produit' }];
  expect(await document.prepare(kits, null, asShown(document, said))).toEqual({ ok: true, value: null });
  await settle();
  document.select(1);
  return { team, document };
}

const stages = ['Reçu', 'Appel', 'Test', 'Archivé'];
const withStages: readonly UserAction[] = [
  ['AddTable', 'Personnes', [text('Nom'), choice('Statut', stages)]],
  ['BulkAddRecord', 'Personnes', [null, null], { Nom: ['Inès', 'Noé'], Statut: ['Appel', 'Archivé'] }],
];
const withSteps: readonly UserAction[] = [
  ['AddTable', 'Etapes', [text('Libelle')]],
  ['BulkAddRecord', 'Etapes', [null, null, null], { Libelle: ['Appel', 'Visite', 'Test '] }],
  ['AddTable', 'Personnes', [text('Nom'), { ...text('Etape'), type: 'Ref:Etapes' }]],
  ['BulkAddRecord', 'Personnes', [null, null], { Nom: ['Inès', 'Noé'], Etape: [2, 0] }],
];
const visit = { [wordKey('stage', 'Visite')]: 'Préqualification', [wordKey('stage', 'Test')]: 'Mise en situation' };
const withShownSteps = (team: Team) => showing(team, 'Personnes', 'Etape', 'Libelle');

async function wordsOf(document: TeamDocument, kind: 'stage' | 'position' | 'weight') {
  const words = await document.teamWords();
  return words?.[kind]?.words.map(({ word, used, meaning, proposed }) => [word, used, meaning, proposed]);
}

describe('words for stages in a choice column', () => {
  it('are all listed, used or not, with what is proposed, which nobody takes', async () => {
    const { document } = await teamWith(withStages);
    expect(await wordsOf(document, 'stage')).toEqual([
      ['Reçu', 0, null, null],
      ['Appel', 1, null, 'Préqualification'],
      ['Test', 0, null, 'Mise en situation'],
      ['Archivé', 1, null, null],
    ]);
    expect(document.candidates.value.map(({ stage }) => stage)).toEqual(['Appel', 'Archivé']);
    expect(document.status.value).toBeNull();
  });

  it('that mean nothing here leave the person without a status, a score or a trame, whatever is noted', async () => {
    const { team, document } = await teamWith(withStages);
    document.dispatch(proof('a écrit les tests', 1));
    await team.time.pass(20_000);
    expect(team.grist.rows('Preuves')).toHaveLength(1);
    expect(team.grist.rows('Personnes')[0]).toMatchObject({ Statut: 'Appel', Completude: '', Score: null });
  });

  it('are what is written when somebody is moved; where there is none nothing is, and it says so', async () => {
    const { team, document } = await teamWith(withStages, {
      [wordKey('stage', 'Appel')]: 'Préqualification',
      [wordKey('stage', 'Test')]: 'Mise en situation',
    });
    document.dispatch({ kind: 'move-stage', stage: 'Mise en situation' });
    await team.time.pass(2_000);
    expect(team.grist.cell('Personnes', 1, 'Statut')).toBe('Test');
    document.dispatch({ kind: 'move-stage', stage: 'Prise de référence' });
    await team.time.pass(2_000);
    expect(team.grist.cell('Personnes', 1, 'Statut')).toBe('Test');
    expect(document.outbox.counts.value).toEqual({ pending: 0, refused: 1 });
    expect((await document.teamWords())?.stage?.without).toEqual([
      'Entretien intra/métier',
      'Cadre de collaboration',
      'Prise de référence',
    ]);
  });

  it('renamed in Grist are unknown, the former one is told, and the new one is proposed what it meant', async () => {
    const said = { [wordKey('stage', 'Reçu')]: 'Préqualification', [wordKey('stage', 'Appel')]: 'Prise de référence' };
    const { team, document } = await teamWith(withStages, {
      ...said,
      [wordKey('stage', 'Test')]: 'Mise en situation',
      [wordKey('stage', 'Archivé')]: null,
    });
    const column = team.grist.rows('_grist_Tables_column').find(({ colId }) => colId === 'Statut');
    team.grist.edit(
      [
        'UpdateRecord',
        '_grist_Tables_column',
        column?.id,
        { widgetOptions: '{"choices":["Reçu","Visite","Test","Archivé"]}' },
      ],
      ['UpdateRecord', 'Personnes', 1, { Statut: 'Visite' }],
    );
    await document.reload();
    expect(document.file.value?.candidate.stage).toBe('Visite');
    expect(document.status.value).toBeNull();
    const words = (await document.teamWords())?.stage?.words ?? [];
    expect(words.filter(({ there }) => !there).map(({ word }) => word)).toEqual(['Appel']);
    expect(words.find(({ word }) => word === 'Visite')).toMatchObject({
      meaning: null,
      proposed: 'Prise de référence',
    });
    await document.decide({ [wordKey('stage', 'Visite')]: 'Prise de référence' });
    expect(document.file.value?.candidate.stage).toBe('Prise de référence');
  });
});

describe('words for stages in a text column', () => {
  const withTexts = (...said: readonly string[]): readonly UserAction[] => [
    ['AddTable', 'Personnes', [text('Nom'), { ...text('Etape'), label: 'Étape' }]],
    ['BulkAddRecord', 'Personnes', said.map(() => null), { Nom: said.map((_, n) => `Personne ${n}`), Etape: said }],
  ];
  const moved = async (team: Team, document: TeamDocument, stage: Stage) => {
    document.dispatch({ kind: 'move-stage', stage }, 1);
    await team.time.pass(2_000);
    return [team.grist.cell('Personnes', 1, 'Etape'), document.outbox.counts.value.refused];
  };

  it.each([
    ['none of which is matched', ['Appel', 'Visite']],
    ['not there so far', ['', '']],
  ])('%s: nothing is written when somebody is moved, and it says so', async (_, cells) => {
    const { team, document } = await teamWith(withTexts(...cells));
    expect(canSay(document.layout.value.candidate, 'stage', 'Mise en situation')).toBe(false);
    expect(await moved(team, document, 'Mise en situation')).toEqual([cells[0], 1]);
    expect((await document.teamWords())?.stage?.without).toHaveLength(5);
  });

  it('are ours where there are no others', async () => {
    const { team, document } = await teamWith(withTexts('Préqualification', '', ' Mise en situation'));
    expect(await moved(team, document, 'Prise de référence')).toEqual(['Prise de référence', 0]);
  });

  it('are ours beside others where ours stand there, or somebody has said that they do', async () => {
    const { team, document } = await teamWith(withTexts('', 'Mise en situation', 'Appel'));
    expect(await moved(team, document, 'Mise en situation')).toEqual(['Mise en situation', 0]);
    expect(await moved(team, document, 'Prise de référence')).toEqual(['Mise en situation', 1]);
    await document.decide({ [wordKey('stage', 'Prise de référence')]: 'Prise de référence' });
    expect(await moved(team, document, 'Prise de référence')).toEqual(['Prise de référence', 1]);
  });

  it('are those that were matched, whoever is at that stage', async () => {
    const { team, document } = await teamWith(withTexts('Appel'), {
      [wordKey('stage', 'Cas pratique')]: 'Mise en situation',
    });
    expect(await moved(team, document, 'Mise en situation')).toEqual(['Cas pratique', 0]);
  });
});

describe('words for stages in a table of the team’s', () => {
  it('are read by what the reference shows, and written as a reference to its row', async () => {
    const { team, document } = await teamWith(withSteps, visit, withShownSteps);
    expect(document.candidates.value.map(({ stage }) => stage)).toEqual(['Préqualification', '']);
    document.dispatch({ kind: 'move-stage', stage: 'Mise en situation' });
    await team.time.pass(5_000);
    expect(team.grist.rows('Personnes')[0]).toMatchObject({ Etape: 3 });
    expect(document.file.value?.candidate.stage).toBe('Mise en situation');
    expect(team.grist.rows('Etapes').map(({ Libelle }) => Libelle)).toEqual(['Appel', 'Visite', 'Test ']);
    expect(document.outbox.counts.value).toEqual({ pending: 0, refused: 0 });
  });

  it('that a colleague renames are unknown from the next look on', async () => {
    const { team, document } = await teamWith(withSteps, visit, withShownSteps);
    team.grist.edit(['UpdateRecord', 'Etapes', 2, { Libelle: 'Rencontre' }]);
    document.lookAround();
    await team.time.pass(2_000);
    expect(document.file.value?.candidate.stage).toBe('Rencontre');
  });

  it('are left alone where the reference shows nothing', async () => {
    const { team, document } = await teamWith(withSteps, visit);
    expect(document.layout.value.candidate.columns['stage']).not.toBe('Etape');
    document.dispatch({ kind: 'move-stage', stage: 'Mise en situation' });
    await team.time.pass(2_000);
    expect(team.grist.rows('Personnes').map(({ Etape }) => Etape)).toEqual([2, 0]);
  });
});

describe('words for positions', () => {
  const withRoles = (column: object, cells: readonly unknown[]): readonly UserAction[] => [
    ['AddTable', 'Roles', [text('Role')]],
    ['BulkAddRecord', 'Roles', [null, null], { Role: ['Dev', 'PO'] }],
    ['AddTable', 'Personnes', [text('Nom'), { label: 'Rôle visé', ...column }]],
    [
      'BulkAddRecord',
      'Personnes',
      cells.map(() => null),
      { Nom: cells.map((_, n) => `Personne ${n}`), Role_vise: cells },
    ],
  ];
  const essai = { [wordKey('position', 'Dev')]: 'Poste d’essai' };
  const titlesOf = (document: TeamDocument) =>
    document.candidates.value.map(
      ({ position }) => document.preparation.value.positions.find(({ id }) => id === position)?.title ?? null,
    );

  it.each([
    ['a text', text('Role_vise'), ['Dev', 'Produit', 'PO', '']],
    ['a choice', choice('Role_vise', ['Dev', 'Produit', 'PO']), ['Dev', 'Produit', 'PO', '']],
  ])('of %s are matched, or are the title itself; the others are nobody’s position', async (_, column, cells) => {
    const { team, document } = await teamWith(withRoles(column, cells), essai);
    expect(titlesOf(document)).toEqual(['Poste d’essai', 'Produit', null, null]);
    expect(document.candidates.value.map(({ unreadable }) => unreadable.includes('position'))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(await wordsOf(document, 'position')).toEqual([
      ['Dev', 1, 'Poste d’essai', null],
      ['PO', 1, null, null],
    ]);
    // Their criteria: those of their position, and those of all.
    expect(document.file.value && document.status.value?.unproven).toHaveLength(3);
    await document.addCandidate('Zoé', document.preparation.value.positions[0]?.id ?? 0);
    expect(team.grist.rows('Personnes').at(-1)).toMatchObject({ Role_vise: 'Dev' });
    expect(titlesOf(document).at(-1)).toBe('Poste d’essai');
  });

  it('of a reference to another table are read by what it shows', async () => {
    const { team, document } = await teamWith(
      withRoles({ ...text('Role_vise'), type: 'Ref:Roles' }, [1, 2, 0]),
      essai,
      (one) => showing(one, 'Personnes', 'Role_vise', 'Role'),
    );
    expect(titlesOf(document)).toEqual(['Poste d’essai', null, null]);
    await document.addCandidate('Zoé', document.preparation.value.positions[0]?.id ?? 0);
    expect(team.grist.rows('Personnes').at(-1)).toMatchObject({ Role_vise: 1 });
    expect(team.grist.rows('Roles')).toHaveLength(2);
  });

  it('follow the titles of the positions, which may change', async () => {
    const { team, document } = await teamWith(withRoles(text('Role_vise'), ['Dev', 'Produit']), essai);
    const produit = document.preparation.value.positions.find(({ title }) => title === 'Produit');
    expect(await document.update('position', produit?.id ?? 0, { title: 'Chef·fe de produit' })).toMatchObject({
      ok: true,
    });
    await team.time.pass(5_000);
    document.lookAround();
    await team.time.pass(5_000);
    expect(titlesOf(document)).toEqual(['Poste d’essai', null]);
    await document.decide({ [wordKey('position', 'Produit')]: 'Chef·fe de produit' });
    expect(titlesOf(document)).toEqual(['Poste d’essai', 'Chef·fe de produit']);
  });
});

describe('words for the positions of criteria', () => {
  const withPosts = (column: object, cells: readonly unknown[]): readonly UserAction[] => [
    ['AddTable', 'Roles', [text('Role')]],
    ['BulkAddRecord', 'Roles', [null, null, null], { Role: ['Dev', 'PM', 'Produit'] }],
    ['AddTable', 'Personnes', [text('Nom'), { ...text('Role_vise'), label: 'Rôle visé' }]],
    ['BulkAddRecord', 'Personnes', [null, null], { Nom: ['Inès', 'Noé'], Role_vise: ['Dev', 'PM'] }],
    ['AddTable', 'Grille', [text('Critere'), { ...text('Poids'), type: 'Int' }, { label: 'Poste', ...column }]],
    [
      'BulkAddRecord',
      'Grille',
      cells.map(() => null),
      { Critere: cells.map((_, n) => `Critère ${n}`), Poids: cells.map((_, n) => n + 1), Poste: cells },
    ],
  ];
  const dev = { [wordKey('position', 'Dev')]: 'Poste d’essai' };
  const theirs = (document: TeamDocument, person: number) => {
    const file = document.fileOf(person);
    const { criteria, positions } = document.preparation.value;
    return file && criteriaOf(file, criteria, positions).flatMap(({ title }) => title.match(/^Critère .*/) ?? []);
  };

  it.each([
    ['a text', text('Poste'), ['Dev', 'PM ', '', 'Dev']],
    ['a choice', choice('Poste', ['Dev', 'PM', 'Produit']), ['Dev', 'PM', '', 'Dev']],
    ['a reference', { ...text('Poste'), type: 'Ref:Roles' }, [1, 2, 0, 1]],
  ])('in %s keep each criterion for those of its position; an unknown one is nobody’s', async (_, column, cells) => {
    const { team, document } = await teamWith(withPosts(column, cells), dev, (one) =>
      'type' in column && column.type === 'Ref:Roles' ? showing(one, 'Grille', 'Poste', 'Role') : undefined,
    );
    expect(theirs(document, 1)).toEqual(['Critère 0', 'Critère 2', 'Critère 3']);
    expect(theirs(document, 2)).toEqual(['Critère 2']);
    const words = (await wordsOf(document, 'position')) ?? [];
    expect(words.sort()).toMatchObject([
      ['Dev', expect.any(Number), 'Poste d’essai', null],
      ['PM', 2, null, null],
    ]);
    expect((await document.teamWords())?.position?.labels).toEqual(['Rôle visé', 'Poste']);
    expect(document.preparation.value.criteria.map(({ unreadable }) => unreadable.includes('position'))).toEqual(
      document.preparation.value.criteria.map(({ title }) => title === 'Critère 1'),
    );
    await document.decide({ [wordKey('position', 'PM')]: 'Produit' });
    expect([theirs(document, 1), theirs(document, 2)]).toEqual([
      ['Critère 0', 'Critère 2', 'Critère 3'],
      ['Critère 1', 'Critère 2'],
    ]);
    // Of neither, and that is known.
    await document.decide({ [wordKey('position', 'PM')]: null });
    expect(document.preparation.value.criteria.flatMap(({ unreadable }) => unreadable)).toEqual([]);
    expect(theirs(document, 2)).toEqual(['Critère 2']);
    await team.time.pass(5_000);
    expect(team.grist.rows('Grille').map(({ Poste }) => Poste)).toEqual(expect.arrayContaining([...cells]));
  });

  it('mean nothing where there is no position: every criterion is everybody’s', async () => {
    const team = await prepareTeam({ prepared: false });
    team.grist.edit(...withPosts(text('Poste'), ['Dev', 'PM']));
    const { document } = await team.open({ linkedTable: 'Personnes' });
    await document.prepare([], null, asShown(document));
    await settle();
    expect(theirs(document, 1)).toEqual(['Critère 0', 'Critère 1']);
  });

  it('are those in which criteria of a position are added; twice adds nothing, and they are taken back', async () => {
    const { team, document } = await teamWith(withPosts(text('Poste'), ['Dev', 'PM']), dev);
    const added = () => team.grist.rows('Grille').slice(2);
    // Those of the small kits, of a position that is matched and of one that is its own word.
    expect(added().map(({ Critere, Poste }) => [String(Critere).split(' ').at(-1), Poste])).toEqual([
      ['tester', 'Dev'],
      ['expliquer', 'Dev'],
      ['livrer', 'Dev'],
      ['tester', 'Produit'],
      ['expliquer', 'Produit'],
      ['livrer', 'Produit'],
    ]);
    const before = team.grist.rows('Grille');
    const design = { ...smallKit, id: 'design', position: 'Design' };
    const done = await document.addKits([design], null);
    expect((await document.addKits([design], null)).ok).toBe(true);
    expect(team.grist.rows('Grille').slice(before.length)).toMatchObject(
      ['Design', 'Design', 'Design'].map((Poste) => ({ Poste })),
    );
    expect(document.preparation.value.criteria.filter(({ position }) => position === 3)).toHaveLength(3);
    if (done.ok) expect(await done.value?.()).toEqual({ ok: true, value: null });
    expect(team.grist.rows('Grille')).toEqual(before);
  });

  it('that a choice lacks are not left out: nothing is added, and the word is asked for', async () => {
    const { team, document } = await teamWith(withPosts(choice('Poste', ['Dev', 'PM', 'Produit']), ['Dev', 'PM']), dev);
    const before = [team.grist.rows('Grille'), team.grist.rows('Postes')];
    expect(await document.addKits([{ ...smallKit, id: 'design', position: 'Design' }], null)).toMatchObject({
      ok: false,
      failure: { kind: 'no-word' },
    });
    expect([team.grist.rows('Grille'), team.grist.rows('Postes')]).toEqual(before);
  });

  it('in a document of before are not read until somebody says so', async () => {
    const { team, document } = await teamWith(withPosts(text('Poste'), ['Dev', 'PM']));
    expect(document.layout.value.criterion.columns['position']).toBe('Poste');
    team.grist.edit(['RemoveTable', 'Reglages']);
    const older = await team.open({ linkedTable: 'Personnes' });
    expect(older.document.layout.value.criterion.columns).not.toHaveProperty('position');
  });
});

describe('a column that is turned into another type after its words were matched', () => {
  const said = {
    [wordKey('stage', 'Appel')]: 'Préqualification',
    [wordKey('stage', 'Test')]: 'Mise en situation',
    [wordKey('position', 'Dev')]: 'Poste d’essai',
  };
  const people: readonly UserAction[] = [
    ['AddTable', 'Personnes', [text('Nom'), text('Etape'), { ...text('Role_vise'), label: 'Rôle visé' }]],
    ['AddRecord', 'Personnes', null, { Nom: 'Inès', Etape: 'Appel', Role_vise: 'Dev' }],
    ['AddTable', 'Grille', [text('Critere'), text('Poids'), text('Poste')]],
    ['AddRecord', 'Grille', null, { Critere: 'Tester', Poids: '2', Poste: 'Dev' }],
  ];
  async function turned(column: readonly [table: string, id: string], type: string) {
    const { team, document } = await teamWith(people, said);
    team.grist.edit(['ModifyColumn', column[0], column[1], { type }]);
    await document.reload();
    document.dispatch({ kind: 'move-stage', stage: 'Mise en situation' }, 1);
    document.dispatch(proof('a écrit les tests', 1), 1);
    await team.time.pass(5_000);
    expect(team.grist.rows('Preuves')).toHaveLength(1);
    return { team, document };
  }

  it('goes on where the new one holds words as well', async () => {
    const { team, document } = await turned(['Personnes', 'Etape'], 'Choice');
    expect(team.grist.cell('Personnes', 1, 'Etape')).toBe('Test');
    expect(document.file.value?.candidate.stage).toBe('Mise en situation');
  });

  it.each([
    ['stages', ['Personnes', 'Etape'], 'Bool', 'candidate.stage'],
    ['positions of people', ['Personnes', 'Role_vise'], 'Date', 'candidate.position'],
    ['positions of criteria', ['Grille', 'Poste'], 'Ref:Personnes', 'criterion.position'],
    ['weights', ['Grille', 'Poids'], 'Bool', 'criterion.weight'],
  ] as const)('of %s is left alone where it holds none', async (_, column, type, name) => {
    const { team, document } = await turned(column, type);
    const [entity, field] = name.split('.') as ['candidate' | 'criterion', string];
    expect(document.layout.value[entity].columns).not.toHaveProperty(field);
    expect(document.phase.value.is).toBe('ready');
    const [table, id] = column;
    if (id !== 'Etape') expect(team.grist.cell('Personnes', 1, 'Etape')).toBe('Test');
    const before = team.grist.cell(table, 1, id);
    await team.time.pass(20_000);
    expect(team.grist.cell(table, 1, id)).toEqual(before);
  });
});
