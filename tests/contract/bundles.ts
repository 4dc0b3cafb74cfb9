/** User actions on rows: what they return, what fails, what is undone. */
import { assertRow } from '../../src/document/writing/assertion';
import { isFinal } from '../../src/grist/port';
import { type Bench, check, column, it, same } from './bench';

async function keyed({ table, apply }: Bench): Promise<string> {
  const name = table('Cles');
  await apply(['AddTable', name, [column('Cle', 'Text'), column('V', 'Text')]]);
  return name;
}

export const bundleCases = [
  it('each action returns ids of rows, or null', async (bench) => {
    const name = await keyed(bench);
    const returned = await bench.apply(
      ['AddRecord', name, null, { Cle: 'a' }],
      ['BulkAddRecord', name, [null, null], { Cle: ['b', 'c'] }],
      ['UpdateRecord', name, 1, { V: 'x' }],
      ['BulkUpdateRecord', name, [2, 3], { V: ['y', 'z'] }],
      ['RemoveRecord', name, 1],
      ['BulkRemoveRecord', name, [2]],
    );
    same(returned, [1, [2, 3], null, null, null, null], 'what the actions return');
    same(await bench.rows(name, 'id', 'Cle', 'V'), [{ id: 3, Cle: 'c', V: 'z' }], 'what is left');
  }),

  it('the id of a removed last row is given to the next one', async (bench) => {
    const name = await keyed(bench);
    await bench.add(name, {});
    const last = await bench.add(name, {});
    await bench.apply(['RemoveRecord', name, last]);
    same(await bench.add(name, {}), last, 'the next id');
  }),

  it('an upsert adds once, then updates: sent again after a lost answer it changes nothing', async (bench) => {
    const name = await keyed(bench);
    const upsert = ['AddOrUpdateRecord', name, { Cle: 'k' }, { V: 'x' }, {}] as const;
    same(await bench.apply(upsert), [{ recordIds: [1], action: 'ADD' }], 'the first time');
    same(await bench.apply(upsert), [{ recordIds: [1], action: 'UPDATE' }], 'the second time');
    await bench.apply(['AddOrUpdateRecord', name, { Cle: 'k' }, { V: 'y' }, {}]);
    same(await bench.rows(name, 'Cle', 'V'), [{ Cle: 'k', V: 'y' }], 'rows');
  }),

  it('an upsert may be told not to add, not to update, and what to do with doubles', async (bench) => {
    const name = await keyed(bench);
    await bench.apply(['BulkAddRecord', name, [null, null, null], { Cle: ['a', 'b', 'b'] }]);
    const upsert = (cle: string, options: object) =>
      bench.apply(['AddOrUpdateRecord', name, { Cle: cle }, { V: 'x' }, options]);
    same(await upsert('c', { add: false }), [{ recordIds: [], action: 'NONE' }], 'not to add');
    same(await upsert('a', { update: false }), [{ recordIds: [], action: 'NONE' }], 'not to update');
    same(await upsert('b', { on_many: 'none' }), [{ recordIds: [], action: 'NONE' }], 'several: none');
    same(await upsert('b', {}), [{ recordIds: [2], action: 'UPDATE' }], 'several: the first');
    same(await upsert('b', { on_many: 'all' }), [{ recordIds: [2, 3], action: 'UPDATE' }], 'several: all');
    same(
      await bench.apply(['BulkAddOrUpdateRecord', name, { Cle: ['a', 'd'] }, { V: ['1', '2'] }, {}]),
      [{ recordIds: [[1], [4]], addRecordIds: [4], updateRecordIds: [[1]] }],
      'in bulk',
    );
    same(
      (await bench.rows(name, 'V')).map(({ V }) => V),
      ['1', 'x', 'x', '2'],
      'values',
    );
  }),

  it('an upsert that may not add is an update on condition, of a row known by its key or its id', async (bench) => {
    const name = await keyed(bench);
    const id = await bench.add(name, { Cle: 'a', V: 'x' });
    const update = (where: object, to: string) =>
      bench.apply(['AddOrUpdateRecord', name, where, { V: to }, { add: false }]);
    same(await update({ Cle: 'a', V: 'other' }, 'y'), [{ recordIds: [], action: 'NONE' }], 'what it says has changed');
    same(await update({ Cle: 'a', V: 'x' }, 'y'), [{ recordIds: [id], action: 'UPDATE' }], 'what it says was seen');
    same(await update({ id, V: 'x' }, 'z'), [{ recordIds: [], action: 'NONE' }], 'by id, changed');
    same(await update({ id: 99, V: 'y' }, 'z'), [{ recordIds: [], action: 'NONE' }], 'by id, gone');
    same(await update({ id, V: 'y' }, 'z'), [{ recordIds: [id], action: 'UPDATE' }], 'by id, as seen');
    same(await bench.rows(name, 'Cle', 'V'), [{ Cle: 'a', V: 'z' }], 'rows');
  }),

  it('an upsert before a removal makes it one on condition: an id that is another row’s fails the bundle', async (bench) => {
    const name = await keyed(bench);
    const [id, last] = [await bench.add(name, { Cle: 'a' }), await bench.add(name, { Cle: 'b' })];
    const removal = (row: number, key: string) =>
      [
        ['AddOrUpdateRecord', name, { id: row, Cle: key }, {}, {}],
        ['RemoveRecord', name, row],
      ] as const;
    check(isFinal(await bench.refusal(...removal(last, 'a'))), 'a key that the row does not have');
    same(await bench.rows(name, 'Cle'), [{ Cle: 'a' }, { Cle: 'b' }], 'both are there');
    await bench.apply(...removal(id, 'a'));
    same(await bench.rows(name, 'Cle'), [{ Cle: 'b' }], 'the one that was meant is gone');
    await bench.apply(...removal(id, 'a'));
    same(await bench.rows(name, 'Cle'), [{ Cle: 'b' }], 'twice is once');
  }),

  it('a bundle is made conditional on a row: it fails whole once the row is gone or says something else', async (bench) => {
    const name = await keyed(bench);
    const id = await bench.add(name, { Cle: 'a', V: 'x' });
    const other = await bench.add(name, { Cle: 'b' });
    const when = (cells: Readonly<Record<string, string | number>>) =>
      [assertRow(name, cells), ['UpdateRecord', name, other, { V: JSON.stringify(cells) }]] as const;
    const firm = { id, Cle: 'a', V: 'x' };
    const rows = () => bench.rows(name, 'id', 'Cle', 'V');
    const done = await bench.apply(...when(firm));
    same(done, [{ recordIds: [], action: 'NONE' }, null], 'what it returns');
    const after = [
      { id, Cle: 'a', V: 'x' },
      { id: other, Cle: 'b', V: JSON.stringify(firm) },
    ];
    same(await rows(), after, 'it does nothing by itself');
    const broken = [
      { id, Cle: 'a', V: 'y' },
      { id, Cle: 'b' },
      { id: other, Cle: 'a' },
      { id: 99, Cle: 'a' },
    ];
    for (const cells of broken) same((await bench.refusal(...when(cells))).kind, 'refused', JSON.stringify(cells));
    await bench.apply(['RemoveRecord', name, id]);
    same((await bench.refusal(...when(firm))).kind, 'refused', 'the row is gone');
    same(await rows(), after.slice(1), 'nothing was added, nothing changed');
  }),

  it('rows of some references alone say what they say in the whole table, where they can be asked for', async (bench) => {
    const name = bench.table('Partie');
    await bench.apply([
      'AddTable',
      name,
      [column('Qui', `Ref:${name}`), column('V', 'Text'), column('N', 'Int'), column('L', 'ChoiceList')],
    ]);
    await bench.apply([
      'BulkAddRecord',
      name,
      [null, null, null, null],
      { Qui: [1, 2, 0, 2], V: ['a', 'b', 'c', ''], N: [1, 'x', 3, null], L: [['L', 'u', 'v'], null, null, null] },
    ]);
    const part = await bench.port.fetchRows(name, 'Qui', [2, 9]);
    // Grist without accounts is asked for whole tables.
    if (!part) return;
    const whole = await bench.data(name);
    for (const [id, cells] of Object.entries(part)) same(cells, [whole[id]?.[1], whole[id]?.[3]], id);
    same(part['id'], [2, 4], 'whose they are');
    same(await bench.port.fetchRows(name, 'Absente', [2]), null, 'a column that is not there');
  }),

  it('an upsert asked with a reference finds only the rows of that reference', async (bench) => {
    const name = bench.table('Liees');
    await bench.apply(['AddTable', name, [column('Cle', 'Text'), column('Qui', `Ref:${name}`), column('V', 'Text')]]);
    await bench.apply(['BulkAddRecord', name, [null, null], { Cle: ['', 'k'], V: ['', 'x'] }]);
    const upsert = ['AddOrUpdateRecord', name, { Cle: 'k', Qui: 1 }, { V: 'y' }, { update: false }] as const;
    same(await bench.apply(upsert), [{ recordIds: [3], action: 'ADD' }], 'a row without a reference is another one');
    same(await bench.apply(upsert), [{ recordIds: [], action: 'NONE' }], 'sent again, it changes nothing');
    same(
      (await bench.rows(name, 'Qui', 'V')).map(({ Qui, V }) => [Qui, V]),
      [
        [0, ''],
        [0, 'x'],
        [1, 'y'],
      ],
      'rows',
    );
  }),

  it('a bundle is done whole or not at all', async (bench) => {
    const name = await keyed(bench);
    await bench.add(name, { Cle: 'a', V: 'x' });
    await bench.refusal(
      ['UpdateRecord', name, 1, { V: 'y' }],
      ['AddRecord', name, null, { Cle: 'b' }],
      ['RemoveColumn', name, 'V'],
      ['AddTable', bench.table('Jamais'), []],
      ['AddRecord', bench.table('Absente'), null, {}],
    );
    same(await bench.rows(name, 'id', 'Cle', 'V'), [{ id: 1, Cle: 'a', V: 'x' }], 'the table');
    const read = await bench.port.fetchTable(bench.table('Jamais'));
    check(!read.ok, 'the table added in the same bundle is not there');
    same(await bench.add(name, {}), 2, 'the id that was taken is free again');
  }),

  it('a table or column that is not there is missing, by its name', async (bench) => {
    const name = await keyed(bench);
    await bench.add(name, {});
    const absent = bench.table('Absente');
    const read = await bench.port.fetchTable(absent);
    check(!read.ok && read.failure.kind === 'missing', `missing table, read: ${JSON.stringify(read)}`);
    same(read.failure.name, absent, 'its name');
    const wanted = [
      [absent, ['AddRecord', absent, null, {}]],
      [absent, ['UpdateRecord', absent, 1, {}]],
      [absent, ['RemoveRecord', absent, 1]],
      [absent, ['AddOrUpdateRecord', absent, { Cle: 'a' }, {}, {}]],
      ['Absente', ['AddRecord', name, null, { Absente: 1 }]],
      ['Absente', ['BulkAddRecord', name, [null], { Absente: [1] }]],
      ['Absente', ['UpdateRecord', name, 1, { Absente: 1 }]],
      ['Absente', ['AddOrUpdateRecord', name, { Absente: 'a' }, {}, {}]],
      ['Absente', ['AddOrUpdateRecord', name, { Cle: 'a' }, { Absente: 1 }, {}]],
    ] as const;
    for (const [expected, action] of wanted) {
      const failure = await bench.refusal(action);
      check(failure.kind === 'missing', `${action}: ${JSON.stringify(failure)}`);
      same(failure.name, expected, `name in ${action}`);
    }
  }),

  it('what Grist refuses once, it refuses for ever', async (bench) => {
    const name = await keyed(bench);
    await bench.add(name, {});
    await bench.apply(['AddColumn', name, 'F', { type: 'Text', isFormula: true, formula: 'None' }]);
    const refused = [
      ['UpdateRecord', name, 99, { V: 'x' }],
      ['UpdateRecord', name, 1, { F: 'x' }],
      ['AddRecord', name, null, { F: 'x' }],
      ['AddRecord', name, 1, {}],
      ['AddRecord', name, null, { id: 3 }],
      ['AddOrUpdateRecord', name, {}, { V: 'x' }, {}],
      ['BulkUpdateRecord', name, [1], { V: [] }],
      ['RemoveColumn', name, 'Absente'],
      ['ModifyColumn', name, 'Absente', {}],
      ['AddColumn', bench.table('Absente'), 'A', {}],
      ['RemoveTable', bench.table('Absente')],
      ['Inconnue', name],
    ] as const;
    for (const action of refused) {
      const failure = await bench.refusal(action);
      check(isFinal(failure), `${action}: ${JSON.stringify(failure)}`);
    }
    same(await bench.apply(['RemoveRecord', name, 99]), [null], 'removing a row that is not there is no failure');
  }),

  it('after a failed bundle, a bundle of Calculate keeps the values given to the next row', async (bench) => {
    // Without it the trigger formulas of the row that was never added overwrite them: see memory/leftovers.ts.
    const { apply, rows, refusal } = bench;
    const name = bench.table('Rattrape');
    await apply(['AddTable', name, [column('Cle', 'Text'), column('Note', 'Int', 'None')]]);
    await refusal(['AddRecord', name, null, { Cle: 'a' }], ['AddRecord', bench.table('Absente'), null, {}]);
    same(await apply(['Calculate']), [null], 'Calculate');
    await apply(['AddRecord', name, null, { Cle: 'a', Note: 3 }]);
    same(await rows(name, 'Cle', 'Note'), [{ Cle: 'a', Note: 3 }], 'the row');
  }),

  it('rows are looked up in a bundle by what their trigger formulas give, which leaves nothing for the next one', async (bench) => {
    const { apply, rows } = bench;
    const name = bench.table('Signes');
    await apply([
      'AddTable',
      name,
      [column('Cle', 'Text'), column('Note', 'Int', '2'), column('Vide', 'Text', 'None')],
    ]);
    /** Fails when the row just added holds these cells; does nothing otherwise. */
    const holds = async (cells: object) => {
      const done = await bench.port.apply([
        ['AddRecord', name, null, { Cle: 'a' }],
        ['AddOrUpdateRecord', name, { Cle: 'a', ...cells }, { Absente: 0 }, { add: false }],
      ]);
      if (done.ok) await apply(['RemoveRecord', name, Number(done.value.retValues[0])]);
      // Which name is absent tells several such questions apart, where Grist’s own words reach the widget.
      else same(done.failure.kind === 'missing' && done.failure.name, 'Absente', 'how it fails');
      return !done.ok;
    };
    same(await holds({ Note: 3, Vide: null }), false, 'another value');
    same(await holds({ Note: 2, Vide: 'x' }), false, 'what is blank');
    same(await holds({ Note: 2, Vide: null }), true, 'what the formulas give');
    await apply(['AddRecord', name, null, { Cle: 'b', Note: 1, Vide: 'y' }]);
    same(await rows(name, 'Cle', 'Note', 'Vide'), [{ Cle: 'b', Note: 1, Vide: 'y' }], 'the only row, as it was given');
  }),

  it('a removed row leaves every reference and list of references', async (bench) => {
    const { apply, rows } = bench;
    const [target, name] = [bench.table('Cible'), bench.table('Liens')];
    await apply(
      ['AddTable', target, [column('Nom', 'Text')]],
      ['AddTable', name, [column('R', `Ref:${target}`), column('L', `RefList:${target}`)]],
      ['BulkAddRecord', target, [null, null], { Nom: ['a', 'b'] }],
    );
    const lists = [['L', 1, 2], ['L', 2], null];
    await apply(['BulkAddRecord', name, [null, null, null], { R: [1, 2, 0], L: lists }]);
    await apply(['RemoveRecord', target, 2]);
    same(
      await rows(name, 'R', 'L'),
      [
        { R: 1, L: ['L', 1] },
        { R: 0, L: null },
        { R: 0, L: null },
      ],
      'references',
    );
  }),

  it('rows under ids of one’s own know each other in one bundle, which fails whole once an id is taken', async (bench) => {
    const { apply, rows, refusal } = bench;
    const [target, name] = [bench.table('Vus'), bench.table('Suite')];
    await apply(
      ['AddTable', target, [column('Nom', 'Text')]],
      ['AddTable', name, [column('R', `Ref:${target}`), column('L', `RefList:${target}`)]],
    );
    const added = [
      ['BulkAddRecord', target, [1, 2], { Nom: ['a', 'b'] }],
      ['BulkAddRecord', name, [1], { R: [2], L: [['L', 1, 2]] }],
    ] as const;
    same(await apply(...added), [[1, 2], [1]], 'the ids that were asked for');
    check(isFinal(await refusal(...added)), 'the same again');
    const later = ['BulkAddRecord', target, [3], { Nom: ['c'] }] as const;
    check(isFinal(await refusal(later, ['BulkAddRecord', name, [1], { R: [3], L: [null] }])), 'one id of two is taken');
    same(
      await rows(target, 'id', 'Nom'),
      [
        { id: 1, Nom: 'a' },
        { id: 2, Nom: 'b' },
      ],
      'rows',
    );
    same(await rows(name, 'id', 'R', 'L'), [{ id: 1, R: 2, L: ['L', 1, 2] }], 'what refers to them');
  }),
];
