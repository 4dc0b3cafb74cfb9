/** Who is using the widget, where Grist knows and where it does not. */
import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { accountName } from '../../src/model/evaluator.ts';
import { prepareTeam, proof, settle, type Team } from './harness.ts';

const account = (id: number, name: string) => ({
  user: { id, name, email: `${name.toLowerCase()}@example.org` },
  token: { baseUrl: 'https://grist.example.org/api', token: 'jeton', userId: id },
});
const ana = account(7, 'Ana');
const signed = { Nom: 'Ana', Email: 'ana@example.org', Identifiant: 7 };

const people = (team: Team) =>
  team.grist.rows('Evaluateurs').map(({ Nom, Email, Identifiant }) => [Nom, Email, Identifiant]);
const add = (team: Team, ...rows: readonly object[]) =>
  team.grist.edit(...rows.map((row) => ['AddRecord', 'Evaluateurs', null, row] as const));
const notes = (team: Team) =>
  team.grist.rows('Notes').map(({ Cle, Evaluateur, Note }) => [String(Cle).split(':').at(-1), Evaluateur, Note]);

/** Gives a note on Inès, and lets it arrive. */
async function rate(team: Team, document: TeamDocument, note: 1 | 2 | 3 = 2, criterion = 0): Promise<void> {
  document.dispatch({ kind: 'rate', criterion: team.criteria[criterion] ?? 0, note, reason: '' }, 1);
  await team.time.pass(5_000);
}

async function prepareWithInes(): Promise<Team> {
  const team = await prepareTeam();
  team.addCandidate('Inès');
  return team;
}

describe('with an account', () => {
  it('opening adds nothing anywhere: one is known by the account, whose name is not known yet', async () => {
    const team = await prepareWithInes();
    const before = team.grist.bundles.length;
    const { document } = await team.open(ana);
    await team.time.pass(300_000);
    expect(document.identity.me.value).toEqual({ id: accountName(7), name: '', account: true });
    expect([document.identity.settled.value, document.identity.accounts.value]).toEqual([true, true]);
    expect(team.grist.bundles).toHaveLength(before);
  });

  it('one’s row is added with one’s first note, signed by Grist, and found again', async () => {
    const team = await prepareWithInes();
    for (let opened = 0; opened < 3; opened += 1) {
      const { document, kill } = await team.open(ana);
      await rate(team, document, opened === 1 ? 3 : 2);
      expect(document.identity.me.value).toEqual({ id: 'ana@example.org', name: 'Ana', account: true });
      kill();
    }
    expect(people(team)).toEqual([['Ana', 'ana@example.org', 7]]);
    expect(notes(team)).toEqual([['ana@example.org', 'ana@example.org', 2]]);
  });

  it('a note is one’s own on the screen from its key on, before and after Grist has signed it', async () => {
    const team = await prepareWithInes();
    const { document, client } = await team.open(ana);
    client.faults.next('late');
    const own = () => document.fileOf(1)?.ratings.map(({ evaluator }) => evaluator === document.identity.me.value.id);
    document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 2, reason: '' }, 1);
    await settle();
    expect([own(), document.identity.me.value.name]).toEqual([[true], '']);
    client.faults.release();
    await team.time.pass(5_000);
    expect([own(), document.identity.me.value.name]).toEqual([[true], 'Ana']);
  });

  it('whatever needs one’s name first has it: a mark, an interview led, the reason for opening a debrief', async () => {
    const team = await prepareWithInes();
    const { document } = await team.open(ana);
    document.dispatch({ ...proof('vu'), point: team.points[0] ?? 0 }, 1);
    document.dispatch({ kind: 'open-debrief', stage: 'Préqualification', reason: 'pressé' }, 1);
    await team.time.pass(5_000);
    expect(team.grist.rows('Passages')).toMatchObject([
      { Par: 'ana@example.org', Cle: `1:${team.points[0]}:ana@example.org` },
    ]);
    expect(team.grist.rows('Entretiens')).toMatchObject([
      { Animateur: 'ana@example.org', Debrief_ouvert_par: 'ana@example.org' },
    ]);
    expect(people(team)).toEqual([['Ana', 'ana@example.org', 7]]);
  });

  it('what needs no name adds no row: Grist signs a proof by itself', async () => {
    const team = await prepareWithInes();
    team.grist.edit(['AddRecord', 'Entretiens', null, { Candidat: 1, Etape: 'Préqualification', Debut: 5, Cle: 'x' }]);
    const { document } = await team.open(ana);
    document.dispatch(proof('vu'), 1);
    await team.time.pass(5_000);
    expect(team.grist.rows('Preuves')).toMatchObject([{ Auteur: 'ana@example.org' }]);
    expect(people(team)).toEqual([]);
  });

  it('two pages that note at the same moment leave one row', async () => {
    const team = await prepareWithInes();
    const opened = await Promise.all([team.open(ana), team.open(ana), team.open(ana)]);
    opened.forEach(({ document }, criterion) => {
      document.dispatch({ kind: 'rate', criterion: team.criteria[criterion] ?? 0, note: 2, reason: '' }, 1);
    });
    await team.time.pass(10_000);
    expect(people(team)).toEqual([['Ana', 'ana@example.org', 7]]);
    expect(notes(team)).toEqual(Array.from({ length: 3 }, () => ['ana@example.org', 'ana@example.org', 2]));
    for (const { document } of opened) {
      document.lookAround();
      await settle();
      expect(document.identity.me.value).toEqual({ id: 'ana@example.org', name: 'Ana', account: true });
    }
  });

  it('a row that another page has added meanwhile is kept, and one’s own taken back', async () => {
    const team = await prepareWithInes();
    const { document, client } = await team.open(ana);
    // One look at who signs, and then the row: the other page writes its own in between.
    client.faults.next('none', 'none', 'late');
    await rate(team, document);
    add(team, signed);
    client.faults.release();
    await team.time.pass(5_000);
    expect(people(team)).toEqual([['Ana', 'ana@example.org', 7]]);
    expect(notes(team)).toEqual([['ana@example.org', 'ana@example.org', 2]]);
  });

  it('a row typed by hand for the same e-mail becomes one’s own, and keeps what was typed', async () => {
    const team = await prepareWithInes();
    add(team, { Nom: 'Bob', Email: 'bob@example.org' }, { Nom: 'Ana Lys', Email: 'Ana@Example.org', Role: 'Intra' });
    const { document } = await team.open(ana);
    await rate(team, document);
    expect(document.identity.me.value).toMatchObject({ name: 'Ana Lys', account: true });
    expect(people(team)).toEqual([
      ['Bob', 'bob@example.org', null],
      ['Ana Lys', 'Ana@Example.org', 7],
    ]);
    // The note that Grist has signed otherwise is one's own all the same, and stays one.
    await rate(team, document, 3);
    expect(document.fileOf(1)?.ratings).toMatchObject([{ evaluator: document.identity.me.value.id, note: 3 }]);
    expect(team.grist.rows('Notes')).toHaveLength(1);
  });

  it('of two rows left by an earlier version the first one counts', async () => {
    const team = await prepareWithInes();
    add(team, signed, { ...signed, Nom: 'B' });
    const { document } = await team.open(ana);
    expect(document.identity.me.value.name).toBe('Ana');
    await rate(team, document);
    expect(people(team)).toHaveLength(2);
  });

  it('no row is added while the list cannot be read, and the notes given meanwhile are one’s own afterwards', async () => {
    const team = await prepareWithInes();
    add(team, signed);
    const { document, client } = await team.open({ ...ana, access: 'none' });
    const read = client.fetchTable;
    client.fetchTable = async (table) =>
      table === 'Evaluateurs'
        ? { ok: false, failure: { kind: 'refused', message: 'Blocked by table read access rules' } }
        : await read(table);
    client.setAccess('full');
    await settle();
    expect(document.identity.me.value).toMatchObject({ id: accountName(7), account: true });
    await rate(team, document);
    expect(people(team)).toHaveLength(1);
    client.fetchTable = read;
    await document.reload();
    await rate(team, document, 3);
    expect(team.grist.rows('Notes')).toMatchObject([{ Note: 3, Evaluateur: 'ana@example.org' }]);
    expect(document.fileOf(1)?.ratings[0]?.evaluator).toBe(document.identity.me.value.id);
  });

  it('a row that could not be added for want of an answer is added later, and the note waits for it', async () => {
    const team = await prepareWithInes();
    const { document, client } = await team.open(ana);
    client.faults.next('none', 'none', 'offline');
    document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 2, reason: '' }, 1);
    await settle();
    expect([people(team), team.grist.rows('Notes')]).toEqual([[], []]);
    await team.time.pass(60_000);
    expect(people(team)).toEqual([['Ana', 'ana@example.org', 7]]);
    expect(notes(team)).toEqual([['ana@example.org', 'ana@example.org', 2]]);
  });

  it('access withdrawn before one’s row has been read keeps the note, which is one’s own once there is access', async () => {
    const team = await prepareWithInes();
    const { document, client } = await team.open(ana);
    const { fetchTable } = client;
    let withdrawn = true;
    client.fetchTable = async (table) =>
      table === 'Evaluateurs' && withdrawn && people(team).length > 0
        ? { ok: false, failure: { kind: 'no-access', message: 'Access not granted' } }
        : await fetchTable(table);
    document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 2, reason: '' }, 1);
    await team.time.pass(60_000);
    expect([people(team), team.grist.rows('Notes')]).toEqual([[['Ana', 'ana@example.org', 7]], []]);
    const [waiting] = document.outbox.entries.value;
    expect(waiting?.state).toMatchObject({ is: 'refused', problem: { kind: 'no-access' } });
    withdrawn = false;
    document.outbox.retry(waiting?.id ?? '');
    await team.time.pass(60_000);
    expect(team.grist.rows('Notes')).toMatchObject([
      { Cle: `1:${team.criteria[0]}:Individuelle:ana@example.org`, Evaluateur: 'ana@example.org', Note: 2 },
    ]);
  });

  it('one’s row is one’s own also where a server answers once more with what it kept from before', async () => {
    const team = await prepareWithInes();
    const { document, client } = await team.open(ana);
    const kept = await client.fetchTable('Evaluateurs');
    const { fetchTable } = client;
    let stale = 0;
    client.fetchTable = async (table) => {
      if (table !== 'Evaluateurs' || stale > 0) return await fetchTable(table);
      stale += 1;
      return kept;
    };
    await rate(team, document);
    expect(stale).toBe(1);
    expect(notes(team)).toEqual([['ana@example.org', 'ana@example.org', 2]]);
  });

  it('who may not add a row notes all the same, under the name that Grist gives, and is asked nothing', async () => {
    const team = await prepareWithInes();
    team.grist.setRules({
      refuse: ([, table]) => (table === 'Evaluateurs' ? 'Blocked by table create access rules' : null),
    });
    const { document, kill } = await team.open(ana);
    await rate(team, document);
    expect(document.identity.me.value).toEqual({ id: 'ana@example.org', name: 'ana@example.org', account: true });
    await rate(team, document, 3);
    expect(team.grist.rows('Notes')).toMatchObject([{ Evaluateur: 'ana@example.org', Note: 3 }]);
    kill();
    const again = await team.open(ana);
    expect(again.document.identity.me.value.id).toBe('ana@example.org');
    await rate(team, again.document, 1);
    expect(team.grist.rows('Notes')).toMatchObject([{ Evaluateur: 'ana@example.org', Note: 1 }]);
  });

  it('a row that Grist has not signed is no identity: who was locked out by one gets in, and it is taken back', async () => {
    const team = await prepareWithInes();
    add(team, { Identifiant: 7, Nom: null, Email: null }, { Identifiant: 8, Nom: null, Email: null });
    const { document } = await team.open(ana);
    expect(document.identity.me.value).toMatchObject({ id: accountName(7), account: true });
    await rate(team, document);
    expect(document.identity.me.value).toEqual({ id: 'ana@example.org', name: 'Ana', account: true });
    expect(people(team)).toEqual([
      [null, null, 8],
      ['Ana', 'ana@example.org', 7],
    ]);
  });

  it('a row typed by hand with one’s number and no address is given one’s own', async () => {
    const team = await prepareWithInes();
    add(team, { Identifiant: 7, Nom: 'Ana Lys', Email: '' });
    const { document } = await team.open(ana);
    await rate(team, document);
    expect(people(team)).toEqual([['Ana Lys', 'ana@example.org', 7]]);
  });

  it('an address written in another case is one person everywhere: own notes, those who take part, seals', async () => {
    const team = await prepareWithInes();
    const [criterion = 0, second = 0] = team.criteria;
    add(team, { ...signed, Email: 'Ana@Example.org' });
    const row = {
      Candidat: 1,
      Nature: 'Individuelle',
      Note: 3,
      Evaluateur: 'ANA@example.org',
      Cle: `1:${criterion}:Individuelle:ANA@example.org`,
    };
    team.grist.edit(['AddRecord', 'Notes', null, { ...row, Critere: criterion }]);
    const { document } = await team.open(ana);
    await rate(team, document, 1);
    expect(team.grist.rows('Notes')).toMatchObject([{ Note: 1, Evaluateur: 'ANA@example.org' }]);
    document.dispatch({ kind: 'seal', due: [criterion, second], asTeam: false }, 1);
    await team.time.pass(5_000);
    expect(team.grist.rows('Notes')).toMatchObject([{ Scellee: true }, { Scellee: true }]);
    const names = document.fileOf(1)?.ratings.map(({ evaluator }) => evaluator);
    expect(new Set(names)).toEqual(new Set([document.identity.me.value.id]));
  });
});

describe('without an account', () => {
  it('nobody is asked before it matters, and the choice is kept on this machine', async () => {
    const team = await prepareTeam();
    const store = createMemoryStore();
    const { document, kill } = await team.open({ store });
    expect(document.identity.me.value.id).toBe('');
    expect([document.identity.account.value, document.identity.accounts.value]).toEqual([null, false]);
    expect((await document.identity.introduce('Ana')).ok).toBe(true);
    expect(document.identity.me.value).toEqual({ id: 'Ana', name: 'Ana', account: false });
    kill();
    expect((await team.open({ store })).document.identity.me.value.id).toBe('Ana');
    expect(people(team)).toEqual([['Ana', null, null]]);
  });

  const visitor = { id: null, name: 'Anonymous', email: 'anon@getgrist.com' };
  it.each([
    ['under the number that Grist gives to visitors', 1],
    ['under another one, as elsewhere', 4],
  ])('a visitor of a public link, %s, says who they are, and signs by the name chosen', async (_, userId) => {
    const team = await prepareWithInes();
    add(team, { Nom: 'Léo' }, { Identifiant: userId, Nom: null, Email: null });
    const { document } = await team.open({ user: visitor, token: { ...ana.token, userId } });
    document.dispatch(proof('vu'), 1);
    await team.time.pass(5_000);
    expect(document.identity.me.value.id).toBe('');
    document.identity.choose(1);
    expect(document.identity.me.value).toEqual({ id: 'Léo', name: 'Léo', account: false });
    await rate(team, document);
    expect(notes(team)).toEqual([['Léo', 'Léo', 2]]);
    expect(people(team)).toHaveLength(2);
    // What they wrote before they said so has no author, whatever Grist signs it with.
    expect(document.fileOf(1)?.evidence).toMatchObject([{ author: '' }]);
  });

  it('a token of a visitor without a name bars nobody from saying who they are', async () => {
    const team = await prepareTeam();
    add(team, { Nom: 'Léo' });
    const { document } = await team.open({ user: null, token: account(1, 'Anonymous').token });
    document.identity.choose(1);
    await settle();
    expect(document.identity.me.value).toMatchObject({ id: 'Léo', account: false });
  });

  it('a Grist that does not answer is asked again, and is not taken for one without accounts', async () => {
    const team = await prepareWithInes();
    const { document, client } = await team.open({ ...ana, access: 'none' });
    client.faults.nextReads(...Array.from({ length: 40 }, () => 'none' as const));
    const token = client.accessToken;
    client.accessToken = async () => ({ ok: false, failure: { kind: 'unreachable', message: 'No answer' } });
    client.setAccess('full');
    await settle();
    expect([document.identity.settled.value, document.identity.accounts.value]).toEqual([true, null]);
    client.accessToken = token;
    document.lookAround();
    await settle();
    expect(document.identity.me.value.account).toBe(true);
  });
});
