/** What cells hold: defaults, conversions, trigger formulas. */
import { check, column, it, same } from './bench';

const everyType = ['Text', 'Choice', 'Int', 'Numeric', 'Bool', 'Date', 'DateTime', 'ChoiceList', 'Any'];

/** Written → read back. */
const conversions: readonly (readonly [type: string, written: unknown, read: unknown])[] = [
  ['Text', 5, '5'],
  ['Text', 1.5, '1.5'],
  ['Text', true, 'True'],
  ['Text', null, null],
  ['Text', '', ''],
  ['Choice', 'hors liste', 'hors liste'],
  ['Choice', null, null],
  ['Int', 'abc', 'abc'],
  ['Int', '7', 7],
  ['Int', 1.7, 1],
  ['Int', true, 1],
  ['Int', '', null],
  ['Int', null, null],
  ['Numeric', '1.5', 1.5],
  ['Numeric', '1,5', '1,5'],
  ['Numeric', '', null],
  ['Bool', 1, true],
  ['Bool', 0, false],
  ['Bool', 'yes', true],
  ['Bool', 'false', false],
  ['Bool', 'peut-être', 'peut-être'],
  ['Bool', null, false],
  ['Date', 86_400, 86_400],
  ['Date', 90_000, 90_000],
  ['Date', ['d', 86_400], 86_400],
  ['Date', '2024-01-02', 1_704_153_600],
  ['Date', 'demain', 'demain'],
  ['Date', null, null],
  ['Date', '', null],
  ['DateTime', 90_000.25, 90_000.25],
  ['DateTime', ['D', 90_000, 'UTC'], 90_000],
  ['DateTime', '2024-01-02T10:00:00Z', 1_704_189_600],
  // A DateTime column without a zone is in New York's, whatever the document's own.
  ['DateTime', '2024-01-02 10:00', 1_704_207_600],
  ['DateTime:Europe/Paris', '2024-01-02 10:00', 1_704_186_000],
  ['DateTime:Europe/Paris', '2024-07-02 10:00', 1_719_907_200],
  ['ChoiceList', ['L', 'a', 'b'], ['L', 'a', 'b']],
  ['ChoiceList', ['L', 1], ['L', '1']],
  ['ChoiceList', ['L'], null],
  ['ChoiceList', 'a', 'a'],
  ['ChoiceList', '["a"]', ['L', 'a']],
  ['ChoiceList', null, null],
  ['Any', 'texte', 'texte'],
  ['Any', null, null],
];

export const cellCases = [
  it('a table is read as columns of the same length, with the ids', async ({ table, apply, data }) => {
    const name = table('Lue');
    await apply(['AddTable', name, [column('A', 'Text'), column('B', 'Int')]]);
    const empty = await data(name);
    same([empty['id'], empty['A'], empty['B']], [[], [], []], 'an empty table');
    await apply(['BulkAddRecord', name, [null, null], { A: ['x', 'y'] }]);
    const read = await data(name);
    same(
      [read['id'], read['A'], read['B']],
      [
        [1, 2],
        ['x', 'y'],
        [0, 0],
      ],
      'a table with two rows',
    );
  }),

  it('a cell that nothing fills holds the default of its type', async ({ table, apply, rows, add }) => {
    const name = table('Defauts');
    const types = [...everyType, `Ref:${name}`, `RefList:${name}`];
    await apply(['AddTable', name, types.map((type, index) => column(`C${index}`, type))]);
    await add(name, {});
    const [row] = await rows(name, ...types.map((_, index) => `C${index}`));
    same(Object.values(row ?? {}), ['', '', 0, 0, false, null, null, null, null, 0, null], 'defaults');
  }),

  it('a value is converted to the type of its column, or kept as text', async ({ table, apply, rows }) => {
    const name = table('Conversions');
    await apply(['AddTable', name, conversions.map(([type], index) => column(`C${index}`, type))]);
    const values = Object.fromEntries(conversions.map(([, value], index) => [`C${index}`, value]));
    const [added, updated] = await apply(['AddRecord', name, null, values], ['AddRecord', name, null, {}]);
    await apply(['UpdateRecord', name, Number(updated), values]);
    same(added, 1, 'the first row');
    const names = Object.keys(values);
    const [whenAdded, whenUpdated] = await rows(name, ...names);
    conversions.forEach(([type, written, read], index) => {
      const what = `${JSON.stringify(written)} in ${type}`;
      same(whenAdded?.[`C${index}`], read, `${what}, added`);
      same(whenUpdated?.[`C${index}`], read, `${what}, updated`);
    });
  }),

  it('references are row ids, blank when 0 or null, and text when they are not ids', async ({ table, apply, rows }) => {
    const name = table('Refs');
    await apply(['AddTable', name, [column('R', `Ref:${name}`), column('L', `RefList:${name}`)]]);
    const given: readonly (readonly [unknown, unknown])[] = [
      [1, ['L', 1, 2]],
      [null, null],
      [99, ['L', 99]],
      ['Zoé', ['L']],
      [0, ''],
    ];
    await apply(...given.map(([R, L]) => ['AddRecord', name, null, { R, L }] as const));
    same(
      await rows(name, 'R', 'L'),
      [
        { R: 1, L: ['L', 1, 2] },
        { R: 0, L: null },
        { R: 99, L: ['L', 99] },
        { R: 'Zoé', L: null },
        { R: 0, L: null },
      ],
      'references',
    );
  }),

  it('in one bundle a negative id stands for a row just added', async ({ table, apply, rows }) => {
    const name = table('Negatifs');
    await apply(['AddTable', name, [column('R', `Ref:${name}`), column('T', 'Text')]]);
    const returned = await apply(
      ['AddRecord', name, -1, { T: 'cible' }],
      ['AddRecord', name, null, { R: -1 }],
      ['UpdateRecord', name, -1, { T: 'visée' }],
    );
    same(returned, [1, 2, null], 'what the actions return');
    same(
      await rows(name, 'R', 'T'),
      [
        { R: 0, T: 'visée' },
        { R: 1, T: '' },
      ],
      'rows',
    );
  }),

  it('a trigger formula fills new rows, unless a value is given', async ({ table, apply, rows }) => {
    const name = table('Creation');
    const columns = [
      column('Rien', 'Int', 'None'),
      column('RienTexte', 'Text', 'None'),
      column('Un', 'Int', '1'),
      column('Mot', 'Text', '"mot"'),
      column('Quand', 'DateTime', 'NOW()'),
      column('Qui', 'Text', 'user.Email'),
      column('Compte', 'Int', 'user.UserID'),
    ];
    await apply(['AddTable', name, columns]);
    const given = { Rien: 3, RienTexte: 'x', Un: 0, Mot: '', Quand: 5, Qui: 'a@x', Compte: 7 };
    await apply(
      ['AddRecord', name, null, {}],
      ['AddRecord', name, null, given],
      ['AddRecord', name, null, { Un: null }],
    );
    const [own, explicit, blank] = await rows(name, ...columns.map(({ id }) => String(id)));
    same([own?.['Rien'], own?.['RienTexte'], own?.['Un'], own?.['Mot']], [null, null, 1, 'mot'], 'filled by formulas');
    check(typeof own?.['Quand'] === 'number' && own['Quand'] > 0, 'NOW() gives seconds');
    check(own['Qui'] === null || typeof own['Qui'] === 'string', 'user.Email is a text, or null without an account');
    check(own['Compte'] === null || typeof own['Compte'] === 'number', 'user.UserID is a number, or null');
    same(explicit, given, 'given values win');
    same(blank?.['Un'], null, 'a given blank wins too');
  }),

  it('AddTable forgets when a trigger is to run; ModifyColumn and AddColumn set it', async ({ table, apply, rows }) => {
    const name = table('Quand');
    await apply(['AddTable', name, [column('A', 'Text'), { ...column('M', 'Int', '7'), recalcWhen: 2 }]]);
    await apply(['AddColumn', name, 'N', { type: 'Int', isFormula: false, formula: '8', recalcWhen: 2 }]);
    await apply(['AddRecord', name, null, { M: 1, N: 1 }]);
    await apply(['UpdateRecord', name, 1, { A: 'x' }]);
    same(await rows(name, 'M', 'N'), [{ M: 1, N: 8 }], 'after AddTable and AddColumn');
    await apply(['ModifyColumn', name, 'M', { recalcWhen: 2 }]);
    await apply(['UpdateRecord', name, 1, { A: 'y' }]);
    same(await rows(name, 'M', 'N'), [{ M: 7, N: 8 }], 'after ModifyColumn');
  }),

  it('a trigger on every change follows real changes, and gives way to a given value', async (bench) => {
    const { table, apply, rows } = bench;
    const name = table('Modifie');
    await apply(
      ['AddTable', name, [column('A', 'Text'), column('R', `Ref:${name}`), column('M', 'DateTime', 'NOW()')]],
      ['ModifyColumn', name, 'M', { recalcWhen: 2 }],
    );
    await apply(['BulkAddRecord', name, [null, null], { A: ['x', 'y'], R: [2, 0] }]);
    const moments = async (): Promise<readonly unknown[]> => (await rows(name, 'M')).map(({ M }) => M);
    const [first, other] = await moments();
    check(typeof first === 'number', 'filled when the row is added');
    await apply(['UpdateRecord', name, 1, { A: 'x' }]);
    same(await moments(), [first, other], 'a write that changes nothing');
    await apply(['UpdateRecord', name, 1, { A: 'xx' }]);
    const [second, untouched] = await moments();
    check(typeof second === 'number' && second > first, 'moves when the row changes');
    same(untouched, other, 'the other row');
    await apply(['UpdateRecord', name, 1, { A: 'xxx', M: 12 }]);
    same(await moments(), [12, other], 'a given value wins');
    await apply(['RemoveRecord', name, 2]);
    same(await rows(name, 'R', 'M'), [{ R: 0, M: 12 }], 'a reference cleared by Grist is not a change');
  }),

  it('a column added later gives its default to the rows there are, not its trigger', async ({
    table,
    apply,
    rows,
  }) => {
    const name = table('Ajoutee');
    await apply(['AddTable', name, [column('A', 'Text')]], ['AddRecord', name, null, {}]);
    await apply(['AddVisibleColumn', name, 'B', { type: 'Numeric', isFormula: false, formula: '2', label: 'Bé' }]);
    await apply(['AddRecord', name, null, {}]);
    same(await rows(name, 'B'), [{ B: 0 }, { B: 2 }], 'the added column');
  }),
];
