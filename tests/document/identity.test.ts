/** Who is using the widget, where Grist knows and where it does not. */
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/document/storage.ts';
import { prepareTeam, settle, type Team } from './harness.ts';

const account = (id: number, name: string) => ({
  user: { id, name, email: `${name.toLowerCase()}@example.org` },
  token: { baseUrl: 'https://grist.example.org/api', token: 'jeton', userId: id },
});
const ana = account(7, 'Ana');

const people = (team: Team) =>
  team.grist.rows('Evaluateurs').map(({ Nom, Email, Identifiant }) => [Nom, Email, Identifiant]);

describe('with an account', () => {
  it('one’s row is added once, signed by Grist, and found again', async () => {
    const team = await prepareTeam();
    for (let opened = 0; opened < 3; opened += 1) {
      const { document, kill } = await team.open(ana);
      expect(document.identity.me.value).toEqual({ id: 'ana@example.org', name: 'Ana', account: true });
      kill();
    }
    expect(people(team)).toEqual([['Ana', 'ana@example.org', 7]]);
  });

  it('two widgets opened at the same moment leave one row', async () => {
    const team = await prepareTeam();
    const opened = await Promise.all([team.open(ana), team.open(ana), team.open(ana)]);
    await settle();
    expect(people(team)).toEqual([['Ana', 'ana@example.org', 7]]);
    for (const { document } of opened) {
      document.lookAround();
      await settle();
      expect(document.identity.me.value).toEqual({ id: 'ana@example.org', name: 'Ana', account: true });
    }
  });

  it('a row that another page has added meanwhile is kept, and one’s own taken back', async () => {
    const team = await prepareTeam();
    const first = team.open(ana);
    // The other page writes between this one's reading of the list and its own row.
    team.grist.edit(['AddRecord', 'Evaluateurs', null, { Identifiant: 7, Nom: 'Ana', Email: 'ana@example.org' }]);
    const { document } = await first;
    expect(people(team)).toEqual([['Ana', 'ana@example.org', 7]]);
    expect(document.identity.me.value.id).toBe('ana@example.org');
  });

  it('a row typed by hand for the same e-mail becomes one’s own, and keeps what was typed', async () => {
    const team = await prepareTeam();
    team.grist.edit(
      ['AddRecord', 'Evaluateurs', null, { Nom: 'Bob', Email: 'bob@example.org' }],
      ['AddRecord', 'Evaluateurs', null, { Nom: 'Ana Lys', Email: 'Ana@example.org', Role: 'Intra' }],
    );
    const { document } = await team.open(ana);
    expect(document.identity.me.value).toMatchObject({ name: 'Ana Lys', account: true });
    expect(people(team)).toEqual([
      ['Bob', 'bob@example.org', null],
      ['Ana Lys', 'Ana@example.org', 7],
    ]);
  });

  it('of two rows left by an earlier version the first one counts', async () => {
    const team = await prepareTeam();
    const row = { Identifiant: 7, Nom: 'Ana', Email: 'ana@example.org' };
    team.grist.edit(['AddRecord', 'Evaluateurs', null, row], ['AddRecord', 'Evaluateurs', null, { ...row, Nom: 'B' }]);
    const { document } = await team.open(ana);
    expect(document.identity.me.value.name).toBe('Ana');
    expect(people(team)).toHaveLength(2);
  });

  it('no row is added while the list cannot be read', async () => {
    const team = await prepareTeam();
    team.grist.edit(['AddRecord', 'Evaluateurs', null, { Identifiant: 7, Nom: 'Ana', Email: 'ana@example.org' }]);
    const { document, client } = await team.open({ ...ana, access: 'none' });
    client.faults.nextReads(...Array.from({ length: 11 }, () => 'offline' as const));
    client.setAccess('full');
    await settle();
    expect(people(team)).toHaveLength(1);
    expect(document.identity.settled.value).toBe(true);
  });

  it('a row that could not be added for want of an answer is added later', async () => {
    const team = await prepareTeam();
    const { document, client } = await team.open({ ...ana, access: 'none' });
    client.faults.next('offline');
    client.setAccess('full');
    await settle();
    expect([document.identity.me.value.id, people(team)]).toEqual(['', []]);
    document.lookAround();
    document.lookAround();
    await settle();
    expect(document.identity.me.value.id).toBe('ana@example.org');
    expect(people(team)).toEqual([['Ana', 'ana@example.org', 7]]);
  });

  it('who may not add a row says “Je suis…”, and signs by the name chosen', async () => {
    const team = await prepareTeam();
    team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Ana', Email: 'ana@example.org' }]);
    team.grist.setRules({
      refuse: ([, table]) => (table === 'Evaluateurs' ? 'Blocked by table create access rules' : null),
    });
    const candidate = team.addCandidate('Inès');
    const store = createMemoryStore();
    const { document, kill } = await team.open({ ...ana, store });
    expect(document.identity.settled.value).toBe(true);
    expect(document.identity.me.value.id).toBe('');
    document.identity.choose(1);
    expect(document.identity.me.value).toEqual({ id: 'ana@example.org', name: 'Ana', account: false });
    document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 2, reason: '' }, candidate);
    await settle();
    expect(team.grist.rows('Notes')).toMatchObject([{ Evaluateur: 'ana@example.org', Note: 2 }]);
    kill();
    const again = await team.open({ ...ana, store });
    expect(again.document.identity.me.value.id).toBe('ana@example.org');
  });
});

describe('without an account', () => {
  it('nobody is asked before it matters, and the choice is kept on this machine', async () => {
    const team = await prepareTeam();
    const store = createMemoryStore();
    const { document, kill } = await team.open({ store });
    expect(document.identity.me.value.id).toBe('');
    expect(document.identity.hasAccount.value).toBe(false);
    expect((await document.identity.introduce('Ana')).ok).toBe(true);
    expect(document.identity.me.value).toEqual({ id: 'Ana', name: 'Ana', account: false });
    kill();
    expect((await team.open({ store })).document.identity.me.value.id).toBe('Ana');
    expect(people(team)).toEqual([['Ana', null, null]]);
  });
});
