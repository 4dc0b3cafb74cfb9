/**
 * The seal, held by a Grist server: two people, the rules that the widget sets up, and every way to a
 * note that is not a screen of ours. The first account owns the document, the second one edits it.
 */
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChoices } from '../../src/document/places/layout.ts';
import { accessRules, checkAccessRules, setUpAccessRules } from '../../src/document/rights/access-rules.ts';
import { lookAt } from '../../src/document/setup/look.ts';
import type { UserAction } from '../../src/grist/port.ts';
import { until } from '../host/until.ts';
import { type Account, given, list, record, type SharedDocument, sharePrepared, url, value } from './accounts.ts';
import { call } from './rest-port.ts';

const byRow = 'refused: Blocked by row';

/** A file as Grist sends it, or the words of its refusal. */
async function download(account: Account, path: string): Promise<{ readonly status: number; readonly bytes: Buffer }> {
  const response = await fetch(`${account.url}/api/docs/${account.docId}${path}`, {
    headers: { authorization: `Bearer ${account.apiKey}` },
  });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** The texts of a zip: of a spreadsheet, all its cells. */
function unzip(file: Buffer): string {
  const parts: string[] = [];
  let at = file.indexOf('PK\u0001\u0002', 0, 'latin1');
  while (at >= 0 && file.readUInt32LE(at) === 0x02014b50) {
    const [packed, name, extra, comment, local] = [
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
      file.readUInt32LE(at + 42),
    ];
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(start, start + packed);
    parts.push((file.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts.join('\n');
}

/** Every way to read rows of a table that Grist opens to those who may see part of it. */
const readings: Readonly<Record<string, (account: Account) => Promise<string>>> = {
  records: async (account) => (await download(account, '/tables/Notes/records')).bytes.toString('utf8'),
  'records, filtered by the note': async (account) =>
    (await download(account, `/tables/Notes/records?filter=${encodeURIComponent('{"Note":[1,2,3]}')}`)).bytes.toString(
      'utf8',
    ),
  'whole table': async (account) => JSON.stringify(await account.grist.fetchTable('Notes')),
  CSV: async (account) => (await download(account, '/download/csv?tableId=Notes')).bytes.toString('utf8'),
  TSV: async (account) => (await download(account, '/download/tsv?tableId=Notes')).bytes.toString('utf8'),
  spreadsheet: async (account) => unzip((await download(account, '/download/xlsx?tableId=Notes')).bytes),
  'spreadsheet of the whole document': async (account) => unzip((await download(account, '/download/xlsx')).bytes),
};

describe.skipIf(!given)(`the seal, on the Grist server at ${url}`, () => {
  let shared: SharedDocument;
  let alice: Account;
  let bob: Account;
  let candidate = 0;
  const criteria: number[] = [];

  /** Adds a note as the widget does: Grist signs it. The reason is a word to look for. */
  const addNote = async (account: Account, criterion: number, reason: string, more: object = {}) => {
    const values = {
      Candidat: candidate,
      Critere: criteria[criterion],
      Nature: 'Individuelle',
      Note: 2,
      Motif: reason,
    };
    const [id] = await account.do(['AddRecord', 'Notes', null, { ...values, ...more }]);
    return Number(id);
  };
  const change = (id: number, values: object): UserAction => ['UpdateRecord', 'Notes', id, values];

  /** By each way, which of these words an account comes to read. */
  const wordsRead = async (account: Account, words: readonly string[]): Promise<Record<string, readonly string[]>> => {
    const read: Record<string, readonly string[]> = {};
    for (const [way, reading] of Object.entries(readings)) {
      const text = await reading(account);
      read[way] = words.filter((word) => text.includes(word));
    }
    return read;
  };
  const everyWay = (words: readonly string[]) =>
    Object.fromEntries(Object.keys(readings).map((way) => [way, words] as const));

  beforeAll(async () => {
    shared = await sharePrepared();
    ({ owner: alice, other: bob } = shared);
    const [id] = await alice.do(['AddRecord', 'Candidats', null, { Nom: 'Inès', Poste: 1 }]);
    candidate = Number(id);
    for (const row of await alice.rows('Criteres')) criteria.push(Number(row['id']));
    // Of somebody whose address has Bob's in it; the rules would not let this be written for them.
    const [another] = await alice.do(['AddRecord', 'Candidats', null, { Nom: 'Noé', Poste: 1 }]);
    await addNote(alice, 0, 'motif-x-bob', { Candidat: another, Evaluateur: `x${bob.email}` });
  });
  afterAll(() => shared?.remove());

  const layout = async () => (await lookAt(alice.grist, noChoices)).layout;

  describe('the set-up of the rules', () => {
    test('is refused to those who are not owners, who are told so', async () => {
      expect(await checkAccessRules(bob.grist, await layout())).toMatchObject({ state: 'none' });
      expect(await setUpAccessRules(bob.grist, await layout())).toMatchObject({
        ok: false,
        failure: { kind: 'refused', message: 'Only owners can modify access rules' },
      });
    });

    test('by two owners’ windows at once makes one set', async () => {
      const results = await Promise.all([1, 2].map(async () => setUpAccessRules(alice.grist, await layout())));
      const wanted = accessRules(await layout()).flatMap(({ rules }) => rules);
      expect(results).toMatchObject([{ value: { state: 'ours', missing: [] } }, { value: { state: 'ours' } }]);
      // Grist's own first rule, which says nothing, is one more.
      expect((await alice.rows('_grist_ACLRules')).length).toBe(wanted.length + 1);
    });

    test('adds nothing twice, and puts a lost rule back in its place', async () => {
      const rules = async () =>
        [...(await alice.rows('_grist_ACLRules'))]
          .sort((a, b) => Number(a['rulePos']) - Number(b['rulePos']))
          .map((row) => `${row['resource']} ${row['aclFormula']} ${row['permissionsText']}`)
          .sort((a, b) => Number(a.split(' ')[0]) - Number(b.split(' ')[0]));
      const before = await rules();
      await setUpAccessRules(alice.grist, await layout());
      expect(await rules()).toEqual(before);
      const lost = (await alice.rows('_grist_ACLRules')).find((row) => row['permissionsText'] === '-C');
      await alice.do(['RemoveRecord', '_grist_ACLRules', lost?.['id']]);
      expect(await checkAccessRules(alice.grist, await layout())).toMatchObject({ state: 'partial' });
      expect(await setUpAccessRules(alice.grist, await layout())).toMatchObject({ value: { state: 'ours' } });
      expect(await rules()).toEqual(before);
    });

    test('leaves the rules hidden from those who are not owners', async () => {
      expect(await checkAccessRules(bob.grist, await layout())).toMatchObject({ state: 'hidden' });
    });
  });

  describe('notes', () => {
    let hers = 0;
    let hersElsewhere = 0;
    let his = 0;
    const words = ['motif-alice-1', 'motif-alice-2', 'motif-bob-1'] as const;

    test('before any seal are read by their author only, by every way', async () => {
      hers = await addNote(alice, 0, words[0]);
      hersElsewhere = await addNote(alice, 1, words[1]);
      his = await addNote(bob, 0, words[2]);
      expect(await wordsRead(alice, words)).toEqual(everyWay([words[0], words[1]]));
      expect(await wordsRead(bob, words)).toEqual(everyWay([words[2]]));
    });

    test('of somebody whose address has another’s in it stay theirs', async () => {
      for (const account of [alice, bob]) expect(await wordsRead(account, ['motif-x-bob'])).toEqual(everyWay([]));
    });

    test('are not reached by copies, queries, history or hooks of an editor', async () => {
      const ways = [
        ['GET', '/sql?q=select%20*%20from%20Notes'],
        ['POST', '/sql', { sql: 'select * from Notes' }],
        ['GET', '/download'],
        ['GET', '/download?nohistory=1'],
        ['GET', '/download?template=1'],
        ['POST', '/copy', { workspaceId: shared.workspaceId, documentName: 'Copie' }],
        ['POST', '/fork', {}],
        ['GET', `/compare/${shared.docId}`],
        ['GET', '/compare?left=HEAD~&right=HEAD&detail=1'],
        ['GET', '/snapshots'],
        ['GET', '/webhooks'],
        [
          'POST',
          '/webhooks',
          {
            webhooks: [
              { fields: { url: 'http://localhost:9/', eventTypes: ['add'], tableId: 'Notes', enabled: true } },
            ],
          },
        ],
        ['GET', '/usersForViewAs'],
      ] as const;
      const opened: string[] = [];
      for (const [method, path, body] of ways) {
        const answer = await call(bob, method, `/docs/${shared.docId}${path}`, body);
        if (answer.ok) opened.push(`${method} ${path}`);
      }
      const copy = { sourceDocumentId: shared.docId, workspaceId: shared.workspaceId, documentName: 'Copie' };
      if ((await call(bob, 'POST', '/docs', copy)).ok) opened.push('POST /docs');
      expect(opened).toEqual([]);
    });

    test('are not reached by a formula, a table or a rule that an editor would add', async () => {
      const leak = { isFormula: true, formula: 'str([note.Note for note in Notes.all])' };
      const pulse = (await alice.rows('_grist_Tables_column')).find((row) => row['colId'] === 'Pouls');
      const notes = (await alice.rows('_grist_Tables')).find((row) => row['tableId'] === 'Notes');
      const attempts: readonly UserAction[] = [
        ['AddVisibleColumn', 'Candidats', 'Fuite', leak],
        ['ModifyColumn', 'Candidats', 'Pouls', leak],
        ['UpdateRecord', '_grist_Tables_column', pulse?.['id'], leak],
        ['ModifyColumn', 'Notes', 'Lecteurs', { formula: `"|${bob.email}|"` }],
        ['AddTable', 'Fuite', [{ id: 'A', ...leak }]],
        ['DuplicateTable', 'Notes', 'Copie', true],
        ['CreateViewSection', notes?.['id'], 0, 'record', [], null],
        ['AddEmptyRule', 'Notes', 0, 0],
        ['CopyFromColumn', 'Notes', 'Note', 'Motif', null],
        ['SetDisplayFormula', 'Notes', null, pulse?.['id'], '$Note'],
        ['AddRecord', '_grist_ACLRules', null, { resource: 1, permissionsText: 'all' }],
        ['RemoveTable', 'Notes'],
      ];
      for (const attempt of attempts) {
        expect(await bob.refusal(attempt), JSON.stringify(attempt)).toMatch(/^refused: (?:Blocked by|Only owners)/);
      }
    });

    test('are looked up before they are written, since nobody may upsert them', async () => {
      const upsert = ['AddOrUpdateRecord', 'Notes', { Cle: 'x' }, { Note: 1 }, {}] as const;
      for (const account of [alice, bob]) {
        expect(await account.refusal(upsert)).toBe('refused: Blocked by table read access rules');
      }
    });

    test('are neither made nor left in another’s name, nor turned into the team’s', async () => {
      const forged = { Candidat: candidate, Critere: criteria[2], Nature: 'Individuelle', Evaluateur: alice.email };
      expect(await bob.refusal(['AddRecord', 'Notes', null, forged])).toContain(`${byRow} create`);
      expect(await bob.refusal(['AddRecord', 'Notes', null, { ...forged, Nature: 'Débrief' }])).toContain(byRow);
      expect(await bob.refusal(change(his, { Evaluateur: alice.email }))).toContain(`${byRow} update`);
      expect(await bob.refusal(change(his, { Nature: 'Débrief' }))).toContain(`${byRow} update`);
      expect(await alice.refusal(change(hers, { Nature: '' }))).toContain(`${byRow} update`);
    });

    test('of another are neither changed nor deleted', async () => {
      expect(await bob.refusal(change(hers, { Note: 1 }))).toContain(`${byRow} update`);
      expect(await bob.refusal(change(hers, { Motif: 'x' }))).toContain(`${byRow} update`);
      expect(await bob.refusal(change(hers, { Evaluateur: bob.email }))).toContain(`${byRow} update`);
      expect(await bob.refusal(['RemoveRecord', 'Notes', hers])).toContain(`${byRow} delete`);
      expect(await alice.refusal(change(his, { Note: 1 }))).toContain(`${byRow} update`);
    });

    test('sealed by one stay hidden; the seal may be taken back while nobody else has sealed', async () => {
      await alice.do(change(hers, { Scellee: true }), change(hersElsewhere, { Scellee: true }));
      expect(await wordsRead(bob, words)).toEqual(everyWay([words[2]]));
      const [row] = await bob.rows('Candidats');
      expect(JSON.parse(String(row?.['Sceaux']))).toEqual({
        [alice.email]: { notes: 2, scellees: 2, lignes: [hers, hersElsewhere], criteres: criteria.slice(0, 2) },
        [bob.email]: { notes: 1, scellees: 0, lignes: [his], criteres: criteria.slice(0, 1) },
      });
      await alice.do(change(hers, { Scellee: false, Note: 3 }));
      await alice.do(change(hers, { Scellee: true }));
    });

    test('sealed on another criterion open nothing', async () => {
      await addNote(bob, 2, 'motif-bob-3', { Scellee: true });
      expect(await wordsRead(bob, words)).toEqual(everyWay([words[2]]));
      expect(await wordsRead(alice, words)).toEqual(everyWay([words[0], words[1]]));
    });

    test('sealed without a criterion open nothing, and a criterion with others’ notes cannot be taken away', async () => {
      await bob.do(['AddRecord', 'Notes', null, { Candidat: candidate, Nature: 'Individuelle', Scellee: true }]);
      expect(await wordsRead(bob, words)).toEqual(everyWay([words[2]]));
      for (const removal of [
        ['RemoveRecord', 'Criteres', criteria[1]],
        ['RemoveRecord', 'Candidats', candidate],
      ] as const) {
        expect(await bob.refusal(removal)).toContain(`${byRow} update`);
      }
    });

    test('sealed by both on one criterion are read by both, for that criterion only', async () => {
      await bob.do(change(his, { Scellee: true }));
      expect(await wordsRead(bob, words)).toEqual(everyWay([words[0], words[2]]));
      expect(await wordsRead(alice, words)).toEqual(everyWay(words));
    });

    test('sealed by both change no more, for anyone', async () => {
      for (const [account, id] of [
        [alice, hers],
        [bob, his],
        [alice, his],
        [bob, hers],
      ] as const) {
        for (const values of [{ Note: 1 }, { Motif: 'x' }, { Scellee: false }, { Scellee_le: 0 }, { Critere: 0 }]) {
          expect(await account.refusal(change(id, values)), JSON.stringify(values)).toContain(`${byRow} update`);
        }
      }
      expect(await bob.refusal(['RemoveRecord', 'Notes', his])).toContain(`${byRow} delete`);
      const undo = ['ApplyUndoActions', [change(hers, { Note: 1 })]] as const;
      expect(await bob.refusal(undo)).toContain(`${byRow} update`);
    });

    test('keep their criterion from being deleted, by owners too, who may retire it', async () => {
      for (const account of [alice, bob]) {
        expect(await account.refusal(['RemoveRecord', 'Criteres', criteria[0]])).toContain(`${byRow} update`);
      }
      const retired = (Retire: boolean): UserAction => ['UpdateRecord', 'Criteres', criteria[0], { Retire }];
      await alice.do(retired(true));
      await bob.do(retired(false));
    });

    test('of the team are read and changed by both, and stay the team’s', async () => {
      const team = await addNote(alice, 0, 'motif-equipe', { Nature: 'Débrief' });
      await bob.do(change(team, { Note: 3, Motif: 'motif-equipe, revu' }));
      await alice.do(change(team, { Note: 2 }));
      expect((await bob.rows('Notes')).find((row) => row['id'] === team)).toMatchObject({
        Note: 2,
        Motif: 'motif-equipe, revu',
        Evaluateur: alice.email,
      });
      expect(await bob.refusal(change(team, { Nature: 'Individuelle' }))).toContain(`${byRow} update`);
      expect(await bob.refusal(['RemoveRecord', 'Notes', team])).toContain(`${byRow} delete`);
    });

    test('are deleted by their author before the seal, and by owners whenever someone is to be erased', async () => {
      const [draft] = await bob.do(['AddRecord', 'Candidats', null, { Nom: 'Samir', Poste: 1 }]);
      const first = await addNote(bob, 0, 'motif-bob-4', { Candidat: draft });
      await bob.do(['RemoveRecord', 'Notes', first]);
      const second = await addNote(bob, 0, 'motif-bob-5', { Candidat: draft, Scellee: true });
      expect((await alice.rows('Notes')).some((row) => row['id'] === second)).toBe(false);
      await alice.do(['RemoveRecord', 'Notes', second], ['RemoveRecord', 'Candidats', draft]);
    });

    test('are out of an owner’s sight too, but not out of their reach: they may take the document away', async () => {
      const [other] = await bob.do(['AddRecord', 'Candidats', null, { Nom: 'Zoé', Poste: 1 }]);
      await addNote(bob, 0, 'motif-bob-6', { Candidat: other });
      expect(await wordsRead(alice, ['motif-bob-6'])).toEqual(everyWay([]));
      const query = record(await call(alice, 'GET', `/docs/${shared.docId}/sql?q=select%20Motif%20from%20Notes`));
      expect(JSON.stringify(query['records'])).toContain('motif-bob-6');
      expect((await download(alice, '/download')).bytes.includes('motif-bob-6')).toBe(true);
    });
  });

  test('a visitor of a link for editors, who may be one of the team signed out, signs no note, and reads none', async () => {
    const [person] = await alice.do(['AddRecord', 'Candidats', null, { Nom: 'Lou', Poste: 1 }]);
    await addNote(alice, 0, 'motif-alice-lou', { Candidat: person, Scellee: true });
    const visitor = { ...alice, apiKey: '' };
    const share = async (role: string | null) =>
      value(
        await call(alice, 'PATCH', `/docs/${shared.docId}/access`, {
          delta: { users: { 'everyone@getgrist.com': role } },
        }),
      );
    const apply = (action: UserAction) => call(visitor, 'POST', `/docs/${shared.docId}/apply`, [action]);
    await share('editors');
    try {
      // A new share takes some seconds to hold.
      await until(async () => (await apply(['UpdateRecord', 'Candidats', person, { Cout: 'vu' }])).ok);
      const note = { Candidat: person, Critere: criteria[0], Nature: 'Individuelle', Note: 1, Scellee: true };
      for (const values of [note, { ...note, Nature: 'Débrief' }, { ...note, Evaluateur: bob.email }])
        expect(await apply(['AddRecord', 'Notes', null, values])).toMatchObject({ failure: { kind: 'refused' } });
      const read = await call(visitor, 'GET', `/docs/${shared.docId}/tables/Notes/records`);
      expect([read.ok, JSON.stringify(read).includes('motif-alice-lou')]).toEqual([true, false]);
    } finally {
      await share(null);
    }
  });

  describe('proofs', () => {
    let hers = 0;
    const proof = (id: number, values: object): UserAction => ['UpdateRecord', 'Preuves', id, values];

    beforeAll(async () => {
      const values = { Candidat: candidate, Texte: 'a tenu le délai', Cle: 'p1' };
      const [id] = await alice.do(['AddRecord', 'Preuves', null, values]);
      hers = Number(id);
    });

    test('are read by all, sorted by anyone, and written by their author only', async () => {
      expect((await bob.rows('Preuves')).map((row) => row['Texte'])).toEqual(['a tenu le délai']);
      await bob.do(proof(hers, { Critere: criteria[1], Signe: '?', Issue: 'Ouvert' }));
      for (const values of [
        { Texte: 'x' },
        { Auteur: bob.email },
        { Candidat: 0 },
        { Etape: 'x' },
        { Signe: '+', Texte: 'x' },
      ]) {
        expect(await bob.refusal(proof(hers, values)), JSON.stringify(values)).toContain('access rules');
      }
      await alice.do(proof(hers, { Texte: 'a tenu le délai, deux fois' }));
    });

    test('are not made or left in another’s name', async () => {
      const forged = { Candidat: candidate, Texte: 'x', Auteur: alice.email };
      expect(await bob.refusal(['AddRecord', 'Preuves', null, forged])).toContain(`${byRow} create`);
      expect(await alice.refusal(proof(hers, { Auteur: bob.email }))).toContain('update access rules');
    });

    test('sent again after a lost answer make no double', async () => {
      const upsert = ['AddOrUpdateRecord', 'Preuves', { Cle: 'p2' }, { Candidat: candidate, Texte: 'b' }, {}] as const;
      await bob.do(upsert);
      await bob.do(upsert);
      expect((await alice.rows('Preuves')).filter((row) => row['Cle'] === 'p2')).toHaveLength(1);
    });

    test('that decided a note of the team are taken out of it with their row, which moves no date of the note', async () => {
      const proofOf = async (key: string) => {
        const values = { Cle: key, Candidat: candidate, Critere: criteria[0], Signe: '+', Texte: key };
        const [id] = await bob.do(['AddRecord', 'Preuves', null, values]);
        return Number(id);
      };
      const [gone, stays] = [await proofOf('cited-1'), await proofOf('cited-2')];
      const values = { Candidat: candidate, Critere: criteria[0], Nature: 'Débrief', Note: 2 };
      const [note] = await alice.do(['AddRecord', 'Notes', null, { ...values, Preuves: ['L', gone, stays] }]);
      const noteNow = async () => {
        const row = (await alice.rows('Notes')).find(({ id }) => id === note);
        return { Preuves: row?.['Preuves'], Modifie_le: row?.['Modifie_le'] };
      };
      const before = await noteNow();
      expect(before).toMatchObject({ Preuves: ['L', gone, stays], Modifie_le: expect.any(Number) });
      await bob.do(['RemoveRecord', 'Preuves', gone]);
      expect(await noteNow()).toEqual({ ...before, Preuves: ['L', stays] });
      await bob.do(['RemoveRecord', 'Preuves', stays]);
      expect(await noteNow()).toEqual({ ...before, Preuves: null });
      await alice.do(['RemoveRecord', 'Notes', note]);
    });

    test('are deleted by their author and by owners', async () => {
      expect(await bob.refusal(['RemoveRecord', 'Preuves', hers])).toContain(`${byRow} delete`);
      const [his] = (await bob.rows('Preuves')).filter((row) => row['Cle'] === 'p2');
      await alice.do(['RemoveRecord', 'Preuves', his?.['id']]);
      await alice.do(['RemoveRecord', 'Preuves', hers]);
      expect(list((await alice.rows('Preuves')).map((row) => row['id']))).toEqual([]);
    });
  });
});
