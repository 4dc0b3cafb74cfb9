/** What the plugin adapter makes of Grist's answers, as seen on a server and in grist-static. */
import { describe, expect, test } from 'vitest';
import { classifyFailure, wordsWereLost } from '../../src/grist/plugin/failures.ts';
import { parseMappings, parsePush } from '../../src/grist/plugin/messages.ts';
import { absentName, namesUsed } from '../../src/grist/plugin/missing-names.ts';
import { payloadOf } from '../../src/grist/plugin/rest.ts';
import { isFinal } from '../../src/grist/port.ts';

const thrown = (message: string, code?: string) => Object.assign(new Error(message), { code });

describe('a failure', () => {
  test.each([
    ['Access not granted. Current access level none', undefined, { kind: 'no-access' }],
    ['Blocked by table read access rules', 'ACL_DENY', { kind: 'refused' }],
    ['No write access', 'AUTH_NO_EDIT', { kind: 'read-only' }],
    ['No view access', 'AUTH_NO_VIEW', { kind: 'no-access' }],
    ["[Sandbox] KeyError 'Preuves'", undefined, { kind: 'missing', name: 'Preuves' }],
    ["[Sandbox] KeyError 'id'", undefined, { kind: 'refused' }],
    ["[Sandbox] KeyError 'identifiant'", undefined, { kind: 'missing', name: 'identifiant' }],
    ['[Sandbox] ValueError No such table: Preuves', undefined, { kind: 'missing', name: 'Preuves' }],
    ['[Sandbox] ValueError No such column: Preuves.Texte', undefined, { kind: 'missing', name: 'Preuves.Texte' }],
    ['Table not found "Preuves"', undefined, { kind: 'missing', name: 'Preuves' }],
    ['[Sandbox] AssertionError UpdateRecord for non-existent record #99', undefined, { kind: 'refused' }],
    ['[Sandbox] PipeFromSandbox is closed: exited', undefined, { kind: 'unreachable' }],
    ['Insufficient access to document to copy it entirely', undefined, { kind: 'no-copy' }],
    ['Anonymous document creation is disabled', undefined, { kind: 'no-copy' }],
    ["Cannot fork a document that's already a fork", undefined, { kind: 'no-copy' }],
    ['No answer from Grist in 30000 ms', undefined, { kind: 'unreachable' }],
    ['', undefined, { kind: 'unreachable' }],
  ])('%s', (message, code, expected) => {
    expect(classifyFailure(thrown(message, code))).toMatchObject({ message, ...expected });
  });

  test.each([null, undefined, 3, 'Failed', {}, { message: 4 }])('is never lost, whatever is thrown: %j', (odd) => {
    expect(isFinal(classifyFailure(odd))).toBe(false);
  });

  test('has lost its words when neither a message nor a code has crossed', () => {
    expect(wordsWereLost(thrown(''))).toBe(true);
    expect(wordsWereLost(thrown('x'))).toBe(false);
    expect(wordsWereLost(thrown('', 'ACL_DENY'))).toBe(false);
  });
});

describe('a name that the document lacks', () => {
  const tables = { id: [1, 2], tableId: ['Preuves', 'Notes'] };
  const columns = { id: [1, 2], parentId: [1, 2], colId: ['Texte', 'Note'] };

  test.each([
    [['AddRecord', 'Absente', null, {}], 'Absente'],
    [['AddRecord', 'Preuves', null, { Texte: 'x' }], null],
    [['UpdateRecord', 'Preuves', 1, { Note: 1 }], 'Note'],
    [['AddOrUpdateRecord', 'Preuves', { Texte: 'x' }, { Cle: 'x' }, { add: true }], 'Cle'],
    [['AddOrUpdateRecord', 'Preuves', { Texte: 'x' }, {}, { add: true }], null],
    [['UpdateRecord', '_grist_Views', 1, { name: 'x' }], null],
    [['RemoveTable', 'Absente'], null],
  ] as const)('%j → %s', (action, expected) => {
    expect(absentName(namesUsed([action]), tables, columns)).toBe(expected);
  });
});

describe('a push of Grist', () => {
  test.each([
    [{ tableId: 'T', rowId: 3 }, 3],
    [{ tableId: 'T', rowId: 'new' }, null],
    [{ tableId: 'T', rowId: undefined }, null],
    [{ tableId: 'T', rowId: 0 }, null],
  ])('%j is on row %s', (message, row) => {
    expect(parsePush(message)?.rowId).toBe(row);
  });

  test.each([
    [{ accessLevel: 'full' }, { access: 'full', options: {} }],
    [
      { accessLevel: 'full', linking: { asTarget: null, asSource: true } },
      { access: 'full', options: {}, isLed: false },
    ],
    [
      { accessLevel: 'full', linking: { asTarget: 'Cursor:Same-Table', asSource: false } },
      { access: 'full', options: {}, isLed: true },
    ],
  ])('settings %j', (settings, expected) => {
    expect(parsePush({ settings })?.settings).toEqual(expected);
  });

  test.each([
    [null, {}],
    ['x', {}],
    [{ Nom: 'A', Poste: null, Etape: ['B'] }, { Nom: 'A' }],
  ])('mappings %j', (raw, expected) => {
    expect(parseMappings(raw)).toEqual(expected);
  });
});

describe('the account and the document in a token', () => {
  const token = (payload: string) => `e30.${Buffer.from(payload).toString('base64url')}.sig`;

  test('is read from a payload in base64url', () => {
    // Both letters that base64url writes otherwise are in this one.
    const payload = '{"userId":12,"docId":"7Nop~aEY5~5","x":"??>>~~ÿ"}';
    expect(token(payload)).toMatch(/[-_]/);
    expect(payloadOf(token(payload))).toEqual({ userId: 12, docId: '7Nop~aEY5~5', onlyReads: false });
  });

  test('says when it lets one read only', () => {
    expect(payloadOf(token('{"userId":1,"docId":"a","readOnly":true}')).onlyReads).toBe(true);
  });

  test.each(['', 'x', 'a.b.c', token('{"userId":"12"}'), token('[]')])('are unknown in %j', (odd) => {
    expect(payloadOf(odd)).toEqual({ userId: null, docId: null, onlyReads: false });
  });
});
