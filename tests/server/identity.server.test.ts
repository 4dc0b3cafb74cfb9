/** Who is who, on a server: accounts, "View as", visitors of a public link, those who may only read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { accountName, visitorNumber } from '../../src/model/evaluator.ts';
import { proof } from '../document/harness.ts';
import { type Account, given, list, type SharedDocument, sharePrepared, url, value } from './accounts.ts';
import { call, createRestGrist } from './rest-port.ts';
import { open } from './widget.ts';

/** In "View as" Grist signs with the address as it is written: what is signed over REST is then somebody else's. */
const signsAlike = ({ email, login }: Account) => email === login;
const tables = ['Candidats', 'Preuves', 'Notes', 'Entretiens', 'Passages', 'Evaluateurs'];

describe.skipIf(!given)(`who is who, on the Grist server at ${url}`, () => {
  let shared: SharedDocument;
  let criteria: readonly number[] = [];

  const everything = async () => JSON.stringify(await Promise.all(tables.map((table) => shared.owner.rows(table))));
  const saved = async (document: TeamDocument) => {
    await expect.poll(() => document.outbox.entries.value, { timeout: 20_000 }).toEqual([]);
  };
  const rate = (document: TeamDocument, note: 1 | 2 | 3, index = 0) =>
    document.dispatch({ kind: 'rate', criterion: criteria[index] ?? 0, note, reason: '' }, 1);
  const names = async () =>
    (await shared.owner.rows('Notes')).map((row) => [
      String(row['Cle']).split(':').at(-1),
      row['Evaluateur'],
      row['Note'],
    ]);
  /** A page of the owner's, answered as somebody else. */
  const viewAs = (email: string) => open(shared.owner, createRestGrist({ ...shared.owner, viewAs: email }));
  /** A page of somebody without an account. */
  const visit = () =>
    open(shared.owner, createRestGrist({ url, apiKey: '', docId: shared.docId, userId: visitorNumber }));
  const share = async (users: Readonly<Record<string, string | null>>) =>
    value(await call(shared.owner, 'PATCH', `/docs/${shared.docId}/access`, { delta: { users } }));

  beforeAll(async () => {
    shared = await sharePrepared();
    await shared.owner.do(['AddRecord', 'Candidats', null, { Nom: 'Inès', Poste: 1 }]);
    criteria = (await shared.owner.rows('Criteres')).map((row) => Number(row['id']));
  });
  afterAll(() => shared?.remove());

  const viewed = ['other', 'third'] as const;
  test('where nothing hides anything, View as is found out with the first thing to be written, and nothing is', async () => {
    const before = await everything();
    for (const who of viewed) {
      const account = shared[who];
      if (!account) continue;
      const document = await viewAs(account.email);
      rate(document, 3);
      document.dispatch(proof('entendu'), 1);
      await expect.poll(() => document.identity.viewing.value, { timeout: 20_000 }).toBe(true);
      await expect.poll(() => document.outbox.entries.value.map(({ state }) => state.is)).toEqual(['refused']);
      expect(await document.addCandidate('Samir', null)).toMatchObject({ ok: false, failure: { kind: 'viewing-as' } });
    }
    expect(await everything()).toBe(before);
  });

  test('a person made up for View as is somebody else too', async () => {
    const before = await everything();
    const document = await viewAs('editor1@example.com');
    rate(document, 3);
    await expect.poll(() => document.identity.viewing.value, { timeout: 20_000 }).toBe(true);
    expect(await everything()).toBe(before);
  });

  test('looking writes nothing, one’s first note adds one’s row, and a blank one of before is taken back', async () => {
    const { owner, other } = shared;
    await owner.do(['AddRecord', 'Evaluateurs', null, { Identifiant: other.userId }]);
    const before = await everything();
    for (const account of [owner, other]) {
      const document = await open(account);
      expect(document.identity.me.value).toMatchObject({ id: accountName(account.userId), account: true });
    }
    expect(await everything()).toBe(before);
    const document = await open(other);
    rate(document, 2);
    await saved(document);
    expect(document.identity.me.value).toMatchObject({ id: other.email, account: true });
    expect((await owner.rows('Evaluateurs')).map((row) => [row['Email'], row['Identifiant']])).toEqual([
      [other.email, other.userId],
    ]);
    expect(await names()).toEqual([[other.email, other.email, 2]]);
  });

  test('the owner is told by name as whom they look', async () => {
    const document = await viewAs(shared.other.email);
    rate(document, 1);
    await expect.poll(() => document.identity.viewing.value, { timeout: 20_000 }).toBe(true);
    expect(document.identity.me.value.id).toBe(signsAlike(shared.other) ? shared.other.email : '');
    expect(await names()).toEqual([[shared.other.email, shared.other.email, 2]]);
  });

  test('what is asked before a first write leaves nothing behind, in rows or in the history', async () => {
    const states = async () =>
      list(Object(value(await call(shared.owner, 'GET', `/docs/${shared.docId}/states`)))['states']);
    const before = (await states()).length;
    const document = await open(shared.other);
    expect(await document.identity.speaks()).toBe('oneself');
    expect((await states()).length).toBe(before);
    await shared.owner.do(['AddRecord', 'Evaluateurs', null, { Nom: 'Zoé', Email: 'zoe@example.org' }]);
    expect((await shared.owner.rows('Evaluateurs')).at(-1)).toMatchObject({ Nom: 'Zoé', Email: 'zoe@example.org' });
  });

  test('a visitor of a public link is nobody: what they write has no author until they say who they are', async () => {
    await share({ 'everyone@getgrist.com': 'editors' });
    await expect
      .poll(async () => (await createRestGrist({ url, apiKey: '', docId: shared.docId }).fetchTable('Candidats')).ok, {
        timeout: 20_000,
        interval: 500,
      })
      .toBe(true);
    const document = await visit();
    expect(document.identity.me.value).toEqual({ id: '', name: '', account: false });
    document.dispatch(proof('de passage'), 1);
    await saved(document);
    expect(document.fileOf(1)?.evidence.at(-1)).toMatchObject({ text: 'de passage', author: '' });
    const people = await shared.owner.rows('Evaluateurs');
    const zoe = people.find((row) => row['Nom'] === 'Zoé');
    document.identity.choose(Number(zoe?.['id']));
    rate(document, 3, 1);
    await saved(document);
    expect((await names()).at(-1)).toEqual(['zoe@example.org', 'zoe@example.org', 3]);
    expect(await shared.owner.rows('Evaluateurs')).toHaveLength(people.length);
    await share({ 'everyone@getgrist.com': null });
  });

  test('with the rules on, View as is found out by looking, and nobody is taken for somebody else', async () => {
    const { owner, other } = shared;
    const document = await open(owner);
    rate(document, 1);
    await saved(document);
    expect(value(await document.protection.setUp())).toMatchObject({ state: 'ours' });
    const before = await everything();
    const page = await viewAs(other.email);
    expect([page.identity.viewing.value, page.readOnly.value]).toEqual([true, true]);
    for (const account of [owner, other, ...(shared.third ? [shared.third] : [])])
      expect((await open(account)).identity.viewing.value).toBe(false);
    // What it shows is what the one looked as may read.
    await page.reload();
    const shown = page.fileOf(1)?.ratings.map(({ evaluator }) => evaluator);
    if (signsAlike(other)) expect(shown).toContain(other.email);
    expect(shown).not.toContain(owner.email);
    expect(await everything()).toBe(before);
    const his = await open(other);
    rate(his, 3, 2);
    await saved(his);
    expect((await other.rows('Notes')).at(-1)).toMatchObject({ Evaluateur: other.email, Note: 3 });
  });

  test('who may only read leaves no trace, and is told that the document is read-only when they write all the same', async () => {
    const { other } = shared;
    await share({ [other.email]: 'viewers' });
    const reader: Account = other;
    await expect
      .poll(async () => (await reader.grist.apply([['AddRecord', 'Preuves', null, { Texte: 'x' }]])).ok, {
        timeout: 20_000,
        interval: 1_000,
      })
      .toBe(false);
    const before = await everything();
    const document = await open(reader);
    document.dispatch(proof('trop tard'), 1);
    await expect.poll(() => document.outbox.counts.value.refused, { timeout: 20_000 }).toBe(1);
    expect(document.outbox.entries.value[0]?.state).toMatchObject({ problem: { kind: 'read-only' } });
    expect([document.identity.viewing.value, await everything()]).toEqual([false, before]);
  });
});
