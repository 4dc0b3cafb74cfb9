/** Tables, columns, pages and sections: what a set-up leans on. */
import { check, column, eventually, it, type Row, same } from './bench';

const columnsOf = async (
  rows: (table: string, ...columns: readonly string[]) => Promise<readonly Row[]>,
  tableRef: unknown,
  ...wanted: readonly string[]
): Promise<readonly Row[]> => {
  const all = await rows('_grist_Tables_column', 'parentId', 'colId', ...wanted);
  return all
    .filter((row) => row['parentId'] === tableRef && row['colId'] !== 'manualSort')
    .map((row) => Object.fromEntries(wanted.map((name) => [name, row[name]])));
};

interface Added {
  readonly id: number;
  readonly table_id: string;
  readonly columns: readonly string[];
}

function asAdded(returned: unknown): Added {
  check(
    typeof returned === 'object' &&
      returned !== null &&
      'id' in returned &&
      'table_id' in returned &&
      'columns' in returned,
    `AddTable gives id, table_id and columns: ${JSON.stringify(returned)}`,
  );
  const { id, table_id, columns } = returned;
  check(typeof id === 'number' && typeof table_id === 'string' && Array.isArray(columns), 'AddTable: types');
  return { id, table_id, columns: columns.map(String) };
}

export const structureCases = [
  it('AddTable says what it has named the table and its columns', async ({ table, apply }) => {
    const name = table('Nommee');
    const [first] = await apply(['AddTable', name, [{ id: 'Étape n°1' }, { id: 'Étape n°1' }, { id: 'A' }]]);
    const added = asAdded(first);
    same([added.table_id, added.columns], [name, ['Etape_n_1', 'Etape_n_1_2', 'A']], 'names made safe and unique');
    const [second] = await apply(['AddTable', name, []]);
    same(asAdded(second).table_id, `${name}2`, 'a table of the same name');
    const [twin] = await apply(['AddColumn', name, 'a', { type: 'Text', isFormula: false }]);
    check(typeof twin === 'object' && twin !== null && 'colId' in twin && 'colRef' in twin, 'AddColumn gives its ref');
    same(twin.colId, 'a2', 'a column of the same name, whatever its case');
  }),

  it('a raw table has no page of its own, and three empty columns', async ({ table, apply, refusal, rows }) => {
    const name = table('Brute');
    const pages = (await rows('_grist_Views', 'id')).length;
    const [returned] = await apply(['AddRawTable', name]);
    const added = asAdded(returned);
    same([added.table_id, added.columns], [name, ['A', 'B', 'C']], 'what it is called');
    const [empty] = await columnsOf(rows, added.id, 'colId', 'isFormula', 'formula');
    same(empty, { colId: 'A', isFormula: true, formula: '' }, 'its first column');
    same((await rows('_grist_Views', 'id')).length, pages, 'pages');
    await refusal(['AddRawTable', table('Autre'), [column('Nom', 'Text')]]);
  }),

  it('the document describes its own columns', async ({ table, apply, rows }) => {
    const name = table('Decrite');
    const widgetOptions = JSON.stringify({ choices: ['a'] });
    const [returned] = await apply([
      'AddTable',
      name,
      [
        { ...column('A', 'Choice'), label: 'Bé', widgetOptions, description: 'perdue', visibleCol: 1 },
        column('B', 'Int', '1'),
        { id: 'C', formula: '$B + 1' },
        { id: 'D' },
      ],
    ]);
    const { id } = asAdded(returned);
    const blank = { label: '', widgetOptions: '', description: '', visibleCol: 0, recalcWhen: 0 };
    same(
      await columnsOf(rows, id, 'colId', 'type', 'isFormula', 'formula', ...Object.keys(blank)),
      [
        { ...blank, colId: 'A', type: 'Choice', isFormula: false, formula: '', label: 'Bé', widgetOptions },
        { ...blank, colId: 'B', type: 'Int', isFormula: false, formula: '1', label: 'B' },
        { ...blank, colId: 'C', type: 'Any', isFormula: true, formula: '$B + 1', label: 'C' },
        { ...blank, colId: 'D', type: 'Text', isFormula: false, formula: '', label: 'D' },
      ],
      'columns after AddTable, which drops description and visibleCol',
    );
    await apply(['ModifyColumn', name, 'A', { description: 'gardée', visibleCol: 2, recalcWhen: 2 }]);
    const [first] = await columnsOf(rows, id, 'description', 'visibleCol', 'recalcWhen');
    same(first, { description: 'gardée', visibleCol: 2, recalcWhen: 2 }, 'ModifyColumn keeps them');
  }),

  it('a new label renames its column, unless it is untied', async ({ table, apply, rows, add }) => {
    const name = table('Libelles');
    const [returned] = await apply(['AddTable', name, [column('A', 'Text'), column('B', 'Text')]]);
    await add(name, { A: 'x', B: 'y' });
    await apply(['ModifyColumn', name, 'A', { label: 'Étape' }]);
    await apply(['ModifyColumn', name, 'B', { label: 'Étape', untieColIdFromLabel: true }]);
    same(
      await columnsOf(rows, asAdded(returned).id, 'colId', 'label'),
      [
        { colId: 'Etape', label: 'Étape' },
        { colId: 'B', label: 'Étape' },
      ],
      'columns',
    );
    same(await rows(name, 'Etape', 'B'), [{ Etape: 'x', B: 'y' }], 'cells follow');
    const [renamed] = await apply(['RenameColumn', name, 'Etape', 'Stade']);
    same([renamed, await rows(name, 'Stade')], ['Stade', [{ Stade: 'x' }]], 'RenameColumn');
  }),

  it('a change of type converts the cells, and a removed column is gone', async ({ table, apply, rows, data, add }) => {
    const name = table('Types');
    await apply(['AddTable', name, [column('A', 'Text'), column('B', 'Text')]]);
    await add(name, { A: '7', B: 'x' });
    await add(name, { A: 'sept' });
    await apply(['ModifyColumn', name, 'A', { type: 'Int' }], ['RemoveColumn', name, 'B']);
    same(await rows(name, 'A'), [{ A: 7 }, { A: 'sept' }], 'converted');
    check(!('B' in (await data(name))), 'the removed column is no longer read');
  }),

  it('an empty column takes the type of the first values written into it', async ({ table, apply, rows }) => {
    const name = table('Vides');
    const empty = { isFormula: true, formula: '', type: 'Any' };
    await apply([
      'AddTable',
      name,
      [
        { id: 'A', ...empty },
        { id: 'B', ...empty },
      ],
    ]);
    await apply(['AddRecord', name, null, { A: 5 }], ['AddRecord', name, null, { B: null }]);
    same(
      await rows(name, 'A', 'B'),
      [
        { A: 5, B: null },
        { A: 0, B: null },
      ],
      'cells',
    );
  }),

  it('sections are added to a page, linked and given options', async ({ table, apply, rows }) => {
    const [returned] = await apply(['AddTable', table('Page'), [column('A', 'Text')]]);
    const { id: tableRef } = asAdded(returned);
    const section = async (viewRef: number, kind: string): Promise<Row> => {
      const [made] = await apply(['CreateViewSection', tableRef, viewRef, kind, null, null]);
      check(typeof made === 'object' && made !== null, 'CreateViewSection gives refs');
      return { ...made };
    };
    const list = await section(0, 'record');
    const widget = await section(Number(list['viewRef']), 'custom');
    same([widget['tableRef'], widget['viewRef']], [tableRef, list['viewRef']], 'the same page');
    const options = JSON.stringify({ customView: '{"mode":"url"}' });
    await apply(
      ['UpdateRecord', '_grist_Views', list['viewRef'], { name: 'Entretiens' }],
      [
        'UpdateRecord',
        '_grist_Views_section',
        widget['sectionRef'],
        { linkSrcSectionRef: list['sectionRef'], options },
      ],
    );
    const sections = await rows('_grist_Views_section', 'id', 'parentId', 'parentKey', 'linkSrcSectionRef', 'options');
    same(
      sections.filter(({ parentId }) => parentId === list['viewRef']),
      [
        { id: list['sectionRef'], parentId: list['viewRef'], parentKey: 'record', linkSrcSectionRef: 0, options: '' },
        {
          id: widget['sectionRef'],
          parentId: list['viewRef'],
          parentKey: 'custom',
          linkSrcSectionRef: list['sectionRef'],
          options,
        },
      ],
      'sections of the page',
    );
    const views = await rows('_grist_Views', 'id', 'name');
    same(views.find(({ id }) => id === list['viewRef'])?.['name'], 'Entretiens', 'name of the page');
    const pages = await rows('_grist_Pages', 'viewRef');
    check(
      pages.some(({ viewRef }) => viewRef === list['viewRef']),
      'the page is listed',
    );
  }),

  it('a removed table leaves plain numbers where it was referred to', async ({ table, apply, rows, port }) => {
    const [target, name] = [table('Quittee'), table('Reste')];
    const references = [column('R', `Ref:${target}`), column('L', `RefList:${target}`)];
    await apply(['AddTable', target, [column('A', 'Text')]], ['AddTable', name, references]);
    await apply(['BulkAddRecord', target, [null, null], {}], ['AddRecord', name, null, { R: 2, L: ['L', 1, 2] }]);
    await apply(['RemoveTable', target]);
    same(await rows(name, 'R', 'L'), [{ R: 2, L: '1,2' }], 'what was a reference');
    check(!(await port.fetchTable(target)).ok, 'the table is gone');
    const tables = await rows('_grist_Tables', 'tableId');
    check(!tables.some(({ tableId }) => tableId === target), 'and no longer described');
  }),

  it('undo takes back a set-up in one step', async ({ table, applyAfter, rows, port }) => {
    const [first, second] = [table('Un'), table('Deux')];
    const done = await applyAfter(null, ['AddTable', first, [column('A', 'Text')]], ['AddRecord', first, null, {}]);
    await applyAfter(
      done.actionNum,
      ['AddTable', second, [column('R', `Ref:${first}`)]],
      ['AddVisibleColumn', first, 'F', { type: 'Any', isFormula: true, formula: 'None' }],
    );
    await port.undo();
    await eventually(async () => {
      const tables = (await rows('_grist_Tables', 'tableId')).map(({ tableId }) => tableId);
      return !tables.includes(first) && !tables.includes(second);
    }, 'no table is left');
  }),
];
