/** People's names in a team's own list: in two columns, computed from others, with odd spaces, borne by two. */
import { describe, expect, it } from 'vitest';
import { cellsOfName, namingOf } from '../../src/document/places/new-person.ts';
import { createMemoryGrist } from '../fake-grist/memory-grist.ts';
import { asShown, createTime, openAlone, proof, settle, smallKit } from './harness.ts';

interface Column {
  readonly id: string;
  readonly label?: string;
  readonly formula?: string;
}

const apart: readonly Column[] = [{ id: 'Prenom', label: 'Prénom' }, { id: 'Nom' }];

/** A document with a list of people under these columns, prepared. */
async function teamWith(columns: readonly Column[], people: readonly Readonly<Record<string, unknown>>[]) {
  const time = createTime();
  const grist = createMemoryGrist({ now: time.now });
  grist.edit(
    [
      'AddTable',
      'Personnes',
      [
        ...columns.map(({ id, label = id, formula = '' }) => ({
          id,
          label,
          type: 'Text',
          isFormula: formula !== '',
          formula,
        })),
        { id: 'Etape', label: 'Étape', type: 'Text', isFormula: false },
      ],
    ],
    ...people.map((person) => ['AddRecord', 'Personnes', null, person] as const),
  );
  const document = await openAlone(grist.connect({ linkedTable: 'Personnes' }), time);
  expect(await document.prepare([smallKit], null, asShown(document))).toEqual({ ok: true, value: null });
  await settle();
  return { grist, document, time };
}

type TeamWith = Awaited<ReturnType<typeof teamWith>>;
const names = ({ document }: TeamWith) => document.candidates.value.map(({ name }) => name);
const cells = ({ grist }: TeamWith, ...columns: readonly string[]) =>
  grist.rows('Personnes').map((row) => columns.map((column) => row[column]));

describe('first and last name in two columns', () => {
  const people = [
    { Prenom: 'Inès ', Nom: ' Le Gall' },
    { Prenom: '', Nom: 'Belkacem' },
    { Prenom: 'Zoé 🌻', Nom: '' },
  ];

  it('make one name, whatever spaces are around them', async () => {
    expect(names(await teamWith(apart, people))).toEqual(['Inès Le Gall', 'Belkacem', 'Zoé 🌻']);
  });

  it('are asked for as they stand when something is written, and stay as they are', async () => {
    const team = await teamWith(apart, people);
    const { document, grist, time } = team;
    document.select(1);
    document.dispatch(proof('a écrit les tests', 1));
    await time.pass(5_000);
    expect(grist.rows('Preuves')).toMatchObject([{ Candidat: 1, Texte: 'a écrit les tests' }]);
    // The first try, with its conditions, has held.
    expect(grist.bundles.filter((bundle) => JSON.stringify(bundle).includes('a écrit les tests'))).toHaveLength(1);
    expect(JSON.stringify(grist.bundles)).toContain(
      JSON.stringify({ id: 1, Prenom: 'Inès ', Nom: ' Le Gall' }).slice(1, -1),
    );
    expect(cells(team, 'Prenom', 'Nom')).toEqual(people.map(({ Prenom, Nom }) => [Prenom, Nom]));
  });

  it('are those of somebody else when one of them changes: what was meant for the first is not written', async () => {
    const { document, grist, time } = await teamWith(apart, people);
    document.select(1);
    await settle();
    grist.edit(['UpdateRecord', 'Personnes', 1, { Prenom: 'Anne' }]);
    document.dispatch(proof('dit « on »', 1), { id: 1, name: 'Inès Le Gall' });
    await time.pass(5_000);
    expect(grist.rows('Preuves')).toEqual([]);
    expect(document.outbox.entries.value).toMatchObject([
      { state: { is: 'refused', problem: { kind: 'renamed', name: 'Anne Le Gall' } } },
    ]);
  });

  it('are filled in for a new person, typed in two fields or in one', async () => {
    const team = await teamWith(apart, []);
    expect(await team.document.addCandidate({ first: ' Marie Anne ', last: 'Le Gall' }, null)).toMatchObject({
      ok: true,
    });
    expect(await team.document.addCandidate('Samir El Idrissi', null)).toMatchObject({ ok: true });
    expect(cells(team, 'Prenom', 'Nom')).toEqual([
      ['Marie Anne', 'Le Gall'],
      ['Samir', 'El Idrissi'],
    ]);
    expect(names(team)).toEqual(['Marie Anne Le Gall', 'Samir El Idrissi']);
    expect(team.document.file.value?.candidate.name).toBe('Samir El Idrissi');
  });

  it('are gone with the person, and nobody else of that first or last name is', async () => {
    const team = await teamWith(apart, [
      { Prenom: 'Inès', Nom: 'Le Gall' },
      { Prenom: 'Inès', Nom: 'Marchand' },
      { Prenom: 'inès', Nom: 'LE GALL' },
    ]);
    const records = await team.document.personRecords(1);
    if (!records.ok) throw new Error('not read');
    expect(records.value).toMatchObject({
      name: 'Inès Le Gall',
      namesakes: [{ candidateId: 3, name: 'inès LE GALL' }],
    });
    expect(await team.document.erasePerson(records.value)).toEqual({ ok: true });
    expect(cells(team, 'Prenom', 'Nom')).toEqual([
      ['Inès', 'Marchand'],
      ['inès', 'LE GALL'],
    ]);
  });
});

describe('where a new name goes', () => {
  const naming = async (columns: readonly Column[]) => {
    const { document } = await teamWith(columns, []);
    return namingOf(document.layout.value.candidate, document.shape.value);
  };

  it.each([
    ['one column', [{ id: 'Nom' }], { is: 'whole', column: 'Nom' }],
    ['two', apart, { is: 'apart', first: 'Prenom', last: 'Nom' }],
    [
      'two, and a formula of both',
      [{ id: 'Nom_complet', formula: '$Prenom + " " + $Nom_de_famille' }, { id: 'Prenom' }, { id: 'Nom_de_famille' }],
      { is: 'apart', first: 'Prenom', last: 'Nom_de_famille' },
    ],
    [
      'a formula of a first name and another column',
      [{ id: 'Nom', formula: 'f"{rec.Prenom} {rec.Patronyme.upper()}"' }, { id: 'Prenom' }, { id: 'Patronyme' }],
      { is: 'apart', first: 'Prenom', last: 'Patronyme' },
    ],
    [
      'a formula of one column',
      [{ id: 'Nom', formula: '$Saisie.strip()' }, { id: 'Saisie' }],
      { is: 'whole', column: 'Saisie' },
    ],
    ['a formula of others', [{ id: 'Nom', formula: '$A + $B' }, { id: 'A' }, { id: 'B' }], { is: 'computed' }],
    ['a formula of nothing', [{ id: 'Nom', formula: 'str($id)' }], { is: 'computed' }],
  ] as const)('%s', async (_, columns, expected) => expect(await naming(columns)).toEqual(expected));

  it('nowhere, where the document computes it: nothing is added', async () => {
    const team = await teamWith([{ id: 'Nom', formula: 'str($id)' }], []);
    expect(await team.document.addCandidate('Inès', null)).toMatchObject({ ok: false });
    expect(team.grist.rows('Personnes')).toEqual([]);
    expect(cellsOfName('Inès', { is: 'computed' })).toBeNull();
  });
});

it('a name that the document computes is the one that it gives, beside the columns it is made of', async () => {
  const team = await teamWith(
    [{ id: 'Nom_complet', formula: '$Prenom + " " + $Nom_de_famille' }, { id: 'Prenom' }, { id: 'Nom_de_famille' }],
    [{ Prenom: 'Inès', Nom_de_famille: 'Le Gall' }],
  );
  // What a real Grist computes.
  const { candidate } = team.document.layout.value;
  expect(candidate.columns).toMatchObject({ name: 'Nom_complet', firstName: 'Prenom', lastName: 'Nom_de_famille' });
  expect(candidate.computed).toContain('name');
});

it('a list of our own has no other names than ours, and lacks nothing', async () => {
  const { document } = await teamWith([{ id: 'Nom' }], [{ Nom: ' Inès Marchand ' }]);
  expect(document.missing.value).toEqual({ tables: [], columns: [], formulas: [], unsure: [] });
  expect(document.layout.value.candidate.columns).not.toHaveProperty('lastName');
});
