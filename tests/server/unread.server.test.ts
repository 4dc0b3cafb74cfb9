/** What rules of any team keep from an editor, on a server: what is known of it, what is written all the same, and why not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { entityNames, schema } from '../../src/model/schema.ts';
import { proof } from '../document/harness.ts';
import { given, type SharedDocument, sharePrepared, url } from './accounts.ts';
import { begin, open } from './widget.ts';

describe.skipIf(!given)(`what may not be read or written, on the Grist server at ${url}`, () => {
  let shared: SharedDocument;
  let criteria: readonly number[] = [];
  let points: readonly number[] = [];
  let lastPerson = 0;

  const ids = async (table: string) => (await shared.owner.rows(table)).map((row) => Number(row['id']));
  /** A rule for everybody but the owner; gives what takes it away. */
  async function rule(table: string, permissions: string, condition = 'True', columns = '*', memo = '') {
    const { owner } = shared;
    const [resource] = await owner.do(['AddRecord', '_grist_ACLResources', null, { tableId: table, colIds: columns }]);
    const [row] = await owner.do([
      'AddRecord',
      '_grist_ACLRules',
      null,
      { resource, aclFormula: `user.Access != OWNER and ${condition}`, permissionsText: permissions, memo },
    ]);
    return () => owner.do(['RemoveRecord', '_grist_ACLRules', row], ['RemoveRecord', '_grist_ACLResources', resource]);
  }
  async function withRules(rules: readonly Readonly<Parameters<typeof rule>>[], work: () => Promise<void>) {
    const removals: (() => Promise<unknown>)[] = [];
    try {
      for (const one of rules) removals.push(await rule(...one));
      await work();
    } finally {
      for (const remove of removals.reverse()) await remove();
    }
  }
  /** Somebody new, whose status is as another page left it. */
  async function meet(name: string): Promise<number> {
    lastPerson += 1;
    await shared.owner.do([
      'AddRecord',
      'Candidats',
      lastPerson,
      { Nom: name, Poste: 1, Completude: 'Complet', Score: 77 },
    ]);
    return lastPerson;
  }
  const person = async (id: number) => (await shared.owner.rows('Candidats')).find((row) => row['id'] === id) ?? {};
  const about = async (table: string, id: number) =>
    (await shared.owner.rows(table)).filter((row) => row['Candidat'] === id);
  const arrived = (document: TeamDocument) =>
    expect.poll(() => document.outbox.counts.value.pending, { timeout: 30_000 }).toBe(0);
  const problems = (document: TeamDocument) =>
    document.outbox.entries.value.flatMap(({ state }) => (state.is === 'refused' ? [state.problem] : []));
  const note = (document: TeamDocument, id: number, text: string) =>
    document.dispatch({ ...proof(text, criteria[0] ?? 0), point: points[0] ?? 0 }, id);

  beforeAll(async () => {
    shared = await sharePrepared();
    [criteria, points] = [await ids('Criteres'), await ids('Trames')];
  });
  afterAll(() => shared?.remove());

  test('a table that may not be read is refused, nameless in the structure, closed to upserts, and open to new rows', async () => {
    const { other } = shared;
    await withRules([['Passages', '-R', 'True', '*', 'Rien à voir ici']], async () => {
      expect(await other.grist.fetchTable('Passages')).toMatchObject({
        ok: false,
        failure: { kind: 'refused', message: 'Blocked by table read access rules', memos: ['Rien à voir ici'] },
      });
      expect(await other.grist.fetchTable('Nimporte')).toMatchObject({ ok: false, failure: { kind: 'missing' } });
      const tables = (await other.rows('_grist_Tables')).map((row) => row['tableId']);
      expect([tables.includes('Passages'), tables.includes('')]).toEqual([false, true]);
      const columns = (await other.rows('_grist_Tables_column')).filter((row) => row['colId'] === '');
      expect([columns.length > 0, new Set(columns.map((row) => row['parentId']))]).toEqual([true, new Set([0])]);
      expect(await other.refusal(['AddOrUpdateRecord', 'Passages', { Cle: 'x' }, { Etat: 'Posé' }, {}])).toContain(
        'Blocked by table read',
      );
      const [row] = await other.do(['AddRecord', 'Passages', null, { Etat: 'Posé' }]);
      await shared.owner.do(['RemoveRecord', 'Passages', row]);
    });
  });

  describe.each(entityNames)('without the right to read: %s', (name) => {
    const { table } = schema[name];

    test('it is known to be there, nothing is offered in its place, and no status is written', async () => {
      const id = await meet(`Sans ${table}`);
      await withRules([[table, '-R']], async () => {
        const document = name === 'candidate' ? begin(shared.other) : await open(shared.other);
        await expect.poll(() => document.complete.value, { timeout: 20_000 }).toBe(true);
        expect([...document.unread.value]).toEqual([name]);
        expect(document.missing.value).toMatchObject({ tables: [], columns: [], formulas: [] });
        if (name === 'candidate') {
          expect(document.phase.value).toMatchObject({ is: 'unreadable', failure: { kind: 'refused' } });
          return;
        }
        expect(document.phase.value).toEqual({ is: 'ready' });
        note(document, id, `vu sans ${table}`);
        await arrived(document);
        expect(problems(document).map(({ kind }) => kind)).toEqual(name === 'evidence' ? ['refused'] : []);
        expect(await about('Preuves', id)).toHaveLength(name === 'evidence' ? 0 : 1);
        expect(await about('Passages', id)).toHaveLength(['evidence', 'passage'].includes(name) ? 0 : 1);
        expect(await about('Entretiens', id)).toHaveLength(['evidence', 'interview'].includes(name) ? 0 : 1);
        const { Completude, Score } = await person(id);
        const isPart = !['passage', 'interview', 'evaluator'].includes(name);
        expect([Completude, Score]).toEqual(isPart ? ['Complet', 77] : ['Preuves manquantes', null]);
      });
    });
  });

  test.each(entityNames)('where all is denied but what a rule names, and one table was forgotten: %s', async (name) => {
    const { table } = schema[name];
    const id = await meet(`Oubliée : ${table}`);
    const named = entityNames.filter((other) => other !== name).map((other) => schema[other].table);
    await withRules([...named.map((other) => [other, '+CRUD'] as const), ['*', 'none']], async () => {
      const document = name === 'candidate' ? begin(shared.other) : await open(shared.other);
      await expect.poll(() => document.complete.value, { timeout: 20_000 }).toBe(true);
      expect([...document.unread.value]).toEqual([name]);
      expect(document.missing.value).toMatchObject({ tables: [], columns: [], formulas: [] });
      if (name === 'candidate') return;
      note(document, id, `vu, ${table} oubliée`);
      await arrived(document);
      expect(problems(document).map(({ kind }) => kind)).toEqual(name === 'evidence' ? ['refused'] : []);
      expect(await about('Preuves', id)).toHaveLength(name === 'evidence' ? 0 : 1);
      expect(await about('Entretiens', id)).toHaveLength(['evidence', 'interview'].includes(name) ? 0 : 1);
    });
  });

  test('a table without a column that tells is not read whole: no status, and no second column', async () => {
    const id = await meet('Sans signes');
    await withRules([['Preuves', '-R', 'True', 'Signe']], async () => {
      const document = await open(shared.other);
      await expect.poll(() => document.complete.value, { timeout: 20_000 }).toBe(true);
      expect([...document.unread.value]).toEqual(['evidence']);
      expect(document.missing.value).toMatchObject({ tables: [], columns: [], formulas: [] });
      note(document, id, 'sans voir les signes');
      await arrived(document);
      expect(problems(document)).toEqual([]);
      expect(await about('Preuves', id)).toMatchObject([{ Texte: 'sans voir les signes', Signe: '+' }]);
      expect(await person(id)).toMatchObject({ Completude: 'Complet', Score: 77 });
    });
  });

  test('rows that rules hide keep a status from being written', async () => {
    const id = await meet('Preuves des autres');
    await shared.owner.do(['AddRecord', 'Preuves', null, { Candidat: id, Texte: 'à moi', Signe: '+', Etape: '' }]);
    await withRules([['Preuves', '-R', 'rec.Auteur != user.Email']], async () => {
      const document = await open(shared.other);
      document.select(id);
      await expect.poll(() => document.withheld.value, { timeout: 20_000 }).toEqual(['evidence']);
      note(document, id, 'à elle');
      await arrived(document);
      expect(problems(document)).toEqual([]);
      expect(await about('Preuves', id)).toHaveLength(2);
      expect(await person(id)).toMatchObject({ Completude: 'Complet', Score: 77 });
    });
  });

  test('cells that rules hide keep a status from being written', async () => {
    const id = await meet('Signe caché');
    await shared.owner.do(['AddRecord', 'Preuves', null, { Candidat: id, Texte: 'à moi', Signe: '+', Etape: '' }]);
    await withRules([['Preuves', '-R', 'rec.Auteur != user.Email', 'Signe']], async () => {
      const document = await open(shared.other);
      document.select(id);
      await expect.poll(() => document.withheld.value, { timeout: 20_000 }).toEqual(['evidence']);
      note(document, id, 'à elle');
      await arrived(document);
      expect(problems(document)).toEqual([]);
      expect((await about('Preuves', id)).map((row) => row['Signe'])).toEqual(['+', '+']);
      expect(await person(id)).toMatchObject({ Completude: 'Complet', Score: 77 });
    });
  });

  test('where rows may only be added, they are, once, with what follows', async () => {
    const id = await meet('Ajout seul');
    await withRules(
      ['Preuves', 'Passages', 'Entretiens'].map((table) => [table, '-U'] as const),
      async () => {
        const document = await open(shared.other);
        note(document, id, 'un');
        note(document, id, 'deux');
        await arrived(document);
        expect(problems(document)).toEqual([]);
        expect((await about('Preuves', id)).map((row) => row['Texte'])).toEqual(['un', 'deux']);
        expect(await about('Passages', id)).toHaveLength(1);
        expect(await about('Entretiens', id)).toHaveLength(1);
        expect(await person(id)).toMatchObject({ Completude: 'Preuves manquantes', Score: null });
      },
    );
  });

  test('a proof goes without the mark, the start and the status that rules refuse', async () => {
    const id = await meet('Preuve seule');
    await withRules(
      [
        ['Passages', '-CUD'],
        ['Entretiens', '-CUD'],
        ['Candidats', '-U'],
      ],
      async () => {
        const document = await open(shared.other);
        note(document, id, 'seule');
        await arrived(document);
        expect(problems(document)).toEqual([]);
        expect(await about('Preuves', id)).toHaveLength(1);
        expect([...(await about('Passages', id)), ...(await about('Entretiens', id))]).toEqual([]);
      },
    );
  });

  test('a refusal comes in the words of the rule’s author; a row that is gone is gone', async () => {
    const id = await meet('Refus');
    const memo = 'Plus de « preuve » après le débrief.';
    await withRules([['Preuves', '-CU', 'newRec.Texte == "trop tard"', '*', memo]], async () => {
      const document = await open(shared.other);
      note(document, id, 'trop tard');
      await arrived(document);
      expect(problems(document)).toMatchObject([{ kind: 'refused', memos: [memo] }]);
    });
    const document = await open(shared.other);
    note(document, id, 'bientôt partie');
    await expect.poll(() => document.outbox.entries.value, { timeout: 20_000 }).toEqual([]);
    const evidence = document.fileOf(id)?.evidence[0];
    if (!evidence) throw new Error('the proof is not there');
    await shared.owner.do(['RemoveRecord', 'Preuves', evidence.id]);
    document.dispatch({ kind: 'edit-evidence', evidence, values: { text: 'corrigée' } }, id);
    await arrived(document);
    expect(problems(document)).toMatchObject([{ kind: 'gone' }]);
  });
});
