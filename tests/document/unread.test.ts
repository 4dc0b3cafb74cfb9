/** What access rules keep from a page in part: no status is made of it, and nothing is added beside it. */
import { describe, expect, it } from 'vitest';
import { entityNames, schema } from '../../src/model/schema.ts';
import { productRules } from '../fake-grist/access.ts';
import { prepareTeam, proof, settle } from './harness.ts';

const account = (id: number, name: string) => ({
  user: { id, name, email: `${name.toLowerCase()}@example.org` },
  token: { baseUrl: 'https://grist.example.org/api', token: 'jeton', userId: id },
});
const ana = account(17, 'Ana');
const bob = account(18, 'Bob');

async function meet() {
  const team = await prepareTeam();
  const id = team.addCandidate('Inès', { Completude: 'Complet', Score: 77 });
  const row = { Candidat: id, Texte: 'à Bob', Signe: '+', Critere: team.criteria[0], Auteur: bob.user.email };
  team.grist.edit(['AddRecord', 'Preuves', null, row]);
  const status = () => [team.grist.cell('Candidats', id, 'Completude'), team.grist.cell('Candidats', id, 'Score')];
  return { team, id, status };
}

describe('rows that rules hide', () => {
  it.each([true, false])('keep a status from being written, linked to the list or not: %s', async (linked) => {
    const { team, id, status } = await meet();
    team.grist.setRules({ canRead: { Preuves: (row, user) => row['Auteur'] === user?.email } });
    const { document } = await team.open({ ...ana, ...(linked ? {} : { linkedTable: null }) });
    document.select(id);
    await team.time.pass(3_000);
    expect(document.withheld.value).toEqual(['evidence']);
    expect(document.status.value).toBeNull();
    document.dispatch(proof('à Ana', team.criteria[1] ?? 0), id);
    await team.time.pass(120_000);
    expect(team.grist.rows('Preuves')).toHaveLength(2);
    expect(document.outbox.counts.value).toEqual({ pending: 0, refused: 0 });
    expect(status()).toEqual(['Complet', 77]);
  });

  it('are told again once they may be read', async () => {
    const { team, id } = await meet();
    team.grist.setRules({ canRead: { Preuves: (row, user) => row['Auteur'] === user?.email } });
    const { document } = await team.open(ana);
    document.select(id);
    await team.time.pass(3_000);
    team.grist.setRules({});
    await document.reload();
    await settle();
    expect([document.withheld.value, document.status.value?.completeness]).toEqual([[], 'Preuves manquantes']);
  });

  it('are no alarm where they are somebody’s own notes, and are one where they are the team’s', async () => {
    const { team, id, status } = await meet();
    const note = { Candidat: id, Critere: team.criteria[0], Note: 2, Evaluateur: bob.user.email };
    team.grist.edit(['AddRecord', 'Notes', null, { ...note, Nature: 'Individuelle', Cle: 'a' }]);
    team.grist.setRules(productRules(['owner@example.org']));
    const { document } = await team.open(ana);
    document.select(id);
    await team.time.pass(3_000);
    expect(document.fileOf(id)?.ratings).toEqual([]);
    expect(document.withheld.value).toEqual([]);
    document.dispatch(proof('vu', team.criteria[1] ?? 0), id);
    await team.time.pass(3_000);
    expect(status()).toEqual(['Preuves manquantes', null]);
    team.grist.setRules({ canRead: { Notes: (row, user) => row['Evaluateur'] === user?.email } });
    team.grist.edit(['AddRecord', 'Notes', null, { ...note, Nature: 'Débrief', Cle: 'd' }]);
    await team.time.pass(3_000);
    expect(document.withheld.value).toEqual(['rating']);
  });
});

describe('cells that rules hide', () => {
  const cells: readonly (readonly [table: string, id: number, column: string])[] = [
    ['Preuves', 1, 'Signe'],
    ['Criteres', 1, 'Poids'],
    ['Trames', 1, 'Etape'],
    ['Candidats', 1, 'Etape'],
  ];
  it.each(cells)('keep a status from being written: %s %i %s', async (table, row, column) => {
    const { team, id, status } = await meet();
    team.grist.setRules({ censors: (on, of, { id: at }) => on === table && of === column && at === row });
    const { document } = await team.open(ana);
    document.select(id);
    await team.time.pass(3_000);
    expect(document.status.value).toBeNull();
    document.dispatch(proof('vu', team.criteria[1] ?? 0), id);
    await team.time.pass(120_000);
    expect(team.grist.rows('Preuves')).toHaveLength(2);
    expect(status()).toEqual(['Complet', 77]);
  });

  it('of somebody’s own notes, or of what no status is made of, do not', async () => {
    const { team, id, status } = await meet();
    const note = { Candidat: id, Critere: team.criteria[0], Nature: 'Individuelle', Note: 2, Cle: 'a' };
    team.grist.edit(['AddRecord', 'Notes', null, note]);
    team.grist.setRules({ censors: (_table, column) => column === 'Note' || column === 'Motif_decision' });
    const { document } = await team.open(ana);
    document.select(id);
    await team.time.pass(3_000);
    document.dispatch(proof('vu', team.criteria[1] ?? 0), id);
    await team.time.pass(3_000);
    expect(status()).toEqual(['Preuves manquantes', null]);
  });
});

describe('a column that rules hide', () => {
  it('is neither missing nor added a second time, and its table is not read whole', async () => {
    const { team, id, status } = await meet();
    team.grist.setRules({ hides: (table, _user, column) => table === 'Preuves' && column === 'Signe' });
    const { document } = await team.open(ana);
    document.select(id);
    await team.time.pass(3_000);
    expect([...document.unread.value]).toEqual(['evidence']);
    expect(document.missing.value).toMatchObject({ tables: [], columns: [], formulas: [] });
    document.dispatch(proof('vu', team.criteria[1] ?? 0, '−'), id);
    await team.time.pass(120_000);
    expect(team.grist.rows('Preuves').at(-1)).toMatchObject({ Texte: 'vu', Signe: '−' });
    expect(status()).toEqual(['Complet', 77]);
    await document.prepare([], null);
    await settle();
    expect(Object.keys(team.grist.rows('Preuves')[0] ?? {}).filter((name) => name.startsWith('Signe'))).toEqual([
      'Signe',
    ]);
  });
});

it('a set-up adds no table beside one that rules hide', async () => {
  const { team } = await meet();
  const tables = () => team.grist.rows('_grist_Tables').map((row) => row['tableId']);
  const before = tables();
  team.grist.setRules({ hides: (table) => table === 'Notes' });
  const { document } = await team.open(ana);
  await team.time.pass(3_000);
  expect(document.missing.value.tables).toEqual([]);
  await document.prepare([], null);
  await settle();
  expect(tables()).toEqual(before);
});

/** As a rule for every table does, that says nothing of those which other rules do not name. */
describe('where the structure and what the set-ups have left are kept from somebody', () => {
  const named = entityNames.map((name) => schema[name].table);
  const denied = (table: string, forgotten = '') => !named.includes(table) || table === forgotten;

  it.each(entityNames.filter((name) => name !== 'candidate'))(
    'tables that have every column of ours are ours, and the one that was forgotten is not read: %s',
    async (name) => {
      const { team, id } = await meet();
      const { table } = schema[name];
      team.grist.setRules({ hides: (of) => denied(of, table) });
      const { document } = await team.open(ana);
      await team.time.pass(3_000);
      expect([...document.unread.value]).toEqual([name]);
      expect(document.missing.value).toMatchObject({ tables: [], columns: [], formulas: [] });
      document.dispatch(proof('vu', team.criteria[1] ?? 0), id);
      await team.time.pass(120_000);
      const problems = document.outbox.entries.value.map(({ state }) => state.is === 'refused' && state.problem.kind);
      expect(problems).toEqual(name === 'evidence' ? ['refused'] : []);
      expect(team.grist.rows('Preuves').map((row) => row['Texte'])).toEqual(
        name === 'evidence' ? ['à Bob'] : ['à Bob', 'vu'],
      );
    },
  );

  it('a table of the same name that lacks one of them is somebody else’s: nothing is written in it', async () => {
    const { team, id } = await meet();
    team.grist.edit(['RemoveColumn', 'Preuves', 'Cle']);
    team.grist.setRules({ hides: (of) => denied(of) });
    const { document } = await team.open(ana);
    await team.time.pass(3_000);
    document.dispatch(proof('vu', team.criteria[1] ?? 0), id);
    await team.time.pass(120_000);
    expect(team.grist.rows('Preuves')).toHaveLength(1);
    expect(document.outbox.counts.value).toEqual({ pending: 0, refused: 1 });
  });
});
