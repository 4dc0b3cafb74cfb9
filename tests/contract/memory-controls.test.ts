/** What only the in-memory Grist can show on demand: users, rules, levels of access, and trouble. */
import { describe, expect, test } from 'vitest';
import type { GristEvent, UserAction } from '../../src/grist/port';
import { productRules } from '../fake-grist/access';
import type { Fault } from '../fake-grist/faults';
import { createMemoryGrist, type MemoryClient, type MemoryGrist } from '../fake-grist/memory-grist';
import { productTables } from './contract';

const ana = { email: 'ana@x', name: 'Ana', id: 1 };
const bob = { email: 'bob@x', name: 'Bob', id: 2 };

function document(): MemoryGrist {
  let now = Date.UTC(2026, 2, 2, 9);
  const grist = createMemoryGrist({
    now: () => {
      now += 1000;
      return now;
    },
  });
  grist.edit(...productTables);
  grist.edit(['BulkAddRecord', 'Candidats', [null, null, null], { Nom: ['Zoé', 'Léo', 'Noé'] }]);
  return grist;
}

function listening(client: MemoryClient): readonly GristEvent[] {
  const events: GristEvent[] = [];
  client.start([], (event) => events.push(event));
  return events;
}

const proof = (text: string): UserAction => ['AddRecord', 'Preuves', null, { Candidat: 1, Texte: text }];
const texts = (grist: MemoryGrist): readonly unknown[] => grist.rows('Preuves').map((row) => row['Texte']);

describe('events', () => {
  test('come after the call that caused them, in order, and only to those who are linked', async () => {
    const grist = document();
    const [linked, other] = [grist.connect({ linkedTable: 'Candidats', mappings: { Nom: 'Nom' } }), grist.connect()];
    const [heard, overheard] = [listening(linked), listening(other)];
    expect(heard).toEqual([]);
    await linked.delivered();
    await other.apply([proof('x')]);
    linked.moveTo(3);
    linked.moveTo(3);
    linked.configure();
    await linked.delivered();
    expect(heard).toEqual([
      { kind: 'settings', access: 'full', options: {} },
      { kind: 'mappings', columns: { Nom: 'Nom' } },
      { kind: 'cursor', table: 'Candidats', rowId: 1 },
      { kind: 'changed', table: 'Candidats' },
      { kind: 'cursor', table: 'Candidats', rowId: 3 },
      { kind: 'configure' },
    ]);
    expect(overheard.map(({ kind }) => kind)).toEqual(['settings', 'mappings']);
  });

  test('a closed page hears nothing more; a list that is not linked back does not follow', async () => {
    const grist = document();
    const client = grist.connect({ linkedTable: 'Candidats', linkedBack: false });
    const heard = listening(client);
    await client.delivered();
    await client.moveCursor(2);
    client.close();
    grist.edit(['RemoveRecord', 'Candidats', 1]);
    await client.delivered();
    expect(heard).toHaveLength(3);
  });

  test('without access nothing but the settings is told', async () => {
    const client = document().connect({ linkedTable: 'Candidats', access: 'none' });
    const heard = listening(client);
    client.moveTo(2);
    await client.delivered();
    expect(heard).toEqual([{ kind: 'settings', access: 'none', options: {} }]);
  });
});

describe('trouble', () => {
  const outcomes: readonly (readonly [Fault, answered: boolean, texts: readonly string[]])[] = [
    ['none', true, ['x']],
    ['offline', false, []],
    ['dropAnswer', false, ['x']],
    ['doubleAnswer', true, ['x', 'x']],
  ];

  test.each(outcomes)('%s', async (fault, answered, left) => {
    const grist = document();
    const client = grist.connect();
    client.faults.next(fault);
    const result = await client.apply([proof('x')]);
    expect(result.ok || result.failure.kind).toBe(answered || 'unreachable');
    expect(texts(grist)).toEqual(left);
    expect((await client.apply([proof('y')])).ok).toBe(true);
  });

  test('a delayed bundle is done at once and answered later; a late one is done when it is let go', async () => {
    const grist = document();
    const client = grist.connect();
    client.faults.next('delay', 'late');
    const answers: string[] = [];
    const sent = ['a', 'b'].map((text) => client.apply([proof(text)]).then(() => answers.push(text)));
    await Promise.resolve();
    expect([texts(grist), answers, client.faults.waiting]).toEqual([['a'], [], 2]);
    expect(client.faults.release(1)).toBe(1);
    expect(texts(grist)).toEqual(['a']);
    client.faults.release();
    await Promise.all(sent);
    expect([texts(grist), answers]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  test('a delayed read is of the moment when it was asked', async () => {
    const grist = document();
    const client = grist.connect();
    client.faults.nextReads('delay');
    const read = client.fetchTable('Preuves');
    grist.edit(proof('later'));
    client.faults.release();
    expect(await read).toMatchObject({ ok: true, value: { id: [] } });
  });

  test('cut off, nothing arrives and nothing is heard; once mended, events come in order', async () => {
    const grist = document();
    const client = grist.connect({ linkedTable: 'Candidats' });
    const heard = listening(client);
    await client.delivered();
    client.faults.setOffline(true);
    expect((await client.apply([proof('x')])).ok).toBe(false);
    expect((await client.fetchTable('Preuves')).ok).toBe(false);
    grist.edit(proof('y'));
    client.moveTo(2);
    await client.delivered();
    expect(heard).toHaveLength(3);
    client.faults.setOffline(false);
    await client.delivered();
    expect(heard.slice(3)).toMatchObject([{ kind: 'changed' }, { kind: 'cursor', rowId: 2 }]);
    expect(texts(grist)).toEqual(['y']);
  });
});

test('a failed bundle spoils the values given to the next row of that id, as in Grist', async () => {
  const grist = document();
  const client = grist.connect();
  const fail = () => client.apply([['AddRecord', 'Notes', null, {}], proof('x'), ['AddRecord', 'Absente', null, {}]]);
  await fail();
  await client.apply([['AddRecord', 'Notes', null, { Note: 3, Evaluateur: 'ana@x' }]]);
  expect(grist.rows('Notes')).toMatchObject([{ Note: null, Evaluateur: null }]);
  await fail();
  const before = grist.bundles.length;
  expect(await client.apply([['Calculate']])).toMatchObject({ ok: true });
  expect(grist.bundles).toHaveLength(before);
  await client.apply([['AddRecord', 'Notes', null, { Note: 3, Evaluateur: 'ana@x' }]]);
  expect(grist.rows('Notes')[1]).toMatchObject({ Note: 3, Evaluateur: 'ana@x' });
});

describe('a page opened to try things out', () => {
  test('makes a copy with its first bundle and goes on in it, under its name; nothing of it is in the document', async () => {
    const grist = document();
    const token = { baseUrl: '', token: '', userId: ana.id };
    const client = grist.connect({ user: ana, token, linkedTable: 'Candidats', copies: 'made' });
    const heard = listening(client);
    expect([client.copy, await client.documentName()]).toEqual([null, grist.name]);
    client.faults.next('offline');
    await client.apply([proof('perdu')]);
    expect(client.copy).toBeNull();
    await client.apply([proof('essai'), ['AddRecord', 'Absente', null, {}]]);
    const name = await client.documentName();
    expect(name.startsWith(`${grist.name}~`)).toBe(true);
    expect(await client.accessToken()).toMatchObject({ value: { docId: name } });
    await client.apply([proof('essai')]);
    await client.delivered();
    expect([texts(grist), client.copy && texts(client.copy)]).toEqual([[], ['essai']]);
    grist.edit(['RemoveRecord', 'Candidats', 1]);
    expect(await client.fetchTable('Candidats')).toMatchObject({ value: { id: [1, 2, 3] } });
    expect(heard.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
  });

  test('that may make none is refused, and hears nothing of the document any more', async () => {
    const grist = document();
    const client = grist.connect({ user: ana, copies: 'refused' });
    expect((await client.fetchTable('Candidats')).ok).toBe(true);
    expect(await client.apply([proof('x')])).toMatchObject({ failure: { kind: 'no-copy' } });
    expect(await client.fetchTable('Candidats')).toMatchObject({ failure: { kind: 'unreachable' } });
    expect(texts(grist)).toEqual([]);
  });
});

describe('access', () => {
  test.each(['none', 'read table'] as const)('%s: neither reads nor writes', async (access) => {
    const client = document().connect({ access, linkedTable: 'Candidats' });
    for (const result of [await client.fetchTable('Candidats'), await client.apply([proof('x')])]) {
      expect(result).toMatchObject({ ok: false, failure: { kind: 'no-access' } });
    }
  });

  test('a read-only document is read, not written', async () => {
    const grist = document();
    const client = grist.connect();
    grist.setReadOnly(true);
    expect((await client.fetchTable('Candidats')).ok).toBe(true);
    expect(await client.apply([proof('x')])).toMatchObject({ ok: false, failure: { kind: 'read-only' } });
  });

  test('an action refused for one user passes for another', async () => {
    const grist = document();
    grist.setRules({ refuse: ([name], user) => (name === 'RemoveRecord' && user !== ana ? 'no' : null) });
    const remove = (user: typeof ana) => grist.connect({ user }).apply([['RemoveRecord', 'Candidats', 3]]);
    expect(await remove(bob)).toEqual({ ok: false, failure: { kind: 'refused', message: 'no' } });
    expect((await remove(ana)).ok).toBe(true);
  });

  test('a table that a user may not read is refused and nameless, closed to upserts and open to new rows', async () => {
    const grist = document();
    grist.setRules({ hides: (table, user) => table === 'Preuves' && user !== ana });
    const read = async (client: MemoryClient, table: string, column: string) => {
      const rows = await client.fetchTable(table);
      return rows.ok ? rows.value[column] : rows.failure.kind;
    };
    const [a, b] = [grist.connect({ user: ana }), grist.connect({ user: bob })];
    expect(await read(b, 'Preuves', 'id')).toBe('refused');
    expect(await read(b, '_grist_Tables', 'tableId')).toContain('');
    expect(await read(b, '_grist_Tables', 'tableId')).not.toContain('Preuves');
    expect(await read(b, '_grist_Tables_column', 'colId')).not.toContain('Texte');
    expect(await read(a, '_grist_Tables_column', 'colId')).toContain('Texte');
    expect(await b.apply([['AddOrUpdateRecord', 'Preuves', { Texte: 'x' }, {}, {}]])).toMatchObject({
      failure: { kind: 'refused', message: 'Blocked by table read access rules' },
    });
    expect((await b.apply([proof('x')])).ok).toBe(true);
    expect(await read(a, 'Preuves', 'Texte')).toEqual(['x']);
  });

  test('a column that a user may not read is left out, nameless, and closes its table to upserts', async () => {
    const grist = document();
    grist.setRules({ hides: (table, _user, column) => table === 'Preuves' && column === 'Texte' });
    const client = grist.connect({ user: ana });
    const rows = await client.fetchTable('Preuves');
    expect(rows.ok && [Object.keys(rows.value).includes('Texte'), Object.keys(rows.value).includes('Signe')]).toEqual([
      false,
      true,
    ]);
    expect(await client.fetchTable('_grist_Tables_column')).toMatchObject({
      value: { colId: expect.not.arrayContaining(['Texte']) },
    });
    expect(await client.apply([['AddOrUpdateRecord', 'Preuves', { Signe: '+' }, {}, {}]])).toMatchObject({
      failure: { kind: 'refused' },
    });
    expect((await client.apply([proof('x')])).ok).toBe(true);
  });

  test('trigger formulas know the user, and the fake token is given as it is', async () => {
    const grist = document();
    const token = { baseUrl: 'https://x/api/docs/d', token: 't', userId: 1 };
    const client = grist.connect({ user: ana, token });
    await client.apply([proof('x')]);
    expect(grist.cell('Preuves', 1, 'Auteur')).toBe('ana@x');
    expect(await client.accessToken()).toEqual({ ok: true, value: { ...token, docId: grist.name } });
    expect(await grist.connect().accessToken()).toEqual({ ok: true, value: null });
  });
});

describe('the rules of the product', () => {
  const note = (evaluator: string, more: object = {}): UserAction => [
    'AddRecord',
    'Notes',
    null,
    { Candidat: 1, Critere: 1, Nature: 'Individuelle', Evaluateur: evaluator, ...more },
  ];

  function setUp() {
    const grist = document();
    grist.setRules(productRules(['owner@x']));
    return { grist, a: grist.connect({ user: ana }), b: grist.connect({ user: bob }) };
  }

  const refused = { ok: false, failure: { kind: 'refused' } };

  async function notesOf(client: MemoryClient): Promise<unknown> {
    const read = await client.fetchTable('Notes');
    return read.ok ? read.value['Evaluateur'] : read;
  }

  test('a note is hidden until both have sealed the criterion', async () => {
    const { a, b } = setUp();
    await a.apply([note('ana@x', { Scellee: true })]);
    await b.apply([note('bob@x')]);
    expect([await notesOf(a), await notesOf(b)]).toEqual([['ana@x'], ['bob@x']]);
    await b.apply([['UpdateRecord', 'Notes', 2, { Scellee: true }]]);
    expect(await notesOf(b)).toEqual(['ana@x', 'bob@x']);
  });

  test('nobody notes in another’s name, changes a sealed note once another has sealed, or upserts notes', async () => {
    const { grist, a, b } = setUp();
    expect(await a.apply([note('bob@x')])).toMatchObject(refused);
    await a.apply([note('ana@x', { Scellee: true })]);
    expect((await a.apply([['UpdateRecord', 'Notes', 1, { Scellee: false }]])).ok).toBe(true);
    await a.apply([['UpdateRecord', 'Notes', 1, { Scellee: true }]]);
    await b.apply([note('bob@x', { Scellee: true })]);
    expect(await a.apply([['UpdateRecord', 'Notes', 1, { Note: 3 }]])).toMatchObject(refused);
    expect(await b.apply([['UpdateRecord', 'Notes', 1, { Note: 3 }]])).toMatchObject(refused);
    expect(await a.apply([['AddOrUpdateRecord', 'Notes', { Cle: 'k' }, { Note: 1 }, {}]])).toMatchObject(refused);
    expect(grist.cell('Notes', 1, 'Note')).toBeNull();
  });

  test('a proof keeps its author’s words; anyone sorts it; only owners change the structure', async () => {
    const { a, b } = setUp();
    await a.apply([proof('x')]);
    expect(await b.apply([['UpdateRecord', 'Preuves', 1, { Texte: 'y' }]])).toMatchObject(refused);
    expect((await b.apply([['UpdateRecord', 'Preuves', 1, { Signe: '+', Critere: 1 }]])).ok).toBe(true);
    expect(await b.apply([['AddColumn', 'Preuves', 'X', {}]])).toMatchObject(refused);
    expect(await b.apply([['RemoveRecord', 'Preuves', 1]])).toMatchObject(refused);
  });
});

test('a formula that nobody taught it shows as an error, and can be taught', async () => {
  const column = { type: 'Int', isFormula: true, formula: 'len($Nom)' };
  const add: UserAction = ['AddColumn', 'T', 'N', column];
  const cells = (formulas: Parameters<typeof createMemoryGrist>[0]['formulas']) => {
    const grist = createMemoryGrist({ now: () => 0, ...(formulas ? { formulas } : {}) });
    grist.edit(['AddTable', 'T', [{ id: 'Nom' }]], ['AddRecord', 'T', null, { Nom: 'Zoé' }], add);
    return grist.cell('T', 1, 'N');
  };
  expect(cells(undefined)).toEqual(['E', 'NotInMemoryGrist', 'len($Nom)']);
  expect(cells({ 'len($Nom)': (row) => String(row['Nom']).length })).toBe(3);
  expect(cells({ 'T.N': () => '5' })).toBe(5);
});
