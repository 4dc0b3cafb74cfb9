/** Tables, columns, pages and sections: what a set-up leans on. */
import { isFinal } from '../../src/grist/port';
import { check, column, it, type Row, same } from './bench';

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

  it('a change of structure is made conditional on a row under an id of one’s own', async (bench) => {
    const { table, apply, refusal, rows, port } = bench;
    const [name, other] = [table('Lignes'), table('Ensuite')];
    const [returned] = await apply(['AddTable', name, [column('A', 'Text')]]);
    const step = (id: number, wanted: string) =>
      [
        ['AddRecord', name, id, { A: wanted }],
        ['AddRawTable', wanted],
        ['AddVisibleColumn', name, 'B', { type: 'Text', isFormula: false }],
      ] as const;
    await apply(...step(1, other));
    check(isFinal(await refusal(...step(1, table('Encore')))), 'somebody was first');
    same(
      (await columnsOf(rows, asAdded(returned).id, 'colId')).map(({ colId }) => colId),
      ['A', 'B'],
      'its columns',
    );
    check(!(await port.fetchTable(table('Encore'))).ok, 'no other table');
    same(await rows(name, 'id', 'A'), [{ id: 1, A: other }], 'its rows');
  }),

  it('a raw table made and emptied by its name fails whole when the name is taken', async ({
    table,
    apply,
    refusal,
    rows,
  }) => {
    const name = table('Unique');
    const made = [
      ['AddRawTable', name],
      ...['A', 'B', 'C'].map((id) => ['RemoveColumn', name, id] as const),
      ['AddVisibleColumn', name, 'Cle', { type: 'Text', isFormula: false }],
      ['ModifyColumn', name, 'Cle', { description: 'Une clé.' }],
      ['AddRecord', name, 1, { Cle: 'a' }],
    ] as const;
    await apply(...made);
    check(isFinal(await refusal(...made)), 'the second time');
    const tables = (await rows('_grist_Tables', 'tableId')).map(({ tableId }) => String(tableId));
    same(
      tables.filter((id) => id.startsWith(name)),
      [name],
      'tables',
    );
    same(await rows(name, 'id', 'Cle'), [{ id: 1, Cle: 'a' }], 'rows');
  }),

  it('a page is rows under ids of one’s own: made in one bundle, refused once an id is taken, and gone with its view', async (bench) => {
    const { table, apply, refusal, rows } = bench;
    const [returned] = await apply(['AddRawTable', table('Vue')]);
    const { id: tableRef } = asAdded(returned);
    const next = async (name: string) => Math.max(0, ...(await rows(name, 'id')).map(({ id }) => Number(id))) + 1;
    const [view, first] = [await next('_grist_Views'), await next('_grist_Views_section')];
    const columns = (await rows('_grist_Tables_column', 'id', 'parentId', 'colId')).filter(
      ({ parentId, colId }) => parentId === tableRef && colId !== 'manualSort',
    );
    const [one, two] = columns.map(({ id }) => Number(id));
    const sections = {
      parentId: [view, view],
      tableRef: [tableRef, tableRef],
      parentKey: ['record', 'custom'],
      title: ['', 'Entretien'],
      options: ['', '{"customView":"{}"}'],
      borderWidth: [1, 1],
      defaultWidth: [100, 100],
      linkSrcSectionRef: [first + 1, first],
    };
    const shown = { parentId: [first, first], colRef: [two, one], width: [140, 0], parentPos: [1, 2] };
    const page = [
      ['AddRecord', '_grist_Views', view, { name: 'Entretiens', type: 'empty', layoutSpec: '{}' }],
      ['AddRecord', '_grist_TabBar', null, { viewRef: view }],
      ['AddRecord', '_grist_Pages', null, { viewRef: view, indentation: 0 }],
      ['BulkAddRecord', '_grist_Views_section', [first, first + 1], sections],
      ['BulkAddRecord', '_grist_Views_section_field', [null, null], shown],
    ] as const;
    const made = async () => ({
      views: (await rows('_grist_Views', 'id', 'name')).filter(({ id }) => id === view),
      pages: (await rows('_grist_Pages', 'viewRef')).filter(({ viewRef }) => viewRef === view),
      sections: (await rows('_grist_Views_section', 'id', 'parentId', 'linkSrcSectionRef')).filter(
        ({ parentId }) => parentId === view,
      ),
      fields: (await rows('_grist_Views_section_field', 'parentId', 'colRef', 'width')).filter(
        ({ parentId }) => parentId === first,
      ),
    });
    await apply(...page);
    same(
      await made(),
      {
        views: [{ id: view, name: 'Entretiens' }],
        pages: [{ viewRef: view }],
        sections: [
          { id: first, parentId: view, linkSrcSectionRef: first + 1 },
          { id: first + 1, parentId: view, linkSrcSectionRef: first },
        ],
        fields: [
          { parentId: first, colRef: two, width: 140 },
          { parentId: first, colRef: one, width: 0 },
        ],
      },
      'the page',
    );
    check(isFinal(await refusal(...page)), 'the same again');
    await apply(['RemoveRecord', '_grist_Views', view]);
    same(await made(), { views: [], pages: [], sections: [], fields: [] }, 'once its view is removed');
  }),

  it('tables are removed in one bundle, unless one of them has got a row: what refers to others goes first', async (bench) => {
    const { table, apply, refusal, rows, add } = bench;
    const [target, name] = [table('Premiere'), table('Derniere')];
    await apply(
      ['AddRawTable', target],
      ['AddRawTable', name],
      ['AddVisibleColumn', name, 'R', { type: `Ref:${target}`, isFormula: false }],
      ['AddColumn', target, 'N', { type: 'Any', isFormula: true, formula: `len(${name}.lookupRecords(R=$id))` }],
    );
    const removal = [
      ['AddRecord', target, 1, {}],
      ['AddRecord', name, 1, {}],
      ['RemoveTable', name],
      ['RemoveTable', target],
    ] as const;
    const id = await add(target, {});
    check(isFinal(await refusal(...removal)), 'a row is there');
    same((await rows(target, 'id')).length, 1, 'it stays');
    await apply(['RemoveRecord', target, id]);
    await apply(...removal);
    const tables = (await rows('_grist_Tables', 'tableId')).map(({ tableId }) => tableId);
    check(!tables.includes(target) && !tables.includes(name), 'both are gone');
  }),
];
