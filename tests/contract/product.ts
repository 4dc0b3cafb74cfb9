/** The product's own tables: what their computed columns say, and when. */
import { assertRow } from '../../src/document/writing/assertion';
import { isFinal, type UserAction } from '../../src/grist/port';
import { type DescribedEntity, type DescribedField, described } from '../../src/model/labels/index';
import { type Bench, check, it, type Row, same } from './bench';

const entities: readonly DescribedEntity[] = Object.values(described);
const fieldsOf = (entity: DescribedEntity): readonly DescribedField[] => Object.values(entity.fields);

/** The product's tables, formulas once all tables are there. To be applied once, before the cases run. */
export const productTables: readonly UserAction[] = [
  ...entities.map((entity): UserAction => {
    const data = fieldsOf(entity).filter(({ formula }) => formula === null);
    const columns = data.map(({ column: id, type, trigger }) => ({
      id,
      type,
      isFormula: false,
      formula: trigger?.formula ?? '',
    }));
    return ['AddTable', entity.table, columns];
  }),
  ...entities.flatMap((entity) =>
    fieldsOf(entity).flatMap(({ column: id, type, formula, trigger }): UserAction[] => {
      if (formula !== null) return [['AddVisibleColumn', entity.table, id, { type, isFormula: true, formula }]];
      return trigger?.when === 'changed' ? [['ModifyColumn', entity.table, id, { recalcWhen: 2 }]] : [];
    }),
  ),
];

interface Candidate {
  readonly id: number;
  /** The pulse, by table. */
  pulse(): Promise<Readonly<Record<string, string>>>;
  seals(): Promise<unknown>;
}

async function newCandidate({ add, rows }: Bench): Promise<Candidate> {
  const id = await add('Candidats', { Nom: 'Zoé' });
  const cell = async (column: string): Promise<unknown> =>
    (await rows('Candidats', 'id', column)).find((row) => row['id'] === id)?.[column];
  return {
    id,
    async pulse() {
      const text = await cell('Pouls');
      check(typeof text === 'string', `the pulse is a text: ${JSON.stringify(text)}`);
      return Object.fromEntries(text.split('|').map((part) => [part.split(':')[0] ?? '', part]));
    },
    async seals() {
      return JSON.parse(String(await cell('Sceaux')));
    },
  };
}

/** Tables whose part of the pulse is not the same. */
const moved = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name]);

const note = (candidate: number, criterion: number, who: string, more: Row = {}): Row => ({
  Candidat: candidate,
  Critere: criterion,
  Nature: 'Individuelle',
  Evaluateur: who,
  ...more,
});

const activity = ['Preuves', 'Notes', 'Entretiens', 'Passages'] as const;

export const productCases = [
  it('a new rating, criterion and position hold the blanks and defaults that the product promises', async (bench) => {
    const { add, rows } = bench;
    const { id } = await newCandidate(bench);
    const noteId = await add('Notes', { Candidat: id });
    const criterionId = await add('Criteres', {});
    const positionId = await add('Postes', {});
    const find = async (table: string, rowId: number, ...columns: readonly string[]): Promise<Row | undefined> =>
      (await rows(table, 'id', ...columns)).find((row) => row['id'] === rowId);
    same((await find('Notes', noteId, 'Note'))?.['Note'], null, 'a blank note is not 0');
    same(
      await find('Criteres', criterionId, 'Poids', 'Ordre'),
      { id: criterionId, Poids: 1, Ordre: null },
      'criterion',
    );
    same((await find('Postes', positionId, 'Delai_debrief'))?.['Delai_debrief'], 2, 'delay');
  }),

  it('a bundle may depend on a pulse: it fails whole once a row of the candidate has changed, in any table', async (bench) => {
    const { apply, add, rows, refusal } = bench;
    const { id, pulse } = await newCandidate(bench);
    const seen = Object.values(await pulse()).join('|');
    const bundle = [
      assertRow('Candidats', { id, Nom: 'Zoé', Pouls: seen }),
      ['AddRecord', 'Notes', null, { Candidat: id, Cle: 'sur condition' }],
    ] as const;
    const found = async () => (await rows('Notes', 'Candidat', 'Cle')).filter(({ Candidat }) => Candidat === id);
    await apply(...bundle);
    same((await found()).length, 1, 'nothing had changed');
    check(isFinal(await refusal(...bundle)), 'its own row has');
    const now = Object.values(await pulse()).join('|');
    await add('Preuves', { Candidat: id, Cle: 'a' });
    check(isFinal(await refusal(assertRow('Candidats', { id, Pouls: now }))), 'a proof has');
    same((await found()).length, 1, 'nothing was added');
  }),

  it('the pulse of a candidate tells which table has changed', async (bench) => {
    const { apply, add } = bench;
    const candidate = await newCandidate(bench);
    const other = await newCandidate(bench);
    let before = await candidate.pulse();
    same(
      Object.values(before),
      activity.map((name) => `${name}:0:`),
      'nothing yet',
    );
    const step = async (table: string, count: number, what: string): Promise<void> => {
      const after = await candidate.pulse();
      same(moved(before, after), [table], what);
      check(after[table]?.startsWith(`${table}:${count}:`) === true, `${what}: ${after[table]}`);
      before = after;
    };
    for (const table of activity) {
      const id = await add(table, { Candidat: candidate.id, Cle: 'a' });
      await step(table, 1, `a row added to ${table}`);
      await apply(['UpdateRecord', table, id, { Cle: 'b' }]);
      await step(table, 1, `a row changed in ${table}`);
      await apply(['RemoveRecord', table, id]);
      await step(table, 0, `a row removed from ${table}`);
    }
    same(moved(await other.pulse(), before), [], 'the other candidate saw nothing');
  }),

  it('the pulse gives the moment of the latest change in each table', async (bench) => {
    const candidate = await newCandidate(bench);
    for (const Modifie_le of [1_700_000_000.5, 1_719_907_200, 3_600]) {
      await bench.add('Preuves', { Candidat: candidate.id, Modifie_le });
    }
    const { Preuves = '' } = await candidate.pulse();
    const latest = /^Preuves:3:(\S+) (\S+)$/.exec(Preuves);
    check(latest !== null, `date and time of the latest change: ${Preuves}`);
    same(Date.parse(`${latest[1]}T${latest[2]}`) / 1000, 1_719_907_200, 'the latest change');
  }),

  it('a candidate who is removed leaves their rows without a candidate', async (bench) => {
    const candidate = await newCandidate(bench);
    const id = await bench.add('Preuves', { Candidat: candidate.id, Texte: 'x' });
    await bench.apply(['RemoveRecord', 'Candidats', candidate.id]);
    const row = (await bench.rows('Preuves', 'id', 'Candidat', 'Texte')).find((each) => each['id'] === id);
    same(row, { id, Candidat: 0, Texte: 'x' }, 'the proof');
  }),

  it('the seals tell who has notes, how many are sealed, and where', async (bench) => {
    const { add, apply } = bench;
    const candidate = await newCandidate(bench);
    const one = await add('Criteres', {});
    same(await candidate.seals(), {}, 'nobody yet');
    const first = await add('Notes', note(candidate.id, one, 'a@x', { Scellee: true }));
    const second = await add('Notes', note(candidate.id, 0, 'a@x'));
    const accented = await add('Notes', note(candidate.id, one, 'Zoé "la" \\'));
    const nobody = await add('Notes', note(candidate.id, one, ''));
    await add('Notes', { ...note(candidate.id, one, 'a@x'), Nature: 'Débrief' });
    const all = {
      'a@x': { notes: 2, scellees: 1, lignes: [first, second], criteres: [one, 0] },
      'Zoé "la" \\': { notes: 1, scellees: 0, lignes: [accented], criteres: [one] },
      '': { notes: 1, scellees: 0, lignes: [nobody], criteres: [one] },
    };
    same(await candidate.seals(), all, 'individual notes only');
    await apply(['UpdateRecord', 'Notes', second, { Scellee: true }], ['RemoveRecord', 'Notes', nobody]);
    const { '': _gone, ...left } = all;
    same(await candidate.seals(), { ...left, 'a@x': { ...all['a@x'], scellees: 2 } }, 'after a seal and a removal');
  }),

  it('a sealed note is open to those who have sealed the same criterion, and to nobody else', async (bench) => {
    const { add, apply, rows } = bench;
    const { id } = await newCandidate(bench);
    const ids = [
      await add('Notes', note(id, 1, 'a@x')),
      await add('Notes', note(id, 1, 'b@x')),
      await add('Notes', note(id, 2, 'b@x')),
      await add('Notes', { ...note(id, 1, 'c@x'), Nature: 'Débrief' }),
    ];
    const readers = async (): Promise<readonly unknown[]> => {
      const all = await rows('Notes', 'id', 'Lecteurs');
      return ids.map((noteId) => all.find((row) => row['id'] === noteId)?.['Lecteurs']);
    };
    same(await readers(), ['|a@x|', '|b@x|', '|b@x|', '|c@x|'], 'before any seal');
    await apply(
      ['UpdateRecord', 'Notes', ids[0], { Scellee: true }],
      ['UpdateRecord', 'Notes', ids[2], { Scellee: true }],
    );
    same(await readers(), ['|a@x|', '|b@x|', '|b@x|', '|c@x|'], 'each has sealed another criterion');
    await apply(['UpdateRecord', 'Notes', ids[1], { Scellee: true }]);
    same(await readers(), ['|a@x|b@x|', '|b@x|a@x|', '|b@x|', '|c@x|'], 'both have sealed the first criterion');
  }),

  it('a sealed note stays closed to somebody with an open note of any kind beside their sealed one', async (bench) => {
    const { add, apply, rows } = bench;
    const { id } = await newCandidate(bench);
    const sealed = { Scellee: true };
    const hers = await add('Notes', note(id, 1, 'Ana@X', sealed));
    await add('Notes', note(id, 1, 'b@x', sealed));
    const readers = async () => (await rows('Notes', 'id', 'Lecteurs')).find((row) => row['id'] === hers)?.['Lecteurs'];
    same(await readers(), '|Ana@X|ana@x|b@x|', 'both have sealed, and an address is given as it is written too');
    const openings: readonly (readonly [string, Row])[] = [
      ['of the same address', note(id, 1, 'b@x')],
      ['in another case', note(id, 1, 'B@X')],
      ['of no kind', { ...note(id, 1, 'b@x'), Nature: '' }],
    ];
    for (const [what, values] of openings) {
      const beside = await add('Notes', values);
      same(await readers(), '|Ana@X|ana@x|', what);
      await apply(['RemoveRecord', 'Notes', beside]);
      same(await readers(), '|Ana@X|ana@x|b@x|', `${what}, removed`);
    }
    await add('Notes', note(id, 2, 'b@x'));
    await add('Notes', { ...note(id, 1, 'b@x'), Nature: 'Débrief' });
    same(await readers(), '|Ana@X|ana@x|b@x|', 'on another criterion, and the team’s');
    await add('Notes', note(id, 1, 'c@x', sealed));
    await add('Notes', note(id, 1, 'perso@x'));
    same(await readers(), '|Ana@X|ana@x|b@x|c@x|', 'two addresses that nobody says are one person’s');
    for (const Email of ['c@x', 'Perso@x']) await add('Evaluateurs', { Nom: 'Camille  Dupont', Email });
    same(await readers(), '|Ana@X|ana@x|b@x|', 'one person under two addresses');
  }),

  it('a second note of one person on one criterion is marked, and so is the first', async (bench) => {
    const { add, apply, rows } = bench;
    const { id } = await newCandidate(bench);
    const ids = [
      await add('Notes', note(id, 1, 'a@x')),
      await add('Notes', note(id, 2, 'a@x')),
      await add('Notes', note(id, 1, 'b@x')),
      await add('Notes', { ...note(id, 1, 'a@x'), Nature: 'Débrief' }),
      await add('Notes', note(id, 1, '')),
      await add('Notes', note(id, 1, '')),
      await add('Notes', note(id, 0, 'a@x')),
      await add('Notes', note(id, 0, 'a@x')),
    ];
    const doubled = async (): Promise<readonly unknown[]> => {
      const all = await rows('Notes', 'id', 'En_double');
      return ids.filter((noteId) => all.find((row) => row['id'] === noteId)?.['En_double']);
    };
    same(await doubled(), [], 'one each');
    await apply(['UpdateRecord', 'Notes', ids[1], { Critere: 1 }]);
    same(await doubled(), ids.slice(0, 2), 'one moved beside the other');
    await apply(['UpdateRecord', 'Notes', ids[1], { Evaluateur: 'A@X', Scellee: true }]);
    same(await doubled(), ids.slice(0, 2), 'in another case, sealed');
    await apply(['RemoveRecord', 'Notes', ids[0]]);
    same(await doubled(), [], 'the other is gone');
  }),

  it('one is alone until somebody else has sealed for the same candidate', async (bench) => {
    const { add, apply, rows } = bench;
    const { id } = await newCandidate(bench);
    const ids = [await add('Notes', note(id, 1, 'a@x')), await add('Notes', note(id, 2, 'b@x'))];
    const alone = async (): Promise<readonly unknown[]> => {
      const all = await rows('Notes', 'id', 'Seul');
      return ids.map((noteId) => all.find((row) => row['id'] === noteId)?.['Seul']);
    };
    same(await alone(), [true, true], 'nobody has sealed');
    await apply(['UpdateRecord', 'Notes', ids[0], { Scellee: true }]);
    same(await alone(), [true, false], 'one has sealed');
    await apply(['UpdateRecord', 'Notes', ids[1], { Scellee: true }]);
    same(await alone(), [false, false], 'both have');
  }),
];
